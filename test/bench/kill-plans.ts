// Killing a process that does what administrators do, in the middle of each kind of act, at every call of the database and at moments between them: npm run bench -- kill-plans [--count N]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import SqliteDatabase from 'better-sqlite3'
import { openSearch, storeFile } from '../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { findTraces } from '../support/find-traces.ts'
import { between, createRandom, type Random } from '../support/seeded-random.ts'
import type { Act, DeathPoint } from './die-in-act.ts'
import { CHATS, FILES, TASKS } from './killed-plans.ts'
import type { ActKind } from './plan-acts.ts'
import { applyAct, EMPTY, sayModel, sayStore, type ModelState, type PlanAct } from './plan-model.ts'
import { argumentsToRun } from '../support/program.ts'

export type PlanKills = {
  readonly kills: number
  readonly acts: number
  /** In the middle of which acts, by kind, and what the store held afterwards: what was before the act, or what is after it. */
  readonly killsByAct: Readonly<Record<string, { readonly before: number; readonly after: number }>>
  /** Of all acts that were cut short; the rest fell between two acts. */
  readonly before: number
  readonly after: number
  /** Neither. */
  readonly between: number
  /** Versions whose records are not all there. */
  readonly torn: number
  /** Live versions that the rebuilt search does not find whole, and hits of what is gone. */
  readonly searchFaults: number
  /** Bytes of somebody who is not in the store: after which act, and where. */
  readonly traces: readonly string[]
  readonly integrity: string
}

const PROGRAM = 'test/bench/plans-program.ts'

/** How many of the kills each kind gets, against the others. What is as quick as a single statement needs few. */
const SHARES = {
  'take-in': { name: 'upload', share: 4 },
  approve: { name: 'activation', share: 4 },
  correct: { name: 'correction', share: 4 },
  'roll-back': { name: 'rollback', share: 4 },
  withdraw: { name: 'withdrawal', share: 4 },
  erase: { name: 'erasure', share: 4 },
  discard: { name: 'discarding', share: 1 },
  'take-back': { name: 'correction taken back', share: 1 },
  agree: { name: 'consent', share: 1 },
} as const satisfies Partial<Record<ActKind, { readonly name: string; readonly share: number }>>
type KilledKind = keyof typeof SHARES
// Its own keys.
const KINDS = Object.keys(SHARES) as KilledKind[]

/** Until one was seen: a small transaction. */
const UNSEEN: Act = { calls: 20, microseconds: 2_000 }

type Tally = { -readonly [Key in keyof PlanKills]: PlanKills[Key] }

/** @param folder for the store and its indexes; made by the caller, who also removes it */
export async function killPlans(options: {
  readonly folder: string
  readonly kills: number
  readonly seed?: number
  readonly onKill?: (done: number) => void
}): Promise<PlanKills> {
  const { folder, kills } = options
  const random = createRandom(options.seed ?? 1)
  const none = { before: 0, after: 0, between: 0, torn: 0, searchFaults: 0 }
  const killsByAct = Object.fromEntries(KINDS.map((kind) => [SHARES[kind].name, { before: 0, after: 0 }]))
  const tally: Tally = { ...none, kills, acts: 0, killsByAct, traces: [], integrity: 'ok' }
  const seen = new Map<ActKind, Act>()
  let state = EMPTY
  for (let kill = 1; kill <= kills; kill += 1) {
    const diesIn = mostWanted(tally)
    const point = pointIn(seen.get(diesIn) ?? UNSEEN, kill % 2 === 0 ? 'calls' : 'microseconds', random)
    const { done, cutShort } = await runUntilKilled(folder, { seed: kill, diesIn, point })
    tally.acts += done.length
    for (const { act, took } of done) seen.set(act.does, took)
    state = done.reduce((before, { act }) => applyAct(before, act), state)
    const store = await openSqlitePlanStore(storeFile(folder))
    try {
      state = await settle(state, cutShort, { store, tally })
      await look(store, { folder, state, tally, cutShort })
    } finally {
      await store.close()
    }
    const integrity = integrityOf(storeFile(folder))
    if (integrity !== 'ok') tally.integrity = integrity
    options.onKill?.(kill)
  }
  return tally
}

