// Whether a row of a table of numbers may be told as a whole, where no column of it was found to be what is asked.
import type { Passage } from '../../domain/passage.ts'
import { readPeriods } from '../question/mentions.ts'
import type { Asked } from '../question/asked.ts'
import { keptWith } from '../../kept-with.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { toGrid, type Grid } from './grid.ts'
import { asksAcrossYears, asksFigure, asksTotal, asksWhichRows, withoutNames, yearsCompared } from './grid-question.ts'
import { isOfSome, rowsNamed } from './grid-rows.ts'
import { isSameTime } from './column-time.ts'
import { isOfOtherNumber, leavesNothingOver, saidOfPlan, turnsAway, withoutWordsOf } from './left-over.ts'
import { cellOf, tablesOf, type TableRow } from './plan-tables.ts'
import { lengthSaid } from './rows-said.ts'

/** True for all other passages, and for whoever asks for no figure. */
export function mayTellRow({ id }: Pick<Passage, 'id'>, asked: Asked): boolean {
  const found = gridRows(asked.snapshot).get(id)
  return found === undefined || !asksFigure(asked.joined) || isAsked(found, asked)
}

type RowOfGrid = { readonly grid: Grid; readonly row: TableRow }

const gridRows = keptWith(
  (snapshot: Snapshot): ReadonlyMap<Passage['id'], RowOfGrid> =>
    new Map(
      tablesOf(snapshot).flatMap((table) => {
        const grid = toGrid(table)
        const rows = [...table.rows, ...(table.total ? [table.total] : [])]
        return grid ? rows.map((row) => [row.passage.id, { grid, row }] as const) : []
      }),
    ),
)

/** It is the row that is named, or the sum that is asked for; what else is asked stands in heads and titles, and none of it is turned. */
function isAsked({ grid, row }: RowOfGrid, asked: Asked): boolean {
  const { joined } = asked
  const { table, columns } = grid
  const name = cellOf(row, grid.names) ?? ''
  if (!isMeant({ grid, row }, name, asked)) return false
  const heads = columns.map((column) => column.head).join(' | ')
  if (asksAcrossYears(asked) && !tellsYears(heads, asked)) return false
  if (isOfOtherNumber(heads, joined) || turnsAway(heads, joined)) return false
  const { head } = requirePlan(asked.snapshot, table.versionId)
  const question = withoutWordsOf(withoutNames(grid, [], asked), [name])
  return leavesNothingOver(question, [...saidOfPlan(head), ...table.headings, ...table.heads], joined)
}

function isMeant({ grid, row }: RowOfGrid, name: string, asked: Asked): boolean {
  if (row === grid.table.total) return asksTotal(asked.joined) && !isOfSome(grid, asked)
  // Which rows stand out is found by their numbers, not by what they say.
  if (asksWhichRows(grid, asked.joined)) return false
  const isPlace = grid.rows.some((one) => one.row === row)
  return isPlace
    ? rowsNamed(grid, asked).some((one) => one.row === row)
    : lengthSaid({ head: grid.names, value: name }, asked.joined) > 0
}

/** All years that are compared, or any two where none is named. */
function tellsYears(heads: string, asked: Asked): boolean {
  const own = readPeriods(heads)
  const years = yearsCompared(asked)
  return years.length > 0
    ? years.every((year) => own.some((one) => isSameTime(one, year)))
    : new Set(own.map(({ from }) => from)).size > 1
}
