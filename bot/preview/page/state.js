// What the page knows: the chats, their messages, which chat is shown, and who is speaking in it.

export function createState({ bot, chats }) {
  const messages = new Map(chats.map(({ id }) => [id, new Map()]))
  const unread = new Map()
  const speakers = new Map(chats.map(({ id, people }) => [id, people[0].id]))
  const state = {
    bot,
    chats,
    shown: chats[0].id,
    /** In seconds, by the program's clock. */
    now: 0,
    chat: () => state.chats.find(({ id }) => id === state.shown),
    /** Who speaks in the chat that is shown. */
    speaker: () => speakers.get(state.shown),
    speakAs: (person) => speakers.set(state.shown, person),
    /** Where a call of the page goes: the chat and the one who speaks. */
    where: () => ({ chat: state.shown, as: state.speaker() }),
    messagesOf: (chat) => [...(messages.get(chat)?.values() ?? [])],
    lastOf: (chat) => [...(messages.get(chat)?.values() ?? [])].at(-1),
    unreadOf: (chat) => unread.get(chat) ?? 0,
    readAll: (chat) => unread.delete(chat),
    forgetMessages: () => messages.forEach((ofChat) => ofChat.clear()),
    /** @returns whether the message is new, and not a change of one that is known */
    take: (message) => {
      const ofChat = messages.get(message.chat)
      if (ofChat === undefined) return false
      const isNew = !ofChat.has(message.id)
      if (message.isDeleted) ofChat.delete(message.id)
      else ofChat.set(message.id, message)
      if (isNew && !message.isDeleted && message.from.isBot && message.chat !== state.shown)
        unread.set(message.chat, state.unreadOf(message.chat) + 1)
      return isNew && !message.isDeleted
    },
  }
  return state
}
