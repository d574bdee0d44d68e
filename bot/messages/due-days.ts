// How due days are said to people: with the weekday, and how far away they are.
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import { daysBetween, weekdayOf, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { formatDay } from './dates.ts'

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const

/** "30/11/2026 (thứ Hai, còn 8 ngày)" */
export function formatDueDay(dueOn: VietnamDate, today: VietnamDate, style?: DateStyle): string {
  return `${formatDay(dueOn, style)} (${formatWeekday(dueOn)}, ${formatDaysLeft(dueOn, today)})`
}

export function formatWeekday(day: VietnamDate): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? ''
}

/** "hôm nay", "ngày mai", "còn 8 ngày", "đã qua hạn 3 ngày": the due day itself is still in time. */
export function formatDaysLeft(dueOn: VietnamDate, today: VietnamDate): string {
  const days = daysBetween(today, dueOn)
  if (days === 0) return 'hôm nay'
  if (days === 1) return 'ngày mai'
  return days > 0 ? `còn ${days} ngày` : `đã qua hạn ${-days} ngày`
}
