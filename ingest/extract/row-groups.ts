// Lines inside a table that open a group of its rows: "C | Giáo dục trung học cơ sở", "Trường xây mới" across all columns.
import { tidy } from '../../knowledge/text/fold.ts'
import type { Table, TableRow } from '../structure/table.ts'

/** `row` is the line itself, `title` its words. */
export type RowGroup = { readonly row: number; readonly title: string }

/**
 * Of each row the group that it stands in; undefined before the first one.
 * @param records rows that were read as indicators: they open nothing
 */
export function targetGroups({ rows }: Table, records: ReadonlySet<number>): readonly (RowGroup | undefined)[] {
  return groupsOf(rows, ({ cells }, row) => {
    const filled = filledOf(cells)
    const isGroup = !records.has(row) && filled.length <= 2 && OPENS_GROUP.test(filled.join(' '))
    return isGroup ? filled.join(' ') : undefined
  })
}

/** With the label that groups are counted by, or in capitals. */
const OPENS_GROUP = /^(?:(?:[IVX]{1,5}|[A-HĐ])[.)]?\s+\p{L}|[a-hđ]\)\s+\p{L}|\p{Lu}{2,}(?:[\s,\d-]+\p{Lu}{2,})+$)/u

/** Of rows that are no records: a line of words alone, where the rows around it are numbered and hold more. */
export function otherGroups({ rows, header }: Table): readonly (RowGroup | undefined)[] {
  const numbered = rows.filter(({ cells }) => ORDINAL.test(cells[0]?.trim() ?? '')).length
  const isNumbered = numbered >= LEAST_NUMBERED * rows.length
  if (header.length < FEWEST_COLUMNS) return rows.map(() => undefined)
  return groupsOf(rows, ({ cells }, row) => {
    const [title, ...more] = [...new Set(filledOf(cells))]
    const isWords =
      title !== undefined &&
      more.length === 0 &&
      /\p{L}{2}.*\s\p{L}/u.test(title) &&
      title.length <= LONGEST_TITLE &&
      !NO_TITLE.test(title)
    const next = rows[row + 1]?.cells ?? []
    const isOverRows = isNumbered ? ORDINAL.test(next[0]?.trim() ?? '') : isAcross(cells) && !isAcross(next)
    return isWords && isOverRows ? title : undefined
  })
}

/** Numbers, or codes that count: "P1", "AG010". */
const ORDINAL = /^(?:[A-ZĐ]{1,4}[.-]?)?\d{1,3}[.)]?$/u
/** One text in each column: a cell that is merged over all of them. */
const isAcross = (cells: readonly string[]): boolean =>
  cells.length >= FEWEST_COLUMNS && cells.every((cell) => cell !== '' && cell === cells[0])

/** Sums and remarks; a remark ends, or goes on. */
const NO_TITLE = /^(?:tổng|cộng|ghi chú|lưu ý|chú thích|trong đó)(?!\p{L})|[:.]|^\(?\*/iu
const LONGEST_TITLE = 80
const FEWEST_COLUMNS = 3
const LEAST_NUMBERED = 0.5

const filledOf = (cells: readonly string[]): readonly string[] => cells.map(tidy).filter(Boolean)

function groupsOf(
  rows: readonly TableRow[],
  titleOf: (row: TableRow, index: number) => string | undefined,
): readonly (RowGroup | undefined)[] {
  let current: RowGroup | undefined
  return rows.map((row, index) => {
    const title = titleOf(row, index)
    if (title !== undefined) current = { row: index, title }
    return current
  })
}
