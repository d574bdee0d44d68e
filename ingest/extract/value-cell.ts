// A cell of a value column: "17,1", "95 %", "≥ 98", "17,1 (sáp nhập …)" → printed, number, note.
import { parseNumber } from '../../knowledge/text/numbers.ts'

/** "vụ", "bếp ăn": what a cell counts, where no column says it. Of money it is not: 800 triệu is less than 1,2 tỷ. */
export const COUNTED = String.raw`(?!tháng|trở|lên|xuống|và|đến|hoặc|nghìn|ngàn|triệu|tỷ|tỉ|đồng)[a-zà-ỹđ]{1,12}`
const BOUND = String.raw`[<>≥≤~]=?|trên|dưới|từ|đạt|còn|tối thiểu|tối đa|ít nhất|không quá|không dưới|không thấp hơn|hơn|khoảng`
const VALUE = new RegExp(
  String.raw`^((?:${BOUND})?\s*([+-]?\d[\d.,]*)\s*(?:%|(?<=\s)${COUNTED}(?:\s${COUNTED})?)?(?:\s*trở (?:lên|xuống))?)\s*(?:\((.*?)\)?)?$`,
  'isu',
)
/** "giảm ít nhất 15%", "từ 91% lên 98%", "8/22": no single number, but no words of another kind. "15/9" is a day. */
const CHANGE = new RegExp(
  String.raw`^(?:(?:giảm|tăng|thêm|${BOUND})\s*){0,3}\d[\d.,]*(?:\/(?:\d{1,3}(?=\s+\p{L})|1[3-9]|[2-9]\d|\d{3})(?!\d))?\s*(?:%|${COUNTED}(?:\s${COUNTED})?)?(?:\s(?:lên|xuống|còn|đến)\s\d[\d.,]*\s*(?:%|${COUNTED}(?:\s${COUNTED})?)?)?$`,
  'iu',
)

/** A number, with what it counts or not, or how it changes. */
export const isValue = (cell: string): boolean => readValueCell(cell).number !== undefined || CHANGE.test(cell.trim())

/** `number` is undefined for words; the printed value stays whole. */
export function readValueCell(cell: string): {
  readonly printed: string
  readonly number: number | undefined
  readonly note: string | undefined
} {
  const match = VALUE.exec(cell.trim())
  const number = match?.[2] === undefined ? undefined : parseNumber(match[2])
  if (!match?.[1] || number === undefined) return { printed: cell.trim(), number: undefined, note: undefined }
  return { printed: match[1].replace(/\s*%$/, '').trim(), number, note: match[3]?.trim() || undefined }
}
