// What the ingest command does with its paths: plans are read, stored and made findable, and each outcome is told.
import { dataFolder } from '../knowledge/environment.ts'
import { formatModelFaults, parseModelConfig } from '../knowledge/model/model-config.ts'
import { tellTroubleOnce } from '../knowledge/model/service-trouble.ts'
import { openSearch, storeFile } from '../knowledge/open-search.ts'
import { sayStoreTrouble } from '../knowledge/store-troubles.ts'
import { openSqlitePlanStore } from '../knowledge/store/sqlite/sqlite-plan-store.ts'
import { systemClock } from '../knowledge/time/clock.ts'
import { ingestPaths } from './ingest-paths.ts'
import { createProgress } from './progress.ts'
import { createSearchRefresh } from './publish/refresh-search.ts'
import { withdrawSamples } from './publish/withdraw-samples.ts'
import type { ReadingPool } from './reading-process/reading-pool.ts'
import { formatOutcome, formatWithdrawnSamples, outcomeAsJson } from './report.ts'

export type IngestOptions = {
  /** Leaves the versions for a person to review. */
  readonly draft: boolean
  /** One JSON record a file instead of sentences. */
  readonly json: boolean
  /** Reads only, stores nothing. */
  readonly dry: boolean
}

export type IngestCommandDeps = {
  readonly options: IngestOptions
  /** Closed after the last file. */
  readonly pool: Pick<ReadingPool, 'readDocument' | 'close'>
}

/** @returns the exit code: 1 where a file failed, there was none, or the store is in trouble, which is said */
export async function ingestCommand(paths: readonly string[], deps: IngestCommandDeps): Promise<number> {
  try {
    return await ingest(paths, deps)
  } catch (error) {
    console.error(sayStoreTrouble(error))
    return 1
  }
}

async function ingest(paths: readonly string[], { options, pool }: IngestCommandDeps): Promise<number> {
  const dataDir = dataFolder(process.env)
  const models = parseModelConfig(process.env)
  if (models.kind === 'invalid') {
    console.error(formatModelFaults(models.faults))
    return 1
  }
  const store = options.dry ? undefined : await openSqlitePlanStore(storeFile(dataDir)).catch(sayStoreTrouble)
  if (typeof store === 'string') {
    console.error(store)
    return 1
  }
  const search =
    store && openSearch(store, dataDir, { ...models.config, onlyWrites: true, onTrouble: tellTroubleOnce() })
  const refresh = search && createSearchRefresh(search)
  const progress = createProgress(process.stderr)
  try {
    const { files, failed } = await ingestPaths(
      paths,
      {
        archive: store,
        clock: systemClock,
        asDraft: options.draft,
        by: 'command-line',
        readDocument: pool.readDocument,
      },
      {
        onFound: progress.found,
        onPage: progress.page,
        onFile: ({ file, outcome }) => {
          if (options.json) console.log(JSON.stringify(outcomeAsJson(file, outcome)))
          progress.done(!options.json || outcome.kind === 'failed' ? formatOutcome(file, outcome) : undefined)
          if (outcome.kind === 'stored') refresh?.goOn()
        },
      },
    )
    progress.end()
    // What is left to do needs memory of its own.
    await pool.close()
    const withdrawn = store && !options.draft ? await withdrawSamples(store, systemClock.now()) : []
    if (withdrawn.length > 0) console.error(formatWithdrawnSamples(withdrawn))
    await refresh?.finish()
    if (files === 0) console.error('Không có tệp nào đọc được ở đó (.txt, .md, .html, .docx, .xlsx, .pdf, .png, .jpg).')
    return files === 0 || failed.length > 0 ? 1 : 0
  } finally {
    await search?.close()
    await store?.close()
  }
}
