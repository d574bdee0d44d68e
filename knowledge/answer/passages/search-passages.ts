// Candidate passages of a question, best first: searched, weighed, and of the time that it names.
import type { Period } from '../../domain/plan.ts'
import type { VietnamDate } from '../../time/vietnam-date.ts'
import type { Asked } from '../question/asked.ts'
import type { PlanQuery } from '../question/plan-query.ts'
import { rankPassages, type RankedPassage } from './rank-passages.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { searchText } from '../question/synonyms.ts'

const CANDIDATES = 60

export async function searchPassages(asked: Asked): Promise<readonly RankedPassage[]> {
  const { query, question, snapshot, search } = asked
  const hits = await search.search(searchText(query.topic, question, snapshot.terms), CANDIDATES)
  const ids = hits.map((hit) => hit.passageId)
  return withinPeriods(rankPassages(ids, asked), asked)
}

/** A school year that is named rules out the plans of other years, unless the passage itself names it. */
function withinPeriods(ranked: readonly RankedPassage[], { query, snapshot }: Asked): readonly RankedPassage[] {
  const years = query.periods.filter((period) => period.kind === 'school-year')
  if (years.length === 0) return ranked.filter(({ passage }) => isOfYears(passage, query, snapshot))
  const isOfAsked = (own: Period | undefined) =>
    own && years.some((year) => year.from === own.from && year.to === own.to)
  return ranked.filter(({ passage }) => {
    const { period: own, issuedOn } = requirePlan(snapshot, passage.versionId).head
    // A plan that names no time is of the time when it was issued.
    if (!own && years.some((year) => isIssuedAround(issuedOn, year))) return true
    return (
      isOfAsked(own) === true ||
      years.some((year) => new RegExp(`${year.from}\\s*[-–]\\s*${year.to}`).test(passage.text))
    )
  })
}

/** Not long before the school year begins, or while it lasts. */
const isIssuedAround = (issuedOn: VietnamDate | undefined, { from, to }: Period): boolean =>
  issuedOn !== undefined && issuedOn >= `${from}-04-01` && issuedOn < `${to}-08-01`

/** A single year is one of the plan's own time, or stands in the passage; plans that name no time are of any. */
function isOfYears({ versionId, text }: RankedPassage['passage'], { periods }: PlanQuery, snapshot: Snapshot): boolean {
  const own = requirePlan(snapshot, versionId).head.period
  const [year, ...others] = periods.filter(({ from, to }) => from === to).map(({ from }) => from)
  if (year === undefined || others.length > 0 || !own) return true
  return (year >= own.from - 1 && year <= own.to) || text.includes(String(year))
}
