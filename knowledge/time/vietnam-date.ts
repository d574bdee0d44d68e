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

/** Month is 1–12. */
export function lastDayOfMonth(year: number, month: number): VietnamDate {
  return toVietnamDate(new Date(Date.UTC(year, month, 0)))
}

/** Negative days go back. */
export function addDays(date: VietnamDate, days: number): VietnamDate {
  return toVietnamDate(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000))
}

/** The day that it is in Vietnam at an instant. */
export function vietnamDateAt(at: Date): VietnamDate {
  return toVietnamDate(new Date(at.getTime() + VIETNAM_OFFSET_MS))
}

/** "2024-09-17" → "17/9/2024", as plans print it. */
export function formatVietnamDate(date: VietnamDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}/${month}/${year}`
}

// The brand is given here and nowhere else: the text is made from a real day.
const toVietnamDate = (instant: Date) => instant.toISOString().slice(0, 10) as VietnamDate
