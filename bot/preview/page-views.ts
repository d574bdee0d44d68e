// What the page is shown of chats and messages: no more than it draws.
import type { PageChat } from './preview-people.ts'
import type { Button, Chat, Message } from './telegram-shapes.ts'
import type { StoredMessage, World } from './telegram-world.ts'

export function viewChat(world: World, { chat, people }: PageChat) {
  return {
    id: chat.id,
    kind: chat.type === 'private' ? 'private' : 'group',
    title: chat.title ?? chat.first_name ?? '',
    people: people.map(({ user, role }) => ({ id: user.id, name: user.first_name, role })),
    members: chat.type === 'private' ? 2 : people.length + 1,
    typingForMs: typingForMs(world, chat),
  }
}

export function viewMessage(world: World, { message, isDeleted }: StoredMessage) {
  const where = { chat: message.chat.id, id: message.message_id }
  if (isDeleted) return { ...where, isDeleted }
  const { text, entities, caption, caption_entities: captionEntities } = message
  return {
    ...where,
    from: { id: message.from.id, name: message.from.first_name, isBot: message.from.id === world.bot.id },
    date: message.date,
    isEdited: message.edit_date !== undefined,
    text: text ?? caption ?? '',
    entities: entities ?? captionEntities ?? [],
    ...fileOf(message),
    isService: message.migrate_to_chat_id !== undefined || message.migrate_from_chat_id !== undefined,
    isViaBot: message.via_bot !== undefined,
    keyboard: message.reply_markup?.inline_keyboard.map((row) => row.map(viewButton)) ?? [],
    ...(message.reply_to_message !== undefined && { repliesTo: viewReplied(world, message.reply_to_message) }),
  }
}

/** Telegram shows a chat action for about this long. */
const TYPING_LASTS_MS = 5000

function typingForMs(world: World, chat: Chat): number {
  const since = world.typingAt.get(chat.id)
  return since === undefined ? 0 : Math.max(since.getTime() + TYPING_LASTS_MS - world.clock.now().getTime(), 0)
}

/** What a button carries for the bot stays on the server. */
function viewButton({
  text,
  url,
  switch_inline_query: elsewhere,
  switch_inline_query_current_chat: here,
  ...more
}: Button) {
  if (url !== undefined) return { text, kind: 'url', url }
  if (more.copy_text !== undefined) return { text, kind: 'copy', copied: more.copy_text.text }
  const query = here ?? elsewhere
  return query === undefined ? { text, kind: 'callback' } : { text, kind: 'inline', query, isHere: here !== undefined }
}

function fileOf({ photo, document, voice }: Message) {
  const largest = photo?.at(-1)
  if (largest !== undefined) return { photo: { file: largest.file_id, width: largest.width, height: largest.height } }
  if (document !== undefined)
    return { document: { file: document.file_id, name: document.file_name ?? '', bytes: document.file_size } }
  return voice === undefined ? {} : { voice: { file: voice.file_id, seconds: voice.duration } }
}

/** As much of a message as a line above the reply to it shows. */
const REPLIED_SHOWN = 80

function viewReplied(world: World, message: Message) {
  const { text, caption, document } = message
  return {
    id: message.message_id,
    name: message.from.first_name,
    isBot: message.from.id === world.bot.id,
    text: (text ?? caption ?? document?.file_name ?? '').slice(0, REPLIED_SHOWN),
  }
}
