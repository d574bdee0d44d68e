// What stands in a picture of deadlines.
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import type { DeadlineState } from '../pictures/picture-data.ts'
import { formatDay } from './dates.ts'

/** The widest of the stages at which people are reminded (30, 7, 1, 0 days). */
export const NEAR_DAYS = 30

export const STATE_LEGEND: Readonly<Record<DeadlineState, string>> = {
  past: 'đã qua',
  near: `trong ${NEAR_DAYS} ngày tới`,
  far: 'còn xa',
}

export const timelineTitle = (year: number): string => `Thời hạn trong năm ${year}`

export const asOf = (today: VietnamDate, style: DateStyle): string => `Tính đến ${formatDay(today, style)}`

export const monthName = (month: number): string => `Tháng ${month}`

/** @param days from today to the deadline; negative: it has passed */
export function sayDaysLeft(days: number): string {
  if (days < 0) return `đã qua ${-days} ngày`
  return days === 0 ? 'hạn hôm nay' : `còn ${days} ngày`
}

/** Of the button. */
export const timelineOf = (year: number): string => `Sơ đồ thời hạn năm ${year}`

export const NO_DEADLINES_TO_DRAW = 'Năm này không có thời hạn nào ghi ngày trong các kế hoạch hiện hành.'

/** Behind a day that the plan does not state. */
export const DERIVED_MARK = ' *'
export const DERIVED_NOTE = '* Ngày suy ra: kế hoạch không ghi đúng ngày này.'

/** More would fill the picture. */
const PLANS_NAMED = 3

export function sayPlans(plans: readonly string[]): string {
  const unique = [...new Set(plans)]
  const more = unique.length > PLANS_NAMED ? `; và ${unique.length - PLANS_NAMED} kế hoạch khác` : ''
  return `Nguồn: ${unique.slice(0, PLANS_NAMED).join('; ')}${more}.`
}
