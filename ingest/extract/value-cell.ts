// A cell of a value column: "17,1", "95 %", "≥ 98", "17,1 (sáp nhập …)" → printed, number, note.
import { parseNumber } from '../../knowledge/text/numbers.ts'

const VALUE =
  /^((?:[<>≥≤~]=?|trên|dưới|từ|đạt|tối thiểu|tối đa|ít nhất|không quá|không dưới|không thấp hơn|hơn|khoảng)?\s*([+-]?\d[\d.,]*)\s*%?(?:\s*trở (?:lên|xuống))?)\s*(?:\((.*?)\)?)?$/isu

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
