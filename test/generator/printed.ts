// A plan laid out on paper before any format: lines, columns and tables with merged cells, in reading order.

/** Line breaks in the text stay line breaks. `across` and `down`: columns and rows that the cell covers. */
export type PrintedCell = {
  readonly text: string
  readonly across?: number
  readonly down?: number
}
/** Cells that one above covers are left out, as web pages and Word do. */
export type PrintedRow = readonly PrintedCell[]

export type PrintedTable = {
  readonly kind: 'table'
  /** Letters that a line of each column holds. */
  readonly widths: readonly number[]
  readonly header: readonly PrintedRow[]
  readonly rows: readonly PrintedRow[]
}

export type PrintedBlock =
  | { readonly kind: 'pair'; readonly left: readonly string[]; readonly right: readonly string[] }
  | { readonly kind: 'title' | 'caption'; readonly text: string }
  | { readonly kind: 'heading'; readonly depth: 1 | 2; readonly label: string; readonly title: string }
  | { readonly kind: 'paragraph'; readonly marker: string | undefined; readonly text: string }
  | { readonly kind: 'page-break' }
  | PrintedTable

export type PrintedDocument = { readonly blocks: readonly PrintedBlock[] }

/** Where a cell begins ("own") or what covers the place. */
export type GridCell = { readonly cell: PrintedCell; readonly own: boolean }

/** Every place of every row with its cell; merged cells stand in each place that they cover. */
export function gridOf(rows: readonly PrintedRow[], width: number): readonly (readonly GridCell[])[] {
  const grid: (GridCell | undefined)[][] = rows.map(() => Array.from({ length: width }, () => undefined))
  for (const [top, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (grid[top]![column] !== undefined) column += 1
      for (let down = 0; down < (cell.down ?? 1); down += 1)
        for (let across = 0; across < (cell.across ?? 1); across += 1)
          if (grid[top + down]) grid[top + down]![column + across] = { cell, own: down === 0 && across === 0 }
    }
  }
  return grid.map((row) => row.map((place) => place ?? { cell: { text: '' }, own: true }))
}

export const textOf = (block: PrintedBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `${block.label}. ${block.title}`
    case 'paragraph':
      return block.marker === undefined ? block.text : `${block.marker} ${block.text}`
    case 'title':
    case 'caption':
      return block.text
    default:
      return ''
  }
}
