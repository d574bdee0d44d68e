// Of one deadline: who is to be reminded of it, and who has reported it done. Pure.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { groupBy } from '../../knowledge/browse/group-by.ts'
import type { DoneMark } from '../../knowledge/domain/subscription.ts'
import type { Subscriber } from './plan-reminders.ts'
import type { ScopeIndex } from './scope-index.ts'

export type Reminded = {
  /** A person's private chat, or a group. */
  readonly chat: number
  readonly agency: string | undefined
  readonly schooling: Subscriber['profile']['settings']['schooling']
  /** When it was first reported; undefined: not yet. */
  readonly doneAt: Date | undefined
  /** Whoever reported it: the person, or members of the group. */
  readonly doneBy: readonly number[]
}

type Reminding = Pick<ScopeIndex, 'subscribersOf'>

/** Also who has stopped reminders or blocks: it is theirs all the same. Those who have done it come first, then by agency. */
export function whoDid(due: DueTask, { subscribersOf }: Reminding): readonly Reminded[] {
  const reminded = subscribersOf(due).map(({ profile, done }) => {
    const marks = done.filter((mark) => isOf(mark, due))
    const { agency, schooling } = profile.settings
    return { chat: profile.chat, agency, schooling, doneAt: marks[0]?.at, doneBy: marks.map(({ person }) => person) }
  })
  // Names are compared by the rules of the language, which is slow: thousands of people are of few agencies.
  const byAgency = [...groupBy(reminded, ({ agency }) => agency)].toSorted(([one], [other]) => byName(one, other))
  const ordered = byAgency.flatMap(([, own]) => own)
  return [true, false].flatMap((isDone) => ordered.filter(({ doneAt }) => (doneAt !== undefined) === isDone))
}

/** The same as numbers. */
export function countDone(due: DueTask, { subscribersOf }: Reminding): { readonly done: number; readonly all: number } {
  const reminded = subscribersOf(due)
  return { done: reminded.filter(({ done }) => done.some((mark) => isOf(mark, due))).length, all: reminded.length }
}

const isOf = ({ taskKey, dueOn }: DoneMark, { key, occurrence }: DueTask) =>
  taskKey === key && dueOn === occurrence.dueOn

/** Who has not said of which agency comes last. */
function byName(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  return one.localeCompare(other, 'vi')
}

export type AgencyProgress = { readonly agency: string | undefined; readonly done: number; readonly all: number }

/** The largest first. */
export function progressByAgency(reminded: readonly Reminded[]): readonly AgencyProgress[] {
  const byAgency = new Map<string | undefined, AgencyProgress>()
  for (const { agency, doneAt } of reminded) {
    const { done, all } = byAgency.get(agency) ?? { done: 0, all: 0 }
    byAgency.set(agency, { agency, done: done + (doneAt === undefined ? 0 : 1), all: all + 1 })
  }
  return [...byAgency.values()].toSorted((a, b) => b.all - a.all)
}
