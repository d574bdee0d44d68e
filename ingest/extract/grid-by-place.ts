// Grids that count one thing by place and time: "Số học sinh học bơi" over summers, a row for each cluster of schools.
import { tidy } from '../../knowledge/text/fold.ts'
import { trimEndOf } from '../../knowledge/text/trim-end.ts'
import { columnRoles } from '../structure/column-roles.ts'
import type { Table } from '../structure/table.ts'
import { MEASURE_WORD } from './measure-words.ts'
import { readPeriod } from './period.ts'
import { withPastResults, type TargetColumns } from './target-columns.ts'
import { isNumericColumn } from './numeric-column.ts'

/** `indicator` is the column that names the place or body of a row; `measure` what is counted there, as the heads say it without their times. */
export type PlaceGrid = TargetColumns & { readonly measure: string }

/** "Số …", "Tỷ lệ …": the words that a count or a share begins with. */
const MEASURE = new RegExp(String.raw`^(?:${MEASURE_WORD}|mức)\s+\S+`, 'iu')
const FEWEST_TIMES = 2

/** undefined: no such grid. Heads of one measure differ in nothing but their time. */
export function findPlaceGrid({ header, rows }: Table, planYear: number | undefined): PlaceGrid | undefined {
  const timed = header.flatMap((head, column) => {
    const period = readPeriod(head)
    const measure = tidy(trimEndOf(head.replace(TIME, ''), ',(–-'))
    return period && MEASURE.test(measure) && isNumericColumn(rows, column)
      ? [{ column, period, kind: undefined, measure }]
      : []
  })
  const [first] = timed
  if (!first || timed.length < FEWEST_TIMES || timed.some(({ measure }) => measure !== first.measure)) return undefined
  const roles = columnRoles(header)
  const columns = timed.map(({ column }) => column)
  const ordinal = roles.indexOf('ordinal')
  const place = header.findIndex((_, column) => column !== ordinal && !columns.includes(column))
  if (place < 0) return undefined
  const values = withPastResults(timed, planYear)
  return { ordinal, indicator: place, unit: -1, unitOf: () => undefined, values, measure: first.measure }
}

/** The time at the end of a head, with the word for it: "Hè 2025", "năm học 2025-2026". */
const TIME = /(?:(?:hè|năm học|năm|đợt|kỳ)\s*)?20\d{2}(?:\s*[-–]\s*20\d{2})?\)?\s*$/iu
