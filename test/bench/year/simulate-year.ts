// A year of reminders in minutes: the program's planning and sending over a real store, a clock that is moved, deaths, an outage, and plans that change.
import { join } from 'node:path'
import { createPace } from '../../../jobs/delivery/pace.ts'
import { sendDue } from '../../../jobs/delivery/send-due.ts'
import { planDue } from '../../../jobs/reminders/plan-due.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../../knowledge/store/store.ts'
import { between, chance, createRandom, pick, type Random } from '../../support/seeded-random.ts'
import { dayAt, instantOf } from './calendar.ts'
import { createDyingStore, Died } from './dying-store.ts'
import { somethingHappens } from './year-events.ts'
import { createOracle, type Oracle } from './year-oracle.ts'
import { hoursOf, makePeople, type YearPerson } from './year-people.ts'
import { dueTasksOf, makeYear, type YearVersion } from './year-plans.ts'
import { createYearTelegram, isStillTold, keyOf, type YearTelegram } from './year-telegram.ts'

export type YearOptions = {
  readonly folder: string
  readonly people: number
  /** How many different hours they choose, half an hour apart. */
  readonly hours: number
  readonly tasksAPlan: number
  /** Both days belong to it; the plans change after a third and two thirds of it. */
  readonly from: string
  readonly to: string
  readonly seed: number
  readonly deaths: number
  readonly onDay?: (day: string) => void
}

