// Copies by the clock, beside the chat: once a day the store, each minute what was erased; administrators hear of what fails.
import { isBackupDue } from '../../jobs/backups/backup-due.ts'
import { NO_TICKER, startTicker, type Cron, type Ticker } from '../../jobs/schedule.ts'
import { BackupNotWrittenError, type Backups } from '../../knowledge/store/backups.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { errorFacts } from '../error-facts.ts'
import type { RichText } from '../format/rich-text.ts'
import { backupFailed, ERASURES_WAIT } from '../messages/backups.ts'
import type { Meters } from '../operation/meters.ts'
import { tellAdministrators, type TellingDeps } from '../tell-administrators.ts'

export type BackupDeps = TellingDeps & {
  /** undefined: no copies are made. */
  readonly backups: Backups | undefined
  readonly meters: Pick<Meters, 'upkeepFailed'>
  readonly clock: Clock
  readonly cron?: Cron
}

const HOUR_MS = 3_600_000

/** A kill loses the copy that is being made and no other; the next start makes it. What is being copied as it stops is finished first. */
export function startBackups({ backups, ...deps }: BackupDeps): Ticker {
  if (backups === undefined) return NO_TICKER
  const steps = [
    createStep(deps, 'erasures in copies', () => carryErasures(backups)),
    createStep(deps, 'backup', (now) => backUpWhenDue(backups, now, deps)),
  ]
  return startTicker({
    everyMinute: async () => {
      for (const step of steps) await step(deps.clock.now())
    },
    onError: (error) => deps.log.error('copying failed', errorFacts(error)),
    ...(deps.cron !== undefined && { cron: deps.cron }),
  })
}

/** What somebody should look at, and how often it may be tried again meanwhile. */
type Trouble = { readonly news: RichText; readonly againAfterMs: number; readonly tellAfterMs: number }

async function carryErasures(backups: Backups): Promise<Trouble | undefined> {
  if ((await backups.carryErasures()) === 'settled') return undefined
  // Somebody may only be at the copies at this moment.
  return { news: ERASURES_WAIT, againAfterMs: 0, tellAfterMs: HOUR_MS }
}

async function backUpWhenDue(
  backups: Backups,
  now: Date,
  { log, clock }: Pick<BackupDeps, 'log' | 'clock'>,
): Promise<undefined> {
  if (!isBackupDue(now, await backups.copies())) return
  const done = await backups.backUp(now)
  log.info('backup', { outcome: done.kind, tookMs: clock.now().getTime() - now.getTime() })
}

/** Tries, and tells of a trouble once a day while it lasts. */
function createStep(
  { log, meters, ...telling }: Omit<BackupDeps, 'backups'>,
  step: string,
  run: (now: Date) => Promise<Trouble | undefined>,
): (now: Date) => Promise<void> {
  let notBefore = 0
  let since: Date | undefined
  let toldOn: string | undefined
  return async (now) => {
    if (now.getTime() < notBefore) return
    const trouble = await run(now).catch((error: unknown): Trouble => {
      log.error('copying failed', { step, ...errorFacts(error) })
      meters.upkeepFailed(step)
      const code = error instanceof BackupNotWrittenError ? error.code : undefined
      return { news: backupFailed(code), againAfterMs: HOUR_MS, tellAfterMs: 0 }
    })
    if (trouble === undefined) {
      since = undefined
      return
    }
    since ??= now
    notBefore = now.getTime() + trouble.againAfterMs
    if (now.getTime() - since.getTime() < trouble.tellAfterMs || toldOn === vietnamDateAt(now)) return
    toldOn = vietnamDateAt(now)
    // Not waited for: without a network it takes as long as that lasts, and copies are made meanwhile.
    void tellAdministrators({ ...telling, log }, trouble.news).catch((error: unknown) =>
      log.error('administrators not told', errorFacts(error)),
    )
  }
}
