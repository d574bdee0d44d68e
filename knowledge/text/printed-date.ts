// Days as plans print them: "17/9/2024", "ngày 17 tháng 9 năm 2024", marks optional.
import { parseVietnamDate, type VietnamDate } from '../time/vietnam-date.ts'
import { fold } from './fold.ts'

const NUMERIC = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d{2})(?!\d)/
const WORDED = /ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+((?:19|20)\d{2})/

/** The first full day in a text, with where it stands; undefined where none is whole. */
export function findPrintedDate(
  text: string,
): { readonly date: VietnamDate; readonly start: number; readonly end: number } | undefined {
  const folded = fold(text)
  const match = [NUMERIC.exec(folded), WORDED.exec(folded)]
    .filter((found) => found !== null)
    .toSorted((a, b) => a.index - b.index)[0]
  if (!match) return undefined
  const date = parseVietnamDate(Number(match[3]), Number(match[2]), Number(match[1]))
  return date && { date, start: match.index, end: match.index + match[0].length }
}
