// Finds the task that a question means, among those that the candidate passages belong to.
import type { StoredTask } from '../../store/plan-store.ts'
import { splitSentences } from '../../text/sentences.ts'
import type { PlanMention } from '../question/plan-mention.ts'
import { type RankedPassage } from '../passages/rank-passages.ts'
import { coverage, type WeightedTerm } from '../question/weigh-terms.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { titleOf } from '../compose/task-title.ts'
import { termsOf } from '../question/term-statistics.ts'

export type RankedTask = {
  readonly stored: StoredTask
  /** For ordering: what it holds of the question and of the plan's hints, less for a long text. */
  readonly score: number
  /** Comparable with the score of a passage. */
  readonly worth: number
  readonly coverage: number
}

/** The group's title is shared by all its tasks: it helps, but decides nothing. */
const GROUP_SHARE = 0.5
/** Words that only the agency cells hold: "do Sở Nội vụ chủ trì" may name the answer as part of the question. */
const AGENCY_SHARE = 0.95

/** Best first. A task of several passages is weighed as one text. */
export function rankTasks(
  ranked: readonly RankedPassage[],
  question: readonly WeightedTerm[],
  mention: PlanMention,
  snapshot: Snapshot,
): readonly RankedTask[] {
  const wanted = new Set(ranked.flatMap(({ passage }) => passage.taskIds))
  return snapshot.tasks
    .filter((stored) => wanted.has(stored.id))
    .map((stored): RankedTask => {
      const { own, sentences, ofGroup, agencies } = termsOfTask(stored, snapshot)
      // What a plan is about needs no saying again in its tasks, where the question names the plan.
      const subject = mention.only ? requirePlan(snapshot, stored.versionId).head.subject : undefined
      const about = new Set(subject === undefined ? [] : termsOf(subject))
      const group = about.size === 0 ? ofGroup : new Set([...ofGroup, ...about])
      const heldIn = (terms: ReadonlySet<string>) =>
        coverage(question, (term) =>
          terms.has(term) ? 1 : agencies.has(term) ? AGENCY_SHARE : group.has(term) ? GROUP_SHARE : 0,
        )
      const whole = heldIn(own)
      const best = Math.max(0, ...sentences.map(heldIn))
      const rest = question.filter(({ term }) => !about.has(term))
      const isOfRest =
        rest.every(({ term }) => term.includes('_')) ||
        coverage(rest, (term) => (own.has(term) || agencies.has(term) ? 1 : group.has(term) ? GROUP_SHARE : 0)) >=
          OF_REST
      const held = isOfRest ? (1 - SENTENCE_SHARE) * whole + SENTENCE_SHARE * best : 0
      const worth = held + (mention.bonus.get(stored.versionId) ?? 0)
      return { stored, coverage: held, worth, score: worth - length(own.size) }
    })
    .toSorted((a, b) => b.score - a.score || a.stored.id - b.stored.id)
}

/** What a plan is about is said of all its tasks; of what is asked besides, the one that is meant holds so much. */
const OF_REST = 0.2

/** A task that runs over a page holds any words somewhere; what is asked stands together. */
const SENTENCE_SHARE = 0.5

type TaskTerms = {
  readonly own: ReadonlySet<string>
  /** Each with the title, which is about all of them. */
  readonly sentences: readonly ReadonlySet<string>[]
  readonly ofGroup: ReadonlySet<string>
  readonly agencies: ReadonlySet<string>
}

/** Tasks never change, and are weighed with every question. */
const known = new WeakMap<StoredTask, TaskTerms>()

const termsIn = (...parts: readonly (string | undefined)[]): ReadonlySet<string> => new Set(termsOf(parts.join(' ; ')))

function termsOfTask(stored: StoredTask, snapshot: Snapshot): TaskTerms {
  const kept = known.get(stored)
  if (kept) return kept
  const { text, group, leadWording, coordinatingWording } = stored.task
  const title = titleOf(stored, snapshot)
  const made: TaskTerms = {
    own: termsIn(title, text),
    sentences: splitSentences(text).map((sentence) => termsIn(title, sentence)),
    ofGroup: termsIn(group?.title),
    agencies: termsIn(leadWording, coordinatingWording),
  }
  known.set(stored, made)
  return made
}

/** A long text holds more of any question by chance: a handicap, at most 0.18. */
const length = (terms: number) => 0.06 * Math.min(3, Math.log10(1 + terms / 40))
