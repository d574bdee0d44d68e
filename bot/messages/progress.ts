// What stands in pictures of who has done something, and of how many asked for what.
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { formatDay } from './dates.ts'
import { sayNumber } from './number.ts'

/** "12 trên 20 đơn vị đã xong (60 %)" */
export function sayProgress(done: number, of: number): string {
  const share = of === 0 ? '' : ` (${sayNumber(Math.round((100 * done) / of))} %)`
  return `${sayNumber(done)} trên ${sayNumber(of)} đơn vị đã xong${share}`
}

export const progressDue = (dueOn: VietnamDate): string => `Hạn ${formatDay(dueOn)}`

export const groupHeading = (isDone: boolean, count: number): string =>
  `${isDone ? 'Đã xong' : 'Chưa xong'} (${sayNumber(count)})`

export const groupContinued = (heading: string): string => `${heading}, tiếp`
