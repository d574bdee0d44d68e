// Tables for a terminal: columns as wide as their widest cell.

export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Figures stand to the right. */
const pad = (cell: string, width: number) =>
  /^[\d.,≤ ]+( ?[a-zA-Z%]+)?$/.test(cell) ? cell.padStart(width) : cell.padEnd(width)
