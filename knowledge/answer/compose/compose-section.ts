// What stands below one heading: a few passages in full; more of them each by its beginning, as many as a screen holds.
import { fairLength } from './fair-length.ts'
import { citePassage, sayCells, shorten } from './cite.ts'
import { composePassages, EXPLAIN_LENGTH } from './compose-passages.ts'
import type { Draft } from './draft.ts'
import { planName } from './plan-name.ts'
import type { ToldSection } from '../passages/find-section.ts'
import type { WeightedTerm } from '../question/weigh-terms.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'

/** So many may each be long. */
const FEW = 4

/** What one section says, and how much of it is left out. */
export function composeSection(
  { told: passages, left }: ToldSection,
  question: readonly WeightedTerm[],
  snapshot: Snapshot,
): Draft {
  const [first] = passages
  if (!first || passages.length <= FEW) return composePassages(passages, question, EXPLAIN_LENGTH, snapshot)
  const { head, file } = requirePlan(snapshot, first.passage.versionId)
  const length = fairLength(
    passages.map(({ passage }) => passage.text.length),
    EXPLAIN_LENGTH,
  )
  const texts = passages.map(({ passage }) => shorten(sayCells(passage.text), length))
  return {
    outcome: 'answered',
    lines: [`Theo ${planName(head, file)}:`, ...texts, ...(left > 0 ? [`… và ${left} đoạn khác của mục này.`] : [])],
    citations: passages.map(({ passage }) => citePassage(snapshot, passage)),
    computed: left > 0 ? [String(left)] : [],
    claims: [],
    isLong: true,
  }
}
