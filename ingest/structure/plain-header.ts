// Heads that no rule knows, told from the rows below them: names of columns over names of people, numbers, days, sentences.
import { fold } from '../../knowledge/text/fold.ts'
import { isFigure } from './spanned-head.ts'

const FEWEST_HEADS = 3
const LONGEST_HEAD = 70

/** @param below the rows that follow */
export function isPlainHeader(cells: readonly string[], below: readonly (readonly string[])[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return (
    new Set(filled).size >= FEWEST_HEADS &&
    filled.length >= cells.length - 1 &&
    below.length > 0 &&
    ((filled.every(isColumnName) && below.every((row) => row.some((cell) => cell !== '' && !isColumnName(cell)))) ||
      isOfClasses(filled) ||
      isOverValues(cells, below))
  )
}

/** A word or two that name a column: only the first begins with a capital, but for short forms. */
const COLUMN_NAME = /^(?:\p{Lu}\p{Ll}*|\p{Lu}{2,})(?:[\s,/()%&-]+(?:[\p{Ll}\d]+|\p{Lu}{2,}))*[\s()%]*$/u
const LONGEST_COLUMN_NAME = 45
const YEARS = /(?<!\d)20\d{2}(?:\s*[-–]\s*20\d{2})?(?!\d)/g

const isColumnName = (cell: string): boolean =>
  cell.length <= LONGEST_COLUMN_NAME && !/\d/.test(cell.replace(YEARS, '')) && COLUMN_NAME.test(cell)

/** "Buổi chiều | 9A | 9B": a timetable. */
const isOfClasses = ([first = '', ...others]: readonly string[]): boolean =>
  isColumnName(first) && others.every((cell) => /^\d{1,2}[A-ZĐ]\d?$/.test(cell))

/**
 * "Trường | Số trẻ 3 - 4 tuổi | Số điểm trường", "Mốc | Mầm non | Lớp 1": words in columns that hold nothing but numbers
 * or days further down; where there is one such column only, so many rows do it.
 */
function isOverValues(cells: readonly string[], below: readonly (readonly string[])[]): boolean {
  const columns = cells.filter((_, column) => below.every((row) => OPENS_VALUE.test(row[column] ?? ''))).length
  return (
    (columns >= 2 ? below.length >= 2 : columns === 1 && below.length >= FEWEST_ROWS_OF_ONE) &&
    cells.every(
      (cell, column) => canHead(cell) && !(isYears(cell) && below.some((row) => isYears(row[column] ?? ''))),
    ) &&
    areAllDifferent(cells.filter((cell) => !SHARE_HEAD.test(cell))) &&
    !below.some((row) => firstWords(row[0]) === firstWords(cells[0]))
  )
}
const FEWEST_ROWS_OF_ONE = 3
const OPENS_VALUE = /^(?:(?:trước|từ|đến|ngày)\s(?:ngày\s)?|[≥≤<>~]\s?)?\d/iu

const areAllDifferent = (cells: readonly string[]): boolean => new Set(cells).size === cells.length
/** Behind each count its share: the same head several times. */
const SHARE_HEAD = /^(?:[Tt]ỷ lệ|[Tt]ỉ lệ|TL)?\s*\(?%?\)?$/
/** "Mầm non Hoa Ban" over "Mầm non Ban Mai": one more row. */
const firstWords = (cell = ''): string => fold(cell).split(' ').slice(0, 2).join(' ')

/** A year stands over amounts, not over other years. */
const isYears = (cell: string): boolean => cell !== '' && cell.replace(YEARS, '').trim() === ''

/** Words, with a number in them or not, or years: neither a value, nor a day, nor a sentence. */
const canHead = (cell: string): boolean =>
  cell.length < LONGEST_HEAD &&
  (cell === '' || /^\p{Lu}/u.test(cell) || SHARE_HEAD.test(cell) || cell.replace(YEARS, '') === '') &&
  !isFigure(cell) &&
  !/[.;]$|\d\s*%/.test(cell) &&
  !/^(?:trước|hằng|hàng|thường)\s|^(?:từ|đến|ngày)\s.*\d\/\d/iu.test(cell)
