// From dated clauses to readings: one clause, one part; a few are read together with what stands beside them.
import { assertNever } from '../domain/assert-never.ts'
import { hasYearlyPace, printedYear, type DatedClause, type DatedPoint, type YearContext } from './dated-clauses.ts'
import { oftenest } from './repeat-phrases.ts'
import { readRepeatedDay, readYearlyPoint } from './repeated-readings.ts'
import { readSpan } from './span-reading.ts'
import type { Recurrence, TimelineReading } from './timeline.ts'
import { addDays, lastDayOfMonth } from './vietnam-date.ts'

export type ReadPart = { readonly reading: TimelineReading; readonly from: number; readonly to: number }

/** The parts in the order of the wording; an `unreadable` part makes the whole unreadable. */
export function readParts(clauses: readonly DatedClause[], context: YearContext): readonly ReadPart[] {
  const speaking = clauses.filter((clause, at) => !isPeriodOfStanding(clause, clauses, at))
  const parts = speaking.flatMap((clause) =>
    readClause(clause, speaking, context).map((reading) => ({ reading, from: clause.from, to: clause.to })),
  )
  const said = parts.filter((part) => part.reading.kind !== 'none')
  const unlike = (said.length > 0 ? said : parts).filter(
    (part, at, all) => !all.slice(0, at).some((other) => sameReading(other.reading, part.reading)),
  )
  return unlike
}

function readClause(
  clause: DatedClause,
  all: readonly DatedClause[],
  context: YearContext,
): readonly TimelineReading[] {
  switch (clause.kind) {
    case 'point':
      return readPoint(clause, all, context)
    case 'span':
      return [readSpan(clause.start, clause.end, { ...context, isYearly: hasYearlyPace(all) })]
    case 'repeated-day':
      return [readRepeatedDay(clause, context.planYear)]
    case 'every':
      return isSpent(clause.every, all) ? [] : [{ kind: 'recurring', every: paceOf(all) }]
    case 'onwards':
      return [{ kind: 'recurring', every: 'yearly' }]
    case 'vision':
      return all.some((other) => other.kind === 'point' || other.kind === 'span')
        ? []
        : [readGoal(clause.year, clause.year)]
    case 'event':
      return [{ kind: 'relative', afterDays: clause.afterDays }]
    case 'standing':
    case 'none':
      return [{ kind: clause.kind }]
    default:
      return assertNever(clause)
  }
}

const UNREADABLE: TimelineReading = { kind: 'unreadable' }
const YEARLY: TimelineReading = { kind: 'recurring', every: 'yearly' }

function readPoint(clause: DatedPoint, all: readonly DatedClause[], context: YearContext): readonly TimelineReading[] {
  if (clause.limit === 'vague') return [readVague(clause)]
  if (clause.limit === 'from') return readOpenEnd(clause, all)
  if (clause.source === 'every') return [readYearlyPoint(clause, context)]
  const reading = readDatedPoint(clause)
  if (clause.limit !== 'until' || clause.point.unit !== 'year' || clause.year === undefined) return [reading]
  const vision = all.find((other) => other.kind === 'vision')
  return [readGoal(clause.year, vision?.year)]
}

function readDatedPoint(clause: DatedPoint): TimelineReading {
  const { point, year, window } = clause
  if (year === undefined) return UNREADABLE
  const dueOn = window && (clause.limit === 'before' ? addDays(window.first, -1) : window.last)
  if (point.unit === 'school-year' || point.unit === 'term')
    return { kind: 'school-year', from: year, term: point.unit === 'term' ? point.term : undefined, dueOn }
  if (!dueOn) return UNREADABLE
  if (point.unit === 'years') return { kind: 'span', fromYear: point.from, toYear: point.to, dueOn }
  return { kind: KIND_OF_UNIT[point.unit], dueOn }
}

const KIND_OF_UNIT = {
  day: 'by-date',
  month: 'by-month',
  quarter: 'by-quarter',
  'part-year': 'by-year',
  year: 'by-year',
} as const

function readGoal(year: number, visionYear: number | undefined): TimelineReading {
  return { kind: 'goal', dueOn: lastDayOfMonth(year, 12), visionYear }
}

/** The beginning or the middle of something has no last day; only a school year can be told without one. */
function readVague({ point, year }: DatedPoint): TimelineReading {
  if (year === undefined || (point.unit !== 'school-year' && point.unit !== 'term')) return UNREADABLE
  return { kind: 'school-year', from: year, term: point.unit === 'term' ? point.term : undefined, dueOn: undefined }
}

/**
 * "từ năm 2025": first due at the end of 2025, then yearly (guide: "Time"). From any other point on, no end is known,
 * so there must be something else that says what happens then.
 */
function readOpenEnd(clause: DatedPoint, all: readonly DatedClause[]): readonly TimelineReading[] {
  const isStanding = all.some((other) => other.kind === 'standing')
  if (!isStanding && (clause.point.unit === 'year' || clause.point.unit === 'school-year'))
    return [readDatedPoint(clause), YEARLY]
  return isStanding || all.some((other) => other.kind === 'every' && other.every !== undefined) ? [] : [UNREADABLE]
}

/** A pace that a dated repetition already carries is not said twice. */
function isSpent(every: Recurrence | undefined, all: readonly DatedClause[]): boolean {
  if (all.some((other) => other.kind === 'repeated-day')) return true
  const dated = all.some(
    (other) =>
      (other.kind === 'point' && other.source === 'every') ||
      (other.kind === 'span' && printedYear(other.start) === undefined && printedYear(other.end) === undefined),
  )
  return dated && (every === undefined || every === 'yearly' || every === 'half-yearly')
}

const paceOf = (all: readonly DatedClause[]) =>
  oftenest(all.map((clause) => (clause.kind === 'every' ? clause.every : undefined)))

/** "thường xuyên trong năm 2025": the year says how long, not by when. */
function isPeriodOfStanding(clause: DatedClause, all: readonly DatedClause[], at: number): boolean {
  if (clause.kind !== 'point' || (clause.limit !== undefined && clause.limit !== 'from')) return false
  if (!['year', 'years', 'school-year', 'part-year'].includes(clause.point.unit)) return false
  const next = all[at + 1]
  return (
    (all[at - 1]?.kind === 'standing' && clause.link === undefined) ||
    (next?.kind === 'standing' && next.link === undefined)
  )
}

const sameReading = (left: TimelineReading, right: TimelineReading) => JSON.stringify(left) === JSON.stringify(right)
