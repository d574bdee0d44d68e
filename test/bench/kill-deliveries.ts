// Killing a process that plans and sends, at random moments and at every call of the ledger: npm run bench -- kill-deliveries [--count N]
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import SqliteDatabase from 'better-sqlite3'
import { startBotApiServer } from '../../bot/preview/bot-api-server.ts'
import { createWorld, type World } from '../../bot/preview/telegram-world.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { TOKEN } from '../support/bot-under-test.ts'
import { between, chance, createRandom } from '../support/seeded-random.ts'
import { argumentsToRun } from '../support/program.ts'

export type DeliveryKills = {
  readonly kills: number
  readonly planned: number
  readonly states: Readonly<Record<string, number>>
  /** Neither taken by Telegram nor marked as uncertain, nor waiting. */
  readonly lost: number
  readonly toldTwice: number
  /** Marked as uncertain; in flight when the process was killed, and at most so many a kill. */
  readonly uncertain: number
  readonly mostUncertainAKill: number
  readonly integrity: string
  readonly slowestStartMs: number
}

const PROGRAM = 'test/bench/deliveries-program.ts'
const BOT = { id: 123456, is_bot: true, first_name: 'Trợ lý', username: 'ke_hoach_bot' }
/** Each recipient has a chat of his own; unknown ones would be refused. */
const FIRST_CHAT = 1_000
const MOST_CHATS = 100_000
/** A turn of planning and sending makes about 130 calls; later kills meet the second and the third. */
const CALLS = 300
/** Claims run out after a minute. */
const LATER_MS = 61_000

/** @param file of the database; its folder is made by the caller, who also removes it */
export async function killDeliveries(options: {
  readonly file: string
  readonly kills: number
  readonly seed?: number
  readonly onKill?: (done: number) => void
}): Promise<DeliveryKills> {
  const { file, kills } = options
  const random = createRandom(options.seed ?? 1)
  const world = createWorld({ bot: BOT, clock: systemClock })
  knowChats(world)
  const server = await startBotApiServer({ token: TOKEN, world })
  const claimedAtKills: number[] = []
  const starts: number[] = []
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const diesAt = kill % 2 === 0 ? 1 + ((kill * 7) % CALLS) : undefined
      const startedAt = performance.now()
      const child = start([file, server.apiRoot], {
        ...(diesAt !== undefined && { DIES_AT_CALL: String(diesAt) }),
        ...(chance(random, 0.5) && { DIES_AFTERWARDS: 'yes' }),
      })
      const gone = once(child, 'exit')
      await Promise.race([once(child.stdout!, 'data'), gone])
      starts.push(performance.now() - startedAt)
      if (diesAt === undefined) {
        await Promise.race([afterCalls(world, between(random, 1, 150)), gone])
        await pause(between(random, 0, 10))
        child.kill('SIGKILL')
      }
      const [, signal] = (await gone) as [number | null, string | null]
      if (signal !== 'SIGKILL') throw new Error('the program ended by itself')
      claimedAtKills.push(countState(file, 'claimed') - claimedAtKills.reduce((sum, count) => sum + count, 0))
      options.onKill?.(kill)
    }
    return {
      ...(await settleAndCount(file, world)),
      kills,
      mostUncertainAKill: Math.max(...claimedAtKills),
      slowestStartMs: Math.round(Math.max(...starts)),
    }
  } finally {
    await server.close()
  }
}

/** Two processes that plan and send the same, each at its own pace, over one database. */
export async function twoAtOnce(file: string, count: number) {
  const world = createWorld({ bot: BOT, clock: systemClock })
  knowChats(world)
  const server = await startBotApiServer({ token: TOKEN, world })
  try {
    const children = ['one', 'two'].map((holder) => start([file, server.apiRoot, holder, String(count)], {}))
    await Promise.all(children.map((child) => once(child, 'exit')))
    return await settleAndCount(file, world)
  } finally {
    await server.close()
  }
}

const start = (args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, [...argumentsToRun(PROGRAM), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  })

function knowChats(world: World): void {
  for (let chat = FIRST_CHAT; chat < FIRST_CHAT + MOST_CHATS; chat += 1)
    world.chats.set(chat, { id: chat, type: 'private', first_name: 'Người' })
}

function afterCalls(world: World, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count
    const stop = world.onCall(() => {
      left -= 1
      if (left > 0) return
      stop()
      resolve()
    })
  })
}

async function settleAndCount(file: string, world: World) {
  const store = await openSqlitePlanStore(file)
  const later = new Date(systemClock.now().getTime() + LATER_MS)
  await store.deliveries.giveUpClaims(later)
  const told = world.messages().map(({ message }) => message.chat.id)
  const toldOnce = new Set(told)
  const sent = await store.deliveries.findByState(['sent'], Number.MAX_SAFE_INTEGER)
  const states = await store.deliveries.countByState()
  await store.close()
  const doubtful = new Set(uncertainChats(file))
  const unknown = [...toldOnce].filter((chat) => !doubtful.has(chat)).length - sent.length
  return {
    planned: Object.values(states).reduce((sum, count) => sum + count, 0),
    states,
    // Said to be sent and not taken, or taken and neither sent nor uncertain.
    lost: sent.filter(({ recipient }) => !toldOnce.has(recipient.chat)).length + Math.max(0, unknown),
    toldTwice: told.length - toldOnce.size,
    uncertain: states.uncertain ?? 0,
    integrity: integrityOf(file),
  }
}

function inFile<Value>(file: string, read: (database: SqliteDatabase.Database) => Value): Value {
  const database = new SqliteDatabase(file, { readonly: true })
  try {
    return read(database)
  } finally {
    database.close()
  }
}

const countState = (file: string, state: string): number =>
  inFile(file, (database) =>
    Number(database.prepare('select count(*) from delivery where state = ?').pluck().get(state)),
  )
const uncertainChats = (file: string): readonly number[] =>
  inFile(
    file,
    (database) => database.prepare("select chat from delivery where state = 'uncertain'").pluck().all() as number[],
  )
const integrityOf = (file: string): string =>
  inFile(file, (database) => String(database.pragma('integrity_check', { simple: true })))
