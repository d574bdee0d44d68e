// What people write and send: texts, files, voices, and changes to what they wrote.
import type { FileKind, Upload } from './file-store.ts'
import { documentField, factsOf, photoField } from './methods/sent-file.ts'
import { addPlainEntities } from './plain-entities.ts'
import type { Chat, Message, MessageEntity, User } from './telegram-shapes.ts'
import type { World } from './telegram-world.ts'

export type Talk = {
  /** Commands and mentions in the text are marked as Telegram marks them. */
  readonly says: (words: Words) => Message
  /** Something that is neither text nor file, e.g. { sticker: { file_id: 'x' } }; may also override `from`. */
  readonly sends: (where: Where, content: Readonly<Record<string, unknown>>) => Message
  /** A file, which the bot can then download. */
  readonly uploads: (where: Where, file: SentFile) => Message
  /** The bot is told by an edited_message. */
  readonly edits: (message: Message, text: string) => Message
  /** As "an administrator of the group", without a name. */
  readonly saysAnonymously: (words: Omit<Words, 'from'>) => Message
}

export type Where = { readonly chat: Chat; readonly from: User; readonly replyTo?: Message; readonly thread?: number }
export type Words = Where & { readonly text: string; readonly entities?: readonly MessageEntity[] }
export type SentFile = Upload & {
  readonly kind: FileKind
  readonly caption?: string
  /** Of a voice. */
  readonly seconds?: number
}

/** Who stands in `from` when an administrator hides behind the group. */
export const ANONYMOUS_ADMINISTRATOR: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
}

export function createTalk(world: World): Talk {
  const sends: Talk['sends'] = (where, content) => {
    enter(world, where)
    const message: Message = {
      message_id: world.nextMessageId(where.chat.id),
      date: Math.floor(world.clock.now().getTime() / 1000),
      chat: where.chat,
      from: where.from,
      ...(where.replyTo !== undefined && { reply_to_message: where.replyTo }),
      ...(where.thread !== undefined && { message_thread_id: where.thread, is_topic_message: true as const }),
      ...content,
    }
    world.updates.push({ message })
    return world.keep(message)
  }
  return {
    sends,
    says: ({ text, entities, ...where }) => sends(where, textFields(text, entities)),
    uploads: (where, { caption, ...file }) =>
      sends(where, { ...fileField(world, file), ...(caption !== undefined && { caption }) }),
    edits: (message, text) => {
      const { entities: _, ...old } = message
      const edited = { ...old, ...textFields(text), edit_date: Math.floor(world.clock.now().getTime() / 1000) }
      world.updates.push({ edited_message: edited })
      return world.keep(edited)
    },
    saysAnonymously: ({ text, entities, ...where }) =>
      sends({ ...where, from: ANONYMOUS_ADMINISTRATOR }, { ...textFields(text, entities), sender_chat: where.chat }),
  }
}

/** Who writes in a chat makes it known, and is a member of it from then on. */
function enter(world: World, { chat, from, thread }: Where): void {
  world.chats.set(chat.id, chat)
  if (thread !== undefined) world.threads.set(chat.id, new Set(world.threads.get(chat.id)).add(thread))
  if (chat.type === 'private' || from.is_bot) return
  const members = world.members.get(chat.id) ?? new Map()
  world.members.set(chat.id, members)
  if (!members.has(from.id)) members.set(from.id, { user: from, status: 'member' })
}

function textFields(text: string, entities: readonly MessageEntity[] = []) {
  const found = addPlainEntities(text, entities)
  return { text, ...(found.length > 0 && { entities: found }) }
}

function fileField(world: World, { kind, seconds = 1, ...upload }: Omit<SentFile, 'caption'>) {
  const file = world.files.add(kind, upload)
  if (kind === 'photo') return photoField(file)
  if (kind === 'document') return documentField(file)
  return { voice: { ...factsOf(file), duration: seconds, mime_type: file.mimeType } }
}
