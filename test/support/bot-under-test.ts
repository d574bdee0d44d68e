// The real program against the local Bot API server: real inbox worker, real retry, faked knowledge, time and cron.
import { startProgram, type ComposeOptions, type Program } from '../../bot/compose.ts'
import type { Config } from '../../bot/config.ts'
import type { KnowledgePort } from '../../bot/knowledge-port.ts'
import { startBotApiServer, type BotApiServer } from '../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../bot/preview/people.ts'
import type { Chat, Message, User } from '../../bot/preview/telegram-shapes.ts'
import { createWorld, type ApiCall, type World } from '../../bot/preview/telegram-world.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { createFakeKnowledge, type FakeKnowledge } from './fake-knowledge.ts'

export const TOKEN = '123456:AAtest-token-that-must-never-be-logged'
export const LAN: User = { id: 501, is_bot: false, first_name: 'Lan' }
export const MINH: User = { id: 502, is_bot: false, first_name: 'Minh' }
export const GROUP: Chat = { id: -900, type: 'supergroup', title: 'Phòng Giáo dục', is_forum: true }
export const NOON = new Date('2025-06-01T05:00:00Z')

const BOT: User = { id: 123456, is_bot: true, first_name: 'Trợ lý', username: 'ke_hoach_bot' }

export type BotUnderTest = BotApiServer & {
  readonly program: Program
  readonly knowledge: FakeKnowledge
  /** Everything that was logged, as it was written. */
  readonly log: readonly string[]
  /** Lets the repeated "typing" actions go once. */
  readonly repeatTyping: () => void
  /** Lets a minute pass for the ticker. */
  readonly minutePasses: () => void
  readonly asks: (user: User, text: string) => Message
  /** The bot's messages in a chat, waiting until there are so many. */
  readonly replies: (chat: Chat, count: number) => Promise<readonly Message[]>
  readonly replyTo: (user: User) => Promise<Message>
  readonly callOf: (method: string, count?: number) => Promise<ApiCall>
  readonly end: () => Promise<void>
}

type UnderTestOptions = {
  /** Of the configuration. */
  readonly settings?: Partial<Config>
  /** Chats that were there before the program started. */
  readonly knownChats?: readonly Chat[]
  /** Of the people and their Telegram, where it is not the program's. */
  readonly peopleClock?: Clock
}

export function createTestWorld(clock: Clock = { now: () => NOON }): World {
  return createWorld({ bot: BOT, clock })
}

/**
 * @param changes of the faked knowledge, before the program starts
 * @param options what the program is composed with, and what stands around it
 */
export async function startBotUnderTest(
  changes: Partial<KnowledgePort> = {},
  { settings, knownChats, peopleClock, ...options }: Partial<ComposeOptions> & UnderTestOptions = {},
): Promise<BotUnderTest> {
  const world = createTestWorld(peopleClock ?? options.clock)
  for (const chat of knownChats ?? []) world.chats.set(chat.id, chat)
  const server = await startBotApiServer({ token: TOKEN, world })
  const knowledge = Object.assign(createFakeKnowledge(), changes)
  const log: string[] = []
  const typing = new Set<() => void>()
  const everyMinute = new Set<() => void>()
  const config = {
    dataDir: './data',
    adminIds: [],
    models: {},
    logLevel: 'info',
    port: 0,
    contact: 'Văn phòng Sở',
    ...settings,
  } as const
  const program = await startProgram(
    { ...config, telegramToken: TOKEN, telegramApiRoot: server.apiRoot },
    {
      openKnowledge: async () => knowledge,
      clock: { now: () => NOON },
      repeat: (action) => {
        typing.add(action)
        return () => typing.delete(action)
      },
      cron: (_, run) => {
        everyMinute.add(run)
        return { stop: () => void everyMinute.delete(run) }
      },
      logDestination: { write: (line) => void log.push(line) },
      ...options,
    },
  )
  const replies = (chat: Chat, count: number) => waitForReplies(world, chat, count)
  return {
    ...server,
    program,
    knowledge,
    log,
    repeatTyping: () => typing.forEach((action) => action()),
    minutePasses: () => everyMinute.forEach((run) => run()),
    asks: (from, text) => server.people.says({ chat: privateChat(from), from, text }),
    replies,
    replyTo: async (user) => (await replies(privateChat(user), 1)).at(-1)!,
    callOf: (method, count = 1) => waitForCall(world, method, count),
    end: async () => {
      await program.stop()
      await server.close()
    },
  }
}

/** Resolves as soon as the method has been called so many times. */
export function waitForCall(world: World, method: string, count = 1): Promise<ApiCall> {
  return waitFor(world, () => world.calls.filter((call) => call.method === method)[count - 1])
}

export function repliesIn(world: World, chat: Chat): readonly Message[] {
  return world
    .messages(chat.id)
    .map(({ message }) => message)
    .filter((message) => message.from.id === world.bot.id)
}

function waitForReplies(world: World, chat: Chat, count: number): Promise<readonly Message[]> {
  return waitFor(world, () => {
    const found = repliesIn(world, chat)
    return found.length >= count ? found : undefined
  })
}

/** Looks after every call to the server; the test's own time limit ends a wait in vain. */
function waitFor<Value>(world: World, look: () => Value | undefined): Promise<Value> {
  return new Promise((resolve) => {
    const found = look()
    if (found !== undefined) return resolve(found)
    const end = world.onCall(() => {
      const later = look()
      if (later === undefined) return
      end()
      resolve(later)
    })
    return undefined
  })
}
