// Of one deadline: who is to be reminded of it, and who has reported it done. Pure.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
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

/** Also who has stopped reminders or blocks: it is theirs all the same. Those who have done it come first, then by agency. */
export function whoDid(due: DueTask, { subscribersOf }: Pick<ScopeIndex, 'subscribersOf'>): readonly Reminded[] {
  return subscribersOf(due)
    .map(({ profile, done }) => {
      const marks = done.filter((mark) => isOf(mark, due))
      const { agency, schooling } = profile.settings
      return { chat: profile.chat, agency, schooling, doneAt: marks[0]?.at, doneBy: marks.map(({ person }) => person) }
    })
    .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b), 'vi'))
}

const isOf = ({ taskKey, dueOn }: DoneMark, { key, occurrence }: DueTask) =>
  taskKey === key && dueOn === occurrence.dueOn

const orderOf = ({ doneAt, agency }: Reminded) => `${doneAt === undefined ? 1 : 0} ${agency ?? '\uffff'}`

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
