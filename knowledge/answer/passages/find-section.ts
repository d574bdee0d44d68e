// Questions that a whole section answers: its heading says what is asked, its passages are the answer.
import type { Period } from '../../domain/plan.ts'
import type { StoredPlan } from '../../store/plan-store.ts'
import type { Asked } from '../question/asked.ts'
import { samePeriod } from '../compose/plan-name.ts'
import { rankPassages, type RankedPassage } from './rank-passages.ts'
import { coverageOf } from '../question/weigh-terms.ts'
import { requirePlan } from '../snapshot.ts'
import { termsOf } from '../question/term-statistics.ts'

/** The heading must say nearly all of the question, and the question a good part of the heading. */
const QUESTION_HELD = 0.75
const HEADING_HELD = 0.3
const MOST_PASSAGES = 4

/** @param ranked passages in order of worth: a section counts only when its text is among them or its heading is clear */
export function findSection(asked: Asked, ranked: readonly RankedPassage[]): readonly RankedPassage[] | undefined {
  const { query, question, mention, snapshot } = asked
  const years = query.periods.filter((period) => period.kind === 'school-year')
  const weights = new Map(question.map(({ term, weight }) => [term, weight]))
  const scored = snapshot.sections
    .filter((section) => !mention.only || mention.only.has(section.versionId))
    .filter(({ versionId }) => years.length === 0 || isOfYear(requirePlan(snapshot, versionId), years))
    .map((section) => {
      const terms = new Set(termsOf(section.title))
      const held = coverageOf(question, section.title)
      const own = [...terms].reduce((sum, term) => sum + snapshot.terms.weight(term), 0)
      const shared = [...terms].reduce((sum, term) => sum + (weights.has(term) ? snapshot.terms.weight(term) : 0), 0)
      return { section, held, own: shared / Math.max(1e-9, own), bonus: mention.bonus.get(section.versionId) ?? 0 }
    })
    .filter(({ held, own }) => held >= QUESTION_HELD && own >= HEADING_HELD)
    .toSorted((a, b) => b.held + b.own * 0.3 + b.bonus - (a.held + a.own * 0.3 + a.bonus))
  const best = scored[0]?.section
  if (!best) return undefined
  const better = ranked[0]
  const inside = [...snapshot.passages.values()].filter(
    (passage) =>
      passage.versionId === best.versionId &&
      passage.kind !== 'heading' &&
      passage.sequence > best.firstPassage &&
      passage.sequence <= best.lastPassage,
  )
  if (inside.length === 0 || (better && better.coverage > (scored[0]?.held ?? 0) + 0.2)) return undefined
  const ids = inside.slice(0, MOST_PASSAGES).map((passage) => passage.id)
  return rankPassages(ids, asked).toSorted((a, b) => a.passage.sequence - b.passage.sequence)
}

/** The same heading stands in the plan of each year: a year that is named decides. */
const isOfYear = ({ head }: StoredPlan, years: readonly Period[]) =>
  head.period !== undefined && years.some((year) => head.period && samePeriod(year, head.period))
