// Questions that a whole section answers: its heading says what is asked, its passages are the answer.
import type { PlanMention } from './plan-mention.ts'
import { coverage, rankPassages, type RankedPassage, type WeightedTerm } from './rank-passages.ts'
import type { Snapshot } from './snapshot.ts'
import { termsOf } from './term-statistics.ts'

type Asked = { readonly question: readonly WeightedTerm[]; readonly mention: PlanMention; readonly snapshot: Snapshot }

/** The heading must say nearly all of the question, and the question a good part of the heading. */
const QUESTION_HELD = 0.75
const HEADING_HELD = 0.3
const MOST_PASSAGES = 4

/** @param ranked passages in order of worth: a section counts only when its text is among them or its heading is clear */
export function findSection(
  { question, mention, snapshot }: Asked,
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] | undefined {
  const weights = new Map(question.map(({ term, weight }) => [term, weight]))
  const scored = snapshot.sections
    .filter((section) => !mention.only || mention.only.has(section.versionId))
    .map((section) => {
      const terms = new Set(termsOf(section.title))
      const held = coverage(question, (term) => (terms.has(term) ? 1 : 0))
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
  return rankPassages(ids, question, mention, snapshot).toSorted((a, b) => a.passage.sequence - b.passage.sequence)
}
