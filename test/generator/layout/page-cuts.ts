// Cuts a table as page ends do: the header is repeated, and a row that does not fit goes on in a row without an ordinal.
import { between, type Random } from '../../support/seeded-random.ts'
import type { PrintedCell, PrintedRow, PrintedTable } from '../printed.ts'

/** Lines of a page that a table fills, fewest and most. */
const PAGE_LINES = [16, 34] as const

/** Whole where it is not to be cut, or where a cell holds rows together. */
export const pagesOf = (table: PrintedTable, cut: boolean, random: Random): readonly PrintedTable[] =>
  cut && !table.rows.some((row) => row.some(({ down = 1 }) => down > 1)) ? cutIntoPages(random, table) : [table]

/** Only for tables without cells over several rows. */
export function cutIntoPages(random: Random, table: PrintedTable): readonly PrintedTable[] {
  const pages: PrintedRow[][] = [[]]
  let room = between(random, ...PAGE_LINES)
  for (const whole of table.rows) {
    let rest: PrintedRow | undefined = whole
    while (rest !== undefined) {
      const height = Math.max(...rest.map((cell, index) => linesOf(cell, table.widths[index]!).length))
      const cut: readonly [PrintedRow, PrintedRow] | undefined =
        height > room ? cutRow(rest, table.widths, room) : undefined
      pages.at(-1)!.push(cut?.[0] ?? rest)
      room -= height
      rest = cut?.[1]
      if (room > 0 && rest === undefined) continue
      pages.push([])
      room = between(random, ...PAGE_LINES)
    }
  }
  return pages.filter((rows) => rows.length > 0).map((rows) => ({ ...table, rows }))
}

type Line = { readonly text: string; /** What stood between it and the line above. */ readonly gap: '\n' | ' ' | '' }

function linesOf(cell: PrintedCell, width: number): readonly Line[] {
  const lines: Line[] = []
  const room = width * (cell.across ?? 1)
  for (const [index, paragraph] of cell.text.split('\n').entries()) {
    let gap: Line['gap'] = index === 0 ? '' : '\n'
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1)
      if (gap === ' ' && last !== undefined && last.text.length + word.length < room)
        lines[lines.length - 1] = { ...last, text: `${last.text} ${word}` }
      else lines.push({ text: word, gap })
      gap = ' '
    }
  }
  return lines
}

/** undefined: the row is a group's, or would go on in every column, so that nobody could tell it from a new row. */
function cutRow(
  row: PrintedRow,
  widths: readonly number[],
  room: number,
): readonly [PrintedRow, PrintedRow] | undefined {
  if (row.length < widths.length) return undefined
  const lines = row.map((cell, index) => linesOf(cell, widths[index]!))
  const part = (from: number, to?: number) =>
    lines.map((all) => ({
      text: all
        .slice(from, to)
        .map(({ text, gap }, index) => (index === 0 ? text : gap + text))
        .join(''),
    }))
  const below = part(room)
  return below.every(({ text }) => text !== '') ? undefined : [part(0, room), below]
}
