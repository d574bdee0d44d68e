// Who is where: people block the bot and come back, groups have administrators, take the bot in or out, become supergroups.
import type { Chat, ChatMember, MemberStatus, Message, User } from './telegram-shapes.ts'
import type { World } from './telegram-world.ts'

export type GroupLife = {
  /** The bot is told by my_chat_member, and can send nothing more. */
  readonly blocks: (user: User) => void
  readonly unblocks: (user: User) => void
  readonly isAdministrator: (chat: Chat, user: User) => void
  readonly isOwner: (chat: Chat, user: User) => void
  readonly isMember: (chat: Chat, user: User) => void
  readonly leaves: (chat: Chat, user: User) => void
  readonly addsBot: (chat: Chat, by: User) => void
  readonly removesBot: (chat: Chat, by: User) => void
  /** The group becomes a supergroup with another id, which both chats tell; the old one takes no messages any more. */
  readonly migrates: (chat: Chat) => Chat
}

export function createGroupLife(world: World): GroupLife {
  const setStatus = (status: MemberStatus) => (chat: Chat, user: User) => setMember(world, chat, { user, status })
  const setBlocked = (user: User, isBlocked: boolean) => {
    if (isBlocked) world.blockedBy.add(user.id)
    else world.blockedBy.delete(user.id)
    const chat: Chat = { id: user.id, type: 'private', first_name: user.first_name }
    tellOwnMembership(world, {
      chat,
      from: user,
      was: isBlocked ? 'member' : 'kicked',
      is: isBlocked ? 'kicked' : 'member',
    })
  }
  const setBot = (chat: Chat, by: User, is: MemberStatus) => {
    world.chats.set(chat.id, chat)
    const was = world.members.get(chat.id)?.get(world.bot.id)?.status ?? 'left'
    setMember(world, chat, { user: world.bot, status: is })
    tellOwnMembership(world, { chat, from: by, was, is })
  }
  return {
    blocks: (user) => setBlocked(user, true),
    unblocks: (user) => setBlocked(user, false),
    isAdministrator: setStatus('administrator'),
    isOwner: setStatus('creator'),
    isMember: setStatus('member'),
    leaves: setStatus('left'),
    addsBot: (chat, by) => setBot(chat, by, 'member'),
    removesBot: (chat, by) => setBot(chat, by, 'kicked'),
    migrates: (chat) => migrate(world, chat),
  }
}

function setMember(world: World, chat: Chat, member: ChatMember): void {
  const members = world.members.get(chat.id) ?? new Map<number, ChatMember>()
  world.members.set(chat.id, members.set(member.user.id, member))
}

function tellOwnMembership(
  world: World,
  change: { readonly chat: Chat; readonly from: User; readonly was: MemberStatus; readonly is: MemberStatus },
): void {
  const { chat, from, was, is } = change
  world.updates.push({
    my_chat_member: {
      chat,
      from,
      date: Math.floor(world.clock.now().getTime() / 1000),
      old_chat_member: { status: was, user: world.bot },
      new_chat_member: { status: is, user: world.bot },
    },
  })
}

/** Ids of supergroups begin with -100. */
const SUPERGROUP_IDS = -1_000_000_000_000

function migrate(world: World, chat: Chat): Chat {
  const supergroup: Chat = { ...chat, id: SUPERGROUP_IDS + chat.id, type: 'supergroup' }
  world.chats.set(supergroup.id, supergroup)
  world.migrated.set(chat.id, supergroup.id)
  const members = world.members.get(chat.id)
  if (members !== undefined) world.members.set(supergroup.id, new Map(members))
  const tell = (where: Chat, content: Pick<Message, 'migrate_to_chat_id' | 'migrate_from_chat_id'>) => {
    const message: Message = {
      message_id: world.nextMessageId(where.id),
      date: Math.floor(world.clock.now().getTime() / 1000),
      chat: where,
      from: { id: where.id, is_bot: false, first_name: where.title ?? '' },
      ...content,
    }
    world.updates.push({ message })
    world.keep(message)
  }
  tell(chat, { migrate_to_chat_id: supergroup.id })
  tell(supergroup, { migrate_from_chat_id: chat.id })
  return supergroup
}
