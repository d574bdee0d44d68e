// Ten thousand recipients against the strict Bot API server, by a virtual clock: npm run bench -- broadcast [--count N]
import { startBotApiServer } from '../../bot/preview/bot-api-server.ts'
import { CONSENT_VERSION } from '../../bot/messages/people.ts'
import { flood } from '../../bot/preview/scripted-failures.ts'
import { createWorld, type World } from '../../bot/preview/telegram-world.ts'
import { createPace } from '../../jobs/delivery/pace.ts'
import { sendDue, type SendClaim } from '../../jobs/delivery/send-due.ts'
import type { SendOutcome } from '../../jobs/delivery/settlement.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { TOKEN } from '../support/bot-under-test.ts'
import { chance, createRandom, pick, type Random } from '../support/seeded-random.ts'
import { sendOverHttp } from './send-over-http.ts'
import { createVirtualClock, type VirtualClock } from '../support/virtual-clock.ts'

export type BroadcastFigures = {
  readonly recipients: number
  readonly states: Readonly<Record<string, number>>
  readonly blocked: number
  /** Answers that were lost after Telegram had taken the message. */
  readonly lostAnswers: number
  /** 429 that nobody ordered: the limits were not kept. */
  readonly violations: number
  readonly toldTwice: number
  /** Messages that Telegram took. */
  readonly taken: number
  readonly pausesSeconds: readonly number[]
  /** By the virtual clock. */
  readonly tookSeconds: number
  /** 28 a second, and every pause that was asked for. */
  readonly leastSeconds: number
  readonly realSeconds: number
}

const START = new Date('2026-11-23T00:30:00Z')
const BLOCKED = 0.03
const LOST_ANSWER = 0.01
const PAUSES_SECONDS = [3, 17, 45, 300, 10_072]
const A_SECOND = 28
const MINUTE_MS = 60_000

/** @param file of the database; its folder is made by the caller, who also removes it */
export async function measureBroadcast(options: {
  readonly file: string
  readonly recipients: number
  readonly floods: number
  readonly seed?: number
}): Promise<BroadcastFigures> {
  const random = createRandom(options.seed ?? 1)
  const clock = createVirtualClock(START)
  const bot = { id: 123456, is_bot: true, first_name: 'Trợ lý', username: 'ke_hoach_bot' }
  const world = createWorld({ bot, clock })
  const server = await startBotApiServer({ token: TOKEN, world, limitsFloods: true })
  const store = await openSqlitePlanStore(options.file)
  const startedAt = performance.now()
  try {
    const chats = Array.from({ length: options.recipients }, (_, index) => 1_000 + index)
    for (const chat of chats) world.chats.set(chat, { id: chat, type: 'private', first_name: 'Người' })
    for (const chat of chats) if (chance(random, BLOCKED)) world.blockedBy.add(chat)
    await announce(store, chats)
    const troubles = orderTroubles(server.failNext, random, options)
    await sendAll({ store, clock, apiRoot: server.apiRoot, beforeCall: troubles.beforeCall })
    const tookSeconds = (clock.now().getTime() - START.getTime()) / 1000
    return {
      recipients: options.recipients,
      states: await store.deliveries.countByState(),
      blocked: world.blockedBy.size,
      lostAnswers: troubles.counts.lost,
      violations: refusedForSpeed(world) - troubles.pauses.length,
      toldTwice: toldTwice(world),
      taken: world.messages().length,
      pausesSeconds: troubles.pauses,
      tookSeconds,
      leastSeconds: options.recipients / A_SECOND + troubles.pauses.reduce((sum, seconds) => sum + seconds, 0),
      realSeconds: Math.round((performance.now() - startedAt) / 1000),
    }
  } finally {
    await store.close()
    await server.close()
  }
}

async function announce(store: Store, chats: readonly number[]): Promise<void> {
  for (const chat of chats) await store.people.agree(chat, { version: CONSENT_VERSION, at: START })
  await store.deliveries.plan(
    chats.map((chat) => ({
      key: `announcement 1 ${chat}`,
      recipient: { chat, thread: undefined },
      kind: 'announcement',
      subject: 'announcement 1',
      facts: {},
      dueAt: START,
    })),
    START,
  )
}

/** One trouble at a time, so that no pause hides in another. */
function orderTroubles(
  failNext: (method: string, response: ReturnType<typeof flood> | 'drop-after') => void,
  random: Random,
  { recipients, floods }: { readonly recipients: number; readonly floods: number },
) {
  const pauses: number[] = []
  const counts = { lost: 0 }
  let calls = 0
  return {
    pauses,
    counts,
    beforeCall: () => {
      calls += 1
      if (pauses.length < floods && calls % Math.ceil(recipients / (floods + 1)) === 0) {
        const seconds = PAUSES_SECONDS[pauses.length % PAUSES_SECONDS.length] ?? pick(random, PAUSES_SECONDS)
        pauses.push(seconds)
        failNext('sendMessage', flood(seconds))
      } else if (chance(random, LOST_ANSWER)) {
        counts.lost += 1
        failNext('sendMessage', 'drop-after')
      }
    },
  }
}

async function sendAll(parts: {
  readonly store: Store
  readonly clock: VirtualClock
  readonly apiRoot: string
  readonly beforeCall: () => void
}): Promise<void> {
  const { store, clock, apiRoot, beforeCall } = parts
  const pace = createPace()
  const inFlight = new Set<Promise<SendOutcome | undefined>>()
  const overHttp = sendOverHttp(apiRoot)
  const send: SendClaim = (claim) => {
    beforeCall()
    const work = overHttp(claim).finally(() => inFlight.delete(work))
    inFlight.add(work)
    return work
  }
  const deps = {
    ledger: store.deliveries,
    send,
    pace,
    clock,
    // A request takes no time by the virtual clock: it must not stand still in one while it passes.
    wait: async (ms: number) => {
      await Promise.all(inFlight)
      clock.advance(ms)
    },
    holder: 'one',
    onBlocked: async () => undefined,
    onMoved: async () => undefined,
  }
  for (;;) {
    await sendDue(deps)
    const { planned = 0, retry = 0 } = await store.deliveries.countByState()
    if (planned + retry === 0) return
    // The ticker comes back at the next full minute.
    clock.advance(MINUTE_MS - (clock.now().getTime() % MINUTE_MS))
  }
}

const refusedForSpeed = ({ calls }: World) =>
  calls.filter(({ response }) => response !== 'drop' && !response.ok && response.error_code === 429).length

function toldTwice(world: World): number {
  const chats = world.messages().map(({ message }) => message.chat.id)
  return chats.length - new Set(chats).size
}
