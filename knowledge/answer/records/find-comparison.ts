// Comparisons: two years of one indicator, or a result against the target it was given.
import type { Period } from '../../domain/plan.ts'
import type { TargetValue } from '../../domain/target.ts'
import { lacksOther } from '../question/asked-count.ts'
import type { Asked } from '../question/asked.ts'
import { rankFamilies, valuesOf, type FoundValue } from './find-values.ts'
import { measureOf } from './measured-place.ts'
import type { IndicatorFamily } from './indicator-families.ts'
import { samePeriod } from '../compose/plan-name.ts'
import type { PlanQuery } from '../question/plan-query.ts'
import { RESULT_WORDS, TARGET_WORDS } from '../question/question-words.ts'

type Comparison = { readonly family: IndicatorFamily; readonly before: FoundValue; readonly after: FoundValue }

/** Comparing words are part of the question here, so the name needs less of it. */
export const INDICATOR_COMPARED = 0.42

export function findComparison(asked: Asked): Comparison | undefined {
  const { query, mention, question, snapshot, families } = asked
  const ranked = rankFamilies(families, question, { query, mention, snapshot }).filter(
    ({ family }) => !lacksOther(family, asked),
  )
  const [best] = ranked
  if (!best || best.score < INDICATOR_COMPARED) return undefined
  const near = ranked.filter(({ score }) => score >= Math.max(INDICATOR_COMPARED, best.score * EQUALLY_NEAR))
  // Of several measures of one row, the one that was taken twice.
  for (const { family } of near.filter((one) => one === best || one.isNamedRow)) {
    const own = choosePair(valuesOf(family, snapshot), query)
    if (own) return { family, ...own }
  }
  // A plan may tell what was reached and what is aimed at under names that differ a little.
  const pooled = choosePair(
    near.flatMap(({ family }) => valuesOf(family, snapshot)),
    query,
  )
  return pooled && areOfOnePlan(pooled) ? { family: best.family, ...pooled } : undefined
}

const EQUALLY_NEAR = 0.9

/** What one place counts is no step of another's, nor are its classes one of its pupils. */
const areOfOnePlan = ({ before, after }: { readonly before: FoundValue; readonly after: FoundValue }): boolean =>
  before.plan.versionId === after.plan.versionId &&
  before.stored.target.unit === after.stored.target.unit &&
  measureOf(before.stored.target.indicator) === measureOf(after.stored.target.indicator)

function choosePair(
  values: readonly FoundValue[],
  query: PlanQuery,
): { before: FoundValue; after: FoundValue } | undefined {
  const joined = ` ${query.keys.join(' ')} `
  const toldBy = Number(TOLD_BY_PLAN.exec(joined)?.[1])
  /** Said of the plan alone. */
  const isOfPlan = ({ kind, from, to }: Period) =>
    from === toldBy && joined.split(kind === 'school-year' ? ` ${from} ${to} ` : ` ${from} `).length === 2
  const years = query.periods.filter((one) => isOneYear(one) && !isOfPlan(one)).toSorted((a, b) => a.from - b.from)
  const pick = (kind: TargetValue['kind'], from: number) =>
    values.find(({ value }) => value.kind === kind && value.period.from === from)
  const [first, second] = years.map((year) => startOf(year, values))
  if (first !== undefined && second !== undefined && first !== second) {
    const kind = query.valueKind ?? 'target'
    const alike = pair(pick(kind, first), pick(kind, second))
    const risen = pair(pick('result', first), pick('target', second))
    const saysBoth = [RESULT_WORDS, TARGET_WORDS].every((words) => words.some((said) => joined.includes(` ${said} `)))
    if (saysBoth) return risen ?? alike
    // What was reached in both says more than what was aimed at.
    const reached = query.valueKind ? undefined : pair(pick('result', first), pick('result', second))
    return alike ?? reached ?? risen
  }
  const year =
    first ?? Math.max(...values.filter(({ value }) => value.kind === 'target').map(({ value }) => value.period.from))
  const againstResult =
    / nam truoc | nam hoc truoc | nam ngoai | ket qua nam /.test(joined) &&
    !/ (?:dat|vuot|hut|hoan thanh|toi|bang|cham|kip)(?: duoc)? (?:muc |chi tieu )/.test(joined) &&
    !OF_ITS_AIM.test(joined)
  const against = pair(pick('target', year), pick('result', year))
  const latest = values
    .filter(({ value }) => value.kind === 'result' && value.period.from < year)
    .toSorted((a, b) => b.value.period.from - a.value.period.from)[0]
  const risen = pair(pick('result', year - 1), pick('target', year))
  // "Năm nay so với năm học 2023-2024": what comes after the year that is named.
  const [nextAim] = values
    .filter(({ value }) => value.kind === 'target' && value.period.from > year)
    .toSorted((a, b) => a.value.period.from - b.value.period.from)
  const [earlier] = values
    .filter(({ value }) => value.kind === 'target' && value.period.from < year)
    .toSorted((a, b) => b.value.period.from - a.value.period.from)
  return (
    (againstResult ? (risen ?? against) : (against ?? risen)) ??
    pair(latest, pick('target', year)) ??
    pair(earlier, pick('target', year)) ??
    (SINCE_YEAR.test(joined) || AIMS_NOW.test(joined) ? pair(pick('result', year), nextAim) : undefined)
  )
}

/** "Kết quả ghi ở kế hoạch năm học 2025-2026": the plan says it, of the year before. */
const TOLD_BY_PLAN =
  / (?:ghi|neu|viet|in|cong bo|dua|bao cao) (?:o|trong|tai|theo) ke hoach (?:cua )?nam (?:hoc )?(20\d{2}) /

/** "Kết quả năm 2025 so với chỉ tiêu đặt ra": of the same year. */
const OF_ITS_AIM =
  / ket qua (?:nam hoc |nam )?20\d{2}(?: 20\d{2})? so (?:sanh )?voi (?:chi tieu|muc tieu|ke hoach|muc) /

/** "Năm nay so với năm học 2023-2024": the year that is named is the one before. */
const SINCE_YEAR = / so voi (?:ket qua |thuc hien )?(?:cua )?(?:nam hoc |nam )20\d{2} /

/** "Năm nay đặt mục tiêu cao hay thấp hơn kết quả năm 2024". */
const AIMS_NOW = / (?:nam nay|nam hoc nay|muc tieu|phan dau)(?: \S+){0,10} ket qua (?:nam|cua nam) /

export const isOneYear = ({ kind, from, to }: Period) => kind === 'school-year' || from === to

/** "Năm 2025" is the school year that ends then, where the table counts in school years. */
function startOf(year: Period, values: readonly FoundValue[]): number {
  const periods = values.map(({ value }) => value.period)
  if (year.kind === 'school-year' || periods.some((period) => samePeriod(period, year))) return year.from
  return periods.find((period) => period.kind === 'school-year' && period.to === year.from)?.from ?? year.from
}

const pair = (before: FoundValue | undefined, after: FoundValue | undefined) =>
  before && after ? { before, after } : undefined
