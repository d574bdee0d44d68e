// Who is in the preview: an official, a principal, an administrator, and the group in which they all meet the bot.
import type { BotApiServer } from './bot-api-server.ts'
import { privateChat } from './people.ts'
import type { Chat, User } from './telegram-shapes.ts'

export const PREVIEW_BOT: User = {
  id: 1_000_000,
  is_bot: true,
  first_name: 'Trợ lý kế hoạch',
  username: 'tro_ly_ke_hoach_bot',
}

/** `role` is what the page shows beside the name. */
export type PreviewPerson = { readonly user: User; readonly role: string }

const OFFICIAL: PreviewPerson = { user: { id: 1001, is_bot: false, first_name: 'Lan' }, role: 'chuyên viên' }
const PRINCIPAL: PreviewPerson = { user: { id: 1002, is_bot: false, first_name: 'Minh' }, role: 'hiệu trưởng' }
const ADMINISTRATOR: PreviewPerson = { user: { id: 1003, is_bot: false, first_name: 'Hà' }, role: 'quản trị' }

export const PREVIEW_PEOPLE: readonly PreviewPerson[] = [OFFICIAL, PRINCIPAL, ADMINISTRATOR]

/** Beside those that the configuration names: without a token nobody else can write. */
export const PREVIEW_ADMINISTRATOR_IDS: readonly number[] = [ADMINISTRATOR.user.id]

export const PREVIEW_GROUP: Chat = { id: -2000, type: 'group', title: 'Nhóm kế hoạch' }

/** A chat of the page, with those who can speak in it. */
export type PageChat = { readonly chat: Chat; readonly people: readonly PreviewPerson[] }

export const PAGE_CHATS: readonly PageChat[] = [
  ...PREVIEW_PEOPLE.map((person) => ({ chat: privateChat(person.user), people: [person] })),
  { chat: PREVIEW_GROUP, people: PREVIEW_PEOPLE },
]

/** The administrator runs the group and takes the bot in; the bot hears of it as soon as it listens. */
export function peopleMeet({ world, people }: BotApiServer): void {
  world.chats.set(PREVIEW_GROUP.id, PREVIEW_GROUP)
  people.isOwner(PREVIEW_GROUP, ADMINISTRATOR.user)
  people.isMember(PREVIEW_GROUP, OFFICIAL.user)
  people.isMember(PREVIEW_GROUP, PRINCIPAL.user)
  people.addsBot(PREVIEW_GROUP, ADMINISTRATOR.user)
}
