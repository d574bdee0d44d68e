// What the chat page can ask for: new messages, the menu, to say something, to press a button.
import { z } from 'zod'
import { MESSAGE_LIMIT } from '../telegram-limits.ts'
import type { BotApiServer } from './bot-api-server.ts'
import type { Chat, Message, User } from './telegram-shapes.ts'
import type { StoredMessage, World } from './telegram-world.ts'

/** The one chat of the page. */
export type PageChat = { readonly chat: Chat; readonly person: User }

export type PageReply = { readonly status: number; readonly body: unknown }

type Deps = PageChat & { readonly api: BotApiServer }
type Call = (deps: Deps, values: Readonly<Record<string, unknown>>) => PageReply

/** @param call.path POSTs carry their method, e.g. "POST /api/say" */
export function handlePageCall(
  deps: Deps,
  call: { readonly path: string; readonly values: Readonly<Record<string, unknown>> },
): PageReply {
  return CALLS.get(call.path)?.(deps, call.values) ?? { status: 404, body: { error: 'not found' } }
}

const listMessages = define(
  z.object({ after: z.coerce.number().default(0) }),
  ({ api: { world }, chat }, { after }) => {
    const own = world.messages().filter(({ message }) => message.chat.id === chat.id)
    return {
      revision: Math.max(after, ...own.map(({ revision }) => revision)),
      isTyping: isTyping(world, chat),
      messages: own.filter(({ revision }) => revision > after).map((stored) => view(world, stored)),
    }
  },
)

const listCommands = define(z.object({}), ({ api: { world } }) => ({
  commands: world.commands.get('all_private_chats') ?? world.commands.get('default') ?? [],
}))

const say = define(
  // A Telegram client cuts longer texts into several messages; this page refuses them.
  z.object({ text: z.string().trim().min(1).max(MESSAGE_LIMIT) }),
  ({ api, chat, person }, { text }) => ({ id: api.people.says({ chat, from: person, text }).message_id }),
)

const press = define(
  z.object({ message: z.number(), row: z.number(), column: z.number() }),
  ({ api, chat, person }, { message: id, row, column }) => {
    const message = api.world.findMessage(chat.id, id)
    const data = message?.reply_markup?.inline_keyboard[row]?.[column]?.callback_data
    if (message === undefined || data === undefined) return undefined
    return { press: api.people.forgesPress(message, data, person).id }
  },
)

const showPress = define(z.object({ id: z.string() }), ({ api: { world } }, { id }) => {
  const answer = world.presses.get(id)
  return answer === undefined ? undefined : { answer }
})

const CALLS = new Map<string, Call>([
  ['/api/messages', listMessages],
  ['/api/commands', listCommands],
  ['/api/press', showPress],
  ['POST /api/say', say],
  ['POST /api/press', press],
])

/** 400 for wrong values, 404 where `run` finds nothing. */
function define<Values>(schema: z.ZodType<Values>, run: (deps: Deps, values: Values) => unknown): Call {
  return (deps, values) => {
    const parsed = schema.safeParse(values)
    if (!parsed.success) return { status: 400, body: { error: 'wrong values' } }
    const body = run(deps, parsed.data)
    return body === undefined ? { status: 404, body: { error: 'not found' } } : { status: 200, body }
  }
}

/** Telegram shows a chat action for about this long. */
const TYPING_LASTS_MS = 5000

function isTyping(world: World, chat: Chat): boolean {
  const since = world.typingAt.get(chat.id)
  return since !== undefined && world.clock.now().getTime() - since.getTime() < TYPING_LASTS_MS
}

function view(world: World, { message }: StoredMessage) {
  return {
    id: message.message_id,
    isFromBot: message.from.id === world.bot.id,
    date: message.date,
    text: message.text ?? '',
    entities: message.entities ?? [],
    keyboard: message.reply_markup?.inline_keyboard.map((row) => row.map(({ text }) => text)) ?? [],
    repliesTo: message.reply_to_message === undefined ? undefined : preview(message.reply_to_message),
  }
}

const preview = (message: Message) => ({ id: message.message_id, text: (message.text ?? '').slice(0, 80) })
