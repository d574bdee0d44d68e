// "hoàn thành trong năm 2026", "đến hạn quý II/2026", "phải xong trước tháng 9": stretches of days that tasks are asked by, whatever their wording.
import type { Period } from '../../domain/plan.ts'
import { yearInSchoolYear } from '../../time/school-year.ts'
import { boundsOf, sayBound, sayTime, type Stretch } from './named-days.ts'
import { readNamedTimes, type NamedTime } from './named-times.ts'

export type DueRange = {
  /** Said behind "đến hạn". */
  readonly wording: string
  /** In a plan of this period. Empty where neither the question nor the period tells the year, and for what no calendar has. */
  readonly stretchesIn: (period: Period | undefined) => readonly Stretch[]
}

/** "Đến hạn trong năm 2026" means every day of it, whatever the wording; "năm 2026" alone may be the wording. */
export const DUE = / (?:(?:den|toi|het) han|(?:phai |can )?hoan thanh|(?:phai )?(?:lam )?xong) /

/**
 * Undefined unless a time is named; a school year is no deadline's year.
 * @param periods those of the question, then those of the plans meant: they give the year where only a month is named
 */
export function readDueRange(
  joined: string,
  periods: readonly Period[],
  ofPlans: readonly Period[] = [],
): DueRange | undefined {
  const asksForDue = DUE.test(joined)
  const times = readNamedTimes(joined).filter(
    ({ unit, side }) => (unit !== 'day' || side !== 'named') && (unit !== 'year' || asksForDue || CLEAR.has(side)),
  )
  const narrow = times.filter(({ unit, side }) => unit !== 'year' || (side !== 'named' && side !== 'in'))
  if (narrow.length === 0) return isPlansYear(joined, ofPlans) ? undefined : wholeYear(periods)
  const printed = times.find(({ year }) => year !== undefined)?.year
  return rangeOf(
    narrow.map((time) => ({
      ...time,
      year: time.year ?? printed ?? onlyYear(time, periods) ?? onlyYear(time, ofPlans),
    })),
  )
}

const isYear =
  (year: number) =>
  ({ kind, from, to }: Period): boolean =>
    kind === 'years' && from === year && to === year

/** Where the plans that are meant are for that year and no other, all they hold is of it, dated or not. */
export const isOwnYear = ([asked, ...others]: readonly Period[], ofPlans: readonly Period[]): boolean =>
  asked !== undefined &&
  others.length === 0 &&
  isYear(asked.from)(asked) &&
  ofPlans.length > 0 &&
  ofPlans.every(isYear(asked.from))

/** "Chương trình công tác năm 2026" of a plan for that year: it names the plan, and not what is due. */
function isPlansYear(joined: string, ofPlans: readonly Period[]): boolean {
  return ofPlans.some(isYear(Number(NAMES_PLAN.exec(joined)?.[1])))
}

const NAMES_PLAN = / (?:ke hoach|chuong trinh)(?: (?!nam |trong )\S+){0,4} nam (20\d{2}) /

/** The year that a month has in the only period that is meant; undefined where it might be another. */
function onlyYear({ first }: NamedTime, periods: readonly Period[]): number | undefined {
  const years = new Set<number | undefined>(
    periods.flatMap((period): readonly (number | undefined)[] =>
      isLong(period) ? [undefined] : yearsIn(first, period),
    ),
  )
  return years.size === 1 ? [...years][0] : undefined
}

const isLong = ({ kind, from, to }: Period) => kind === 'years' && from !== to

function yearsIn(month: number, { kind, from, to }: Period): readonly number[] {
  if (kind === 'school-year') return [yearInSchoolYear(month, from)]
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** "Đến năm 2030" is also how plans are called; these words bound a year wherever they stand. */
const CLEAR: ReadonlySet<string> = new Set(['before', 'until', 'after'])

function wholeYear(periods: readonly Period[]): DueRange | undefined {
  const [year, ...others] = periods.filter((period) => period.kind === 'years' && period.from === period.to)
  if (!year || others.length > 0) return undefined
  return rangeOf([{ unit: 'year', side: 'in', day: undefined, first: 1, last: 12, year: year.from }])
}

function rangeOf(times: readonly NamedTime[]): DueRange {
  return {
    wording: sayTimes(times),
    stretchesIn: (period) => {
      if (times.every(({ year }) => year !== undefined)) return place(times)
      // "Trước tháng 9" of several years is no stretch; "tháng 9" is one in each of them.
      if (!period || (isLong(period) && times.some(({ side }) => CLEAR.has(side)))) return []
      return yearsIn(times[0]?.first ?? 1, period).flatMap((year) =>
        place(
          times.map((time) => ({ ...time, year: time.year ?? (isLong(period) ? year : onlyYear(time, [period])) })),
        ),
      )
    },
  }
}

const isWithin = ({ side }: NamedTime) => side === 'in' || side === 'named'
const isLower = ({ side }: NamedTime) => side === 'from' || side === 'after'

/** Before, until or after one; from one time to another; or within any of several. */
function place(times: readonly NamedTime[]): readonly Stretch[] {
  const bounds = times.map((time) => boundsOf(time))
  const [first, second, ...others] = bounds
  if (!first || bounds.includes(undefined)) return []
  if (times.every((time) => isWithin(time)) || !second) return bounds.filter((bound) => bound !== undefined)
  const [one, two] = times
  if (others.length > 0 || !one || !two || !isLower(one) || isLower(two) || isWithin(two)) return []
  return [overNewYear({ from: first.from, to: second.to }, one)]
}

/** "Từ tháng 11 đến tháng 2 năm 2027" begins in the year before. */
function overNewYear(stretch: Stretch, begin: NamedTime): Stretch {
  const { from, to } = stretch
  if (from === undefined || to === undefined || from <= to || begin.year === undefined) return stretch
  return { from: boundsOf({ ...begin, year: begin.year - 1 })?.from, to }
}

function sayTimes(times: readonly NamedTime[]): string {
  const [one, two] = times
  if (!one) return ''
  if (two && one.side === 'from') return `từ ${sayTime(one)} đến ${sayTime(two)}`
  if (times.every((time) => isWithin(time)))
    return `${sayBound(one)}${times
      .slice(1)
      .map((time) => `, ${sayTime(time)}`)
      .join('')}`
  return times.map((time) => sayBound(time)).join(' và ')
}
