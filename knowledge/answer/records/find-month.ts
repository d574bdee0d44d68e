// Questions for what is to be done in a month, or in several: "tháng 9 có những việc gì", "từ tháng 3 đến tháng 5 làm gì".
import type { Period } from '../../domain/plan.ts'
import type { StoredTask } from '../../store/plan-store.ts'
import { syllables } from '../../text/syllables.ts'
import { yearInSchoolYear } from '../../time/school-year.ts'
import { timelineDueOn } from '../../time/timeline-facts.ts'
import { chargesNone, isIssuer, strangeAgency } from '../question/agency-asked.ts'
import { nameKeys, readAgencyMention, type AgencyMention } from '../question/agency-mention.ts'
import { nothing, type Asked } from '../question/asked.ts'
import { composeTaskList } from '../compose/compose-list.ts'
import type { Finding } from '../compose/draft.ts'
import { DUE, readDueRange } from '../question/due-range.ts'
import { monthSpan, namedMonths, type MonthOfYear } from '../question/named-months.ts'
import { readNamedTimes } from '../question/named-times.ts'
import { requirePlan } from '../snapshot.ts'
import { hasRole, printedName, roleOf, tasksInScope } from './task-filters.ts'

const ASKS_FOR_WORK =
  / (?:lam gi|lam nhung gi|nhung gi|co gi|(?:nhung |cac )?(?:viec|nhiem vu|hoat dong)(?: \S+){0,6} (?:gi|nao)|nhung viec) | (?:cong viec|viec|nhiem vu|hoat dong|lich(?: cong tac)?)(?: can lam| phai lam| trong tam)?(?: cua| trong| vao)? thang \d/

/** undefined: no month's work is asked for, or the text may tell it. What is due in a stretch of days is a list's matter. */
export function findMonth(asked: Asked): Finding | undefined {
  const { joined, mention, query, snapshot } = asked
  const months = readMonths(joined, query.periods)
  const kinds = months && kindsAsked(asked)
  if (!months || !(ASKS_FOR_WORK.test(joined) || DUE.test(joined) || kinds)) return undefined
  if (DUE.test(joined) && readDueRange(joined, query.periods)?.stretchesIn(undefined).length) return undefined
  const tasks = tasksInScope(mention, snapshot)
  const mentioned = readAgencyMention(query.keys, tasks, snapshot)
  const isWhole = mentioned !== undefined && isWhosePlan(mentioned, asked)
  const agency = isWhole ? undefined : mentioned
  const found = tasks
    .filter((stored) => months.has(stored, requirePlan(snapshot, stored.versionId).head.period))
    .filter((stored) => agency === undefined || hasRole(stored, agency, roleOf(joined)))
    .filter(({ task }) => kinds === undefined || kinds.some((kind) => isOfKind(task.text, kind)))
  if (kinds && found.length === 0) return undefined
  const unknown = agency ? undefined : bodyAsked(asked)
  if (unknown) return nothing(chargesNone(unknown, asked))
  if (found.length > 0) {
    // Of what others do for its plan, who does it is said.
    const list = composeTaskList(found, `nhiệm vụ ${months.said}`, snapshot, { agency, withLeads: isWhole })
    return { ...list, computed: [...list.computed, months.said] }
  }
  return isTold(months.numbers, asked) ? undefined : nothing(sayNone(months.said, agency, tasks))
}

/** "Bảng tiến độ của Sở X, tháng 10 có việc gì": the body says whose plan it is, and not whose tasks are asked for. */
const isWhosePlan = ({ isOwner, named, keys }: AgencyMention, { joined, mention, snapshot }: Asked): boolean => {
  if (!isIssuer(named, snapshot)) return false
  const [only, ...others] = mention.only ?? []
  // "Tháng 12 Phòng X có việc gì": of the office that issued the one plan that is meant, all of it is its work.
  const isItsOnly = only !== undefined && others.length === 0 && !ROLE_SAID.test(joined)
  return (
    (isItsOnly && isIssuer(named, { ...snapshot, plans: [requirePlan(snapshot, only)] })) ||
    (isOwner && new RegExp(` (?:ke hoach|bang|bieu|lich|phu luc) (?:\\S+ ){0,8}?cua ${keys.join(' ')} `).test(joined))
  )
}
const ROLE_SAID =
  / (?:phai lam|lam gi|lam nhung|thuc hien|chu tri|phoi hop|phu trach|dau moi|trach nhiem|duoc giao|viec cua|nhiem vu cua) /

/** "Có những cuộc thi, hội thi gì": what kind of work is asked for, where the plans meant have such; undefined where any is. */
function kindsAsked({ joined, mention, snapshot }: Asked): readonly string[] | undefined {
  const said = KINDS_ASKED.exec(joined)?.[1]
  if (said === undefined || ASKS_FOR_WORK.test(joined)) return undefined
  const tasks = tasksInScope(mention, snapshot)
  const keys = said.trim().split(' ')
  const kinds = keys.slice(1).map((key, at) => `${keys[at]} ${key}`)
  const known = kinds.filter((kind) => tasks.some(({ task }) => isOfKind(task.text, kind)))
  return known.length > 0 ? known : undefined
}

