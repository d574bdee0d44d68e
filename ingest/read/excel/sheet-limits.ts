// Measures the sheets of a workbook before exceljs unfolds them: one merge over a whole sheet is 17 thousand million cells.
import { readZipParts } from '../zip/zip-limits.ts'

/** No plan is longer; sheets of more rows are data for a computer. */
const MOST_ROWS = 20_000
const MOST_CELLS = 400_000
const MOST_MERGES = 5_000
const MOST_MERGED_CELLS = 400_000
/** Excel's own last row. */
const LAST_ROW = 1_048_576

const SHEET = /^\/?xl\/worksheets\/[^/]+\.xml$/i
const ROW = /<row[\s>/]/g
const ROW_NUMBER = /<row\s[^<>]*?\br\s*=\s*["']([^"']*)/g
const CELL = /<c[\s>/]/g
const MERGE = /<mergeCell\s[^<>]*?\bref\s*=\s*["']([^"']*)/g
const RANGE = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/

/** @returns what is too much, in Vietnamese; undefined for a workbook of ordinary size */
export async function findSheetFault(bytes: Uint8Array): Promise<string | undefined> {
  const parts = await readZipParts(bytes, (name) => SHEET.test(name))
  const xmls = [...parts.values()].map((content) => content.toString('latin1').replaceAll('\0', ''))
  const count = (pattern: RegExp) => xmls.reduce((sum, xml) => sum + countMatches(xml, pattern), 0)
  if (count(ROW) > MOST_ROWS) return tooMuch(`hơn ${MOST_ROWS} hàng`)
  if (count(CELL) > MOST_CELLS) return tooMuch(`hơn ${MOST_CELLS} ô`)
  if (count(MERGE) > MOST_MERGES) return tooMuch(`hơn ${MOST_MERGES} vùng ô gộp`)
  if (captures(xmls, ROW_NUMBER).some((number) => !(Number(number) <= LAST_ROW)))
    return 'Tệp Excel hỏng: số thứ tự hàng vượt giới hạn của Excel; hãy mở bằng Excel rồi lưu lại.'
  const merged = captures(xmls, MERGE).reduce((sum, range) => sum + areaOf(range), 0)
  return merged > MOST_MERGED_CELLS ? tooMuch(`vùng ô gộp phủ hơn ${MOST_MERGED_CELLS} ô`) : undefined
}

const tooMuch = (what: string) => `Tệp Excel quá lớn (${what}); hãy bỏ phần không thuộc văn bản rồi lưu lại.`

function countMatches(xml: string, pattern: RegExp): number {
  let count = 0
  for (const _ of xml.matchAll(pattern)) count += 1
  return count
}

const captures = (xmls: readonly string[], pattern: RegExp): readonly string[] =>
  xmls.flatMap((xml) => Array.from(xml.matchAll(pattern), (match) => match[1] ?? ''))

/** What is no plain range may hide one behind character references: it counts as endless. */
function areaOf(range: string): number {
  const match = RANGE.exec(range)
  if (!match) return Infinity
  const [, left = '', top = '', right = left, bottom = top] = match
  return size(columnNumber(left), columnNumber(right)) * size(Number(top), Number(bottom))
}

const size = (from: number, to: number) => Math.abs(to - from) + 1
const columnNumber = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
