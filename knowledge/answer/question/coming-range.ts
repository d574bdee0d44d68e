// "Việc nào sắp đến hạn", "tuần này phải nộp gì", "những việc đã quá hạn": days counted from the day of the question, from folded syllables.
import { readDueRange } from './due-range.ts'
import type { DayRange } from '../../time/occurrences.ts'
import {
  addDays,
  addMonths,
  lastDayOfMonth,
  parseVietnamDate,
  weekdayOf,
  type VietnamDate,
} from '../../time/vietnam-date.ts'

export type ComingRange = DayRange & {
  /** "trong tuần này" */
  readonly said: string
  /** What is left of the question without its time and its words of asking: an agency, or a topic. */
  readonly rest: readonly string[]
  readonly isPast: boolean
}

/** Far enough for a school year ahead. */
export const COMING_MONTHS = 12

/**
 * @param text as it was typed: with its marks "tháng sáu" is June
 * @returns undefined where no deadline is asked for by the day of the question
 */
export function readComing(keys: readonly string[], today: VietnamDate, text = ''): ComingRange | undefined {
  const joined = ` ${keys.join(' ')} `
  if (DENIED.test(joined) || JUNE.test(text.normalize('NFC'))) return undefined
  const days = TIMES.map(({ pattern, read }) => ({ found: pattern.exec(joined), read })).find(({ found }) => found)
  if (days?.found && ASKS_FOR_WORK.test(joined)) {
    const range = days.read(today, Number(days.found[1] ?? Number.NaN))
    return range && { ...range, isPast: false, rest: restOf(joined.replace(days.found[0], ' ')) }
  }
  if (days?.found) return undefined
  if (OVERDUE.test(joined) && !NOT_YET.test(joined))
    return {
      from: addMonths(today, -COMING_MONTHS),
      to: addDays(today, -1),
      said: 'trong 12 tháng qua',
      isPast: true,
      rest: restOf(joined),
    }
  if (!COMING.test(joined) && !OF_SOMEBODY.test(joined)) return undefined
  return {
    from: today,
    to: addMonths(today, COMING_MONTHS),
    said: 'trong 12 tháng tới',
    isPast: false,
    rest: restOf(joined),
  }
}

/** Whether any words for such days are there at all: most questions need no closer look. */
export function mayAskForDays(keys: readonly string[]): boolean {
  const joined = ` ${keys.join(' ')} `
  return (
    TIMES.some(({ pattern }) => pattern.test(joined)) ||
    [OVERDUE, COMING, HAN_OF].some((pattern) => pattern.test(joined))
  )
}

const HAN_OF = / han (?:nop )?(?:cua|cho) /

/** "Quý III/2026", "từ tháng 3 đến tháng 5/2026", named with their year. */
export function readNamed(keys: readonly string[]): ComingRange | undefined {
  const joined = ` ${keys.join(' ')} `
  const named = ASKS_FOR_WORK.test(joined) ? readDueRange(joined, []) : undefined
  const [days, ...others] = named?.stretchesIn(undefined) ?? []
  if (named === undefined || days?.from === undefined || days.to === undefined || others.length > 0) return undefined
  const rest = restOf(joined).filter((key) => !NAMES_TIME.test(key))
  return { from: days.from, to: days.to, said: named.wording, isPast: false, rest }
}

const NAMES_TIME = /^(?:\d+|i{1,3}|iv|quy|thang|nam|dau|cuoi)$/

type Days = DayRange & { readonly said: string }
type ReadDays = (today: VietnamDate, count: number) => Days | undefined

/** More is no question for what comes next. */
const MOST_DAYS = 366

