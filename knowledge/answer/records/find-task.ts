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
      const { task } = stored
      const own = new Set(termsOf([titleOf(stored, snapshot), task.text].join(' ; ')))
      // What a plan is about needs no saying again in its tasks, where the question names the plan.
      const subject = mention.only ? requirePlan(snapshot, stored.versionId).head.subject : undefined
      const group = new Set(termsOf([task.group?.title, subject].join(' ; ')))
      const agencies = new Set(termsOf([task.leadWording, task.coordinatingWording].join(' ; ')))
      const heldIn = (terms: ReadonlySet<string>) =>
        coverage(question, (term) =>
          terms.has(term) ? 1 : agencies.has(term) ? AGENCY_SHARE : group.has(term) ? GROUP_SHARE : 0,
        )
      const whole = heldIn(own)
      const best = Math.max(0, ...sentencesOf(stored, snapshot).map(heldIn))
      const about = new Set(subject === undefined ? [] : termsOf(subject))
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
const sentences = new WeakMap<StoredTask, readonly ReadonlySet<string>[]>()

/** Each with the title, which is about all of them. */
function sentencesOf(stored: StoredTask, snapshot: Snapshot): readonly ReadonlySet<string>[] {
  const known = sentences.get(stored)
  if (known) return known
  const title = titleOf(stored, snapshot)
  const made = splitSentences(stored.task.text).map((text) => new Set(termsOf([title, text].join(' ; '))))
  sentences.set(stored, made)
  return made
}

/** A long text holds more of any question by chance: a handicap, at most 0.18. */
const length = (terms: number) => 0.06 * Math.min(3, Math.log10(1 + terms / 40))
