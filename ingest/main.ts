// The ingest command: npm run ingest -- PATH… [--draft] [--json] [--dry]
import { parseArgs } from 'node:util'
import { openSearch, storeFile } from '../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../knowledge/store/sqlite/sqlite-plan-store.ts'
import { systemClock } from '../knowledge/time/clock.ts'
import { ingestPaths } from './ingest-paths.ts'
import { formatOutcome, outcomeAsJson } from './report.ts'

const USAGE = 'Cách dùng: npm run ingest -- TỆP_HOẶC_THƯ_MỤC… [--draft] [--json] [--dry]'

const { values: options, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: { draft: { type: 'boolean' }, json: { type: 'boolean' }, dry: { type: 'boolean' } },
})

if (paths.length === 0) {
  console.error(USAGE)
  process.exitCode = 1
} else process.exitCode = await run()

async function run(): Promise<number> {
  const dataDir = process.env.DATA_DIR ?? './data'
  const store = options.dry ? undefined : await openSqlitePlanStore(storeFile(dataDir))
  try {
    const done = await ingestPaths(
      paths,
      { archive: store, clock: systemClock, asDraft: options.draft ?? false },
      ({ file, outcome }) => {
        if (options.json) console.log(JSON.stringify(outcomeAsJson(file, outcome)))
        if (!options.json || outcome.kind === 'failed') console.error(formatOutcome(file, outcome))
      },
    )
    if (store) await refreshSearch(store, dataDir)
    if (done.length === 0) console.error('Không có tệp .txt hoặc .md nào ở đó.')
    return done.length === 0 || done.some(({ outcome }) => outcome.kind === 'failed') ? 1 : 0
  } finally {
    await store?.close()
  }
}

/** So that the first question need not wait for the indexes. */
async function refreshSearch(store: Awaited<ReturnType<typeof openSqlitePlanStore>>, dataDir: string): Promise<void> {
  const search = openSearch(store, dataDir)
  try {
    await search.catchUp()
  } finally {
    await search.close()
  }
}
