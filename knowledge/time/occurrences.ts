// Occurrences: the days on which what a timeline asks for is due, within a stretch of days. What states no day gets none.
import { assertNever } from '../domain/assert-never.ts'
import type { Recurrence, Timeline } from './timeline.ts'
import { addMonths, type VietnamDate } from './vietnam-date.ts'

/**
 * How a day came about. `stated`: by the wording or by the calendar of a school year; `repeated`: a stated day that comes again;
 * `goal`, `span-end`: the end of "đến năm 2030", "2024-2030"; `derived`: "các năm tiếp theo" after a stated year, which names no day of its own.
 */
export type OccurrenceBasis = 'stated' | 'repeated' | 'goal' | 'span-end' | 'derived'

export type Occurrence = {
  /** The last safe day. */
  readonly dueOn: VietnamDate
  readonly basis: OccurrenceBasis
  /** Of the part of the timeline that says so, as printed. */
  readonly wording: string
}

/** Both days belong to it. */
export type DayRange = { readonly from: VietnamDate; readonly to: VietnamDate }

/**
 * In order of day, each day once.
 *
 * @param range what is asked for
 * @param inForceUntil last day on which what comes again still counts: the end of the plan's period; undefined: as long as the plan is live
 */
export function occurrencesOf(timeline: Timeline, range: DayRange, inForceUntil?: VietnamDate): readonly Occurrence[] {
  const all = unfold(timeline, {
    ...range,
    repeatTo: inForceUntil !== undefined && inForceUntil < range.to ? inForceUntil : range.to,
  })
  const byDay = new Map<VietnamDate, Occurrence>()
  for (const one of all.filter(({ dueOn }) => dueOn >= range.from && dueOn <= range.to))
    if (!byDay.has(one.dueOn)) byDay.set(one.dueOn, one)
  return [...byDay.values()].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

type Bounds = DayRange & { readonly repeatTo: VietnamDate }

function unfold(timeline: Timeline, bounds: Bounds): readonly Occurrence[] {
  const { wording } = timeline
  switch (timeline.kind) {
    case 'by-date':
    case 'by-month':
    case 'by-quarter':
    case 'by-year':
      return [{ dueOn: timeline.dueOn, basis: 'stated', wording }]
    case 'school-year':
      return timeline.dueOn ? [{ dueOn: timeline.dueOn, basis: 'stated', wording }] : []
    case 'span':
      return [{ dueOn: timeline.dueOn, basis: 'span-end', wording }]
    case 'goal':
      return [{ dueOn: timeline.dueOn, basis: 'goal', wording }]
    case 'recurring-dated':
      return repeat(timeline.dueOn, timeline.every, bounds).map((dueOn, index) => ({
        dueOn,
        basis: index === 0 ? 'stated' : 'repeated',
        wording,
      }))
    case 'compound':
      return [
        ...timeline.parts.flatMap((part) => unfold(part, bounds)),
        ...followingYears(timeline.parts, wording, bounds),
      ]
    case 'recurring':
    case 'standing':
    case 'relative':
    case 'none':
    case 'unreadable':
      return []
    default:
      return assertNever(timeline)
  }
}

/** "Năm 2025 và các năm tiếp theo", "từ năm 2025": a year, and yearly after it without a day of its own. */
function followingYears(parts: readonly Timeline[], wording: string, bounds: Bounds): readonly Occurrence[] {
  const year = parts.find((part) => part.kind === 'by-year')
  const goesOn = parts.some((part) => part.kind === 'recurring' && part.every === 'yearly')
  if (year?.kind !== 'by-year' || !goesOn) return []
  const [, ...later] = repeat(year.dueOn, 'yearly', bounds)
  return later.map((dueOn) => ({ dueOn, basis: 'derived', wording }))
}

const STEP_MONTHS: Readonly<Record<Recurrence, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 }

/** The first day whatever it is, then each that comes again until the end of the bounds. */
function repeat(first: VietnamDate | undefined, every: Recurrence, { to, repeatTo }: Bounds): readonly VietnamDate[] {
  if (first === undefined) return []
  const days = [first]
  // A range is a few years: even monthly that is some dozens of steps, and each step moves on.
  for (let count = 1; ; count += 1) {
    const next = addMonths(first, count * STEP_MONTHS[every])
    if (next > to || next > repeatTo) return days
    days.push(next)
  }
}
