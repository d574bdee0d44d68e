// A table's head told by its merged cells alone: heads over others, however many rows deep and whatever words they hold.
import { cellKey } from './table-header.ts'

/** `cell` is the same for every position that one merged cell covers. */
export type SpannedCell = { readonly text: string; readonly cell: unknown }
type Row = readonly SpannedCell[]

/** Beyond this a merge is a column of the table, not its head. */
export const MOST_HEAD_ROWS = 5
/** As many rows tell: a head, the numbers of its columns, and one below. */
export const ROWS_THAT_TELL = MOST_HEAD_ROWS + 2
const LONGEST_HEAD = 120
const NARROWEST = 3

/**
 * How many rows of the head begin at the first one; 0: its merges show none.
 * "Vùng" down over three rows beside "Bếp ăn", which spans "Đã sửa" and "Xây mới", of which the first spans "Số bếp" and "%".
 */
export function spannedHeadDepth(rows: readonly Row[]): number {
  const [top = []] = rows
  if (top.length < NARROWEST) return 0
  const goesDown = (row: Row | undefined) => row?.some(({ text, cell }, at) => text !== '' && cell === top[at]?.cell)
  let depth = 1
  while (depth <= MOST_HEAD_ROWS && goesDown(rows[depth])) depth += 1
  const heads = rows.slice(0, depth)
  // A head that goes down to the last row is one head, however wide.
  const open = top.filter(({ text, cell }, at) => text !== '' && cell !== heads.at(-1)?.[at]?.cell)
  const wide = [...new Set(open.map(({ cell }) => cell))].map((cell) =>
    top.flatMap((one, at) => (one.cell === cell ? [at] : [])),
  )
  const spans = wide.filter((columns) => columns.length > 1 && columns.length < top.length)
  const isDivided = (columns: readonly number[]) =>
    heads
      .slice(1)
      .some(
        (row) => new Set(columns.map((at) => row[at]?.cell)).size > 1 && columns.every((at) => row[at]?.text !== ''),
      )
  const stands = depth > 1 && depth <= MOST_HEAD_ROWS && depth < rows.length
  return stands && spans.length > 0 && spans.every(isDivided) && heads.flat().every(isHead) ? depth : 0
}

/** "Trước 30/6/2026", "Hằng năm": when something is to be done is no head. */
const TIME = /trước|hằng năm|hàng năm|thường xuyên|(?:tháng|quý) \S{1,4}\/20\d\d|\d{1,2}\/\d{1,2}\/20\d\d/iu

/** "≥ 58,3 %": no head is called so; a year is. */
export const isFigure = (text: string): boolean => /^(?!20\d{2}$)[≥≤<>~]?\s?\d[\d.,]*\s?%?$/.test(text)

const isHead = ({ text }: SpannedCell) => text.length < LONGEST_HEAD && !isFigure(text) && !TIME.test(text)

/** The head of each column: the words over it from the outermost down, each merged cell once. */
export function joinSpannedHeads(heads: readonly Row[]): readonly string[] {
  const [top = []] = heads
  return top.map((_, at) => {
    const said: SpannedCell[] = []
    for (const row of heads) {
      const own = row[at]
      const above = said.at(-1)
      if (!own || own.text.trim() === '' || own.cell === above?.cell) continue
      if (cellKey(own.text) !== cellKey(above?.text ?? '')) said.push(own)
    }
    return said.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' ')
  })
}
