// The load that a killed program works under: chats that each ask the next question when one is answered, and what came of it.
import { startBotApiServer, type BotApiServer } from '../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../bot/preview/people.ts'
import type { Chat, User } from '../../bot/preview/telegram-shapes.ts'
import { createWorld } from '../../bot/preview/telegram-world.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { TOKEN } from '../support/bot-under-test.ts'

/** Questions whose answer takes three messages. */
export const LONG = / dài$/

/** Each asks so many at once, so that its lane is never empty. */
const AHEAD = 2
/** So many kills then fall between the messages of one answer that a resume which repeats them is seen. */
const LONG_EVERY = 2
/** What stands before the question in each message of a long answer. */
export const LONG_PARTS = ['Đáp', 'Tiếp', 'Hết'] as const

export type KillLoad = {
  readonly server: BotApiServer
  /** Resolves at the n-th call from now. */
  readonly afterCalls: (count: number) => Promise<void>
  /** No further questions. */
  readonly end: () => void
  readonly isAllAnswered: () => boolean
  readonly outcome: () => KillOutcome
}

export type KillOutcome = {
  readonly asked: number
  /** Without an answer, or without one of its messages. */
  readonly lost: number
  /** Messages that came once more. */
  readonly repeated: number
  /** Messages of long answers that came once more although a later one of the same answer was out: resume spares these, whenever the kill comes. */
  readonly repeatedBehind: number
  /** First answers that came before an earlier question's. */
  readonly outOfOrder: number
  /** Messages that are no answer: apologies, say. */
  readonly strange: number
}

type Lane = { readonly chat: Chat; readonly person: User; asked: number; readonly firsts: number[] }

export async function startKillLoad(chats: number): Promise<KillLoad> {
  const bot = { id: 123456, is_bot: true, first_name: 'Trợ lý', username: 'ke_hoach_bot' }
  const world = createWorld({ bot, clock: systemClock })
  const server = await startBotApiServer({ token: TOKEN, world })
  const lanes = new Map(Array.from({ length: chats }, (_, index) => createLane(index)))
  const seen = new Map<string, number>()
  let repeatedBehind = 0
  let isOver = false
  let strange = 0
  let calls = 0
  const ask = (lane: Lane) => {
    const text = questionOf(lane.person.id, lane.asked++)
    server.people.says({ chat: lane.chat, from: lane.person, text })
  }
  const note = (lane: Lane, [key, kind, , number]: readonly string[]) => {
    const before = seen.get(String(key)) ?? 0
    seen.set(String(key), before + 1)
    if (before > 0 && hasLater(String(key), seen)) repeatedBehind += 1
    if (before > 0 || kind !== 'Đáp') return
    lane.firsts.push(Number(number))
    if (!isOver) ask(lane)
  }
  world.onCall(({ method, parameters, response }) => {
    calls += 1
    if (method !== 'sendMessage' || response === 'drop' || !response.ok) return
    const lane = lanes.get(Number(parameters['chat_id']))
    const parts = [...String(parameters['text']).matchAll(/(Đáp|Tiếp|Hết): (\d+\.(\d+)(?: dài)?)\./g)]
    if (lane === undefined || parts.length === 0) strange += 1
    else for (const part of parts) note(lane, part)
  })
  for (const lane of lanes.values()) for (let ahead = 0; ahead < AHEAD; ahead++) ask(lane)
  const lost = () => [...lanes.values()].flatMap((lane) => wanted(lane)).filter((message) => !seen.has(message)).length
  return {
    server,
    afterCalls: (count) =>
      new Promise((resolve) => {
        const until = calls + count
        const stop = world.onCall(() => {
          if (calls < until) return
          stop()
          resolve()
        })
      }),
    end: () => void (isOver = true),
    isAllAnswered: () => lost() === 0,
    outcome: () => ({
      asked: [...lanes.values()].reduce((sum, { asked }) => sum + asked, 0),
      lost: lost(),
      repeatedBehind,
      repeated: [...seen.values()].reduce((sum, times) => sum + times - 1, 0),
      outOfOrder: [...lanes.values()].reduce((sum, { firsts }) => sum + inversions(firsts), 0),
      strange,
    }),
  }
}

/** Whether a later message of the same answer has come. */
function hasLater(key: string, seen: ReadonlyMap<string, number>): boolean {
  const [part = '', question = ''] = key.split(': ')
  const place = LONG_PARTS.findIndex((one) => one === part)
  return LONG_PARTS.slice(place + 1).some((later) => seen.has(`${later}: ${question}`))
}

function createLane(index: number): readonly [number, Lane] {
  const person = { id: 1000 + index, is_bot: false, first_name: `Người ${index}` }
  return [person.id, { chat: privateChat(person), person, asked: 0, firsts: [] }]
}

const questionOf = (person: number, number: number) => `${person}.${number}${number % LONG_EVERY === 1 ? ' dài' : ''}`

function wanted({ person, asked }: Lane): readonly string[] {
  return Array.from({ length: asked }, (_, number) => questionOf(person.id, number)).flatMap((question) =>
    LONG.test(question) ? LONG_PARTS.map((part) => `${part}: ${question}.`) : [`Đáp: ${question}.`],
  )
}

const inversions = (numbers: readonly number[]) =>
  numbers.filter((number, index) => index > 0 && number < (numbers[index - 1] ?? 0)).length
