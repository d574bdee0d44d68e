// The deadlines around a day that anybody is reminded of, with who they are: for administrators who ask who has done what.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { inTurns } from '../../knowledge/in-turns.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { DayRange } from '../../knowledge/time/occurrences.ts'
import { addMonths, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { indexScopes, type ScopeIndex } from './scope-index.ts'
import { subscribersAmong, type SubscribersStore } from './subscribers.ts'

export type ProgressDeps = {
  readonly browse: { readonly due: (range: DayRange) => Promise<{ readonly due: readonly DueTask[] }> }
  readonly people: Pick<PeopleStore, 'allProfiles'>
  readonly subscriptions: SubscribersStore
}

export type Progress = { readonly due: readonly DueTask[]; readonly subscribers: ScopeIndex }

/** A month back and a month ahead: what is asked about. */
const MONTHS = 1

export async function readProgress(deps: ProgressDeps, today: VietnamDate): Promise<Progress> {
  const range = { from: addMonths(today, -MONTHS), to: addMonths(today, MONTHS) }
  const { due } = await deps.browse.due(range)
  const profiles = await deps.people.allProfiles()
  return { due, subscribers: await indexScopes(subscribersAmong(profiles, deps.subscriptions, range.from)) }
}

export async function askedForIn({ due, subscribers }: Progress): Promise<readonly DueTask[]> {
  const asked: DueTask[] = []
  await inTurns(due, (one) => {
    if (subscribers.isAskedFor(one)) asked.push(one)
  })
  return asked
}
