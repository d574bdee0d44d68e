// Plans whose place another one took: they answer where they are asked for by year, number or name, and stand back otherwise.
import type { PlanVersionId } from '../domain/ids.ts'
import type { StoredPlan } from '../store/plan-store.ts'
import type { Exchange } from './conversation.ts'
import type { Said } from './question/follow-up.ts'
import { readPlanMention } from './question/plan-mention.ts'
import type { Question } from './reply.ts'
import type { Snapshot } from './snapshot.ts'
import { termsWithout } from './question/term-statistics.ts'
import { understand } from './question/understand.ts'
import { keptWith } from '../kept-with.ts'

export const replacedPlans = ({ plans }: Snapshot): readonly StoredPlan[] =>
  plans.filter(({ replacedBy }) => replacedBy !== undefined)

/** The live plan that took the place of this one. */
export const replacementOf = ({ replacedBy }: StoredPlan, { plans }: Snapshot): StoredPlan | undefined =>
  replacedBy === undefined ? undefined : plans.find(({ planId }) => planId === replacedBy)

/** The same snapshot where nothing was replaced; made once for each. */
export const withoutReplaced = keptWith(
  (snapshot: Snapshot): Snapshot => leaveOut(snapshot, idsOf(replacedPlans(snapshot))),
)

function leaveOut(snapshot: Snapshot, replaced: ReadonlySet<PlanVersionId>): Snapshot {
  if (replaced.size === 0) return snapshot
  const stays = ({ versionId }: { readonly versionId: PlanVersionId }) => !replaced.has(versionId)
  const passages = new Map([...snapshot.passages].filter(([, passage]) => stays(passage)))
  const gone = [...snapshot.passages.values()].filter((passage) => !stays(passage))
  return {
    revision: snapshot.revision,
    plans: snapshot.plans.filter(stays),
    tasks: snapshot.tasks.filter(stays),
    targets: snapshot.targets.filter(stays),
    references: snapshot.references.filter(stays),
    sections: snapshot.sections.filter(stays),
    passages,
    terms: termsWithout(snapshot.terms, gone, snapshot.passages.size),
  }
}

/** A year or a document number that is asked for, a name that only a replaced plan has, or a conversation about one. */
export function asksForReplaced(
  { about }: Question,
  typed: Said,
  before: Exchange | undefined,
  snapshot: Snapshot,
): boolean {
  const replaced = idsOf(replacedPlans(snapshot))
  if (replaced.size === 0) return false
  const isReplaced = (id: number) => replaced.has(id as PlanVersionId)
  if (about && snapshot.tasks.some(({ id, versionId }) => id === about.task && replaced.has(versionId))) return true
  if (before?.plans.some(isReplaced)) return true
  const query = understand(typed.text, typed.keys, snapshot)
  if (query.periods.length + query.documents.length > 0) return true
  const { named } = readPlanMention(query, snapshot)
  return named.size > 0 && [...named].every(isReplaced)
}

const idsOf = (plans: readonly StoredPlan[]): ReadonlySet<PlanVersionId> =>
  new Set(plans.map(({ versionId }) => versionId))
