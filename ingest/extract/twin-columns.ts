// Two columns of values for one period: what tells their heads apart is a part of the year, or another thing that is counted.
import { fold, tidy } from '../../knowledge/text/fold.ts'
import type { ValueColumn } from './target-columns.ts'

/** What a cell says of a part of the year: "6 tháng đầu năm". */
export type PartColumn = { readonly column: number; readonly label: string }
export type ToldColumn = ValueColumn & {
  /** What is counted, where a table counts several things: "Số lớp". */
  readonly measure?: string
  readonly parts?: readonly PartColumn[]
}

const YEARS = /(?:(?<!(?:đầu|giữa|cuối) )(?:năm học|năm|giai đoạn))?\s*20\d{2}(?:\s*[-–/]\s*20\d{2})?/giu
/** Told by the kind of the value already. */
const KIND = /^(?:thực hiện|kết quả|kế hoạch|ước thực hiện|phấn đấu|mục tiêu)(?=\s|$)[\s,:]*/iu
const PART = /(?:\d|sáu|ba|chín) tháng|học k[ìỳ]|quý|đầu năm|giữa năm|sơ kết/iu

/** Columns without a twin stay as they are. @param header of as many cells as the table has columns */
export function tellTwinsApart(values: readonly ValueColumn[], header: readonly string[]): readonly ToldColumn[] {
  const labelOf = ({ column }: ValueColumn) =>
    tidy((header[column] ?? '').replace(YEARS, ' '))
      .replace(KIND, '')
      .replace(/[\s,:–-]+$/u, '')
  return values.flatMap((value): readonly ToldColumn[] => {
    const twins = values.filter((other) => isTwin(other, value))
    if (twins.length < 2) return [value]
    const whole = twins.filter((twin) => !PART.test(labelOf(twin)))
    const [year] = whole
    if (whole.length === 1 && year) {
      const parts = twins.filter((twin) => twin !== year).map((twin) => ({ column: twin.column, label: labelOf(twin) }))
      return value === year ? [{ ...value, parts }] : []
    }
    const labels = twins.map((twin) => fold(labelOf(twin)))
    const areApart = new Set(labels).size === twins.length && labels.every((label) => label !== '')
    return [areApart ? { ...value, measure: labelOf(value) } : value]
  })
}

const isTwin = (one: ValueColumn, other: ValueColumn): boolean =>
  one.kind === other.kind &&
  one.period.kind === other.period.kind &&
  one.period.from === other.period.from &&
  one.period.to === other.period.to
