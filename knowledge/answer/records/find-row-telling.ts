// Which row has a cell for what is asked: of a course and what it costs, in two tables, only one says where it is held.
import type { StoredTask } from '../../store/plan-store.ts'
import type { Asked } from '../question/asked.ts'
import type { TableCell } from '../tables/plan-tables.ts'
import { passageId } from '../../domain/ids.ts'
import type { Snapshot } from '../snapshot.ts'
import { cellsAsked, NAMED } from './cells-beside.ts'

export type RowTelling = { readonly stored: StoredTask; readonly cells: readonly TableCell[] }
type NearTask = { readonly stored: StoredTask; readonly coverage: number }

/**
 * The row that is meant, or one of another table that holds nearly as much; a neighbour in its own table is another thing.
 *
 * @param near best first, with how much of the question each holds, 0–1
 * @returns undefined where none has a cell for what is asked, or two have and hold as much of the question
 */
export function findRowTelling(near: readonly NearTask[], asked: Asked): RowTelling | undefined {
  const [nearest] = near
  if (!nearest) return undefined
  const isOther = ({ stored, coverage }: NearTask) =>
    coverage < nearest.coverage - EQUAL && areOfOneTable(stored, nearest.stored, asked.snapshot)
  const telling = near
    .filter((one) => one.coverage >= NAMED && one.coverage >= nearest.coverage - BEHIND && !isOther(one))
    .map(({ stored, coverage }) => ({ stored, coverage, cells: cellsAsked(stored, coverage, asked) }))
    .filter(({ cells }) => cells.length > 0)
    .toSorted((a, b) => b.coverage - a.coverage)
  const [best, second] = telling
  return best && (second === undefined || second.coverage < best.coverage - EQUAL) ? best : undefined
}

/** A row of another table may hold a little less of the question than the one that is meant. */
const BEHIND = 0.2
const EQUAL = 0.01

/** Nothing but rows lies between them. */
function areOfOneTable(one: StoredTask, other: StoredTask, { passages }: Snapshot): boolean {
  const [first, last] = [one, other].map(({ passageIds }) => passageIds[0] ?? 0).toSorted((a, b) => a - b)
  if (one.versionId !== other.versionId || first === undefined || last === undefined) return false
  for (let id = first + 1; id < last; id += 1) {
    const kind = passages.get(passageId(id))?.kind
    if (kind !== undefined && kind !== 'row' && kind !== 'heading') return false
  }
  return true
}
