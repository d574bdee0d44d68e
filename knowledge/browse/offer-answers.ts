// What is offered for words that are still being typed (inline mode): the answer where there is one, then the tasks and passages that come nearest.
import { taskEntry, type TaskEntry } from './entries.ts'
import type { Passage } from '../domain/passage.ts'
import type { PassageSearch } from '../search/search.ts'
import { expandAbbreviations } from '../text/abbreviations.ts'
import { planName } from '../answer/compose/plan-name.ts'
import type { AnswerQuestion, Reply } from '../answer/reply.ts'
import { requirePlan, type Snapshot } from '../answer/snapshot.ts'

export type Offer =
  | { readonly kind: 'answer'; readonly reply: Reply }
  | { readonly kind: 'task'; readonly task: TaskEntry }
  | { readonly kind: 'passage'; readonly passage: Passage; readonly plan: string; readonly isScan: boolean }

/** Best first, at most `limit`; nothing of it is remembered and no service is asked. */
export type OfferAnswers = (text: string, at: Date, limit: number) => Promise<readonly Offer[]>

export function createOfferAnswers(deps: {
  readonly answerQuestion: AnswerQuestion
  readonly readCurrent: () => Promise<Snapshot>
  readonly search: PassageSearch
}): OfferAnswers {
  return async (text, at, limit) => {
    // First: it brings the indexes up to the store.
    const reply = await deps.answerQuestion({ conversation: undefined, text, at })
    const snapshot = await deps.readCurrent()
    const hits = await deps.search.search(expandAbbreviations(text, 'question'), limit * HITS_AN_OFFER)
    const passages = hits.flatMap(({ passageId }) => snapshot.passages.get(passageId) ?? [])
    const answer: readonly Offer[] =
      reply.outcome === 'answered' || reply.outcome === 'ambiguous' ? [{ kind: 'answer', reply }] : []
    return [...answer, ...recordsOf(passages, snapshot)].slice(0, limit)
  }
}

/** Several passages may belong to one task, and headings are no answer. */
const HITS_AN_OFFER = 4

const SPEAKING: ReadonlySet<Passage['kind']> = new Set(['paragraph', 'row'])

function recordsOf(passages: readonly Passage[], snapshot: Snapshot): readonly Offer[] {
  const tasks = new Map(snapshot.tasks.map((stored) => [stored.id, stored]))
  const taken = new Set<number>()
  return passages.flatMap((passage): readonly Offer[] => {
    if (passage.taskIds.length === 0)
      return SPEAKING.has(passage.kind) ? [{ kind: 'passage', passage, ...planOf(passage, snapshot) }] : []
    const own = passage.taskIds.filter((id) => !taken.has(id)).flatMap((id) => tasks.get(id) ?? [])
    own.forEach(({ id }) => taken.add(id))
    return own.map((stored) => ({ kind: 'task', task: taskEntry(stored, snapshot) }))
  })
}

function planOf({ versionId }: Passage, snapshot: Snapshot) {
  const { head, file } = requirePlan(snapshot, versionId)
  return { plan: planName(head, file), isScan: head.quality.kind === 'scan' }
}
