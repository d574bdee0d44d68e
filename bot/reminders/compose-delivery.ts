// Words a delivery on the day on which it is sent: what is gone, done, or no longer wanted by then is not in it.
import { waitsUntil } from '../../jobs/delivery/by-day.ts'
import { CHANGE_NOTICE } from '../../jobs/reminders/plan-notices.ts'
import { DIGEST } from '../../jobs/reminders/plan-digests.ts'
import { REMINDER } from '../../jobs/reminders/plan-reminders.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import { reachOf } from '../../knowledge/domain/profile.ts'
import type { Subscription } from '../../knowledge/domain/subscription.ts'
import type { StoredDelivery } from '../../knowledge/store/delivery-ledger.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { vietnamDateAt, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import type { ComposeDelivery } from '../deliveries/deliver.ts'
import { changePage } from './change-page.ts'
import { readChange, readReminder } from './facts.ts'
import { reminderPage, taskRef } from './reminder-page.ts'
import { sayScopes } from './say-scopes.ts'
import { indexOf, remindedRange, showReminder, type RemindedTask } from './shown-reminder.ts'

export type ComposeDeps = {
  readonly browse: Pick<Browse, 'due' | 'plans'>
  readonly subscriptions: Pick<SubscriptionStore, 'subscriptionsOf' | 'doneOf' | 'planning'>
  readonly people: Pick<PeopleStore, 'findProfile'>
  readonly clock: Clock
}

export function createComposeDelivery(deps: ComposeDeps): ComposeDelivery {
  return async ({ recipient: { chat }, kind, items }) => {
    const profile = await deps.people.findProfile(chat)
    // Stopped, blocked or erased since it was planned.
    if (profile === undefined || reachOf(profile) !== 'active') return undefined
    const now = deps.clock.now()
    const until = waitsUntil(items, now, profile.settings)
    if (until !== undefined) return { waitsUntil: until }
    const today = vietnamDateAt(now)
    const read = { today, style: profile.settings.dateStyle }
    if (kind === CHANGE_NOTICE) {
      const { due } = await deps.browse.due(remindedRange(today))
      const told = items.filter((item) => !isBack(item, due))
      if (told.length === 0) return undefined
      const plans = await deps.browse.plans()
      const nameOf = (file: string) => plans.find((plan) => plan.file === file)?.name
      const page = changePage(
        told.map(({ facts }) => readChange(facts)),
        { ...read, nameOf },
      )
      return { ...page, untold: items.filter((item) => !told.includes(item)).map(({ id }) => id) }
    }
    if (kind !== REMINDER && kind !== DIGEST) throw new Error(`no words for a delivery of kind ${kind}`)
    const all = await showReminder(deps, { chat, deliveries: items, today })
    // Its words may have been touched up: what it is called now is found out when the new version is reviewed.
    if (untoldOf(kind, items, all.tasks).length > 0 && (await isBehind(deps, today))) return 'not-yet'
    const own = await deps.subscriptions.subscriptionsOf(chat)
    const tasks = all.tasks.filter((one) => one.doneBy.length === 0 && isWanted(one, own))
    if (tasks.length === 0) return undefined
    const reader = {
      ...read,
      isGroup: chat < 0,
      reasons: await sayScopes(deps.browse, all.scopes, today),
      nameOf: () => undefined,
    }
    const state = { deliveries: items.map(({ id }) => id), opened: undefined, asksWhen: false }
    return { ...reminderPage({ ...all, tasks }, state, reader), untold: untoldOf(kind, items, tasks) }
  }
}

/** A notice waits for the morning: what is asked for on its day again by then has neither moved nor gone. */
function isBack({ facts }: StoredDelivery, due: readonly DueTask[]): boolean {
  const { taskKey, from } = readChange(facts)
  return taskKey !== undefined && indexOf(due).has(`${taskKey} ${from}`)
}

/** By the subscription that it was planned for, or by one to the task itself that took its place. */
const isWanted = ({ due, subscription }: RemindedTask, own: readonly Subscription[]): boolean =>
  own.some(({ id, scope }) => id === subscription || (scope.kind === 'task' && scope.key === due.key))

/** Whether reminders were planned by older plans than those that are in force. */
async function isBehind({ browse, subscriptions }: ComposeDeps, today: VietnamDate): Promise<boolean> {
  const planned = await subscriptions.planning()
  const { revision } = await browse.due({ from: today, to: today })
  return planned !== undefined && planned.revision < revision
}

/** Of a digest every item is the list as a whole. */
function untoldOf(kind: string, items: readonly StoredDelivery[], tasks: readonly RemindedTask[]): readonly number[] {
  if (kind === DIGEST) return []
  const told = new Set(tasks.map(taskRef))
  return items.filter((item) => !told.has(refOf(item))).map(({ id }) => id)
}

function refOf({ facts }: StoredDelivery): string {
  const { taskKey, dueOn } = readReminder(facts)
  return `${taskKey} ${dueOn}`
}
