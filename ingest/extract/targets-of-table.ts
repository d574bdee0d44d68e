// Indicator rows of a table: the name, the unit, and a value for each period, as printed and as a number.
import type { Target, TargetValue } from '../../knowledge/domain/target.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import type { Table } from '../structure/table.ts'
import { besideValues } from './beside-values.ts'
import { findPlaceGrid } from './grid-by-place.ts'
import { unitInCells } from './unit-in-cells.ts'
import { readValueCell } from './value-cell.ts'
import { MEASURE_WORD } from './measure-words.ts'
import { withParentNames } from './sub-rows.ts'
import {
  findTargetColumns,
  LEVEL_HEAD,
  PLACE_HEAD,
  unitOfHeads,
  unitOfLine,
  type TargetColumns,
} from './target-columns.ts'
import type { ToldColumn } from './twin-columns.ts'
import { withOrdinalDoubts, withValueDoubts } from './target-doubts.ts'

/**
 * `above`: rows that its name was taken from, too. `byPlace`: the row is of a place: its cells are told behind their
 * heads, so that its other columns, and the rows beside it, can be asked as well.
 */
export type TargetRow = {
  readonly row: number
  readonly target: Target
  readonly above: readonly number[]
  readonly byPlace: boolean
  /** Its other cells behind their heads, '' where it has none or is of a place. */
  readonly beside: string
}

/**
 * @param above the line over the table: it may say what is counted and in what unit, where neither rows nor heads do
 * @returns [] for a table that is no table of indicators
 */
export function readTargetTable(table: Table, planYear: number | undefined, above?: string): readonly TargetRow[] {
  const headed = findTargetColumns(table, planYear)
  const columns = headed ?? findPlaceGrid(table, planYear)
  if (!columns) return []
  const named = fold(table.header[columns.indicator] ?? '')
  const byPlace = headed === undefined || PLACE_HEAD.test(named)
  const besideOf = byPlace ? () => '' : besideValues(table, columns)
  const isOfLine = above !== undefined && NAMES_NO_COUNT.some((head) => head.test(named))
  const counted = isOfLine ? measureOfLine(above) : undefined
  const unit = above === undefined ? undefined : unitOfLine(above)
  const measures = [...new Set(columns.values.map(({ measure }) => measure))]
  return measures.flatMap((measure) =>
    readMeasure(table, {
      ...columns,
      measure: measure ?? counted,
      values: columns.values.filter((value) => value.measure === measure),
      unitOf: (values) => columns.unitOf(values) ?? unit,
    }).map((told) => ({ ...told, byPlace, beside: besideOf(told.row) })),
  )
}

/** "Cấp học", "Xã": the rows are called by what the values are of. */
const NAMES_NO_COUNT = [LEVEL_HEAD, PLACE_HEAD]

/** "Bảng 2. Lộ trình tỷ lệ trường đạt chuẩn (%)" counts a share; undefined where the line names no count. */
function measureOfLine(line: string): string | undefined {
  const [said] = COUNTED.exec(tidy(line)) ?? []
  const measure = said?.trim()
  return measure && `${measure.charAt(0).toUpperCase()}${measure.slice(1)}`
}
const COUNTED = new RegExp(
  String.raw`(?<!\p{L}|(?:biểu|bảng|phụ lục|mẫu|kế hoạch|quyết định|nghị quyết|văn bản) )${MEASURE_WORD}(?!\s\d)(?:\s(?!(?:theo|của|giao|tại|năm|giai đoạn)\s)[\p{L}\d,/-]+){1,14}?(?=\s*(?:\(|\s(?:theo|của|giao|tại|năm|giai đoạn)\s|[.:;]?$))`,
  'iu',
)

type MeasuredColumns = TargetColumns & { readonly measure: string | undefined }

const UNIT_AT_END = /\s*\([^()]*\)$/u

/** The rows with what one measure says of each. */
function readMeasure(table: Table, columns: MeasuredColumns): readonly Omit<TargetRow, 'byPlace' | 'beside'>[] {
  const measure = columns.measure === undefined ? '' : `${columns.measure}: `
  const headUnit = columns.unitOf(columns.values)
  const targets = table.rows.map((row): Target => {
    const cell = (column: number) => tidy(row.cells[column] ?? '')
    const cells = columns.values.map(({ column }) => cell(column))
    const said = unitInCells(cells)
    const values = columns.values.flatMap((value) =>
      readValue((column) => said.withoutUnit(cell(column)), value, {
        origin: table.origin,
        keepsShare: said.isEachOwn,
      }),
    )
    const unit = said.isEachOwn ? undefined : (said.unit ?? headUnit)
    const named = cell(columns.indicator)
    // "Tỷ lệ trẻ biết bơi (%)": without a column of units the name says its own.
    const own = columns.unit < 0 && unit === undefined && !said.isEachOwn ? unitOfHeads([named]) : undefined
    const name = own === undefined ? named : named.replace(UNIT_AT_END, '')
    return {
      ordinal: cell(columns.ordinal) || undefined,
      indicator: name && `${measure}${name}`,
      unit: cell(columns.unit) || (unit ?? own),
      values,
      doubts: [],
    }
  })
  // A dash in a scan may be dirt.
  const named = table.origin === 'scan' ? targets.map((target) => ({ target, above: [] })) : withParentNames(targets)
  const rows = named
    .map((entry, row) => ({ row, ...entry }))
    .filter(({ target }) => target.indicator !== '' && target.values.length > 0)
  const read = rows.map(({ target }) => target)
  const numbered = table.origin === 'scan' ? withOrdinalDoubts(read) : read
  const checked = table.origin === 'grid' ? numbered : withValueDoubts(numbered)
  return rows.map(({ row, target, above }, index) => ({ row, target: checked[index] ?? target, above }))
}

function readValue(
  cellOf: (column: number) => string,
  { column, period, kind, parts = [] }: ToldColumn,
  { origin, keepsShare }: { readonly origin: Table['origin']; readonly keepsShare: boolean },
): readonly TargetValue[] {
  const cell = cellOf(column)
  if (cell === '' || /^[-–]$/.test(cell)) return []
  const read = readValueCell(cell)
  const isSpoilt = origin === 'scan' && read.number === undefined
  const doubt = isSpoilt ? ({ kind: 'unreadable', printed: cell, likely: undefined } as const) : undefined
  const told = parts.flatMap((part) => (cellOf(part.column) === '' ? [] : [`${part.label}: ${cellOf(part.column)}`]))
  const note = [read.note, ...told].filter(Boolean).join('; ') || undefined
  const printed = keepsShare && /\d\s*%$/.test(cell) && !read.printed.endsWith('%') ? `${read.printed}%` : read.printed
  // "12 bếp" and "80%" are not held against each other.
  return [{ period, kind, ...read, ...(keepsShare && { number: undefined }), printed, note, doubt }]
}
