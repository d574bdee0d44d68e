// Which columns of an indicator table hold the name, the unit, and the values of which period.
import type { Period } from '../../knowledge/domain/plan.ts'
import type { TargetValue } from '../../knowledge/domain/target.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { columnRoles } from '../structure/column-roles.ts'
import type { Table } from '../structure/table.ts'
import { filledCells, MOST, shareOf } from './numeric-column.ts'
import { readColumnPeriod, readPeriod } from './period.ts'
import { tellTwinsApart, type ToldColumn } from './twin-columns.ts'
import { INDICATOR_UNITS } from './units.ts'
import { isValue } from './value-cell.ts'
import { tellsBothKinds, valueKind, withPairedKinds } from './value-kind.ts'

export type ValueColumn = { readonly column: number; readonly period: Period; readonly kind: TargetValue['kind'] }
/** -1: the table has no such column. */
export type TargetColumns = {
  readonly ordinal: number
  readonly indicator: number
  readonly unit: number
  /** That the heads of these values themselves say, and of nothing else that is counted: "Năm 2026 (%)". */
  readonly unitOf: (values: readonly ValueColumn[]) => string | undefined
  readonly values: readonly ToldColumn[]
}

const NEARLY_ALL = 0.8
/** Of a folded head. */
export const PLACE_HEAD =
  /^(?:ten )?(?:truong|xa|phuong|huyen|don vi|dia ban|dia phuong|cum|thon|ban|ap|buon|ho ten|ho va ten)(?![a-z])/
/** "Cấp học": the rows are of levels, and what is counted stands over the columns or the table. */
export const LEVEL_HEAD = /^(?:(?:cap|bac)(?: hoc)?|nganh hoc|khoi(?: lop)?|loai (?:hinh|truong|lop))$/

/** undefined: no table of indicators. */
export function findTargetColumns({ header, rows }: Table, planYear: number | undefined): TargetColumns | undefined {
  const width = Math.max(0, ...rows.slice(0, 5).map((row) => row.cells.length))
  const columns = Array.from({ length: width }, (_, column) => filledCells(rows, column))
  const share = (column: number, test: (cell: string) => boolean) => shareOf(columns[column] ?? [], test)
  const all = columns.map((_, column) => column)
  const roles = header.length === width ? columnRoles(header) : []
  const ordinal =
    all.find((column) => column < 2 && (roles[column] === 'ordinal' || looksOrdinal(columns[column] ?? [], column))) ??
    -1
  const units = all.filter((column) => column !== ordinal && (roles[column] === 'unit' || share(column, isUnit) > MOST))
  const numeric = all.filter((column) => column !== ordinal && !units.includes(column) && share(column, isValue) > MOST)
  const rest = all.filter((column) => column !== ordinal && !units.includes(column) && !numeric.includes(column))
  const length = (column: number) => (columns[column] ?? []).join('').length
  const named = rest.find((column) => roles[column] === 'indicator')
  const columnsOfValues = withPairedKinds(valueColumns(header, width, numeric), header)
  const isNamed = header.some((head) => NAMES_TARGETS.test(fold(head))) || aimsFromNow(header, planYear)
  // "Nội dung | ĐVT | Năm 2025: KH, TH": indicators, whatever their column is called.
  const isOfTasks = roles.some((role) => role === 'lead' || role === 'agencies' || role === 'time')
  const isOfCosts = units.some((column) => share(column, (cell) => MONEY.test(fold(cell))) > 0)
  const isOverTime = tellsBothKinds(columnsOfValues) || (!isOfCosts && runsOverYears(columnsOfValues))
  if (!isNamed && (units.length === 0 || isOfTasks || !isOverTime)) return undefined
  // The name stands before its values; who looks after it, or a remark, behind them.
  const before = rest.filter((column) => column < (columnsOfValues[0]?.column ?? width))
  // A column that says the same of many rows groups them: "Cụm 1" beside the schools.
  const distinct = (column: number) => new Set(columns[column]).size
  const groups = (column: number) => distinct(column) * 2 <= (columns[column] ?? []).length
  const indicator =
    named ??
    (before.length > 0 ? before : rest).toSorted(
      (a, b) => Number(groups(a)) - Number(groups(b)) || length(b) - length(a),
    )[0]
  const told = header.length === width ? tellTwinsApart(columnsOfValues, header) : columnsOfValues
  const values = withPastResults(told, planYear)
  if (indicator === undefined || values.length === 0) return undefined
  // Counted is what stands over the columns: the name of the row, a commune or a school, is no indicator.
  const head = fold(header[indicator] ?? '')
  const isOfPlaces = PLACE_HEAD.test(head) && !told.some(isMeasured)
  // Read as indicators, its other numbers would be lost.
  const isOfLevels = LEVEL_HEAD.test(head) && units.length === 0 && numeric.length > columnsOfValues.length
  if (named === undefined && (isOfPlaces || isOfLevels)) return undefined
  return { ordinal, indicator, unit: units[0] ?? -1, unitOf, values }

  /** "TH/KH (%)" beside counts, "Tỷ lệ chuyên cần (%)" beside "Số học sinh": the unit of one is not the other's. */
  function unitOf(own: readonly ValueColumn[]): string | undefined {
    const isOwn = (column: number) => own.some((value) => value.column === column)
    const heads = header.filter(
      (_, column) => header.length !== width || (column !== ordinal && (isOwn(column) || !numeric.includes(column))),
    )
    return unitOfHeads(heads)
  }
}

const MONEY = /dong$/
/** "2025 | 2026 | 2027": of each row what it is year by year. */
const runsOverYears = (columns: readonly HeadedColumn[]): boolean =>
  new Set(columns.map(({ period }) => `${period.kind} ${period.from}`)).size >= FEWEST_YEARS
