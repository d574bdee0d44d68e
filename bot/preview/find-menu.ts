// Which menu a person sees in a chat: the narrowest scope that has one, as Telegram's clients choose it.
import type { Chat, User } from './telegram-shapes.ts'
import type { Command, World } from './telegram-world.ts'

export function findMenu(world: World, chat: Chat, person: User): readonly Command[] {
  const status = world.members.get(chat.id)?.get(person.id)?.status
  const isAdministrator = status === 'creator' || status === 'administrator'
  const scopes =
    chat.type === 'private'
      ? [`chat:${chat.id}`, 'all_private_chats', 'default']
      : [
          `chat_member:${chat.id}:${person.id}`,
          ...(isAdministrator ? [`chat_administrators:${chat.id}`] : []),
          `chat:${chat.id}`,
          ...(isAdministrator ? ['all_chat_administrators'] : []),
          'all_group_chats',
          'default',
        ]
  const found = scopes.flatMap((scope) => [`${scope}:vi`, scope]).find((key) => world.commands.has(key))
  return (found !== undefined && world.commands.get(found)) || []
}
