// Comparisons: two years of one indicator, or a result against the target it was given.
import type { TargetValue } from '../domain/target.ts'
import { rankFamilies, valuesOf, type FoundValue } from './find-values.ts'
import type { IndicatorFamily } from './indicator-families.ts'
import type { PlanMention } from './plan-mention.ts'
import { samePeriod } from './plan-name.ts'
import type { PlanQuery } from './plan-query.ts'
import type { WeightedTerm } from './rank-passages.ts'
import type { Snapshot } from './snapshot.ts'

export type Comparison = { readonly family: IndicatorFamily; readonly before: FoundValue; readonly after: FoundValue }

type Asked = {
  readonly query: PlanQuery
  readonly mention: PlanMention
  readonly question: readonly WeightedTerm[]
  readonly snapshot: Snapshot
  readonly families: readonly IndicatorFamily[]
}

/** Comparing words are part of the question here, so the name needs less of it. */
const INDICATOR = 0.42

export function findComparison({ query, question, snapshot, families }: Asked): Comparison | undefined {
  const best = rankFamilies(families, question, query, snapshot)[0]
  if (!best || best.score < INDICATOR) return undefined
  const values = valuesOf(best.family, snapshot)
  const pair = choosePair(values, query)
  return pair && { family: best.family, ...pair }
}

function choosePair(
  values: readonly FoundValue[],
  query: PlanQuery,
): { before: FoundValue; after: FoundValue } | undefined {
  const years = query.periods.filter((period) => period.kind === 'school-year').toSorted((a, b) => a.from - b.from)
  const pick = (kind: TargetValue['kind'], from: number) =>
    values.find(({ value }) => value.kind === kind && value.period.from === from)
  const [first, second] = years
  const joined = ` ${query.keys.join(' ')} `
  if (first && second && !samePeriod(first, second)) {
    const kind = query.valueKind ?? 'target'
    return (
      pair(pick(kind, first.from), pick(kind, second.from)) ??
      pair(pick('result', first.from), pick('target', second.from))
    )
  }
  const year =
    first?.from ??
    Math.max(...values.filter(({ value }) => value.kind === 'target').map(({ value }) => value.period.from))
  const againstResult =
    / nam truoc | nam hoc truoc | ket qua nam /.test(joined) &&
    !/ (?:dat|vuot|hut|hoan thanh)(?: duoc)? chi tieu /.test(joined)
  const against = pair(pick('target', year), pick('result', year))
  const risen = pair(pick('result', year - 1), pick('target', year))
  return againstResult ? (risen ?? against) : (against ?? risen)
}

const pair = (before: FoundValue | undefined, after: FoundValue | undefined) =>
  before && after ? { before, after } : undefined
