// A process that opens one way of searching and answers queries with it: npx tsx test/bench/search-process.ts ENGINE DATA_DIR < queries.json
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'
import { openSearch, storeFile } from '../../knowledge/open-search.ts'
import { createHashEmbedder } from '../../knowledge/search/hash-embedder.ts'
import { openLexicalIndex } from '../../knowledge/search/lexical/lexical-index.ts'
import type { PassageSearch } from '../../knowledge/search/search.ts'
import { openVectorIndex } from '../../knowledge/search/vectors/vector-index.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { ANALYZER_MAKE, analyze } from '../../knowledge/text/analyze.ts'
import { openFts5, openMiniSearch } from './rivals.ts'

const LIMIT = 10

type Opened = Pick<PassageSearch, 'search'>

const [engine = '', dataDir = ''] = process.argv.slice(2)
const queries = JSON.parse(await text(process.stdin)) as readonly string[]

const opening = performance.now()
const opened = await open(engine)
await opened.search(queries[0] ?? '', LIMIT)
const startMs = performance.now() - opening

const times: number[] = []
const processorTimes: number[] = []
const hits: (readonly number[])[] = []
for (const query of queries) {
  const [started, used] = [performance.now(), process.cpuUsage()]
  const found = await opened.search(query, LIMIT)
  times.push(performance.now() - started)
  const { user, system } = process.cpuUsage(used)
  processorTimes.push((user + system) / 1000)
  hits.push(found.map(({ passageId }) => passageId))
}
console.log(JSON.stringify({ startMs, residentMb: process.memoryUsage.rss() / 2 ** 20, times, processorTimes, hits }))
process.exit(0)

async function open(name: string): Promise<Opened> {
  if (name === 'MiniSearch') return openMiniSearch(join(dataDir, 'mini.json'))
  if (name === 'FTS5 as it comes') return openFts5(join(dataDir, 'fts5.sqlite'))
  const feed = await openSqlitePlanStore(storeFile(dataDir))
  const search = join(dataDir, 'search')
  const index =
    name === 'ours'
      ? openSearch(feed, dataDir)
      : name === 'lexical alone'
        ? openLexicalIndex({ file: join(search, 'lexical.sqlite'), feed, analyze, analyzerMake: ANALYZER_MAKE })
        : openVectorIndex({ folder: join(search, 'vectors'), feed, embedder: createHashEmbedder() })
  await index.catchUp()
  return index
}
