// The time of a cell or a label: read as a whole, else as prose that tells of several things and their times.
import { rememberedFor } from '../../knowledge/text/remembered.ts'
import { joinDayAndMonth, joinStartAndEnd } from '../../knowledge/time/printed-times.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import type { Timeline } from '../../knowledge/time/timeline.ts'
import { readProseTime } from './prose-time.ts'

/** Some of the words were passed over. */
const MOST_SURE = 0.6

/** "Tự kiểm tra xong trước 20/10; gửi hồ sơ chậm nhất 05/11": the times that it names, under its whole wording. */
export const readCellTime = rememberedFor((wording: string, planYear: number | undefined): Timeline => {
  const whole = readTimeline(wording, planYear)
  if (whole.kind !== 'unreadable') return whole
  const told = readProseTime(wording, { planYear, period: undefined, issuedOn: undefined })
  return told.kind === 'none' || told.kind === 'unreadable'
    ? whole
    : { ...told, wording, confidence: Math.min(told.confidence, MOST_SURE) }
})

const WEEK = /tuần|tuan/iu
/** "15", "Trước ngày 20", "15 - 20": the last number is a day of the month beside it. */
function withMonth(day: string, month: string): string {
  const numbers = /\d{1,2}(?:\s*\/\s*20\d{2})?/.exec(month)?.[0]
  return numbers === undefined || WEEK.test(day)
    ? day
    : day.replace(/(?<![\d/.])\d{1,2}(?![\d/.])(?=\D*$)/u, `$&/${numbers}`).replace(/^\d{1,2}\s*[-–]\s*/u, '')
}

/** "Tuần 4" of the month "11/2024"; a day that is told in full needs no month. */
export function readDayOfMonth(day: string, month: string, planYear: number | undefined): Timeline {
  if (day === '') return readCellTime(month, planYear)
  if (/\d{1,2}[/.-]\d{1,2}[/.-]20\d{2}|20\d{2}$/u.test(day)) return readCellTime(day, planYear)
  const named = /^\d{1,2}(?:\s*[/-]|$)/u.test(month) ? `tháng ${month}` : month
  const own = readCellTime(withMonth(day, month), Number(/20\d{2}/.exec(month)?.[0]) || planYear)
  const isRead = own.kind !== 'unreadable' && own.kind !== 'none'
  const whole = readCellTime(named, planYear)
  const timeline = isRead
    ? own
    : { ...whole, confidence: WEEK.test(day) ? whole.confidence : Math.min(whole.confidence, MOST_SURE) }
  return { ...timeline, wording: joinDayAndMonth(day, month) }
}

/** What is done on and on has no end. */
const ENDLESS: ReadonlySet<Timeline['kind']> = new Set(['standing', 'recurring', 'none'])

/** A start and an end in cells of their own: due when it ends. Either may be blank; a start alone is nothing to be done by. */
export function readStartAndEnd(start: string, end: string, planYear: number | undefined): Timeline {
  if (start === '' || start === end) return readCellTime(end, planYear)
  const wording = joinStartAndEnd(start, end)
  if (end === '') {
    const begun = readCellTime(start, planYear)
    return ENDLESS.has(begun.kind) ? begun : { kind: 'unreadable', wording, confidence: 0 }
  }
  const span = readTimeline(`từ ${start} đến ${end}`, planYear)
  return { ...(span.kind === 'unreadable' ? readCellTime(end, planYear) : span), wording }
}
