// A hundred chats that ask at once: how long each waits for its answer, with the bot in a process of its own, over HTTP and a real database.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { startBotApiServer } from '../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../bot/preview/people.ts'
import { createWorld, type World } from '../../bot/preview/telegram-world.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { TOKEN } from '../support/bot-under-test.ts'
import { percentile } from './figures.ts'
import { processorTicks, TICKS_A_SECOND } from './processor-ticks.ts'
import type { Measured } from './speed.ts'
import { argumentsToRun } from '../support/program.ts'

const CHATS = 100
/** The first rounds load what the first questions need. */
const WARM_UP = 3
const ROUNDS = 5

const PROGRAM = 'test/bench/kill-program.ts'
const BOT = { id: 123456, is_bot: true, first_name: 'Trợ lý', username: 'ke_hoach_bot' }

const people = Array.from({ length: CHATS }, (_, index) => ({ id: 2000 + index, is_bot: false, first_name: 'Người' }))

export async function measureChats(folder: string): Promise<readonly Measured[]> {
  const world = createWorld({ bot: BOT, clock: systemClock })
  const server = await startBotApiServer({ token: TOKEN, world })
  const args = [...argumentsToRun(PROGRAM), join(folder, 'plans.sqlite'), server.apiRoot]
  const program = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const ask = (round: number) => {
    const answered = answersOf(world)
    for (const from of people) server.people.says({ chat: privateChat(from), from, text: `${from.id}.${round}` })
    return answered
  }
  try {
    for (let round = 0; round < WARM_UP; round++) await ask(round)
    const before = processorTicks(program.pid ?? 0) ?? Number.NaN
    const rounds: (readonly number[])[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await ask(WARM_UP + round))
    const ticks = (processorTicks(program.pid ?? 0) ?? Number.NaN) - before
    const times = rounds.flat()
    return [
      {
        what: `answer, ${CHATS} chats at once, median`,
        value: Math.round(percentile(times, 0.5)),
        unit: 'ms',
        atMost: undefined,
      },
      { what: '95th percentile', value: Math.round(percentile(times, 0.95)), unit: 'ms', atMost: 300 },
      { what: 'slowest', value: Math.round(Math.max(...times)), unit: 'ms', atMost: undefined },
      {
        what: 'processor time of the bot a question',
        value: Math.round((ticks / TICKS_A_SECOND / (CHATS * ROUNDS)) * 100_000) / 100,
        unit: 'ms',
        // What a busy machine changes less: a hundred of them, on one processor, fit into the time that is promised.
        atMost: 3,
      },
    ]
  } finally {
    program.kill('SIGTERM')
    await once(program, 'exit')
    await server.close()
  }
}

/** Milliseconds from now to the answer of each chat. */
function answersOf(world: World): Promise<readonly number[]> {
  const startedAt = performance.now()
  const times: number[] = []
  return new Promise((resolve) => {
    const end = world.onCall(({ method }) => {
      if (method !== 'sendMessage') return
      times.push(performance.now() - startedAt)
      if (times.length < CHATS) return
      end()
      resolve(times)
    })
  })
}
