// How well lines make one row of a table that lost its grid: each line in the column of the one above or further on.
import { fitOf, type LineLook } from './cell-fit.ts'
import type { ColumnRole } from './column-roles.ts'

/** A row without the cell: what its columns are for decides how odd that is. */
const BLANK_COST: Partial<Readonly<Record<ColumnRole, number>>> = {
  task: 20,
  indicator: 20,
  ordinal: 6,
  lead: 4,
  agencies: 4,
  time: 2.5,
  unit: 3,
  result: 2,
  target: 3,
}
const BLANK_COST_ELSEWHERE = 1.2
/** A cell may be broken over lines: the first is long, or the next begins in lower case. */
const WRAPPED_LENGTH = 70
const GOES_ON = 1
const HARDLY_GOES_ON = -4
/** So many lines a cell on average. */
const MOST_LINES_A_CELL = 3

export type OpenRow = { readonly score: number; readonly columns: readonly number[] }

/** The best row of each length that begins at a line. */
export function rowsFrom(looks: readonly LineLook[], from: number, roles: readonly ColumnRole[]): readonly OpenRow[] {
  let open: readonly OpenRow[] = [{ score: 0, columns: [] }]
  const rows: OpenRow[] = []
  for (let at = from; at < Math.min(looks.length, from + roles.length * MOST_LINES_A_CELL); at += 1) {
    const next = placeLine(open, { look: looks[at], above: looks[at - 1] }, roles)
    if (next.length === 0) break
    open = next
    rows.push(open.map((one) => closeRow(one, roles)).reduce((a, b) => (b.score > a.score ? b : a)))
  }
  return rows
}

/** Each open row with the line in the column of the line above, or in one further on; the best for each column. */
function placeLine(
  open: readonly OpenRow[],
  { look, above }: { readonly look: LineLook | undefined; readonly above: LineLook | undefined },
  roles: readonly ColumnRole[],
): readonly OpenRow[] {
  const next = new Map<number, OpenRow>()
  if (!look) return []
  const offer = (column: number, { score, columns }: OpenRow, fit: number) => {
    if (score + fit > (next.get(column)?.score ?? -Infinity))
      next.set(column, { score: score + fit, columns: [...columns, column] })
  }
  for (const one of open) {
    const last = one.columns.at(-1) ?? -1
    if (last >= 0 && roles[last] !== 'ordinal') offer(last, one, goesOn(above, look))
    for (let column = last + 1; column < roles.length; column += 1)
      offer(column, one, fitOf(look, roles[column] ?? 'unknown') - blankCost(roles.slice(last + 1, column)))
  }
  return [...next.values()]
}

function goesOn(above: LineLook | undefined, { text, isOrdinal, isTime, isDitto }: LineLook): number {
  if (isOrdinal || isDitto) return -12
  if (isTime && !/^\p{Ll}/u.test(text)) return HARDLY_GOES_ON
  return (above?.text.length ?? 0) >= WRAPPED_LENGTH || /^\p{Ll}/u.test(text) ? GOES_ON : HARDLY_GOES_ON
}

const blankCost = (roles: readonly ColumnRole[]) =>
  roles.reduce((sum, role) => sum + (BLANK_COST[role] ?? BLANK_COST_ELSEWHERE), 0)

const closeRow = ({ score, columns }: OpenRow, roles: readonly ColumnRole[]): OpenRow => ({
  score: score - blankCost(roles.slice((columns.at(-1) ?? -1) + 1)),
  columns,
})
