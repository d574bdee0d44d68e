// Search over many made-up passages: what our ranking, its parts and two rivals find, how fast, in how much memory, and how soon after opening.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Passage } from '../../knowledge/domain/passage.ts'
import { storeFile } from '../../knowledge/open-search.ts'
import type { PlanStore } from '../../knowledge/store/plan-store.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { percentile, rankFigures, type RankFigures } from './figures.ts'
import { makeKnownItems, TYPINGS, type KnownItem, type Typed } from './known-items.ts'
import { buildFts5, buildMiniSearch } from './rivals.ts'
import { planText } from './scale.ts'
import { watchProcess } from './watched-process.ts'
import { argumentsToRun, REPOSITORY } from '../support/program.ts'

export const ENGINES = ['ours', 'lexical alone', 'vectors alone', 'MiniSearch', 'FTS5 as it comes'] as const
export type Engine = (typeof ENGINES)[number]

export type SearchScale = {
  readonly engine: Engine
  readonly passages: number
  readonly queries: number
  readonly ranking: Readonly<Record<Typed, RankFigures>>
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly residentMb: number
  readonly startMs: number
}

/** Promised for 100,000 passages. */
export const AT_MOST = { p99: 20, residentMb: 400, startMs: 2_000 }

/** In three ways of typing each; MiniSearch takes a quarter of a second for one among 100,000. */
const ITEMS = 200
const SEED = 71
/** What a made-up plan of the benchmark comes to; more are made where that is too few. */
const PASSAGES_A_PLAN = 150
/** The machine does other things: of so many runs the quickest one tells what the program takes. */
const RUNS = 2

export type ScaleOptions = {
  /** Queries are three times as many. */
  readonly items?: number
  readonly runs?: number
  readonly engines?: readonly Engine[]
}

export async function measureSearchScale(
  passages: number,
  { items: wanted = ITEMS, runs = RUNS, engines = ENGINES }: ScaleOptions = {},
): Promise<readonly SearchScale[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-search-'))
  try {
    const all = await loadPassages(dataDir, passages)
    buildMiniSearch(all, join(dataDir, 'mini.json'))
    buildFts5(all, join(dataDir, 'fts5.sqlite'))
    const items = makeKnownItems(all, wanted, SEED)
    const results: SearchScale[] = []
    for (const engine of engines)
      results.push({ engine, passages: all.length, ...(await measureEngine(engine, { dataDir, items, runs })) })
    return results
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function loadPassages(dataDir: string, wanted: number): Promise<readonly Passage[]> {
  let plans = 0
  for (let found: readonly Passage[] = []; ; ) {
    const more = Math.ceil((wanted - found.length) / (plans === 0 ? PASSAGES_A_PLAN : found.length / plans))
    const folder = join(dataDir, `plans-${plans}`)
    mkdirSync(folder)
    for (let made = 0; made < more; made += 1, plans += 1)
      writeFileSync(join(folder, `ke-hoach-${plans}.md`), await planText(plans))
    const { code, messages } = await watchProcess({ args: ['ingest/main.ts', folder], dataDir })
    if (code !== 0) throw new Error(`ingest ended with ${code}: ${messages.slice(-2_000)}`)
    const store = await openSqlitePlanStore(storeFile(dataDir))
    found = await livePassages(store)
    await store.close()
    if (found.length >= wanted) return found
  }
}

export async function livePassages(store: PlanStore): Promise<readonly Passage[]> {
  const all: Passage[] = []
  for (const { versionId } of await store.livePlans())
    for (const passage of await store.passageRange(versionId, 0, Number.MAX_SAFE_INTEGER)) all.push(passage)
  return all
}

type Run = {
  readonly startMs: number
  readonly residentMb: number
  readonly times: readonly number[]
  readonly hits: readonly (readonly number[])[]
}
type Wanted = { readonly dataDir: string; readonly items: readonly KnownItem[]; readonly runs: number }

async function measureEngine(
  engine: Engine,
  { dataDir, items, runs }: Wanted,
): Promise<Omit<SearchScale, 'engine' | 'passages'>> {
  const queries = TYPINGS.flatMap((typed) => items.map((item) => item.text[typed]))
  const done: Run[] = []
  for (let run = 0; run < runs; run += 1) done.push(await runEngine(engine, dataDir, queries))
  const hits = done[0]?.hits ?? []
  const figuresOf = (typed: Typed) => {
    const from = TYPINGS.indexOf(typed) * items.length
    return rankFigures(
      items.map(({ relevant }, index) => ({
        ranks: (hits[from + index] ?? []).flatMap((id, at) => (relevant.has(id) ? [at + 1] : [])),
        relevant: relevant.size,
      })),
    )
  }
  const least = (figure: (run: Run) => number) => Math.round(Math.min(...done.map(figure)) * 100) / 100
  return {
    queries: queries.length,
    ranking: {
      'with marks': figuresOf('with marks'),
      'without marks': figuresOf('without marks'),
      'one typo': figuresOf('one typo'),
    },
    p50: least(({ times }) => percentile(times, 0.5)),
    p95: least(({ times }) => percentile(times, 0.95)),
    p99: least(({ times }) => percentile(times, 0.99)),
    residentMb: least(({ residentMb }) => residentMb),
    startMs: least(({ startMs }) => startMs),
  }
}

async function runEngine(engine: Engine, dataDir: string, queries: readonly string[]): Promise<Run> {
  const args = [...argumentsToRun('test/bench/search-process.ts'), engine, dataDir]
  const child = spawn(process.execPath, args, { cwd: REPOSITORY, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(queries))
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null]>])
  if (code !== 0) throw new Error(`${engine} ended with ${code}`)
  return JSON.parse(output) as Run
}
