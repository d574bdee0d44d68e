// What was measured beside what is promised, as a table.
import type { Measured } from './speed.ts'
import { formatTable } from './table.ts'

export function measuredTable(what: string, rows: readonly Measured[]): string {
  return formatTable([
    [what, 'measured', 'at most', ''],
    ...rows.map((row) => [
      row.what,
      `${row.value} ${row.unit}`,
      row.atMost === undefined ? '' : `${row.atMost} ${row.unit}`,
      verdict(row),
    ]),
  ])
}

function verdict({ value, atMost }: Measured): string {
  if (atMost === undefined) return ''
  return value <= atMost ? 'ok' : 'TOO MUCH'
}
