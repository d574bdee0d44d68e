// The bot's way to Telegram: what each call passes on its way out, from the chat's number down to every single try.
import { Bot } from 'grammy'
import type { PeopleStore } from '../knowledge/store/people.ts'
import type { Clock } from '../knowledge/time/clock.ts'
import { createNoteSends } from './deliveries/note-sends.ts'
import type { Log } from './log.ts'
import { createNoteCalls } from './operation/note-calls.ts'
import { createPatientRetry } from './patient-retry.ts'
import { createWatchReach, type WatchReach } from './watch-reach.ts'

type ConnectedBotDeps = Parameters<typeof createNoteCalls>[0] &
  Parameters<typeof createNoteSends>[0] & {
    readonly token: string
    /** undefined: Telegram's own. */
    readonly apiRoot: string | undefined
    readonly people: Pick<PeopleStore, 'moveChat' | 'changeReach'>
    readonly clock: Clock
    readonly log: Log
  }

/** Above the 30 s of a long poll, so that only a dead connection is given up. */
export const CALL_TIMEOUT_SECONDS = 60

export function createConnectedBot(deps: ConnectedBotDeps): Bot {
  const client = { timeoutSeconds: CALL_TIMEOUT_SECONDS, ...(deps.apiRoot !== undefined && { apiRoot: deps.apiRoot }) }
  const bot = new Bot(deps.token, { client })
  // Innermost, both: every try counts.
  bot.api.config.use(createNoteCalls(deps))
  bot.api.config.use(createNoteSends(deps))
  bot.api.config.use(createPatientRetry())
  // Above the retry: what is tried again goes to the chat's new number.
  bot.api.config.use(createWatchReach(reachWatcher(deps)))
  return bot
}

function reachWatcher({ people, clock, log }: ConnectedBotDeps): WatchReach {
  return {
    async onMoved(from, to) {
      await people.moveChat(from, to)
      log.info('group moved', { chat: to })
    },
    async onUnreachable(chat) {
      await people.changeReach(chat, 'blocked', clock.now())
    },
  }
}
