// The header of a marked table: which row it is, two-row headers joined, and rows that only number the columns.
import { fold } from '../../knowledge/text/fold.ts'
import { columnRoles } from './column-roles.ts'
import { readPeriodHead } from './period-head.ts'

/** A head is short; longer, it is a row's own text. */
const LONGEST_HEAD = 70

export const cellKey = (cell: string) => fold(cell).replace(/[^\p{L}\d]/gu, '')

export const isSameHeader = (cells: readonly string[], header: readonly string[]): boolean =>
  cells.length === header.length && cells.every((cell, index) => cellKey(cell) === cellKey(header[index] ?? ''))

/** Printed again, with a letter or two read differently: most heads are the same, and each of the others is for the same thing. */
export function isNearlySameHeader(cells: readonly string[], header: readonly string[]): boolean {
  if (cells.length !== header.length) return false
  const isSame = cells.map((cell, index) => cellKey(cell) === cellKey(header[index] ?? ''))
  const same = isSame.filter(Boolean).length
  // Asked of every row of a table: what columns are for is read only of what looks like a head.
  if (same < 2 || same * 2 <= cells.length) return false
  const [roles, others] = [columnRoles(cells), columnRoles(header)]
  return cells.every(
    (cell, index) =>
      isSame[index] || (roles[index] === others[index] && roles[index] !== 'unknown' && cell.length < LONGEST_HEAD),
  )
}

/**
 * Two known column heads or more, or one and two times, with years and quarters half of all at least; or any heads beside the ordinal's, which stands first or behind one that groups. No row's number or time
 * in front, and none so long that it must be a row's own text.
 */
export function isHeader(cells: readonly string[]): boolean {
  const roles = columnRoles(cells)
  const known = roles.filter((role) => role !== 'unknown').length
  const years = cells.filter((cell, index) => roles[index] === 'unknown' && namesPeriod(cell)).length
  const filled = cells.filter((cell) => cell !== '')
  const opensRow = ROW_NUMBER.test(cells[0] ?? '') || ROW_TIME.test(cells[0] ?? '')
  const timed = cells.filter((cell) => TIME_HEAD.test(cell)).length
  const isKnown = (known >= 2 || (known > 0 && timed >= 2)) && (known + years) * 2 >= filled.length
  // A head that spans columns is blank over all but the first.
  const isNamed =
    roles.slice(0, 2).includes('ordinal') &&
    new Set(filled).size > 2 &&
    filled.every((cell) => isHead(cell) || isWorded(cell) || ONLY_YEARS.test(cell))
  return (isKnown || isNamed) && !opensRow && cells.every((cell) => cell.length < LONGEST_HEAD)
}

const ROW_NUMBER = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/
/** "9/2024", "Tháng 9", "21/4/2025": a calendar's own row, whatever words stand behind. */
const ROW_TIME =
  /^(?:(?:tháng|quý|tuần|ngày)\s+)?(?:\d{1,2}|[IVX]{1,3})(?:\s*[/.-]\s*\d{1,2})?(?:\s*[/.-]\s*20\d{2})$|^(?:tháng|tuần|ngày)\s+\d{1,2}$/iu

/** "Năm 2027", "2028 - 2030": amounts of years, and no more said. */
const ONLY_YEARS = /^(?:[Nn]ăm |[Gg]iai đoạn )?20\d{2}(?:\s*[-–]\s*20\d{2})?$/

/** "2021-2022 (gốc)", "Năm 2026": a row of values may hold bare years. */
const TIME_HEAD =
  /^(?:[Nn]ăm |[Nn]ăm học |[Gg]iai đoạn )?20\d{2}\s*[-–]\s*20\d{2}(?: \([^()\d]{1,20}\))?$|^[Nn]ăm (?:học )?20\d{2}(?: \([^()\d]{1,20}\))?$/

const namesPeriod = (cell: string) => /20\d{2}/.test(cell) || readPeriodHead(cell) !== undefined
/** A value or a sentence is none; words with a year are: "Số lớp năm 2026", "Năm học 2025-2026 Số lớp". */
const isHead = (cell: string) =>
  /^\p{Lu}/u.test(cell) &&
  (!/\d|[.;]$/.test(cell) || (/^\p{Lu}\p{L}*\s+\p{L}/u.test(cell) && !/\d/.test(cell.replace(YEARS, ''))))
