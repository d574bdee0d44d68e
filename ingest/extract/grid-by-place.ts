// Grids that count by place and time: "Số học sinh học bơi" over summers, or several shares with what was reached and what is aimed at; a row for each place.
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { trimEndOf } from '../../knowledge/text/trim-end.ts'
import { columnRoles } from '../structure/column-roles.ts'
import type { Table } from '../structure/table.ts'
import { MEASURE_WORD } from './measure-words.ts'
import { readPeriod } from './period.ts'
import { PLACE_HEAD, unitOfHeads, withPastResults, type TargetColumns } from './target-columns.ts'
import { isNumericColumn } from './numeric-column.ts'
import { valueKind } from './value-kind.ts'

/** "Số …", "Tỷ lệ …": the words that a count or a share begins with. */
const MEASURE = new RegExp(String.raw`^(?:${MEASURE_WORD}|mức)\s+\S+`, 'iu')

/**
 * `indicator` is the column that names the place or body of a row; a value's `measure` what is counted there, as the
 * heads say it without their times. Heads of one measure differ in nothing but their time and in what is told of it;
 * undefined where none has two.
 */
export function findPlaceGrid({ header, rows }: Table, planYear: number | undefined): TargetColumns | undefined {
  const isShort = header.some((head) => SET_SHORT.test(head))
  const time = isShort ? SHORT_KIND_AND_TIME : KIND_AND_TIME
  const kindOf = (told: string) => (isShort && REACHED_SHORT.test(told) ? 'result' : valueKind(told))
  const timed = header.flatMap((head, column) => {
    const period = readPeriod(head)
    const told = time.exec(head)
    const measure = tidy(trimEndOf(head.slice(0, told?.index), ',:(–-'))
    return period && measure !== '' && isNumericColumn(rows, column)
      ? [{ column, period, kind: kindOf(tidy(told?.[0] ?? '')), measure }]
      : []
  })
  const ordinal = columnRoles(header).indexOf('ordinal')
  const place = header.findIndex((_, column) => column !== ordinal && timed.every((other) => other.column !== column))
  // "Gia đình học tập Kết quả 2025 | Chỉ tiêu 2026" of each ward is an indicator, whatever it is called.
  const tellsKinds = PLACE_HEAD.test(fold(header[place] ?? '')) && timed.some(({ kind }) => kind !== undefined)
  const counted = timed.filter(({ measure }) => tellsKinds || MEASURE.test(measure))
  const repeated = counted.filter((one) => counted.some((other) => other !== one && other.measure === one.measure))
  if (repeated.length === 0 || place < 0) return undefined
  const unitOf = (values: readonly { readonly column: number }[]) =>
    unitOfHeads(values.map(({ column }) => header[column] ?? ''))
  return { ordinal, indicator: place, unit: -1, unitOf, values: withPastResults(repeated, planYear) }
}

/** "Năm học 2025-2026" with the word for it, and what of that time is told. */
const timeBehind = (kinds: string): RegExp =>
  new RegExp(
    String.raw`(?<=[\s(])(?:(?:${kinds})[\s,:–-]*)?(?:(?:đến|hết)\s+)?(?:(?:hè|năm học|năm|đợt|kỳ)\s*)?20\d{2}(?:\s*[-–]\s*20\d{2})?\)?\s*$`,
    'iu',
  )
const KINDS = 'thực hiện|kết quả|ước thực hiện|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu'
const KIND_AND_TIME = timeBehind(KINDS)
/** "CT 2026" beside "TH 2025": there "TH" is no level of school. */
const SHORT_KIND_AND_TIME = timeBehind(`${KINDS}|TH|CT|KH`)
const REACHED_SHORT = /^TH\s/u
const SET_SHORT = /\s(?:CT|KH)\s+(?:năm (?:học )?)?20\d{2}/u
