// How fast the program may send of its own accord: below Telegram's limits, with room for answers to people who wait.

/** Telegram takes about 30 messages a second in all, one a second in a chat, 20 a minute in a group (guide: telegram). */
const MOST_A_SECOND = 28
const CHAT_REST_MS = 1_000
const MOST_A_MINUTE_IN_GROUP = 20
const SECOND_MS = 1_000
const MINUTE_MS = 60_000

export type Pace = {
  /** Tells of a message that goes out now, whoever sends it. */
  readonly note: (chat: number, at: Date) => void
  /** How long nobody may be sent anything, in ms; 0 where there is room. */
  readonly waitFor: (at: Date) => number
  /** Chats that must not get anything yet. */
  readonly resting: (at: Date) => readonly number[]
}

/** In memory: what was sent before a restart is older than the windows by the time that it is over. */
export function createPace(): Pace {
  let lastSecond: readonly number[] = []
  let inGroups: readonly { readonly chat: number; readonly at: number }[] = []
  const lastOfChat = new Map<number, number>()
  const forget = (now: number) => {
    lastSecond = lastSecond.filter((at) => at > now - SECOND_MS)
    inGroups = inGroups.filter(({ at }) => at > now - MINUTE_MS)
    for (const [chat, at] of lastOfChat) if (at <= now - CHAT_REST_MS) lastOfChat.delete(chat)
  }
  return {
    note(chat, date) {
      const at = date.getTime()
      forget(at)
      lastSecond = [...lastSecond, at]
      lastOfChat.set(chat, at)
      // Groups have ids below zero.
      if (chat < 0) inGroups = [...inGroups, { chat, at }]
    },
    waitFor(date) {
      const now = date.getTime()
      forget(now)
      const [first] = lastSecond.slice(-MOST_A_SECOND)
      return lastSecond.length < MOST_A_SECOND || first === undefined ? 0 : first + SECOND_MS - now
    },
    resting(date) {
      forget(date.getTime())
      return [...lastOfChat.keys(), ...fullGroups(inGroups)]
    },
  }
}

function fullGroups(sent: readonly { readonly chat: number }[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const { chat } of sent) counts.set(chat, (counts.get(chat) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= MOST_A_MINUTE_IN_GROUP).map(([chat]) => chat)
}
