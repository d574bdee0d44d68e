// From deadlines to pictures: the year at a glance, then month by month, as many pictures as they need to be read on a phone.
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import { daysBetween, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { formatDay } from '../messages/dates.ts'
import {
  asOf,
  DERIVED_MARK,
  DERIVED_NOTE,
  monthName,
  NEAR_DAYS,
  sayDaysLeft,
  sayPlans,
  STATE_LEGEND,
  timelineTitle,
} from '../messages/timeline.ts'
import { entryHeight } from './draw-timeline.ts'
import type { DeadlineState, TimelineEntry, TimelinePicture } from './picture-data.ts'

export type DeadlineShown = {
  readonly dueOn: VietnamDate
  readonly text: string
  /** Who leads, as printed; empty: the plan names nobody. */
  readonly agencies: readonly string[]
  readonly plan: string
  /** The day is worked out, not stated. */
  readonly isDerived: boolean
}

export type Timeline = {
  readonly pictures: readonly TimelinePicture[]
  /** The first picture with a deadline that has not passed; the last where all have. */
  readonly current: number
}

/** With title, legend and source mostly below 1,600 pixels. */
const ENTRIES_HEIGHT = 1100
const YEAR_HEIGHT = 250
const MONTH_HEIGHT = 80

type Dated = { readonly deadline: DeadlineShown; readonly entry: TimelineEntry }

/**
 * @param options.deadlines of one year, in any order
 * @returns undefined where there is none to draw
 */
export function timelineOfDeadlines(options: {
  readonly year: number
  readonly deadlines: readonly DeadlineShown[]
  readonly today: VietnamDate
  readonly style: DateStyle
}): Timeline | undefined {
  const { year, today, style } = options
  const dated = options.deadlines
    .filter(({ dueOn }) => Number(dueOn.slice(0, 4)) === year)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map((deadline) => ({ deadline, entry: entryOf(deadline, today, style) }))
  if (dated.length === 0) return undefined
  const pages = pagesOf(dated)
  const current = pages.findIndex((page) => page.some(({ entry }) => entry.state !== 'past'))
  return {
    pictures: pages.map((page, index) => ({
      kind: 'timeline',
      title: timelineTitle(year),
      subtitle: asOf(today, style),
      legend: (['past', 'near', 'far'] as const).map((state) => ({ state, words: STATE_LEGEND[state] })),
      year: index === 0 ? monthsOf(year, dated, today) : [],
      months: byMonth(page).map(([month, entries]) => ({ heading: `${monthName(month)}/${year}`, entries })),
      notes: page.some(({ deadline }) => deadline.isDerived) ? [DERIVED_NOTE] : [],
      source: sayPlans(page.map(({ deadline }) => deadline.plan)),
    })),
    current: current === -1 ? pages.length - 1 : current,
  }
}

function entryOf(
  { dueOn, text, agencies, isDerived }: DeadlineShown,
  today: VietnamDate,
  style: DateStyle,
): TimelineEntry {
  const days = daysBetween(today, dueOn)
  return {
    day: `${formatDay(dueOn, style)}${isDerived ? DERIVED_MARK : ''}`,
    state: stateOf(days),
    stateWords: sayDaysLeft(days),
    text,
    agency: agencies.length === 0 ? undefined : agencies.join('; '),
  }
}

function stateOf(days: number): DeadlineState {
  if (days < 0) return 'past'
  return days <= NEAR_DAYS ? 'near' : 'far'
}

function pagesOf(dated: readonly Dated[]): readonly (readonly Dated[])[] {
  const pages: Dated[][] = [[]]
  let room = ENTRIES_HEIGHT - YEAR_HEIGHT
  for (const [index, one] of dated.entries()) {
    const isNewMonth = monthOf(one) !== monthOf(dated[index - 1])
    const height = entryHeight(one.entry) + (isNewMonth ? MONTH_HEIGHT : 0)
    if (height > room && pages.at(-1)?.length !== 0) {
      pages.push([])
      room = ENTRIES_HEIGHT - (isNewMonth ? 0 : MONTH_HEIGHT)
    }
    pages.at(-1)?.push(one)
    room -= height
  }
  return pages
}

function byMonth(page: readonly Dated[]): readonly (readonly [number, readonly TimelineEntry[]])[] {
  const months = new Map<number, TimelineEntry[]>()
  for (const one of page) months.set(monthOf(one), [...(months.get(monthOf(one)) ?? []), one.entry])
  return [...months]
}

function monthsOf(year: number, dated: readonly Dated[], today: VietnamDate): TimelinePicture['year'] {
  return Array.from({ length: 12 }, (_, index) => ({
    month: monthName(index + 1),
    count: dated.filter((one) => monthOf(one) === index + 1).length,
    isCurrent: today.slice(0, 7) === `${year}-${String(index + 1).padStart(2, '0')}`,
  }))
}

const monthOf = (one: Dated | undefined): number => Number(one?.deadline.dueOn.slice(5, 7) ?? 0)