const FEWEST_YEARS = 3

const isMeasured = (value: object) => 'measure' in value && value.measure !== undefined
const NAMES_TARGETS = /chi ?tieu|muc ?tieu|chi ?so\b|tieu chi\b/

/** "Hiện trạng năm 2025 | Đến năm 2027 | Đến năm 2030": what there is now, and what it is to become; a table of tasks may say both, too. */
function aimsFromNow(header: readonly string[], planYear: number | undefined): boolean {
  const looksBack = header.some((head) => LOOKED_AT.test(fold(head)) && readPeriod(head) !== undefined)
  const years = header.flatMap((head) => AIMED_AT.exec(fold(head))?.[1] ?? []).map(Number)
  const isOver = years.some((year) => planYear !== undefined && year < planYear)
  return looksBack && years.length > 0 && !isOver && !header.some((head) => /nhiem vu|cong viec/.test(fold(head)))
}
const LOOKED_AT = /^(?:hien trang|ket qua|so lieu|dat duoc|hien co)/
const AIMED_AT = /^(?:den|toi|vao)(?: het| cuoi)?(?: nam)?(?: hoc)? (20\d{2})/

/** "Chỉ tiêu (%)", "Kế hoạch năm 2026 (ĐVT: triệu đồng)": the one unit that heads hold in brackets. */
export function unitOfHeads(heads: readonly string[]): string | undefined {
  const units = heads.flatMap((head) => {
    const bracketed =
      /\(\s*(?:(?:đvt|đơn vị(?: tính)?)(?!\s*tính)\s*:?\s*)?([^()\d]{1,20}?)\s*\)/iu.exec(head)?.[1] ?? ''
    return isUnit(bracketed) ? [bracketed] : []
  })
  return new Set(units).size === 1 ? units[0] : undefined
}

/** "Đơn vị tính: %", "Chỉ tiêu giao cho các xã (tỷ lệ %)": what the line right above a table says that its values are. */
export function unitOfLine(line: string): string | undefined {
  const said =
    [...(UNIT_LINE.exec(tidy(line)) ?? UNIT_BEHIND.exec(tidy(line)) ?? [])].slice(1).find(Boolean)?.trim() ?? ''
  return isUnit(said) ? said : undefined
}
const UNIT_LINE = /^\(?(?:đvt|đơn vị(?: tính)?)\s*:\s*([^()]{1,20})\)?$/iu
/** A noun in brackets may explain the one before it: "các xã (phường)". */
const UNIT_BEHIND =
  /\(\s*(?:(?:đvt|đơn vị(?: tính)?)\s*:?\s*([^()\d]{1,20}?)|(?:tỷ lệ\s*)?(?=%|(?:nghìn |triệu |tỷ )?đồng)([^()\d]{1,20}?))\s*\)[.:]?$/iu

/** Behind the names, numbers that do not begin at one count something. */
const looksOrdinal = (cells: readonly string[], column: number): boolean =>
  shareOf(cells, isOrdinal) > NEARLY_ALL && (column === 0 || /^(?:[01lI]{1,2}|1\.1)\.?$/.test(cells[0] ?? ''))
const isOrdinal = (cell: string) => /^(?:[\doO]{1,3}|[IVX]+|\d+(?:\.\d+)+)\.?$/.test(cell)
const UNIT_KEYS = new Set(INDICATOR_UNITS.map((unit) => fold(unit)))
const isUnit = (cell: string) => UNIT_KEYS.has(fold(cell))

/** A one-row header names its columns; a two-row one is read in order: the n-th period and the n-th kind for the n-th column of numbers. */
function valueColumns(header: readonly string[], width: number, numeric: readonly number[]): readonly HeadedColumn[] {
  const periods = header.flatMap((head) => readPeriod(head) ?? [])
  const kinds = header.map((head) => valueKind(head)).filter((kind) => kind !== undefined)
  return numeric.flatMap((column, index): readonly HeadedColumn[] => {
    const head = header.length === width ? (header[column] ?? '') : ''
    if (DIFFERENCE.test(fold(head))) return []
    const period = readColumnPeriod(head) ?? (periods.length === numeric.length ? periods[index] : undefined)
    const kind = valueKind(head) ?? (kinds.length === numeric.length ? kinds[index] : undefined)
    return period ? [{ column, period, kind }] : []
  })
}

/** "Tăng/giảm so với thực hiện", "Chênh lệch (2)-(1)": how far two values are apart is none. */
const DIFFERENCE =
  /(?:tang|giam|hon|kem|vuot)\b.*\bso (?:voi|sanh)\b|^(?:nam (?:hoc )?[\d –-]+)?so (?:voi|sanh)\b|chenh lech|\btang(?: \(\+\))?\s?[/,;-]\s?giam\b/

/** `kind` is undefined where no head says it. */
export type HeadedColumn = Omit<ValueColumn, 'kind'> & { readonly kind: TargetValue['kind'] | undefined }

/** Beside a period that the plan is for, one that was over before is looked back at; it is not aimed at any more. */
export function withPastResults<Column extends HeadedColumn>(
  columns: readonly Column[],
  planYear: number | undefined,
): readonly (Column & ValueColumn)[] {
  const isOver = ({ kind, to }: Period) =>
    planYear !== undefined && (kind === 'school-year' ? to <= planYear : to < planYear)
  const isCurrent = ({ from }: Period) => planYear !== undefined && from >= planYear
  const looksBack = columns.some(({ period }) => isCurrent(period))
  return columns.map((column) => ({
    ...column,
    kind: column.kind ?? (looksBack && isOver(column.period) ? 'result' : 'target'),
  }))
}
