// VietnamDate: a calendar day in Vietnam, as text "YYYY-MM-DD". Days are for deadlines; instants are Date.
declare const brand: unique symbol
export type VietnamDate = string & { readonly [brand]: 'VietnamDate' }

/** The one zone of this program. */
export const VIETNAM_ZONE = 'Asia/Ho_Chi_Minh'

/** Vietnam has kept UTC+7 without summer time since 1975. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** @returns undefined for a day that no calendar has, such as 30 February. */
export function parseVietnamDate(year: number, month: number, day: number): VietnamDate | undefined {
  const instant = new Date(Date.UTC(year, month - 1, day))
  if (instant.getUTCFullYear() !== year || instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day)
    return undefined
  return toVietnamDate(instant)
}

/** Month is 1–12; above and below it is counted on into other years. */
export function lastDayOfMonth(year: number, month: number): VietnamDate {
  return toVietnamDate(new Date(Date.UTC(year, month, 0)))
}

/** Negative days go back. */
export function addDays(date: VietnamDate, days: number): VietnamDate {
  return toVietnamDate(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000))
}

/**
 * The same day so many months later. Where that month is shorter, its last day; the end of a month stays one in another month
 * (31/3 → 30/6), but in February of a leap year the earlier, safe day is kept (28/2 → 28/2).
 */
export function addMonths(date: VietnamDate, months: number): VietnamDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const last = lastDayOfMonth(year, month + months)
  const isEnd = date === lastDayOfMonth(year, month) && months % 12 !== 0
  return isEnd || day > Number(last.slice(8))
    ? last
    : (`${last.slice(0, 8)}${String(day).padStart(2, '0')}` as VietnamDate)
}

/** From one day to another: negative where the other is earlier. */
export function daysBetween(from: VietnamDate, to: VietnamDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: VietnamDate): number {
  return new Date(Date.parse(date)).getUTCDay() || 7
}

/** The day that it is in Vietnam at an instant. */
export function vietnamDateAt(at: Date): VietnamDate {
  return toVietnamDate(new Date(at.getTime() + VIETNAM_OFFSET_MS))
}

/** @param minute of that day in Vietnam, after midnight */
export function vietnamInstant(date: VietnamDate, minute: number): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - VIETNAM_OFFSET_MS + minute * 60_000)
}

/** "2024-09-17" → "17/9/2024", as plans print it. */
export function formatVietnamDate(date: VietnamDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}/${month}/${year}`
}

// The brand is given in this file and nowhere else: the text is made from a real day.
const toVietnamDate = (instant: Date) => instant.toISOString().slice(0, 10) as VietnamDate