const TIMES: readonly { readonly pattern: RegExp; readonly read: ReadDays }[] = [
  { pattern: / hom nay /, read: (today) => ({ from: today, to: today, said: 'hôm nay' }) },
  { pattern: / (?:ngay )?mai /, read: (today) => sameDay(addDays(today, 1), 'ngày mai') },
  { pattern: / tuan nay /, read: (today) => week(today, 0, 'trong tuần này') },
  { pattern: /(?<!\d) tuan (?:sau|toi) /, read: (today) => week(today, 7, 'trong tuần sau') },
  { pattern: / thang nay /, read: (today) => months(today, { ahead: 0, size: 1, said: 'trong tháng này' }) },
  {
    pattern: /(?<!\d) thang (?:sau|toi) /,
    read: (today) => months(today, { ahead: 1, size: 1, said: 'trong tháng sau' }),
  },
  { pattern: / quy nay /, read: (today) => months(today, { ahead: 0, size: 3, said: 'trong quý này' }) },
  { pattern: / quy (?:sau|toi) /, read: (today) => months(today, { ahead: 1, size: 3, said: 'trong quý sau' }) },
  {
    pattern: / (\d{1,3}) ngay (?:sap )?(?:toi|nua) /,
    read: (today, count) => ahead(today, count, `trong ${count} ngày tới`),
  },
  {
    pattern: / (\d{1,2}) tuan (?:sap )?(?:toi|nua) /,
    read: (today, count) => ahead(today, 7 * count, `trong ${count} tuần tới`),
  },
  {
    pattern: / (\d{1,2}) thang (?:sap )?(?:toi|nua) /,
    read: (today, count) =>
      count > 0 && count <= COMING_MONTHS
        ? { from: today, to: addMonths(today, count), said: `trong ${count} tháng tới` }
        : undefined,
  },
]

const sameDay = (day: VietnamDate, said: string): Days => ({ from: day, to: day, said })

/** From Monday to Sunday. */
function week(today: VietnamDate, later: number, said: string): Days {
  const from = addDays(today, later + 1 - weekdayOf(today))
  return { from, to: addDays(from, 6), said }
}

/** A calendar month or quarter, so many of them ahead of today's. */
function months(today: VietnamDate, { ahead: later, size, said }: { ahead: number; size: number; said: string }) {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const first = Math.floor((month - 1) / size) * size + later * size
  const from = parseVietnamDate(year + Math.floor(first / 12), (first % 12) + 1, 1)
  return from && { from, to: lastDayOfMonth(year + Math.floor(first / 12), (first % 12) + size), said }
}

const ahead = (today: VietnamDate, days: number, said: string): Days | undefined =>
  days > 0 && days <= MOST_DAYS ? { from: today, to: addDays(today, days), said } : undefined

const ASKS_FOR_WORK =
  / (?:han|(?:phai|can) (?:nop|xong|lam|hoan thanh)|lam (?:nhung )?gi|co (?:nhung )?gi|co (?:nhung )?viec|(?:viec|nhiem vu) (?:gi|nao)|nhung viec|cac viec) /
const OVERDUE = / (?:(?:da )?(?:qua|tre|cham) han|(?:da )?het han|da (?:den|toi) han) /
const NOT_YET = / (?:sap|gan|chua) (?:het|qua|den|toi) /
/** What has no deadline is no matter of days. */
const DENIED = / (?:khong|chua) (?:he )?(?:co|ghi|neu|phai) (?:\S+ )?han /
const JUNE = /(?<!\p{L})tháng\s+sáu(?!\p{L})/iu
/** What else is said of a deadline is asked of a task. */
const COMING =
  / (?:(?:sap|gan) (?:den |toi |het )?(?:ky )?han|(?:den|toi) han|han (?:nao )?(?:sap (?:toi|den)|gan nhat|tiep theo)|co (?:nhung )?han) /
/** "Hạn của tôi" without who it is: with nothing of what it is the deadline of. */
const OF_SOMEBODY = /^ (?:cac |nhung )?(?:thoi )?han (?:nop )?(?:cua|cho) $/

/** Words of asking, and of work in general: a question of nothing else asks for all that is due. */
const GENERAL: ReadonlySet<string> = new Set(
  (
    'cac nhung cai viec nhiem vu cong cua cho co gi nao khong la phai can lam nop hoan thanh xong thuc hien sap den toi het han ' +
    'thoi ky trong vao tu ve ra nua gan nhat da qua tre cham thi dang gio bay hien nay hay biet liet ke xem danh sach minh em ' +
    'chung anh chi a nhe duoc giao chu tri phoi hop phu trach bao nhieu may toan bo tat ca moi con lai tiep theo tra ai'
  ).split(' '),
)

/** What a question says beyond words of asking. */
export const restOf = (joined: string): readonly string[] =>
  joined
    .trim()
    .split(' ')
    .filter((key) => key !== '' && !GENERAL.has(key))
