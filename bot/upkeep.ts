// What is done every minute besides answering: indexes follow the store, and what has had its time goes.
import { startTicker, type Cron, type Ticker } from '../jobs/schedule.ts'
import type { Clock } from '../knowledge/time/clock.ts'
import { addDays, vietnamDateAt } from '../knowledge/time/vietnam-date.ts'
import { errorFacts } from './error-facts.ts'
import type { KnowledgePort } from './knowledge-port.ts'
import type { Log } from './log.ts'
import type { Meters } from './operation/meters.ts'
import type { Signs } from './operation/signs.ts'

/** What people asked is kept for thirty days at most, also where they say that the answer was wrong. */
const FEEDBACK_DAYS = 30

/** Numbers of nobody: a year is compared with the one before. */
const COUNTS_DAYS = 800

/** Telegram keeps an update for a day and sends none twice after that; what was settled before three days is no repeat's any more. */
const REPEATS_KNOWN_FOR_MS = 3 * 24 * 60 * 60 * 1000

/** A deadline that is asked for until it is done is told of for twelve weeks; what is older is nobody's question. */
const DELIVERIES_DAYS = 120

/** Who opens an invitation late is told that it was used, or has run out: either way it is gone. */
const USED_INVITES_KNOWN_FOR_MS = 30 * 24 * 60 * 60 * 1000

export function startUpkeep(
  knowledge: KnowledgePort,
  log: Log,
  {
    clock,
    cron,
    meters,
    signs,
  }: {
    readonly clock: Clock
    readonly cron?: Cron
    readonly meters: Pick<Meters, 'upkeepFailed'>
    readonly signs: Pick<Signs, 'see'>
  },
): Ticker {
  // What people are promised comes first: what has had its time goes, whatever becomes of the indexes.
  const steps: Readonly<Record<string, (now: Date) => Promise<unknown>>> = {
    erasures: () => knowledge.people.settleErasures(),
    feedback: (now) => knowledge.feedback.removeBefore(new Date(now.getTime() - FEEDBACK_DAYS * 86_400_000)),
    unanswered: (now) => knowledge.usage.pruneUnanswered(new Date(now.getTime() - FEEDBACK_DAYS * 86_400_000)),
    counts: (now) => knowledge.usage.pruneCounts(addDays(vietnamDateAt(now), -COUNTS_DAYS)),
    inbox: (now) => knowledge.inboxes.pruneInboxes(new Date(now.getTime() - REPEATS_KNOWN_FOR_MS)),
    deliveries: (now) => knowledge.deliveries.prune(new Date(now.getTime() - DELIVERIES_DAYS * 86_400_000)),
    invites: (now) => knowledge.members.pruneInvites(new Date(now.getTime() - USED_INVITES_KNOWN_FOR_MS)),
    announcements: (now) =>
      knowledge.announcements.pruneAnnouncements(new Date(now.getTime() - DELIVERIES_DAYS * 86_400_000)),
    buttons: (now) => knowledge.buttons.removeExpiredButtons(now),
    // What a kill left between an own deadline and the plan that is made of it.
    'own deadlines': () => knowledge.publishOwn(),
    indexes: () => knowledge.refresh(),
    'first asked': () => knowledge.prepare(),
  }
  // The start has just done the same: until the first minute is over nothing is late.
  signs.see('ticker')
  const fail = (error: unknown, step?: string) => {
    log.error('upkeep failed', { step, ...errorFacts(error) })
    meters.upkeepFailed(step ?? 'none')
  }
  return startTicker({
    everyMinute: async () => {
      const now = clock.now()
      for (const [step, run] of Object.entries(steps)) {
        try {
          await run(now)
        } catch (error) {
          fail(error, step)
        }
        // A step that fails is told by the log and the counts; one that never ends shows here.
        signs.see('ticker')
      }
    },
    onError: fail,
    ...(cron !== undefined && { cron }),
  })
}
