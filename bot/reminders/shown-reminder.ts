// What a reminder or a digest shows at this moment: its tasks as the plans have them now, what is done, and what was subscribed to.
import { DIGEST } from '../../jobs/reminders/plan-digests.ts'
import { subscribedIn } from '../../jobs/reminders/subscribed.ts'
import { FURTHEST_BEHIND } from '../../jobs/reminders/stages.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import type { DoneMark, Scope, Subscription } from '../../knowledge/domain/subscription.ts'
import type { StoredDelivery } from '../../knowledge/store/delivery-ledger.ts'
import type { SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import { addDays, addMonths, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { readDigest, readReminder } from './facts.ts'

export type RemindedTask = {
  readonly due: DueTask
  /** Persons who reported it done; in a private chat only the reader. */
  readonly doneBy: readonly number[]
  /** Which subscription it came by. */
  readonly subscription: string
}

export type ShownReminder = {
  /** In order of day. */
  readonly tasks: readonly RemindedTask[]
  /** Those of the chat that brought a task here, as far as they are still there. */
  readonly scopes: readonly Scope[]
  readonly span: { readonly from: VietnamDate; readonly to: VietnamDate } | undefined
}

export type ShownReminderDeps = {
  readonly browse: Pick<Browse, 'due'>
  readonly subscriptions: Pick<SubscriptionStore, 'subscriptionsOf' | 'doneOf'>
}

/** A year ahead, as /han shows it, and as far back as anybody is reminded. */
export const remindedRange = (today: VietnamDate) => ({
  from: addDays(today, -FURTHEST_BEHIND),
  to: addMonths(today, 12),
})

/** @param deliveries of one chat and one kind */
export async function showReminder(
  deps: ShownReminderDeps,
  { chat, deliveries, today }: { chat: number; deliveries: readonly StoredDelivery[]; today: VietnamDate },
): Promise<ShownReminder> {
  const { due } = await deps.browse.due(remindedRange(today))
  const subscriptions = await deps.subscriptions.subscriptionsOf(chat)
  const { found, span } =
    deliveries[0]?.kind === DIGEST ? await inDigest(deliveries[0], due, subscriptions) : reminded(deliveries, due)
  const done = found.length === 0 ? [] : await deps.subscriptions.doneOf(chat)
  const tasks = found
    .map((task) => ({ ...task, doneBy: whoDid(task.due, done) }))
    .toSorted((a, b) => (a.due.occurrence.dueOn < b.due.occurrence.dueOn ? -1 : 1))
  const used = new Set(tasks.map(({ subscription }) => subscription))
  return { tasks, span, scopes: subscriptions.filter(({ id }) => used.has(id)).map(({ scope }) => scope) }
}

type Found = { readonly found: readonly Omit<RemindedTask, 'doneBy'>[]; readonly span: ShownReminder['span'] }

async function inDigest(
  { facts }: StoredDelivery,
  due: readonly DueTask[],
  own: readonly Subscription[],
): Promise<Found> {
  const { subscription: id, from, to } = readDigest(facts)
  const subscription = own.find((one) => one.id === id)
  const isIn = ({ occurrence }: DueTask) => occurrence.dueOn >= from && occurrence.dueOn <= to
  const found = subscription ? (await subscribedIn(due, subscription.scope)).filter(isIn) : []
  return { found: found.map((one) => ({ due: one, subscription: id })), span: { from, to } }
}

/** Each once, by whichever subscription came first; what is gone from the plans is left out. */
function reminded(deliveries: readonly StoredDelivery[], due: readonly DueTask[]): Found {
  const index = indexOf(due)
  const byTask = new Map<string, Omit<RemindedTask, 'doneBy'>>()
  for (const { facts } of deliveries) {
    const { taskKey, dueOn, subscription } = readReminder(facts)
    const key = `${taskKey} ${dueOn}`
    const task = index.get(key)
    if (task && !byTask.has(key)) byTask.set(key, { due: task, subscription })
  }
  return { found: [...byTask.values()], span: undefined }
}

/** By task and day. Thousands of messages of a morning look into the same list. */
const indexes = new WeakMap<readonly DueTask[], ReadonlyMap<string, DueTask>>()

export function indexOf(due: readonly DueTask[]): ReadonlyMap<string, DueTask> {
  const index = indexes.get(due) ?? new Map(due.map((one) => [`${one.key} ${one.occurrence.dueOn}`, one]))
  indexes.set(due, index)
  return index
}

const whoDid = ({ key, occurrence }: DueTask, done: readonly DoneMark[]): readonly number[] =>
  done.filter((mark) => mark.taskKey === key && mark.dueOn === occurrence.dueOn).map(({ person }) => person)
