// What people do in the simulated year, one thing at a time: in the program's store, and in what the simulation knows of them.
import type { Store } from '../../../knowledge/store/store.ts'
import { chance, pick, type Random } from '../../support/seeded-random.ts'
import { isSame, makeSubscription, type YearPerson } from './year-people.ts'
import type { YearTask } from './year-plans.ts'

type Happening = {
  readonly store: Store
  readonly person: YearPerson
  readonly random: Random
  readonly tasks: readonly YearTask[]
  readonly at: number
}

export async function somethingHappens(happening: Happening): Promise<void> {
  await pick(happening.random, [stopOrResume, blockOrReturn, subscribe, leave, finish])(happening)
}

async function stopOrResume({ store, person, at }: Happening): Promise<void> {
  await store.people.changeReach(person.chat, person.stopped ? 'resumed' : 'stopped', new Date(at))
  person.stopped = !person.stopped
}

/** Half of those who block are told of by Telegram at once; the others are found out at the next message. */
async function blockOrReturn({ store, person, random, at }: Happening): Promise<void> {
  person.blocks = !person.blocks
  const isTold = !person.blocks || chance(random, 0.5)
  if (!isTold) return
  await store.people.changeReach(person.chat, person.blocks ? 'blocked' : 'unblocked', new Date(at))
  person.knownToBlock = person.blocks
}

async function subscribe({ store, person, random, tasks, at }: Happening): Promise<void> {
  const subscription = makeSubscription(random, person.chat, { tasks, at })
  if (person.subscriptions.some((own) => isSame(own, subscription))) return
  await store.subscriptions.subscribe(subscription)
  person.subscriptions = [...person.subscriptions, subscription]
}

async function leave({ store, person, random }: Happening): Promise<void> {
  if (person.subscriptions.length === 0) return
  const left = pick(random, person.subscriptions)
  await store.subscriptions.unsubscribe(person.chat, left.id)
  person.subscriptions = person.subscriptions.filter(({ id }) => id !== left.id)
}

async function finish({ store, person, random, tasks, at }: Happening): Promise<void> {
  const { key: taskKey, days } = pick(random, tasks)
  const dueOn = pick(random, days)
  await store.subscriptions.markDone({ chat: person.chat, person: person.chat, taskKey, dueOn, at: new Date(at) })
  person.done.add(`${taskKey} ${dueOn}`)
}
