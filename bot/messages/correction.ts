// What the assistant says while a row of a plan is corrected.
import { sayField } from '../../knowledge/answer/compose/corrections-of.ts'
import type { AppliedCorrection, CorrectedField } from '../../knowledge/domain/correction.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import { timelineDueOn, timelineRecurs } from '../../knowledge/time/timeline-facts.ts'
import type { Timeline } from '../../knowledge/time/timeline.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { bold, plain, quote, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { formatDay } from './dates.ts'
import { CORRECTED } from './words.ts'

export const SAVE = 'Lưu hiệu đính'
export const TYPE_AGAIN = 'Nhập lại'
export const CANCEL = 'Thôi'
export const BACK_TO_ROWS = '‹ Các mục'
export const takeBackLabel = (field: CorrectedField) => `Bỏ hiệu đính: ${sayField(field)}`

const FIELD_LENGTH = 300
const QUOTE_LENGTH = 900

export const ROW_HEADS = { task: 'Sửa nhiệm vụ', target: 'Sửa chỉ tiêu' } as const
export const PICK_FIELD = 'Anh/chị bấm phần cần sửa. Bản in vẫn được giữ; câu trả lời sẽ ghi rõ là đã hiệu đính.'

const capital = (phrase: string) => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`

/** On a button: "Thời gian", "Kết quả năm học 2024-2025". An indicator's wording is its name. */
export const fieldLabel = (field: CorrectedField, kind: 'task' | 'target') =>
  kind === 'target' && field.of === 'text' ? 'Tên chỉ tiêu' : capital(sayField(field))

/** "Thời gian: Quý IV/2026 (đã hiệu đính 26/11/2026; bản in ghi “Quý lV/20Z6”)" */
export function fieldLine(label: string, printed: string, corrected: Corrected): string {
  const stood = printed === '' ? 'để trống' : shorten(printed, FIELD_LENGTH)
  const { applied, style } = corrected
  if (applied === undefined) return `${label}: ${stood}`
  return `${label}: ${shorten(applied.value, FIELD_LENGTH)} (${sayCorrectedOn(applied, style)}; bản in ghi “${stood}”)`
}
type Corrected = { readonly applied: AppliedCorrection | undefined; readonly style: DateStyle }

export const sayCorrectedOn = ({ at }: Pick<AppliedCorrection, 'at'>, style: DateStyle) =>
  `${CORRECTED} ${formatDay(vietnamDateAt(at), style)}`

export const rowQuote = (raw: string): RichText => (raw === '' ? [] : [quote(shorten(raw, QUOTE_LENGTH))])

/** To be replied to: the print stands in view. */
export function askForValue(label: string, printed: string, raw: string): RichText {
  return [
    bold(`Sửa: ${label}`),
    plain(`\nBản in ghi: ${printed === '' ? '(để trống)' : shorten(printed, FIELD_LENGTH)}\n`),
    ...rowQuote(raw),
    plain('\nAnh/chị trả lời tin này, chỉ gõ giá trị đúng.'),
  ]
}
export const VALUE_HINT = 'Giá trị đúng'

/** What was typed, as it would be taken, before it is kept. */
export function confirmValue(label: string, { printed, value, means }: Typed): RichText {
  return [
    bold(label),
    plain(`\nBản in ghi: ${printed === '' ? '(để trống)' : shorten(printed, FIELD_LENGTH)}`),
    plain(`\nHiệu đính thành: ${shorten(value, FIELD_LENGTH)}`),
    ...(means === '' ? [] : [plain(`\n${means}`)]),
  ]
}
type Typed = { readonly printed: string; readonly value: string; readonly means: string }

/** "Tôi hiểu: hạn 31/12/2026." */
export function sayTime(timeline: Timeline, style: DateStyle): string {
  const dueOn = timelineDueOn(timeline)
  if (dueOn !== undefined) return `Tôi hiểu: hạn ${formatDay(dueOn, style)}.`
  return timelineRecurs(timeline) === undefined
    ? 'Tôi hiểu: không có ngày hạn, nên không nhắc.'
    : 'Tôi hiểu: việc làm định kỳ, không ghi ngày.'
}
export const sayAgencies = (names: readonly string[]) => `Tôi hiểu: ${names.join('; ')}.`
export const NO_NUMBER = 'Tôi hiểu là chữ, không phải số.'

export const NOT_WEIGHED = {
  none: 'Mục này không còn để sửa: bản đã được rút hoặc thay. Anh/chị mở lại từ /duyet hoặc /kehoach.',
  unreadable:
    'Tôi không đọc được thời gian này. Anh/chị gõ như trong văn bản, ví dụ: 30/11/2026, tháng 9/2026, Quý IV/2026, Hằng năm.',
  'as-printed': 'Giá trị này giống bản in, không có gì để sửa.',
  'too-long': 'Giá trị dài quá 500 chữ. Anh/chị gõ phần cần sửa thôi.',
} as const

export const SAVED = 'Đã lưu hiệu đính.'
export const TAKEN_BACK = 'Đã bỏ hiệu đính, trở lại như bản in.'
export const GONE = 'Hiệu đính này không còn: đã bỏ hoặc đã thay bằng giá trị khác.'
export const CANCELLED = 'Không có gì thay đổi.'
