// What is done every minute besides answering: indexes follow the store, and what has had its time goes.
import { startTicker, type Cron, type Ticker } from '../jobs/schedule.ts'
import type { Clock } from '../knowledge/time/clock.ts'
import { errorFacts } from './error-facts.ts'
import type { KnowledgePort } from './knowledge-port.ts'
import type { Log } from './log.ts'

/** What people asked is kept for thirty days at most, also where they say that the answer was wrong. */
const FEEDBACK_DAYS = 30

/** Telegram keeps an update for a day and sends none twice after that; what was settled before three days is no repeat's any more. */
const REPEATS_KNOWN_FOR_MS = 3 * 24 * 60 * 60 * 1000

export function startUpkeep(
  knowledge: KnowledgePort,
  log: Log,
  { clock, cron }: { readonly clock: Clock; readonly cron?: Cron },
): Ticker {
  return startTicker({
    everyMinute: async () => {
      const now = clock.now()
      await knowledge.refresh()
      await knowledge.buttons.removeExpiredButtons(now)
      await knowledge.feedback.removeBefore(new Date(now.getTime() - FEEDBACK_DAYS * 86_400_000))
      await knowledge.people.settleErasures()
      await knowledge.inboxes.pruneInboxes(new Date(now.getTime() - REPEATS_KNOWN_FOR_MS))
    },
    onError: (error) => log.error('upkeep failed', errorFacts(error)),
    ...(cron !== undefined && { cron }),
  })
}
