// One indicator as bars: each value that its plan gives, the result above the target that follows from it.
import type { IndicatorShown, IndicatorValue } from '../../knowledge/browse/show-indicators.ts'
import { sayChartSource, sayColumn, sayDifference, unitHeading } from '../messages/chart.ts'
import type { BarsPicture } from './picture-data.ts'
import { baseNotes, doubtNotes, isPercent, markOf, printedNotes } from './value-marks.ts'

export function pairOfIndicator(indicator: IndicatorShown): BarsPicture {
  const { name, unit } = indicator
  const values = indicator.values.filter(({ isOwn }) => isOwn)
  const notes = [...doubtNotes(values), ...printedNotes(values), ...baseNotes(indicator, values)]
  const difference = notes.length === 0 ? differenceOf(values) : undefined
  return {
    kind: 'bars',
    title: name,
    subtitle: difference === undefined ? unitHeading(unit) : `${unitHeading(unit)}. ${sayDifference(difference, unit)}`,
    legend: [],
    panels: [
      {
        heading: undefined,
        isPercent: isPercent(unit),
        rows: values.map(({ value }) => ({
          name: sayColumn(value),
          bars: [{ ...markOf(value, unit), look: value.kind }],
        })),
      },
    ],
    notes,
    source: sayChartSource(values),
  }
}

/** undefined unless there is one result, one later target, and both are plain numbers ("trên 80" is none). */
function differenceOf(values: readonly IndicatorValue[]): number | undefined {
  const [before, after, ...more] = values.map(({ value }) => value)
  if (before?.kind !== 'result' || after?.kind !== 'target' || more.length > 0) return undefined
  if (before.number === undefined || after.number === undefined || /\p{L}/u.test(before.printed + after.printed))
    return undefined
  return Math.round((after.number - before.number) * 1000) / 1000
}