export type SimulatedYear = {
  readonly store: Store
  readonly oracle: Oracle
  readonly telegram: YearTelegram
  readonly outage: { readonly from: number; readonly to: number }
  readonly counts: { ticks: number; deaths: number; restarts: number; events: number; minutesThatCost: number }
  /** Of each tick's planning, in ms. */
  readonly planningMs: readonly { readonly ms: number; readonly planned: boolean }[]
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const OUTAGE_MS = 26 * HOUR_MS
/** The hours of people, and two that are nobody's. */
const minutesOf = (hours: number): readonly number[] => [5, 725, ...hoursOf(hours)].toSorted((a, b) => a - b)

export async function simulateYear(options: YearOptions): Promise<SimulatedYear> {
  const random = createRandom(options.seed)
  const file = join(options.folder, 'plans.sqlite')
  const [startAt, endAt] = [instantOf(options.from, 0), instantOf(options.to, 1439)]
  const part = (share: number) => startAt + share * (endAt - startAt)
  const versions = makeYear(random, {
    year: Number(options.from.slice(0, 4)),
    tasksAPlan: options.tasksAPlan,
    at: [part(0.33), part(0.66)],
  })
  const { tasks } = versions[0]!
  const people = makePeople(random, { count: options.people, hours: options.hours, tasks, at: startAt - HOUR_MS })
  const byChat = new Map(people.map((person) => [person.chat, person]))
  const outage = { from: part(0.5), to: part(0.5) + OUTAGE_MS }
  const counts = { ticks: 0, deaths: 0, restarts: 0, events: 0, minutesThatCost: 0 }
  const planningMs: { ms: number; planned: boolean }[] = []
  const oracle = createOracle(startAt)
  const telegram = createYearTelegram(random, (chat) => byChat.get(chat)?.blocks === true)
  let store = await openSqlitePlanStore(file)
  await settle(store, people, startAt)

  let program = newProgram()
  /** How far the clock is off: ahead for a day, and behind for another. */
  const skewAt = (at: number) => skewOf(at, part)
  let sentUntil = 0
  for (const at of ticksOf(random, options)) {
    if (at >= outage.from && at < outage.to) continue
    for (let count = between(random, 0, Math.ceil(options.people / 400)); count > 0; count -= 1) {
      counts.events += 1
      await somethingHappens({ store, person: pick(random, people), random, tasks, at: at + skewAt(at) })
    }
    // A year has about so many ticks; each death costs one more.
    const dies = chance(random, options.deaths / (minutesOf(options.hours).length * daysOf(startAt, endAt)))
    await minute(Math.max(at, sentUntil), dies)
  }
  // A day and a half without anybody's doing: what waits is sent, what is uncertain is found out.
  for (let step = 1; step <= 18; step += 1) await minute(Math.max(endAt + step * 2 * HOUR_MS, sentUntil), false)
  return { store, oracle, telegram, outage, counts, planningMs }

  function newProgram() {
    return { pace: createPace(), holder: `holder ${counts.deaths + counts.restarts}` }
  }

  async function reopen() {
    await store.close()
    store = await openSqlitePlanStore(file)
    program = newProgram()
  }

  async function minute(trueAt: number, dies: boolean): Promise<void> {
    const skew = skewAt(trueAt)
    let isDone = await run(trueAt, skew, dies ? between(random, 1, 60) : undefined)
    for (let again = 1; !isDone; again += 1) {
      counts.deaths += 1
      await reopen()
      // It died between its claim and what became of it.
      for (const row of await store.deliveries.findByState(['claimed'], 100)) telegram.doubtful.add(keyOf(row))
      isDone = await run(trueAt + again * 20_000, skew, undefined)
    }
    if (chance(random, 0.002)) {
      counts.restarts += 1
      await reopen()
    }
  }

  /** @returns false where the program died */
  async function run(trueAt: number, skew: number, calls: number | undefined): Promise<boolean> {
    let now = trueAt + skew
    // Keys whose answer arrived; once the minute has ended well, nobody may be in doubt about them.
    const pending: string[] = []
    const version = versionAt(versions, trueAt)
    const dying = createDyingStore(store, calls, chance(random, 0.5))
    const clock = { now: () => new Date(now) }
    counts.ticks += 1
    try {
      const startedAt = performance.now()
      let planned = false
      await planDue({
        subscriptions: dying.store.subscriptions,
        ledger: dying.store.deliveries,
        people: {
          ...dying.store.people,
          profilesCalled: async (stretch) => {
            const called = await dying.store.people.profilesCalled(stretch)
            planned = called.length > 0
            return called
          },
        },
        revision: async () => version.revision,
        readDue: async ({ from, to }) => ({
          revision: version.revision,
          due: dueTasksOf(version).filter(({ occurrence }) => occurrence.dueOn >= from && occurrence.dueOn <= to),
        }),
        clock,
      })
      if (planned) counts.minutesThatCost += 1
      planningMs.push({ ms: performance.now() - startedAt, planned })
      oracle.planned(now, people, version)
      await send()
    } catch (error) {
      if (error instanceof Died) return false
      throw error
    }
    return true

    async function send() {
      await sendDue({
        ledger: dying.store.deliveries,
        pace: program.pace,
        holder: program.holder,
        clock,
        wait: async (ms) => void (now += ms),
        onMoved: async () => undefined,
        onBlocked: async ({ chat }) => {
          try {
            await dying.store.people.changeReach(chat, 'blocked', clock.now())
          } finally {
            // It may have died over this, before or after it was written down.
            const person = byChat.get(chat)
            if (person) person.knownToBlock = (await store.people.findProfile(chat))?.blockedAt !== undefined
          }
        },
        send: async (claim) => {
          const person = byChat.get(claim.recipient.chat)
          const today = dayAt(now)
          const items = person?.stopped === true ? [] : claim.items.filter((item) => isStillTold(item, today))
          if (items.length === 0) return undefined
          for (const item of items) telegram.doubtful.add(keyOf(item))
          dying.step()
          const outcome = telegram.take({ ...claim, items }, now)
          dying.step()
          if (outcome.kind !== 'unknown' && !dying.isDead()) for (const item of items) pending.push(keyOf(item))
          const untold = claim.items.filter((item) => !items.includes(item)).map(({ id }) => id)
          return outcome.kind === 'sent' ? { ...outcome, untold } : outcome
        },
      })
      for (const key of pending) telegram.doubtful.delete(key)
      sentUntil = now - skew
    }
  }
}

async function settle(store: Store, people: readonly YearPerson[], at: number): Promise<void> {
  for (const { chat, minute, subscriptions } of people) {
    await store.people.agree(chat, { version: 1, at: new Date(at - HOUR_MS) })
    await store.people.changeSettings(chat, { remindAtMinute: minute }, new Date(at - HOUR_MS))
    for (const subscription of subscriptions) await store.subscriptions.subscribe(subscription)
  }
}

function versionAt(versions: readonly YearVersion[], at: number): YearVersion {
  return versions.findLast(({ from }) => from <= at)!
}

function skewOf(at: number, part: (share: number) => number): number {
  const isIn = (share: number) => at >= part(share) && at < part(share) + 24 * HOUR_MS
  if (isIn(0.2)) return 2 * HOUR_MS
  return isIn(0.8) ? -2 * HOUR_MS : 0
}

const daysOf = (from: number, to: number) => Math.ceil((to - from) / (24 * HOUR_MS))

/** Most on the minute, some late. */
function ticksOf(random: Random, { from, to, hours, onDay }: YearOptions): Iterable<number> {
  return {
    *[Symbol.iterator]() {
      for (let day = from; day <= to; day = dayAt(instantOf(day, 1440))) {
        onDay?.(day)
        const minutes = minutesOf(hours).map((minute) => minute + (chance(random, 0.1) ? between(random, 1, 12) : 0))
        for (const minute of minutes.toSorted((a, b) => a - b)) yield instantOf(day, minute)
      }
    },
  }
}