/** "Trẻ mẫu giáo 3 - 5 tuổi", "Đạt chuẩn đến 31/12/2025": words with a number in them, as many a head beside the ordinal's is. */
const isWorded = (cell: string) => /^\p{Lu}\p{L}*(?:\s+\p{L}+)+/u.test(cell) && !/[.;]$/.test(cell)
const YEARS = /(?<!\d)20\d{2}(?:\s*[-–]\s*20\d{2})?(?!\d)/g

/** The second row of a header: heads below an empty or repeated head, nothing below the ordinal's. */
export function isSubHeader(cells: readonly string[], header: readonly string[]): boolean {
  const filled = cells.flatMap((cell, index) =>
    cell === '' || cellKey(cell) === cellKey(header[index] ?? '') ? [] : [index],
  )
  const ordinalAt = columnRoles(header).indexOf('ordinal')
  if (filled.length < 2 || filled.includes(ordinalAt) || cells.some((cell) => cell.length >= LONGEST_HEAD)) return false
  const known = columnRoles(filled.map((index) => cells[index] ?? '')).filter((role) => role !== 'unknown').length
  const joined = joinHeaders(header, cells)
  // "Số lớp" below "Năm học 2025-2026", which spans it.
  const isPeriod = (index: number) =>
    /20\d{2}/.test(cells[index] ?? '') ||
    readPeriodHead(joined[index] ?? '') !== undefined ||
    (/20\d{2}/.test(joined[index] ?? '') && isHead(cells[index] ?? ''))
  const years = filled.filter(isPeriod).length
  const spans = filled.some(
    (index) => index > 0 && (header[index] === '' || cellKey(header[index] ?? '') === cellKey(header[index - 1] ?? '')),
  )
  // "Cụm 1 - Ba Đồn": no row repeats the heads beside it.
  const isNamed = repeatsRest(cells, header, filled) && filled.every((index) => /^\p{L}/u.test(cells[index] ?? ''))
  return (spans || refines(cells, header, filled)) && (known + years >= filled.length || isNamed)
}

/** Heads that run down over both rows are printed again by formats that spread their cells. */
const repeatsRest = (cells: readonly string[], header: readonly string[], filled: readonly number[]): boolean =>
  filled.length < cells.length - 1 &&
  cells.every(
    (cell, index) => filled.includes(index) || (cell !== '' && cellKey(cell) === cellKey(header[index] ?? '')),
  )

/** Years over "Kết quả" and "Chỉ tiêu", one column each; what stands beside runs down from the first row. */
function refines(cells: readonly string[], header: readonly string[], filled: readonly number[]): boolean {
  const repeats = cells.some((cell, index) => cell !== '' && cellKey(cell) === cellKey(header[index] ?? ''))
  const isValue = (index: number) =>
    ['result', 'target', 'indicator'].includes(columnRoles([cells[index] ?? ''])[0] ?? '')
  return repeats || filled.every((index) => /20\d{2}/.test(header[index] ?? '') && isValue(index))
}

/** Outer words first; a head that spans columns is empty over all but the first. */
export function joinHeaders(outer: readonly string[], inner: readonly string[]): readonly string[] {
  let spanning = ''
  return outer.map((head, index) => {
    const below = inner[index] ?? ''
    if (head !== '') spanning = head
    if (below === '' || cellKey(below) === cellKey(head)) return head
    return `${head === '' ? spanning : head} ${below}`.trim()
  })
}

/** "(1) | (2) | (3)" or "A | B | 1 | 2": names of columns, no row. */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const marks = cells.map((cell) => cell.replace(/[()\s.]/g, '')).filter(Boolean)
  if (marks.length < 3 || marks.length < cells.length) return false
  const numbers = marks.filter((mark) => /^\d{1,2}$/.test(mark)).map(Number)
  const letters = marks.filter((mark) => /^[A-Z]$/.test(mark)).length
  return (
    numbers.length + letters === marks.length && numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  )
}
