// The ingest command: npm run ingest -- PATH… [--draft] [--json] [--dry]
import { parseArgs } from 'node:util'
import { dataFolder, loadDotEnv } from '../knowledge/environment.ts'
import { openSearch, storeFile } from '../knowledge/open-search.ts'
import { sayStoreTrouble } from '../knowledge/store-troubles.ts'
import { openSqlitePlanStore } from '../knowledge/store/sqlite/sqlite-plan-store.ts'
import { systemClock } from '../knowledge/time/clock.ts'
import { ingestPaths } from './ingest-paths.ts'
import { createProgress } from './progress.ts'
import { createSearchRefresh } from './publish/refresh-search.ts'
import { withdrawSamples } from './publish/withdraw-samples.ts'
import { openReadingPool, type ReadingPool } from './reading-process/reading-pool.ts'
import { formatOutcome, formatWithdrawnSamples, outcomeAsJson } from './report.ts'

const USAGE = 'Cách dùng: npm run ingest -- TỆP_HOẶC_THƯ_MỤC… [--draft] [--json] [--dry]'

loadDotEnv()
process.exitCode = await run(process.argv.slice(2)).catch(fail)

function fail(error: unknown): number {
  console.error(sayStoreTrouble(error))
  return 1
}

async function run(words: readonly string[]): Promise<number> {
  const command = readCommand(words)
  if (!command) {
    console.error(USAGE)
    return 1
  }
  // Before the store: the first reading process starts while that is opened.
  const pool = openReadingPool()
  try {
    return await ingestWith(pool, command)
  } finally {
    await pool.close()
  }
}

async function ingestWith(pool: ReadingPool, { options, paths }: Command): Promise<number> {
  const dataDir = dataFolder(process.env)
  const store = options.dry ? undefined : await openSqlitePlanStore(storeFile(dataDir)).catch(sayStoreTrouble)
  if (typeof store === 'string') {
    console.error(store)
    return 1
  }
  const search = store && openSearch(store, dataDir, true)
  const refresh = search && createSearchRefresh(search)
  const progress = createProgress(process.stderr)
  try {
    const { files, failed } = await ingestPaths(
      paths,
      { archive: store, clock: systemClock, asDraft: options.draft ?? false, readDocument: pool.readDocument },
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

type Command = NonNullable<ReturnType<typeof readCommand>>

/** undefined: an option that there is not, or no path. */
function readCommand(words: readonly string[]) {
  try {
    const { values: options, positionals: paths } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { draft: { type: 'boolean' }, json: { type: 'boolean' }, dry: { type: 'boolean' } },
    })
    return paths.length === 0 ? undefined : { options, paths }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
