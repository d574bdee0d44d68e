// Amounts of one row over years as an answer: each year's, with the unit, and what lies between two.
import { citePassages } from '../compose/cite.ts'
import type { Draft } from '../compose/draft.ts'
import { planName } from '../compose/plan-name.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { changeBetween } from './change.ts'
import type { PickedYears } from './find-in-years.ts'
import { cellOf, numberIn } from './plan-tables.ts'
import type { PrintedUnit } from './year-grid.ts'

/** @param heads of the years asked for, the earlier first */
export function composeYears(
  { grid, row, name }: PickedYears,
  heads: readonly string[],
  { unit, snapshot }: { readonly unit: PrintedUnit | undefined; readonly snapshot: Snapshot },
): Draft {
  const { head, file } = requirePlan(snapshot, grid.table.versionId)
  const values = heads.map((one) => ({ head: one, printed: cellOf(row, one) ?? '–' }))
  const [before, after, ...more] = values.map(({ printed }) => numberIn(printed))
  const change = more.length === 0 ? changeBetween(before, after) : undefined
  return {
    outcome: 'answered',
    lines: [
      `${name}.`,
      ...values.map(({ head: year, printed }) => `${year}: ${printed}`),
      ...(change ? [change.line] : []),
      ...(unit ? [unit.line] : []),
      `Theo ${planName(head, file)}.`,
    ],
    citations: citePassages(snapshot, [row.passage.id, ...(unit?.passages ?? [])]),
    computed: change ? [change.printed] : [],
    claims: [],
    ...(change && { compares: true }),
  }
}
