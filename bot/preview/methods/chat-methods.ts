// Chats and who is in them: getChat, members and administrators, "is typing".
import { z } from 'zod'
import { failWith, isFailure, succeed, type ChatMember } from '../telegram-shapes.ts'
import type { World } from '../telegram-world.ts'
import { defineMethod, number } from './define-method.ts'
import { reachChat } from './destination.ts'

const inChat = { chat_id: number }

export const sendChatAction = defineMethod(
  z.object({ ...inChat, action: z.string() }),
  (world, { chat_id: chatId, action }) => {
    const chat = reachChat(world, chatId)
    if (isFailure(chat)) return chat
    if (!ACTIONS.has(action)) return failWith(400, 'Bad Request: wrong parameter action in request')
    world.typingAt.set(chatId, world.clock.now())
    world.touch()
    return succeed(true)
  },
)

export const getChat = defineMethod(z.object(inChat), (world, { chat_id: chatId }) => {
  const chat = world.chats.get(chatId)
  if (chat === undefined) return failWith(400, 'Bad Request: chat not found')
  return succeed({ ...chat, accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: {} })
})

export const getChatMember = defineMethod(
  z.object({ ...inChat, user_id: number }),
  (world, { chat_id: chatId, user_id: userId }) => {
    const chat = reachChat(world, chatId)
    if (isFailure(chat)) return chat
    const member = world.members.get(chatId)?.get(userId)
    if (member !== undefined) return succeed(memberView(member))
    const user = { id: userId, is_bot: userId === world.bot.id, first_name: chat.first_name ?? String(userId) }
    // In a private chat there are only the two.
    const isThere = chat.type === 'private' ? [chatId, world.bot.id].includes(userId) : userId === world.bot.id
    return succeed({ status: isThere ? 'member' : 'left', user })
  },
)

export const getChatAdministrators = defineMethod(z.object(inChat), (world, { chat_id: chatId }) => {
  const chat = reachChat(world, chatId)
  if (isFailure(chat)) return chat
  if (chat.type === 'private') return failWith(400, 'Bad Request: there are no administrators in the private chat')
  return succeed(membersOf(world, chatId).filter(isAdministrator).map(memberView))
})

export const getChatMemberCount = defineMethod(z.object(inChat), (world, { chat_id: chatId }) => {
  const chat = reachChat(world, chatId)
  if (isFailure(chat)) return chat
  if (chat.type === 'private') return succeed(2)
  const people = membersOf(world, chatId).filter(({ status, user }) => isIn(status) && user.id !== world.bot.id)
  return succeed(people.length + 1)
})

const membersOf = (world: World, chatId: number): readonly ChatMember[] => [
  ...(world.members.get(chatId)?.values() ?? []),
]

const isAdministrator = ({ status }: ChatMember) => status === 'creator' || status === 'administrator'

const isIn = (status: ChatMember['status']) => status !== 'left' && status !== 'kicked'

/** The rights that Telegram lists for an administrator are all given: nobody here is half of one. */
function memberView(member: ChatMember) {
  return isAdministrator(member) ? { ...member, is_anonymous: false, can_manage_chat: true } : member
}

const ACTIONS = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
])