/** Nothing follows that would say more of them: "những học sinh nào được khen" asks for no work. */
const KINDS_ASKED =
  / (?:co|to chuc|mo|dien ra) (?:nhung |cac )?((?:\S+ ){2,6}?)(?:gi|nao|j)(?: (?:a|vay|the|nhi|dien ra|duoc to chuc)){0,2} $/
/** "Phát động cuộc thi …", "Hội thi …": what a task is, it says at once. */
const isOfKind = (text: string, kind: string): boolean => {
  const said = ` ${syllables(text).slice(0, OPENING).join(' ')} `
  return said.includes(` ${kind} `)
}
const OPENING = 5

function sayNone(said: string, agency: AgencyMention | undefined, tasks: readonly StoredTask[]): string {
  const of = agency && printedName(tasks, agency)
  const when = said.startsWith('trong ') ? `ghi ${said.slice('trong '.length)}` : said
  return of ? `Không có nhiệm vụ nào của ${of} ${when}.` : `Không có nhiệm vụ nào ${when}.`
}

type Months = {
  readonly numbers: readonly number[]
  /** "trong tháng 9", "từ tháng 3 đến tháng 5". */
  readonly said: string
  readonly has: (stored: StoredTask, period: Period | undefined) => boolean
}

/** "Tháng 9", "tháng 9 và tháng 10", "từ tháng 3 đến tháng 5"; what is before or after a month is a stretch of days. */
function readMonths(joined: string, periods: readonly Period[]): Months | undefined {
  const times = readNamedTimes(joined).filter(({ unit }) => unit !== 'year')
  const span = monthSpan(times)
  if (times.length === 0 || times.some(({ unit }) => unit !== 'month')) return undefined
  if (!span && times.some(({ side }) => BOUNDS.has(side))) return undefined
  const [schoolYear] = periods.filter(({ kind }) => kind === 'school-year')
  const months = namedMonths(times).map(({ month, year }) => ({
    month,
    year: year ?? (schoolYear && yearInSchoolYear(month, schoolYear.from)),
  }))
  return {
    numbers: months.map(({ month }) => month),
    said: span ? `từ ${span.map(sayMonth).join(' đến ')}` : `trong ${namedMonths(times).map(sayMonth).join(', ')}`,
    has: (stored, period) => months.some((asked) => isInMonth(stored, asked, period)),
  }
}

const BOUNDS: ReadonlySet<string> = new Set(['before', 'until', 'after'])

const sayMonth = ({ month, year }: MonthOfYear): string => `tháng ${month}${year === undefined ? '' : `/${year}`}`

/** In one of its months by name, else by its day; in another year than the one asked for it is another month. */
function isInMonth({ task: { timeline } }: StoredTask, asked: MonthOfYear, period: Period | undefined): boolean {
  const isYear = (month: number, year: number | undefined) =>
    asked.year === undefined || (year === undefined ? mayHold(period, month, asked.year) : year === asked.year)
  const wording = ` ${nameKeys(timeline.wording.replaceAll(MONTH_DASH, '$1 đến tháng $2')).join(' ')} `
  const named = readNamedTimes(wording).filter(({ unit }) => unit === 'month')
  if (named.length > 0 && !named.some(({ side }) => side === 'before' || side === 'after'))
    return namedMonths(named).some(({ month, year }) => month === asked.month && isYear(month, year))
  const dueOn = timelineDueOn(timeline)
  if (dueOn === undefined || !SAYS_WHEN.test(wording)) return false
  const [year, month] = dueOn.split('-').map(Number)
  return month === asked.month && isYear(asked.month, year)
}

/** "Tháng 9-12/2025" runs from one to the other. */
const MONTH_DASH = /(?<=tháng\s)(\d{1,2})\s*[-–]\s*(\d{1,2})(?!\d)/giu

/** A day or a month: what is due in a year or a term is not the work of its last month. */
const SAYS_WHEN = / (?:thang \d{1,2}|\d{1,2} (?:\d{1,2}|20\d{2})) /

/** Whether a month without its year can be in a year, by the time that its plan covers. */
function mayHold(period: Period | undefined, month: number, year: number): boolean {
  if (!period) return true
  if (period.kind === 'school-year') return year === yearInSchoolYear(month, period.from)
  return year >= period.from && year <= period.to
}

/** "Tháng 9, Sở X làm gì" for a body that no plan charges: what others do then is no answer. */
function bodyAsked({ joined, snapshot }: Asked): string | undefined {
  const name = strangeAgency(joined, snapshot)
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
