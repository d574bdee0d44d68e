// Two columns of values for one period: what tells their heads apart is a part of the year, or another thing that is counted.
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { MEASURE_WORD } from './measure-words.ts'
import type { HeadedColumn, ValueColumn } from './target-columns.ts'

/** What a cell says of a part of the year: "6 tháng đầu năm". */
export type PartColumn = { readonly column: number; readonly label: string }
export type Told<Column> = Column & {
  /** What is counted, where a table counts several things: "Số lớp". */
  readonly measure?: string
  readonly parts?: readonly PartColumn[]
}

export type ToldColumn = Told<ValueColumn>

const YEARS =
  /(?:(?<!\p{L})(?:đến|tới|hết)\s+){0,2}(?:(?<!(?:đầu|giữa|cuối) )(?:năm học|năm|giai đoạn))?\s*20\d{2}(?:\s*[-–/]\s*20\d{2})?/giu
/** Told by the kind of the value already. */
const KIND =
  /^(?:kết quả(?: và|,) (?:mục tiêu|chỉ tiêu|kế hoạch)|thực hiện|kết quả|kế hoạch|ước thực hiện|phấn đấu|mục tiêu)(?=\s|$)[\s,:]*/iu
const SET_BEFORE = /^chỉ tiêu[\s,:–-]+/iu
/** "Tỷ lệ chuyên cần (%) Chỉ tiêu 2026": below what is counted. */
const KIND_BEHIND = /(?<=\S)[\s,:–-]+(?:thực hiện|kết quả|kế hoạch|chỉ tiêu|ước thực hiện|phấn đấu|mục tiêu)\s*$/iu
const SET_BEFORE_COUNT = new RegExp(String.raw`^chỉ tiêu\s+(?=${MEASURE_WORD}(?!\p{L}))`, 'iu')
const COUNTS = new RegExp(`^${MEASURE_WORD}(?!\\p{L})`, 'iu')
const PART =
  /(?:\d|sáu|ba|chín) tháng|học k[ìỳ]|quý|đầu năm|giữa năm|sơ kết|đến (?:hết |ngày )*(?!31\/12)\d{1,2}\/\d{1,2}(?![\d/])/iu

/** Columns without a twin stay as they are. @param header of as many cells as the table has columns */
export function tellTwinsApart<Column extends HeadedColumn>(
  values: readonly Column[],
  header: readonly string[],
): readonly Told<Column>[] {
  const cutOf = ({ column }: HeadedColumn) =>
    tidy((header[column] ?? '').replace(YEARS, ' '))
      .replace(KIND, '')
      .replace(SET_BEFORE_COUNT, '')
      .replace(KIND_BEHIND, '')
      .replace(/[\s,:–-]+$/u, '')
  // "Kết quả: Toàn tỉnh" and "Chỉ tiêu: Toàn tỉnh" are of one thing; "Chỉ tiêu học sinh" alone is what is counted.
  const labels = new Set(values.map(cutOf))
  const labelOf = (value: HeadedColumn) => {
    const rest = cutOf(value).replace(SET_BEFORE, '')
    return labels.has(rest) ? rest : cutOf(value)
  }
  return withOtherMeasures(values.flatMap(toTold), labelOf)

  function toTold(value: Column): readonly Told<Column>[] {
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
        .map((twin) => ({ column: twin.column, label: labelOf(twin).replace(SET_BEFORE, '') }))
      return value === year ? [{ ...value, parts }] : []
    }
    const said = beside.map((twin) => fold(labelOf(twin)))
    const areApart = new Set(said).size === beside.length && said.every((label) => label !== '')
    return [areApart ? { ...value, measure: labelOf(value) } : value]
  }
}

/**
 * Where some columns count several things, the others count something, too: what their head says, in the words of the
 * column that says the same; "Mục tiêu 2026 (điểm)" is of the "Điểm trung bình" beside it.
 */
function withOtherMeasures<Column extends HeadedColumn>(
  told: readonly Told<Column>[],
  labelOf: (value: Column) => string,
): readonly Told<Column>[] {
  const measures = [...new Set(told.flatMap(({ measure }) => measure ?? []))]
  if (measures.length === 0) return told
  const spelled = (label: string) => measures.find((measure) => fold(measure) === fold(label))
  return told.map((value) => {
    if (value.measure !== undefined) return { ...value, measure: spelled(value.measure) ?? value.measure }
    const label = labelOf(value)
    if (value.parts !== undefined || label === '') return value
    const unit = /^\(([^()]+)\)$/.exec(label)?.[1]
    const [of, ...others] =
      unit === undefined ? [] : measures.filter((measure) => ` ${fold(measure)} `.includes(` ${fold(unit)} `))
    if (unit !== undefined) return of !== undefined && others.length === 0 ? { ...value, measure: of } : value
    // "KH 2026" is planned and says no more.
    const counted = spelled(label) ?? (COUNTS.test(label) ? label : undefined)
    return counted === undefined ? value : { ...value, measure: counted }
  })
}

const isOfSamePeriod = (one: HeadedColumn, other: HeadedColumn): boolean =>
  one.period.kind === other.period.kind && one.period.from === other.period.from && one.period.to === other.period.to
