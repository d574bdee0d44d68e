// The deadlines that were known when reminders were last planned: read, and brought up to date, in turns, for there are thousands.
import { setImmediate } from 'node:timers/promises'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { inTurns } from '../../knowledge/in-turns.ts'
import type { KnownDeadline, SubscriptionStore } from '../../knowledge/store/subscriptions.ts'

/** Some milliseconds of reading or writing. */
const ROWS_A_TURN = 200

/** In order of day, then of key. */
export async function readKnown(store: Pick<SubscriptionStore, 'knownDeadlines'>): Promise<readonly KnownDeadline[]> {
  const known: KnownDeadline[] = []
  for (;;) {
    await setImmediate()
    const page = await store.knownDeadlines(known.at(-1), ROWS_A_TURN)
    known.push(...page)
    if (page.length < ROWS_A_TURN) return known.toSorted((a, b) => compare(a.dueOn, b.dueOn))
  }
}

/** Only what differs is written. A kill in the middle leaves the rest for the next time, which compares again. */
export async function saveKnown(
  store: Pick<SubscriptionStore, 'changeKnown'>,
  { before, now }: { readonly before: readonly KnownDeadline[]; readonly now: readonly DueTask[] },
): Promise<void> {
  const wanted = new Map<string, KnownDeadline>()
  await inTurns(now, (due) => {
    const one = knownOf(due)
    // Of two rows in the same words that are due on one day, the first.
    if (!wanted.has(nameOf(one))) wanted.set(nameOf(one), one)
  })
  const gone: KnownDeadline[] = []
  await inTurns(before, (old) => {
    const one = wanted.get(nameOf(old))
    if (one === undefined) gone.push(old)
    else if (JSON.stringify(one) === JSON.stringify(old)) wanted.delete(nameOf(old))
  })
  await inSlices(gone, (some) => store.changeKnown({ gone: some, come: [] }))
  await inSlices([...wanted.values()], (come) => store.changeKnown({ gone: [], come }))
}

const knownOf = ({ key, occurrence, file, plan, replaces, position, task }: DueTask): KnownDeadline => ({
  taskKey: key,
  dueOn: occurrence.dueOn,
  file,
  plan,
  replaces,
  position,
  text: task.text,
  group: task.group?.title,
  leads: task.leads,
  coordinating: task.coordinating,
})

export async function inSlices<Item>(
  items: readonly Item[],
  work: (slice: readonly Item[]) => Promise<unknown>,
): Promise<void> {
  for (let first = 0; first < items.length; first += ROWS_A_TURN) {
    await setImmediate()
    await work(items.slice(first, first + ROWS_A_TURN))
  }
}

const compare = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1)

const nameOf = ({ taskKey, dueOn }: KnownDeadline) => `${taskKey} ${dueOn}`
