// Inline mode: people type the bot's name and a query in any chat, see results, and send one of them.
import type { Talk, Where } from './people-talk.ts'
import type { Message, User } from './telegram-shapes.ts'
import type { InlineAnswer, World } from './telegram-world.ts'

export type InlinePeople = {
  readonly asksInline: (from: User, query: string, offset?: string) => InlineAsk
  /** Throws when the answer holds no such result. */
  readonly picks: (ask: Pick<InlineAsk, 'id'>, resultId: string, where: Where) => Message
}

export type InlineAsk = {
  readonly id: string
  /** 'open' until the bot answers it. */
  readonly answer: () => InlineAnswer | 'open'
}

/** InlineQuery: up to 256 characters. */
const QUERY_LIMIT = 256

export function createInlinePeople(world: World, talk: Talk): InlinePeople {
  return {
    asksInline: (from, query, offset = '') => {
      const id = world.nextQueryId()
      world.inlineQueries.set(id, 'open')
      world.updates.push({
        inline_query: { id, from, query: query.slice(0, QUERY_LIMIT), offset, chat_type: 'sender' },
      })
      return { id, answer: () => world.inlineQueries.get(id) ?? 'open' }
    },
    picks: ({ id }, resultId, where) => {
      const answer = world.inlineQueries.get(id)
      const result = answer === 'open' ? undefined : answer?.results.find((one) => one.id === resultId)
      if (result === undefined) throw new Error(`No inline result "${resultId}" to pick`)
      return talk.sends(where, { ...result.message, via_bot: world.bot })
    },
  }
}