/** Whichever is furthest below its share. */
function mostWanted({ killsByAct }: Tally): KilledKind {
  const share = (kind: KilledKind) => {
    const { before = 0, after = 0 } = killsByAct[SHARES[kind].name] ?? {}
    return (before + after) / SHARES[kind].share
  }
  return KINDS.reduce((least, kind) => (share(kind) < share(least) ? kind : least))
}

function pointIn(seen: Act, by: DeathPoint['by'], random: Random): DeathPoint {
  return { by, at: between(random, 1, seen[by]) }
}

type Run = {
  readonly done: readonly { readonly act: PlanAct; readonly took: Act }[]
  readonly cutShort: PlanAct | undefined
}
type Death = { readonly seed: number; readonly diesIn: ActKind; readonly point: DeathPoint }

async function runUntilKilled(folder: string, { seed, diesIn, point }: Death): Promise<Run> {
  const child = spawn(process.execPath, [...argumentsToRun(PROGRAM), folder, String(seed)], {
    // Open as long as this process lives.
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, DIES_IN: diesIn, DIES_BY: point.by, DIES_AT: String(point.at) },
  })
  const gone = once(child, 'exit')
  const said = await text(child.stdout)
  const [, signal] = (await gone) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`the program ended by itself: ${said}`)
  return readRun(said)
}

/** What was written before a kill is there: a pipe is written to at once. */
function readRun(said: string): Run {
  const begun = [...said.matchAll(/^begin (.+)$/gm)].map(([, act]) => JSON.parse(act ?? '') as PlanAct)
  const ended = [...said.matchAll(/^done (.+)$/gm)].map(([, took]) => JSON.parse(took ?? '') as Act)
  const done = ended.flatMap((took, index) => begun.slice(index, index + 1).map((act) => ({ act, took })))
  return { done, cutShort: begun[ended.length] }
}

type Looked = { readonly store: Store; readonly tally: Tally }

/** @returns what the store holds, as the model has it: before or after the act that was cut short */
async function settle(before: ModelState, act: PlanAct | undefined, { store, tally }: Looked): Promise<ModelState> {
  const actual = await sayStore(store, FILES, CHATS)
  const after = act ? applyAct(before, act) : before
  if (actual === sayModel(after) && actual !== sayModel(before)) {
    if (act) count(act, 'after', tally)
    return after
  }
  if (actual === sayModel(before)) {
    if (act) count(act, 'before', tally)
    return before
  }
  tally.between += 1
  throw new Error(
    `neither before nor after ${JSON.stringify(act)}:\n${actual}\nbefore:\n${sayModel(before)}\nafter:\n${sayModel(after)}`,
  )
}

function count({ does }: PlanAct, found: 'before' | 'after', tally: Tally): void {
  tally[found] += 1
  const name = does === 'refresh' ? does : SHARES[does].name
  const { before = 0, after = 0 } = tally.killsByAct[name] ?? {}
  const own = { before, after }
  own[found] += 1
  tally.killsByAct = { ...tally.killsByAct, [name]: own }
}

type At = {
  readonly folder: string
  readonly state: ModelState
  readonly tally: Tally
  readonly cutShort: PlanAct | undefined
}

async function look(store: Store, { folder, state, tally, cutShort }: At): Promise<void> {
  const versions = await store.versions()
  tally.torn += versions.filter(({ tasks }) => tasks !== TASKS).length
  const live = await store.livePlans()
  const search = openSearch(store, folder)
  await search.catchUp()
  const hits = await search.search('rà soát trường lớp đợt', 1_000)
  await search.close()
  const found = await store.passages(hits.map(({ passageId }) => passageId))
  tally.searchFaults += hits.length - found.length
  for (const { versionId } of live) {
    const rows = found.filter((passage) => passage.versionId === versionId && passage.kind === 'row')
    if (rows.length !== TASKS) tally.searchFaults += 1
  }
  // What the next start does (bot/compose.ts).
  await store.people.settleErasures()
  const erased = CHATS.filter((chat) => !state.known.includes(chat))
  const traces = erased.flatMap((chat) => findTraces(storeFile(folder), chat).map((trace) => `${chat}, ${trace}`))
  tally.traces = [...tally.traces, ...traces.map((trace) => `after ${JSON.stringify(cutShort)}: ${trace}`)]
}

function integrityOf(file: string): string {
  const database = new SqliteDatabase(file, { readonly: true })
  try {
    return String(database.pragma('integrity_check', { simple: true }))
  } finally {
    database.close()
  }
}
