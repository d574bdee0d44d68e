// A table with merged cells as a plain grid: every position knows its cell, and whether the cell begins there.

export type GridCell = {
  /** NFC; lines of the cell separated by line breaks. */
  readonly text: string
  readonly raw: string
  /** 1 for a plain cell; a rowspan of 0 reaches to the last row, as in HTML. */
  readonly columnSpan: number
  readonly rowSpan: number
  /** The mark-up calls it a head ("th"). */
  readonly isHead?: boolean
}

/** `isTop` and `isLeft`: the cell begins in this row, in this column. */
export type GridPosition = { readonly cell: GridCell; readonly isTop: boolean; readonly isLeft: boolean }
export type Grid = readonly (readonly GridPosition[])[]

/** More columns than any printed table; a hostile span must not fill the memory. */
const MOST_COLUMNS = 64

const NOTHING: GridPosition = {
  cell: { text: '', raw: '', columnSpan: 1, rowSpan: 1 },
  isTop: true,
  isLeft: true,
}

/** Rows of one width; positions that no cell covers are empty. */
export function layOut(rows: readonly (readonly GridCell[])[]): Grid {
  const grid: GridPosition[][] = rows.map(() => [])
  for (const [top, cells] of rows.entries()) {
    let left = 0
    for (const cell of cells) {
      while (grid[top]?.[left]) left += 1
      const right = Math.min(MOST_COLUMNS, left + Math.max(1, cell.columnSpan))
      const bottom = cell.rowSpan === 0 ? rows.length : Math.min(rows.length, top + cell.rowSpan)
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1) {
          const line = grid[row]
          if (line && !line[column]) line[column] = { cell, isTop: row === top, isLeft: column === left }
        }
      left = right
      if (left >= MOST_COLUMNS) break
    }
  }
  const width = Math.max(0, ...grid.slice(0, 5_000).map((row) => row.length))
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? NOTHING))
}
