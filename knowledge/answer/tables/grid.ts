// A table of communes or schools as numbers: which cells name the rows, which columns count, which rows stand for places of their own.
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { syllables } from '../../text/syllables.ts'
import { numberColumns, type GridColumn } from './grid-columns.ts'
import { cellOf, labelOf, type PlanTable, type TableRow } from './plan-tables.ts'
import { keptWith } from '../../kept-with.ts'

export type GridRow = {
  readonly row: TableRow
  readonly name: string
  /** Its name in syllables, short forms spelled out. */
  readonly keys: readonly string[]
}

export type Grid = {
  readonly table: PlanTable
  /** The head of the cells that name the rows. */
  readonly names: string
  readonly columns: readonly GridColumn[]
  /** Those that are one place or school each: no groups, and no sums of some. */
  readonly rows: readonly GridRow[]
  /** Words of most names: "nội trú" where all are boarding schools. */
  readonly shared: ReadonlySet<string>
}

/** Names tell rows apart: fewer of them are alike. */
const MOST_ALIKE = 0.8
const LEAST_NAMED = 0.5
const SHARED = 0.5
/** "Cộng vùng một", "Tổng 4 trường", "Bình quân": of several rows. */
const OF_SEVERAL = /^(?:tổng|cộng|toàn|bình quân|trong đó|chia ra)(?!\p{L})/iu

/** undefined for a table without names or numbers. */
export const toGrid = keptWith(readGrid)

function readGrid(table: PlanTable): Grid | undefined {
  const areApart = (head: string) => {
    // "Cộng mầm non" has no name of its own.
    const names = table.rows.flatMap((row) => cellOf(row, head) ?? [])
    return names.length > LEAST_NAMED * table.rows.length && new Set(names).size > MOST_ALIKE * names.length
  }
  const [first = ''] = table.heads
  const numeric = numberColumns(table)
  const columns = BY_NUMBER.test(first) ? numeric.filter(({ head }) => head !== first) : numeric
  const names = table.heads.find((head) => !columns.some((column) => column.head === head) && areApart(head))
  if (names === undefined || columns.length === 0) return undefined
  const rows = table.rows.flatMap((row): readonly GridRow[] => {
    const name = cellOf(row, names)
    if (name === undefined || OF_SEVERAL.test(name) || GROUP_LABEL.test(labelOf(row))) return []
    return [{ row, name, keys: syllables(expandAbbreviations(name, 'plan')) }]
  })
  return { table, names, columns, rows, shared: sharedWords(rows) }
}

/** "Khối | Số lớp | Số học sinh": rows that are called by a number. */
const BY_NUMBER = /^(?:khối|lớp|độ tuổi|tuổi)(?: lớp| học)?$/iu

/** "A", "II" before the name of a group. */
export const GROUP_LABEL = /^(?:[A-HĐ]|[IVX]{1,5})$/

function sharedWords(rows: readonly GridRow[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { keys } of rows) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Set([...counts].flatMap(([key, count]) => (count > SHARED * rows.length ? [key] : [])))
}
