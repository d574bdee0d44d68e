// What the chat page can ask for: news, the menu, to say something, to press a button, to ask inline, to send a file.
import { z } from 'zod'
import { MESSAGE_LIMIT } from '../telegram-limits.ts'
import type { BotApiServer } from './bot-api-server.ts'
import { findMenu } from './find-menu.ts'
import { viewChat, viewMessage } from './page-views.ts'
import { PAGE_CHATS } from './preview-people.ts'
import type { Chat, User } from './telegram-shapes.ts'
import type { World } from './telegram-world.ts'
import { waitForChange } from './wait-for-change.ts'

export type PageReply = { readonly status: number; readonly body: unknown }

export type PageCall = {
  /** POSTs carry their method, e.g. "POST /api/say". */
  readonly path: string
  readonly values: Readonly<Record<string, unknown>>
  /** Of an upload. */
  readonly bytes?: Uint8Array
  readonly isGone: AbortSignal
}

type Call = (api: BotApiServer, call: PageCall) => Promise<PageReply>

export async function handlePageCall(api: BotApiServer, call: PageCall): Promise<PageReply> {
  return CALLS.get(call.path)?.(api, call) ?? NOT_FOUND
}

const number = z.coerce.number()
/** A chat of the page and one of those who can speak in it. */
const speaker = { chat: number, as: number }
const replyTo = number.optional()

const describe = define(z.object({}), ({ world }) => ({
  bot: { name: world.bot.first_name, username: world.bot.username, description: world.profile.description },
  chats: PAGE_CHATS.map((chat) => viewChat(world, chat)),
}))

/** `run` tells one start of the program from the next, whose revisions begin anew. */
const listNews = define(
  z.object({ after: number.default(0), run: z.string().default('') }),
  async ({ world }, { after, run }, { isGone }) => {
    const isSameRun = run === runOf(world)
    const since = isSameRun ? after : 0
    if (isSameRun) await waitForChange(world, isGone, () => (world.revision() > since ? true : undefined))
    return {
      run: runOf(world),
      revision: world.revision(),
      now: Math.floor(world.clock.now().getTime() / 1000),
      chats: PAGE_CHATS.map((chat) => viewChat(world, chat)),
      messages: world.changesAfter(since).map((stored) => viewMessage(world, stored)),
    }
  },
)

const listCommands = define(z.object(speaker), ({ world }, where) => {
  const found = findSpeaker(where)
  return found && { commands: findMenu(world, found.chat, found.from) }
})

const say = define(
  // A Telegram client cuts longer texts into several messages; this page refuses them.
  z.object({ ...speaker, text: z.string().trim().min(1).max(MESSAGE_LIMIT), replyTo }),
  ({ people, world }, { text, ...where }) => {
    const found = findSpeaker(where)
    return found && { id: people.says({ ...found, ...repliedTo(world, where), text }).message_id }
  },
)

const upload = define(
  z.object({
    ...speaker,
    replyTo,
    kind: z.enum(['photo', 'document', 'voice']),
    name: z.string().min(1).max(255),
    type: z.string().max(100).default(''),
    caption: z.string().trim().max(1024).default(''),
    seconds: number.default(1),
  }),
  ({ people, world }, { kind, name, type: mimeType, caption, seconds, ...where }, { bytes = new Uint8Array() }) => {
    const found = findSpeaker(where)
    if (found === undefined || bytes.length === 0) return undefined
    const file = { kind, name, mimeType, bytes, seconds, ...(caption !== '' && { caption }) }
    return { id: people.uploads({ ...found, ...repliedTo(world, where) }, file).message_id }
  },
)

const press = define(
  z.object({ ...speaker, message: number, row: number, column: number }),
  ({ people, world }, { message: id, row, column, ...where }) => {
    const found = findSpeaker(where)
    const message = found && world.findMessage(found.chat.id, id)
    const data = message?.reply_markup?.inline_keyboard[row]?.[column]?.callback_data
    if (found === undefined || message === undefined || data === undefined) return undefined
    return { press: people.forgesPress(message, data, found.from).id }
  },
)

/** Waits for the answer, as a client shows progress until then; without one it is "open" still. */
const showPress = define(z.object({ id: z.string() }), async ({ world }, { id }, { isGone }) => {
  const look = () => (world.presses.get(id) === 'open' ? undefined : world.presses.get(id))
  if (!world.presses.has(id)) return undefined
  return { answer: (await waitForChange(world, isGone, look)) ?? 'open' }
})

const askInline = define(z.object({ as: number, query: z.string().max(256) }), ({ people }, { as, query }) => {
  const person = PAGE_CHATS.flatMap((one) => one.people).find(({ user }) => user.id === as)
  return person && { ask: people.asksInline(person.user, query).id }
})

const showInline = define(z.object({ id: z.string() }), async ({ world }, { id }, { isGone }) => {
  if (!world.inlineQueries.has(id)) return undefined
  const found = await waitForChange(world, isGone, () => {
    const answer = world.inlineQueries.get(id)
    return answer === 'open' ? undefined : answer
  })
  const results = found?.results.map(({ id: result, title, description }) => ({ id: result, title, description }))
  return { results: results ?? [], ...(found?.button !== undefined && { button: found.button }) }
})

const pick = define(
  z.object({ ...speaker, ask: z.string(), result: z.string() }),
  ({ people, world }, { ask, result, ...where }) => {
    const found = findSpeaker(where)
    const answer = world.inlineQueries.get(ask)
    const isOffered = answer !== undefined && answer !== 'open' && answer.results.some(({ id }) => id === result)
    return found && isOffered ? { id: people.picks({ id: ask }, result, found).message_id } : undefined
  },
)

const CALLS = new Map<string, Call>([
  ['/api/world', describe],
  ['/api/news', listNews],
  ['/api/commands', listCommands],
  ['/api/press', showPress],
  ['/api/inline', showInline],
  ['POST /api/say', say],
  ['POST /api/upload', upload],
  ['POST /api/press', press],
  ['POST /api/inline', askInline],
  ['POST /api/pick', pick],
])

const NOT_FOUND: PageReply = { status: 404, body: { error: 'not found' } }

/** 400 for wrong values, 404 where `run` finds nothing. */
function define<Values>(
  schema: z.ZodType<Values>,
  run: (api: BotApiServer, values: Values, call: PageCall) => unknown,
): Call {
  return async (api, call) => {
    const parsed = schema.safeParse(call.values)
    if (!parsed.success) return { status: 400, body: { error: 'wrong values' } }
    const body = await run(api, parsed.data, call)
    return body === undefined ? NOT_FOUND : { status: 200, body }
  }
}

function findSpeaker(where: { readonly chat: number; readonly as: number }): { chat: Chat; from: User } | undefined {
  const found = PAGE_CHATS.find(({ chat }) => chat.id === where.chat)
  const person = found?.people.find(({ user }) => user.id === where.as)
  return found === undefined || person === undefined ? undefined : { chat: found.chat, from: person.user }
}

function repliedTo(world: World, where: { readonly chat: number; readonly replyTo?: number | undefined }) {
  const message = where.replyTo === undefined ? undefined : world.findMessage(where.chat, where.replyTo)
  return message === undefined ? {} : { replyTo: message }
}

const runOf = (world: World) => String(world.startedAt.getTime())
