// Questions for what is to be done in a month, or in several: "tháng 9 có những việc gì", "từ tháng 3 đến tháng 5 làm gì".
import type { Period } from '../domain/plan.ts'
import type { StoredTask } from '../store/plan-store.ts'
import { yearInSchoolYear } from '../time/school-year.ts'
import { timelineDueOn } from '../time/timeline-facts.ts'
import { chargesNone, readAgencyAsked } from './agency-asked.ts'
import { nameKeys, readAgencyMention, type AgencyMention } from './agency-mention.ts'
import { nothing, type Asked } from './asked.ts'
import { composeTaskList } from './compose-list.ts'
import type { Finding } from './draft.ts'
import { DUE, readDueRange } from './due-range.ts'
import { readNamedTimes, type NamedTime } from './named-times.ts'
import { requirePlan } from './snapshot.ts'
import { hasRole, printedName, roleOf, tasksInScope } from './task-filters.ts'

const ASKS_FOR_WORK =
  / (?:lam gi|lam nhung gi|nhung gi|co gi|(?:nhung |cac )?(?:viec|nhiem vu|hoat dong)(?: \S+){0,6} (?:gi|nao)|nhung viec) /

/** undefined: no month's work is asked for, or the text may tell it. What is due in a stretch of days is a list's matter. */
export function findMonth(asked: Asked): Finding | undefined {
  const { joined, mention, query, snapshot } = asked
  const months = readMonths(joined, query.periods)
  if (!months || !(ASKS_FOR_WORK.test(joined) || DUE.test(joined))) return undefined
  if (DUE.test(joined) && readDueRange(joined, query.periods)) return undefined
  const tasks = tasksInScope(mention, snapshot)
  const agency = readAgencyMention(query.keys, tasks)
  const found = tasks
    .filter((stored) => months.has(stored, requirePlan(snapshot, stored.versionId).head.period))
    .filter((stored) => agency === undefined || hasRole(stored, agency, roleOf(joined)))
  const unknown = agency ? undefined : strangeAgency(joined)
  if (unknown) return nothing(chargesNone(unknown, query))
  if (found.length > 0) {
    const list = composeTaskList(found, `nhiệm vụ trong ${months.said}`, snapshot, { agency })
    return { ...list, computed: [...list.computed, months.said] }
  }
  return isTold(months.numbers, asked) ? undefined : nothing(sayNone(months.said, agency, tasks))
}

function sayNone(said: string, agency: AgencyMention | undefined, tasks: readonly StoredTask[]): string {
  const of = agency && printedName(tasks, agency)
  return of ? `Không có nhiệm vụ nào của ${of} ghi ${said}.` : `Không có nhiệm vụ nào ghi ${said}.`
}

type Months = {
  readonly numbers: readonly number[]
  readonly said: string
  readonly has: (stored: StoredTask, period: Period | undefined) => boolean
}

/** "Tháng 9", "tháng 9 và tháng 10", "từ tháng 3 đến tháng 5"; what is before or after a month is a stretch of days. */
function readMonths(joined: string, periods: readonly Period[]): Months | undefined {
  const times = readNamedTimes(joined).filter(({ unit }) => unit !== 'year')
  const [one, two] = times
  if (!one || times.some(({ unit, side }) => unit !== 'month' || BOUNDS.has(side))) return undefined
  const isSpan = one.side === 'from' && two?.side === 'to'
  const numbers = monthsOf(times)
  const named = isSpan ? `từ tháng ${one.first} đến tháng ${two.first}` : `tháng ${numbers.join(', ')}`
  const printed = times.find(({ year }) => year !== undefined)?.year
  const years = printed === undefined ? [] : [printed]
  const schoolYears = periods.filter(({ kind }) => kind === 'school-year').map(({ from }) => from)
  return {
    numbers,
    said: printed === undefined ? named : `${named}/${printed}`,
    has: (stored, period) =>
      numbers.some((month) =>
        isInMonth(stored, month, period, [...years, ...schoolYears.map((from) => yearInSchoolYear(month, from))]),
      ),
  }
}

const BOUNDS: ReadonlySet<string> = new Set(['before', 'until', 'after'])
const MONTHS_OF_YEAR = 12

/** The months that the times name; "từ tháng 11 đến tháng 2" runs over the end of the year. */
function monthsOf(times: readonly NamedTime[]): readonly number[] {
  return times.flatMap((time, index) => {
    const next = times[index + 1]
    if (time.side !== 'from' || next?.side !== 'to') return [time.first]
    const length = (next.first - time.first + MONTHS_OF_YEAR) % MONTHS_OF_YEAR
    return Array.from({ length }, (_, step) => ((time.first - 1 + step) % MONTHS_OF_YEAR) + 1)
  })
}

/** In one of its months by name, else by its day; in another year than the ones asked for it is another month. */
function isInMonth(
  { task: { timeline } }: StoredTask,
  month: number,
  period: Period | undefined,
  years: readonly number[],
): boolean {
  const wording = ` ${nameKeys(timeline.wording).join(' ')} `
  const named = readNamedTimes(wording).filter(({ unit }) => unit === 'month')
  const own = named.find(({ year }) => year !== undefined)?.year
  const isYear = (year: number | undefined) =>
    years.length === 0 || (year === undefined ? mayHold(period, month, years) : years.includes(year))
  if (named.length > 0 && !named.some(({ side }) => side === 'before' || side === 'after'))
    return monthsOf(named).includes(month) && isYear(own)
  const dueOn = timelineDueOn(timeline)
  return (
    dueOn !== undefined &&
    SAYS_WHEN.test(wording) &&
    Number(dueOn.slice(5, 7)) === month &&
    isYear(Number(dueOn.slice(0, 4)))
  )
}

/** A day or a month: what is due in a year or a term is not the work of its last month. */
const SAYS_WHEN = / (?:thang \d{1,2}|\d{1,2} \d{1,2}) /

/** Whether a month without its year can be in one of the years, by the time that its plan covers. */
function mayHold(period: Period | undefined, month: number, years: readonly number[]): boolean {
  if (!period) return true
  if (period.kind === 'school-year') return years.includes(yearInSchoolYear(month, period.from))
  return years.some((year) => year >= period.from && year <= period.to)
}

/** "Tháng 9, Sở X làm gì" for a body that no plan charges: what others do then is no answer. */
function strangeAgency(joined: string): string | undefined {
  const name = readAgencyAsked(joined)
  return name !== undefined && ONLY_WHEN.test(joined.slice(0, joined.indexOf(` ${name} `) + 1)) ? name : undefined
}

const ONLY_WHEN = /^ (?:(?:trong|vao|den|toi|thi|tu|o|cac|thang|nam|hoc|va|\d+) )*$/

/** Plans that tell their work month by month in prose. */
const isTold = (numbers: readonly number[], { snapshot, mention }: Asked): boolean =>
  [...snapshot.passages.values()].some(
    ({ versionId, text }) =>
      (mention.only?.has(versionId) ?? true) &&
      new RegExp(`^[-–+\\s\\d.)]*Tháng 0?(?:${numbers.join('|')})(?!\\d)`, 'u').test(text),
  )
