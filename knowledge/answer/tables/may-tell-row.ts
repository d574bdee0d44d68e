// Whether a row of a table of numbers may be told as a whole, where no column of it was found to be what is asked.
import type { Passage } from '../../domain/passage.ts'
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { coverageOf, type WeightedTerm } from '../question/weigh-terms.ts'
import { readPeriods } from '../question/mentions.ts'
import type { Asked } from '../question/asked.ts'
import { keptWith } from '../../kept-with.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { toGrid, type Grid } from './grid.ts'
import type { GridColumn } from './grid-columns.ts'
import { asksAcrossYears, asksFigure, asksTotal, asksWhichRows, withoutNames, yearsCompared } from './grid-question.ts'
import { isOfSome, rowsNamed } from './grid-rows.ts'
import { isSameTime } from './column-time.ts'
import { isOfOtherNumber, leavesNothingOver, saidOfPlan, turnsAway, withoutWordsOf } from './left-over.ts'
import { cellOf, tablesOf, type TableRow } from './plan-tables.ts'
import { lengthSaid } from './rows-said.ts'
import { isOfMoney, withoutSpending } from './sum-column.ts'

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
  // "Khối 6" is the row's own name.
  if (isOfOtherNumber(`${heads} | ${grid.names} ${name}`, joined) || turnsAway(heads, joined)) return false
  const { head } = requirePlan(asked.snapshot, table.versionId)
  const words = withoutWordsOf(withoutNames(grid, [], asked), [expandAbbreviations(name, 'plan')])
  if (
    asksAcrossYears(asked) &&
    !tellsYears(
      columns.filter((one) => coverageOf(words, one.head) > 0),
      asked,
    )
  )
    return false
  const question = asked.query.answerKind === 'money' && isOfMoney(table) ? withoutSpending(words) : words
  const told = [...saidOfPlan(head), ...table.headings, ...table.heads]
  const cells = row.cells.map((cell) => cell.value)
  // "Có bao nhiêu nhà văn hóa" is not told by "Mượn nhà văn hóa"; "bao nhiêu m" is by "7,5 m".
  const counted = new Set(COUNTED.exec(joined)?.slice(1))
  const isCounted = ({ term }: WeightedTerm) => term.split('_').some((key) => counted.has(key))
  return (
    leavesNothingOver(
      question.filter((one) => !isCounted(one)),
      [...told, ...cells],
      joined,
    ) && leavesNothingOver(question.filter(isCounted), [...told, ...cells.filter((cell) => /^\d/.test(cell))], joined)
  )
}

/** The two syllables behind the asking, whatever they are: "m" is a unit and "nhà" a particle elsewhere. */
const COUNTED = / (?:bao nhieu|may) ([a-z]+)(?: ([a-z]+))? /

function isMeant({ grid, row }: RowOfGrid, name: string, asked: Asked): boolean {
  if (row === grid.table.total) return asksTotal(asked.joined) && !isOfSome(grid, asked)
  // Which rows stand out is found by their numbers, not by what they say.
  if (asksWhichRows(grid, asked.joined)) return false
  const isPlace = grid.rows.some((one) => one.row === row)
  return isPlace
    ? rowsNamed(grid, asked).some((one) => one.row === row) || isLongestSaid({ grid, row }, asked)
    : lengthSaid({ head: grid.names, value: name }, asked.joined) > 0
}

/** "Dự án tái định cư Trường Mầm non Tà Cạ": a stretch of a long name, and of no other row as much. */
function isLongestSaid({ grid, row }: RowOfGrid, { joined }: Asked): boolean {
  const own = grid.rows.find((one) => one.row === row)
  const run = own ? longestRun(own.keys, joined) : 0
  return (
    run >= FEWEST_OF_LONG &&
    run < (own?.keys.length ?? 0) &&
    grid.rows.every((one) => one === own || longestRun(one.keys, joined) < run)
  )
}

const FEWEST_OF_LONG = 4

/** Syllables of the longest stretch of a name that the question says as it stands; none where it goes on with a number: "Hoa Sen 2". */
function longestRun(keys: readonly string[], joined: string): number {
  const runs = keys.flatMap((_, from) => {
    const ends = keys.slice(from).map((__, at) => keys.slice(from, from + at + 1))
    return [ends.findLast((run) => joined.includes(` ${run.join(' ')} `)) ?? []]
  })
  const longest = runs.reduce((one, other) => (other.length > one.length ? other : one), [])
  return new RegExp(` ${longest.join(' ')} \\d{1,2} `).test(joined) ? 0 : longest.length
}

/** All years that are compared, or any two where none is named. @param columns of what is asked */
function tellsYears(columns: readonly GridColumn[], asked: Asked): boolean {
  const own = columns.flatMap(({ head }) => readPeriods(head))
  const years = yearsCompared(asked)
  return years.length > 0
    ? years.every((year) => own.some((one) => isSameTime(one, year)))
    : new Set(own.map(({ from }) => from)).size > 1
}
