// Days and instants as people read them, in the form that they chose.
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import { vietnamDateAt, VIETNAM_ZONE, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'

/** "26/11/2026", or "ngày 26 tháng 11 năm 2026". */
export function formatDay(day: VietnamDate, style: DateStyle = 'short'): string {
  const [year = '', month = '', date = ''] = day.split('-')
  // As letters in offices write it: a nought before days below ten and before January and February.
  if (style === 'long') return `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
  return `${date}/${month}/${year}`
}

/** "09:05 26/11/2026". */
export function formatInstant(at: Date, style: DateStyle = 'short'): string {
  const time = at.toLocaleTimeString('vi-VN', { timeZone: VIETNAM_ZONE, hour: '2-digit', minute: '2-digit' })
  return `${time} ${formatDay(vietnamDateAt(at), style)}`
}

/** Minutes after midnight: 450 is "7 giờ 30". */
export function formatTimeOfDay(minutes: number): string {
  const rest = minutes % 60
  return rest === 0 ? `${minutes / 60} giờ` : `${Math.floor(minutes / 60)} giờ ${String(rest).padStart(2, '0')}`
}
