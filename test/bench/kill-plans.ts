// Killing a process that does what administrators do, at every call of the store and at random moments: npm run bench -- kill-plans [--count N]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import SqliteDatabase from 'better-sqlite3'
import { openSearch, storeFile } from '../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { findTraces } from '../support/find-traces.ts'
import { between, chance, createRandom, type Random } from '../support/seeded-random.ts'
import { CHATS, FILES, TASKS } from './killed-plans.ts'
import { applyAct, EMPTY, sayModel, sayStore, type ModelState, type PlanAct } from './plan-model.ts'

export type PlanKills = {
  readonly kills: number
  readonly acts: number
  /** In the middle of which acts, by kind. */
  readonly cutShort: Readonly<Record<string, number>>
  /** Of those: as before the act, as after it, and neither. */
  readonly before: number
  readonly after: number
  readonly between: number
  /** Versions whose records are not all there. */
  readonly torn: number
  /** Live versions that the rebuilt search does not find whole, and hits of what is gone. */
  readonly searchFaults: number
  /** Bytes of somebody who was erased. */
  readonly traces: number
  readonly integrity: string
}

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const PROGRAM = fileURLToPath(new URL('plans-program.ts', import.meta.url))
/** An act makes up to six calls of the store. */
const CALLS = 60
/** Ten acts or so. */
const LONGEST_RUN_MS = 1_500

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
  const none = { before: 0, after: 0, between: 0, torn: 0, searchFaults: 0, traces: 0 }
  const tally: Tally = { ...none, kills, acts: 0, cutShort: {}, integrity: 'ok' }
  let state = EMPTY
  for (let kill = 1; kill <= kills; kill += 1) {
    const { done, cutShort } = await runUntilKilled(folder, kill, random)
    tally.acts += done.length
    state = done.reduce(applyAct, state)
    const store = await openSqlitePlanStore(storeFile(folder))
    try {
      state = await settle(state, cutShort, { store, tally })
      await look(store, { folder, state, tally })
    } finally {
      await store.close()
    }
    const integrity = integrityOf(storeFile(folder))
    if (integrity !== 'ok') tally.integrity = integrity
    options.onKill?.(kill)
  }
  return tally
}

type Run = { readonly done: readonly PlanAct[]; readonly cutShort: PlanAct | undefined }

async function runUntilKilled(folder: string, kill: number, random: Random): Promise<Run> {
  const diesAt = kill % 2 === 0 ? 1 + ((kill * 7) % CALLS) : undefined
  const child = spawn(process.execPath, ['--import', TSX, PROGRAM, folder, String(kill)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...(diesAt !== undefined && { DIES_AT_CALL: String(diesAt) }),
      ...(chance(random, 0.5) && { DIES_AFTERWARDS: 'yes' }),
    },
  })
  const gone = once(child, 'exit')
  const said = text(child.stdout)
  if (diesAt === undefined) {
    await Promise.race([once(child.stdout, 'data'), gone])
    await Promise.race([pause(between(random, 0, LONGEST_RUN_MS)), gone])
    child.kill('SIGKILL')
  }
  const [, signal] = (await gone) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`the program ended by itself: ${await said}`)
  return readRun(await said)
}

/** What was written before a kill is there: a pipe is written to at once. */
function readRun(said: string): Run {
  const begun = [...said.matchAll(/^begin (.+)$/gm)].map(([, act]) => JSON.parse(act ?? '') as PlanAct)
  const ended = [...said.matchAll(/^done$/gm)].length
  return { done: begun.slice(0, ended), cutShort: begun[ended] }
}

type Looked = { readonly store: Store; readonly tally: Tally }

/** @returns what the store holds, as the model has it: before or after the act that was cut short */
async function settle(before: ModelState, act: PlanAct | undefined, { store, tally }: Looked): Promise<ModelState> {
  const actual = await sayStore(store, FILES, CHATS)
  const after = act ? applyAct(before, act) : before
  if (act) tally.cutShort = { ...tally.cutShort, [act.does]: (tally.cutShort[act.does] ?? 0) + 1 }
  if (actual === sayModel(after) && actual !== sayModel(before)) {
    tally.after += 1
    return after
  }
  if (actual === sayModel(before)) {
    if (act) tally.before += 1
    return before
  }
  tally.between += 1
  throw new Error(
    `neither before nor after ${JSON.stringify(act)}:\n${actual}\nbefore:\n${sayModel(before)}\nafter:\n${sayModel(after)}`,
  )
}

type At = { readonly folder: string; readonly state: ModelState; readonly tally: Tally }

async function look(store: Store, { folder, state, tally }: At): Promise<void> {
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
  tally.traces += erased.flatMap((chat) => findTraces(storeFile(folder), chat)).length
}

function integrityOf(file: string): string {
  const database = new SqliteDatabase(file, { readonly: true })
  try {
    return String(database.pragma('integrity_check', { simple: true }))
  } finally {
    database.close()
  }
}
