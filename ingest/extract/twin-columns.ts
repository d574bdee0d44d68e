// Two columns of values for one period: what tells their heads apart is a part of the year, or another thing that is counted.
import { fold, tidy } from '../../knowledge/text/fold.ts'
import type { HeadedColumn, ValueColumn } from './target-columns.ts'

/** What a cell says of a part of the year: "6 tháng đầu năm". */
export type PartColumn = { readonly column: number; readonly label: string }
export type Told<Column> = Column & {
  /** What is counted, where a table counts several things: "Số lớp". */
  readonly measure?: string
  readonly parts?: readonly PartColumn[]
}

export type ToldColumn = Told<ValueColumn>

const YEARS = /(?:(?<!(?:đầu|giữa|cuối) )(?:năm học|năm|giai đoạn))?\s*20\d{2}(?:\s*[-–/]\s*20\d{2})?/giu
/** Told by the kind of the value already. */
const KIND = /^(?:thực hiện|kết quả|kế hoạch|ước thực hiện|phấn đấu|mục tiêu)(?=\s|$)[\s,:]*/iu
const SET_BEFORE = /^chỉ tiêu[\s,:–-]+/iu
/** "Tỷ lệ chuyên cần (%) Chỉ tiêu 2026": below what is counted. */
const KIND_BEHIND = /(?<=\S)[\s,:–-]+(?:thực hiện|kết quả|kế hoạch|chỉ tiêu|ước thực hiện|phấn đấu|mục tiêu)\s*$/iu
const PART = /(?:\d|sáu|ba|chín) tháng|học k[ìỳ]|quý|đầu năm|giữa năm|sơ kết/iu

/** Columns without a twin stay as they are. @param header of as many cells as the table has columns */
export function tellTwinsApart<Column extends HeadedColumn>(
  values: readonly Column[],
  header: readonly string[],
): readonly Told<Column>[] {
  const cutOf = ({ column }: HeadedColumn) =>
    tidy((header[column] ?? '').replace(YEARS, ' '))
      .replace(KIND, '')
      .replace(KIND_BEHIND, '')
      .replace(/[\s,:–-]+$/u, '')
  // "Kết quả: Toàn tỉnh" and "Chỉ tiêu: Toàn tỉnh" are of one thing; "Chỉ tiêu học sinh" alone is what is counted.
  const labels = new Set(values.map(cutOf))
  const labelOf = (value: HeadedColumn) => {
    const rest = cutOf(value).replace(SET_BEFORE, '')
    return labels.has(rest) ? rest : cutOf(value)
  }
  return values.flatMap((value): readonly Told<Column>[] => {
    const beside = values.filter((other) => isOfSamePeriod(other, value))
    // A result beside its target is no twin; what is neither counts something else.
    const isPaired = (['result', 'target'] as const).every((kind) => beside.some((other) => other.kind === kind))
    if (isPaired) {
      const label = value.kind === undefined ? labelOf(value) : ''
      return [label === '' ? value : { ...value, measure: label }]
    }
    if (beside.length < 2) return [value]
    const whole = beside.filter((twin) => !PART.test(labelOf(twin)))
    const [year] = whole
    if (whole.length === 1 && year) {
      const parts = beside
        .filter((twin) => twin !== year)
        .map((twin) => ({ column: twin.column, label: labelOf(twin) }))
      return value === year ? [{ ...value, parts }] : []
    }
    const said = beside.map((twin) => fold(labelOf(twin)))
    const areApart = new Set(said).size === beside.length && said.every((label) => label !== '')
    return [areApart ? { ...value, measure: labelOf(value) } : value]
  })
}

const isOfSamePeriod = (one: HeadedColumn, other: HeadedColumn): boolean =>
  one.period.kind === other.period.kind && one.period.from === other.period.from && one.period.to === other.period.to
