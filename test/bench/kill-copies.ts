// Killing a backup, a restore and the carrying of erasures at every call that they make: npm run bench -- kill-copies [--count N]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { copiesIn, finish, look, makePlace, PEOPLE, type Place } from './killed-copies.ts'
import { argumentsToRun } from '../support/program.ts'

export type CopyKills = {
  readonly kills: number
  /** Of restores: the store was the one before, or the copy. */
  readonly before: number
  readonly after: number
  /** Stores that were neither. */
  readonly between: number
  /** Half a copy that counted as one. */
  readonly badCopies: number
  /** Copies made before that were not as they were; where erasures are carried that is the purpose, and not counted. */
  readonly changedCopies: number
  /** What the next run did not finish, clean up or erase. */
  readonly leftOver: readonly string[]
  readonly integrity: string
}

const PROGRAM = 'test/bench/copies-program.ts'
const ACTS = ['backup', 'restore', 'carry'] as const
type Act = (typeof ACTS)[number]

/** @param kills of all three together, spread evenly over their calls; every call where there are fewer */
export async function killCopies(options: {
  readonly folder: string
  readonly kills: number
  readonly onKill?: (done: number) => void
}): Promise<CopyKills> {
  const first = placeIn(join(options.folder, 'first'))
  await makePlace(first)
  const tally = { kills: 0, before: 0, after: 0, between: 0, badCopies: 0, changedCopies: 0, leftOver: [] as string[] }
  let integrity = 'ok'
  for (const act of ACTS) {
    const calls = await callsOf(act, first, options.folder)
    const kills = Math.min(calls, Math.ceil(options.kills / ACTS.length))
    for (let kill = 1; kill <= kills; kill += 1) {
      const place = copyOf(first, join(options.folder, 'killed'))
      const before = copiesIn(place)
      await run(act, place, Math.ceil((kill * calls) / kills))
      const found = await look(place, before)
      const state = stateOf(found.people)
      tally.kills += 1
      tally[act !== 'restore' && state === 'after' ? 'between' : state] += 1
      tally.badCopies += found.badCopies
      tally.changedCopies += act === 'carry' ? 0 : found.changedCopies
      if (found.integrity !== 'ok') integrity = found.integrity
      tally.leftOver.push(...(await finish(place)))
      options.onKill?.(tally.kills)
    }
  }
  return { ...tally, integrity }
}

const placeIn = (folder: string): Place => ({
  storeFile: join(folder, 'data', 'plans.sqlite'),
  folder: join(folder, 'copies'),
})

function copyOf(first: Place, folder: string): Place {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const place = placeIn(folder)
  cpSync(join(first.storeFile, '..'), join(place.storeFile, '..'), { recursive: true })
  cpSync(first.folder, place.folder, { recursive: true })
  return place
}

async function callsOf(act: Act, first: Place, folder: string): Promise<number> {
  const calls = Number(await run(act, copyOf(first, join(folder, 'counted'))))
  if (!(calls > 10)) throw new Error(`${act} made ${calls} calls`)
  return calls
}

/** @returns what it said, where nothing killed it */
async function run(act: Act, { storeFile, folder }: Place, diesAt?: number): Promise<string> {
  const child = spawn(process.execPath, [...argumentsToRun(PROGRAM), act, storeFile, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(diesAt !== undefined && { DIES_AT: String(diesAt) }) },
  })
  const gone = once(child, 'exit')
  const said = await text(child.stdout)
  const [, signal] = (await gone) as [number | null, string | null]
  if (diesAt !== undefined && signal !== 'SIGKILL') throw new Error(`${act} was not killed at call ${diesAt}: ${said}`)
  return said
}

function stateOf(people: readonly number[]): 'before' | 'after' | 'between' {
  const [stays, comes] = [PEOPLE.stays, PEOPLE.comes].map((one) => people.includes(one))
  if (!stays || people.includes(PEOPLE.erased)) return 'between'
  return comes ? 'before' : 'after'
}
