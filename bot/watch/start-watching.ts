// The watched folder beside the chat: looked at each minute, drafts told to every administrator with a button to their report.
import { GrammyError } from 'grammy'
import type { PlanDesk } from '../../ingest/publish/plan-desk.ts'
import { createWatchFolder, type WatchNews } from '../../ingest/watch/watch-folder.ts'
import { NO_TICKER, startTicker, type Cron, type Ticker } from '../../jobs/schedule.ts'
import type { WatchedFiles } from '../../knowledge/store/watched-files.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'
import { errorFacts } from '../error-facts.ts'
import { reportOf, watchNews } from '../messages/watch.ts'
import { tellAdministrators, type TellingDeps } from '../tell-administrators.ts'

export type WatchingDeps = TellingDeps & {
  /** undefined: none is watched. */
  readonly folder: string | undefined
  readonly desk: Pick<PlanDesk, 'takeIn'>
  readonly files: WatchedFiles
  readonly cron?: Cron
}

/** What is being read when it stops is given up, and read again after the next start. */
export function startWatching({ folder, ...deps }: WatchingDeps): Ticker {
  if (folder === undefined) return NO_TICKER
  const stopping = new AbortController()
  let isMissing = false
  const look = createWatchFolder({
    folder,
    files: deps.files,
    // Whoever can write into the folder sits at the machine.
    takeIn: (file, options) => deps.desk.takeIn(file, { ...options, by: 'command-line' }),
    tell: (news) => tell(deps, news),
    onBroken: (error) => deps.log.error('watched file broke', errorFacts(error)),
  })
  const ticker = startTicker({
    atOnce: true,
    everyMinute: async () => {
      const wasMissing = isMissing
      isMissing = (await look(stopping.signal)) === 'missing'
      // Said once, and again only after it was there.
      if (isMissing && !wasMissing) deps.log.warn('watched folder missing')
    },
    onError: (error) => deps.log.error('watching failed', errorFacts(error)),
    ...(deps.cron !== undefined && { cron: deps.cron }),
  })
  return {
    idle: ticker.idle,
    async stop() {
      stopping.abort()
      await ticker.stop()
    },
  }
}

/**
 * Where nobody can be told for good, the drafts wait untold: telling again each minute would change nothing, and hold up the files
 * behind them.
 *
 * @throws where nobody could be told, and somebody may be later
 */
async function tell(deps: TellingDeps, news: readonly WatchNews[]) {
  const rows = news.flatMap((one) =>
    one.kind === 'draft'
      ? [
          [
            {
              label: reportOf(one.file, LABEL_LENGTH),
              press: { kind: 'review', version: one.versionId, part: 'report', page: 0 } as const,
            },
          ],
        ]
      : [],
  )
  const { people, failures } = await tellAdministrators(deps, watchNews(news), rows)
  if (failures.length < people || people === 0) return
  const passing = failures.find((error) => !isRefused(error))
  if (passing !== undefined) throw new Error('no administrator could be told', { cause: passing })
  deps.log.warn('no administrator can be told')
}

/** The person never wrote to the bot, or blocked it: Telegram answers 400 or 403, today and tomorrow. */
const isRefused = (error: unknown) => error instanceof GrammyError && [400, 403].includes(error.error_code)
