// A question that goes on from one about a row of a table: "mấy phòng?", then "bao nhiêu thí sinh?" asks another cell of the row just told.
import type { Exchange } from '../conversation.ts'
import type { Finding } from '../compose/draft.ts'
import type { Asked } from '../question/asked.ts'
import { syllables } from '../../text/syllables.ts'
import { columnAskedFor } from './column-asked.ts'
import { composeFigures } from './compose-figures.ts'
import type { GridColumn } from './grid-columns.ts'
import { asksFigure, asksWhichRows, withoutNames } from './grid-question.ts'
import { rowsNamed } from './grid-rows.ts'
import { toGrid, type Grid, type GridRow } from './grid.ts'
import { cellOf, clearlyFirst, tablesOf } from './plan-tables.ts'
import { isOfOtherLevel } from './rows-said.ts'

type Turns = {
  /** The question by itself. */
  readonly asked: Asked
  readonly askedBefore: Asked
  readonly before: Pick<Exchange, 'answer' | 'plans'>
}

/** undefined unless the answer before told one row of a table, and the question says another of its columns and nothing else. */
export function findCellOfRowBefore({ asked, askedBefore, before }: Turns): Finding | undefined {
  const { joined, mention, query, snapshot } = asked
  if (mention.only || query.periods.length > 0 || query.keys.length > LONGEST) return undefined
  const best = clearlyFirst(
    tablesOf(snapshot)
      .filter(({ versionId }) => before.plans.includes(versionId))
      .flatMap((table) => toGrid(table) ?? [])
      .flatMap((grid) => {
        const [told, ...more] = rowsNamed(grid, askedBefore).filter(({ name }) => before.answer.includes(name))
        if (told === undefined || more.length > 0 || isOfOthers(grid, told, asked)) return []
        const chosen = columnSaid(grid, asked)
        return chosen && cellOf(told.row, chosen.column.head) !== undefined ? [{ grid, told, ...chosen }] : []
      }),
  )
  if (!best) return undefined
  const { grid, told, column, held } = best
  return composeFigures(
    { grid, rows: [told.row], column, also: [], held, bound: undefined },
    / (?:hon|so voi) /.test(joined),
    snapshot,
  )
}

/** A longer question stands by itself. */
const LONGEST = 9

const isOfOthers = (grid: Grid, { row }: GridRow, asked: Asked): boolean =>
  rowsNamed(grid, asked).length > 0 ||
  (asked.joined.includes(' nao ') && asksWhichRows(grid, asked.joined)) ||
  isOfOtherLevel(row, asked)

/** A column of numbers that is asked for, or any whose head is said in full. */
function columnSaid(grid: Grid, asked: Asked): { readonly column: GridColumn; readonly held: number } | undefined {
  const question = withoutNames(grid, [], asked).filter(({ term }) => term.split('_').every((key) => !PART.has(key)))
  const chosen = question.length > 0 && asksFigure(asked.joined) ? columnAskedFor(grid, question, asked) : undefined
  if (chosen) return chosen
  const heads = grid.table.heads.filter((head) => {
    const keys = syllables(head.replace(/\(.*$/su, ''))
    return head !== grid.names && keys.length > 1 && asked.joined.includes(` ${keys.join(' ')} `)
  })
  const [head, ...more] = heads
  return head !== undefined && more.length === 0
    ? { column: { head, words: [head], isShare: false }, held: 1 }
    : undefined
}

/** "Phần xã hội hóa", "trong đó ngân sách": of what was told. */
const PART: ReadonlySet<string> = new Set('phan khoan nguon trong do rieng'.split(' '))
