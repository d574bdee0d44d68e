// Telegram's flood limits: how much a bot may send in all, to a chat, and to a group, and how long it must wait when it does not keep to them.
import type { Clock } from '../../knowledge/time/clock.ts'
import type { Chat } from './telegram-shapes.ts'

export type FloodLimits = {
  /** Counts the message when it is let through. @returns the seconds to wait otherwise */
  readonly admit: (chatId: number, type: Chat['type'] | undefined) => number | undefined
}

/** "About 30 messages a second in all, one a second to a chat, 20 a minute to a group" (Telegram's FAQ for bots). */
const ALL: Limit = { messages: 30, withinMs: 1000 }
/** "Short bursts that go over this limit" are allowed; three in three seconds is our reading of it. */
const ONE_CHAT: Limit = { messages: 3, withinMs: 3000 }
const ONE_GROUP: Limit = { messages: 20, withinMs: 60_000 }

type Limit = { readonly messages: number; readonly withinMs: number }

/** @param clock may be a virtual one: windows slide with it */
export function createFloodLimits(clock: Clock): FloodLimits {
  const windows = new Map<string, readonly number[]>()
  return {
    admit: (chatId, type) => {
      const now = clock.now().getTime()
      const applied: readonly (readonly [string, Limit])[] = [
        ['all', ALL],
        [`chat ${chatId}`, ONE_CHAT],
        ...(type === 'group' || type === 'supergroup' ? [[`group ${chatId}`, ONE_GROUP] as const] : []),
      ]
      const sent = applied.map(([key, limit]) => ({ key, limit, at: within(windows.get(key) ?? [], limit, now) }))
      const waits = sent.map(({ limit, at }) => waitMs(at, limit, now))
      const longest = Math.max(...waits)
      if (longest > 0) return Math.ceil(longest / 1000)
      for (const { key, at } of sent) windows.set(key, [...at, now])
      return undefined
    },
  }
}

const within = (at: readonly number[], { withinMs }: Limit, now: number) => at.filter((one) => now - one < withinMs)

/** Until so much of the window has passed that one more fits. */
function waitMs(at: readonly number[], { messages, withinMs }: Limit, now: number): number {
  const oldest = at[at.length - messages]
  return oldest === undefined ? 0 : oldest + withinMs - now
}
