// One indicator over the years, as all plans tell it, results beside targets.
import type { IndicatorShown, IndicatorValue } from '../../knowledge/browse/show-indicators.ts'
import type { Period } from '../../knowledge/domain/plan.ts'
import {
  AXIS_NOTE,
  KIND_WORDS,
  otherUnitNote,
  otherValueNote,
  sayChartSource,
  sayColumn,
  sayPeriodShortly,
  unitHeading,
} from '../messages/chart.ts'
import type { CoursePicture, CoursePoint } from './picture-data.ts'
import { baseNotes, doubtNotes, drawnNumber, isPercent, markOf, printedNotes, unitKey } from './value-marks.ts'

/** @returns undefined where there is no course: a result and a target alone are better seen as two bars */
export function courseOfIndicator(indicator: IndicatorShown): CoursePicture | undefined {
  const ofUnit = indicator.values.filter(({ unit }) => unitKey(unit) === unitKey(indicator.unit))
  const { shown, doubles } = withoutDoubles(ofUnit)
  const periods = uniquePeriods(shown)
  if (!isCourse(shown)) return undefined
  const kinds = (['result', 'target'] as const).filter((kind) => shown.some(({ value }) => value.kind === kind))
  const others = indicator.values.filter(({ unit }) => unitKey(unit) !== unitKey(indicator.unit))
  return {
    kind: 'course',
    title: indicator.name,
    subtitle: unitHeading(indicator.unit),
    legend: kinds.map((look) => ({ look, words: KIND_WORDS[look] })),
    points: periods.map((period) => pointOf(period, shown, indicator.unit)),
    notes: [
      ...doubtNotes(shown),
      ...printedNotes(shown),
      ...doubles.map(({ plan, value }) => otherValueNote(plan, sayColumn(value), value.printed)),
      ...new Set(others.map(({ plan, unit }) => otherUnitNote(plan, unit))),
      ...baseNotes(indicator, shown),
      ...(startsAboveZero(shown) ? [AXIS_NOTE] : []),
    ],
    source: sayChartSource(shown),
  }
}

/** Three times or more, or two of one kind: then a line says more than bars. */
function isCourse(values: readonly IndicatorValue[]): boolean {
  const drawn = values.filter(({ value }) => drawnNumber(value) !== undefined)
  if (uniquePeriods(drawn).length > 2) return true
  return (['result', 'target'] as const).some(
    (kind) => uniquePeriods(drawn.filter(({ value }) => value.kind === kind)).length > 1,
  )
}

/** Of two plans that give a value of one kind and time the one that was asked for is drawn; where they differ, the other is noted. */
function withoutDoubles(values: readonly IndicatorValue[]) {
  const shown = new Map<string, IndicatorValue>()
  const doubles: IndicatorValue[] = []
  for (const value of values.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))) {
    const key = `${value.value.kind} ${periodKey(value.value.period)}`
    const first = shown.get(key)
    if (first === undefined) shown.set(key, value)
    else if (drawnNumber(first.value) !== drawnNumber(value.value)) doubles.push(value)
  }
  return { shown: values.filter((value) => [...shown.values()].includes(value)), doubles }
}

function pointOf(period: Period, values: readonly IndicatorValue[], unit: string | undefined): CoursePoint {
  const of = (kind: 'result' | 'target') => {
    const found = values.find(({ value }) => value.kind === kind && periodKey(value.period) === periodKey(period))
    return found && markOf(found.value, isPercent(unit) ? unit : undefined)
  }
  return { period: sayPeriodShortly(period), result: of('result'), target: of('target') }
}

function uniquePeriods(values: readonly IndicatorValue[]): readonly Period[] {
  return [...new Map(values.map(({ value: { period } }) => [periodKey(period), period])).values()]
}

const periodKey = ({ kind, from, to }: Period) => `${kind} ${from} ${to}`

/** The axis begins a little below the lowest value; near 0 that is 0. */
function startsAboveZero(values: readonly IndicatorValue[]): boolean {
  const numbers = values.flatMap(({ value }) => drawnNumber(value) ?? [])
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)]
  return lowest > 0 && lowest > (highest - lowest) * 0.3
}
