// Killing the program at random moments under load, and counting what was lost: npm run bench -- kill [--count N]
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import SqliteDatabase from 'better-sqlite3'
import { between, chance, createRandom, type Random } from '../support/seeded-random.ts'
import { startKillLoad, type KillLoad, type KillOutcome } from './kill-load.ts'
import { formatTable } from './table.ts'
import { argumentsToRun } from '../support/program.ts'

export type KillFigures = KillOutcome & {
  readonly kills: number
  /** Of the database, after the last start has ended gently. */
  readonly integrity: string
  /** Updates by state, in the database. */
  readonly states: Readonly<Record<string, number>>
  /** From the last start to the last answer. */
  readonly lastAnswersMs: number
}

const PROGRAM = 'test/bench/kill-program.ts'

/** A kill leaves up to 32 lanes leased for 15 s; with fewer chats the next start would have nothing to do. */
const CHATS = 400

/** Leases of the last kill run out after 15 s; then what was hit twice is handled one by one. */
const ANSWERED_WITHIN_MS = 120_000

/** @param folder for the database; made by the caller, who also removes it */
export async function measureKills(options: {
  readonly kills: number
  readonly folder: string
  readonly seed?: number
  readonly onKill?: (done: number) => void
}): Promise<KillFigures> {
  const random = createRandom(options.seed ?? 1)
  const file = join(options.folder, 'plans.sqlite')
  const load = await startKillLoad(CHATS)
  try {
    for (let kill = 0; kill < options.kills; kill++) {
      await killOnce(start(file, load), load, random)
      options.onKill?.(kill + 1)
    }
    load.end()
    const startedAt = performance.now()
    const last = start(file, load)
    await allAnswered(load)
    const lastAnswersMs = Math.round(performance.now() - startedAt)
    last.kill('SIGTERM')
    await once(last, 'exit')
    return { kills: options.kills, ...load.outcome(), ...look(file), lastAnswersMs }
  } finally {
    await load.server.close()
  }
}

function start(file: string, load: KillLoad): ChildProcess {
  const args = [...argumentsToRun(PROGRAM), file, load.server.apiRoot]
  return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Most after some calls to Telegram, down to the millisecond; some before the first, while it starts. */
async function killOnce(child: ChildProcess, load: KillLoad, random: Random): Promise<void> {
  const gone = once(child, 'exit')
  if (chance(random, 0.1)) await pause(between(random, 0, 1_500))
  else {
    await Promise.race([load.afterCalls(between(random, 1, 300)), gone])
    await pause(between(random, 0, 15))
  }
  child.kill('SIGKILL')
  const [code, signal] = (await gone) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`the program ended by itself, with code ${code}`)
}

async function allAnswered(load: KillLoad): Promise<void> {
  const until = performance.now() + ANSWERED_WITHIN_MS
  while (!load.isAllAnswered() && performance.now() < until) await pause(50)
}

function look(file: string): Pick<KillFigures, 'integrity' | 'states'> {
  const database = new SqliteDatabase(file, { readonly: true })
  const integrity = String(database.pragma('integrity_check', { simple: true }))
  const rows = database.prepare('select state, count(*) as count from inbox_update group by state').all() as {
    state: string
    count: number
  }[]
  database.close()
  return { integrity, states: Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

export function killTable(figures: KillFigures): string {
  return formatTable([
    ['kills under load', 'measured', 'at most'],
    ['kills', String(figures.kills), ''],
    ['questions', String(figures.asked), ''],
    ['lost', String(figures.lost), '0'],
    ['out of order', String(figures.outOfOrder), '0'],
    ['neither question nor answer', String(figures.strange), '0'],
    ['messages sent twice', String(figures.repeated), ''],
    ['… of answers whose next message was out', String(figures.repeatedBehind), '0'],
    ['from the last start to the last answer', `${figures.lastAnswersMs} ms`, ''],
    ['states', JSON.stringify(figures.states), ''],
    ['integrity_check', figures.integrity, ''],
  ])
}
