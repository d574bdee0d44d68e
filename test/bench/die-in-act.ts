// Ends this process in the middle of an act: at a statement of the database, or at a moment after the act has begun, from a thread, so that it also falls into a statement or a write to the disk.
import { Worker } from 'node:worker_threads'
import SqliteDatabase from 'better-sqlite3'

/** `calls`: at this one of those that statements begin and end with, counted over the acts that are meant. `microseconds`: after the act's begin. */
export type DeathPoint =
  | { readonly by: 'calls'; readonly at: number }
  | { readonly by: 'microseconds'; readonly at: number }

export type Act = { readonly calls: number; readonly microseconds: number }

export type Mortal = {
  /** @param isMeant whether it is one to die in */
  readonly during: (isMeant: boolean, act: () => Promise<void>) => Promise<Act>
}

export function createMortal(point: DeathPoint | undefined): Mortal {
  let calls = 0
  let counted = 0
  let isIn = false
  onEveryStatement(() => {
    calls += 1
    if (isIn) counted += 1
    if (isIn && point?.by === 'calls' && counted === point.at) process.kill(process.pid, 'SIGKILL')
  })
  const alarm = point?.by === 'microseconds' ? startAlarm(point.at) : undefined
  return {
    async during(isMeant, act) {
      const [callsBefore, startedAt] = [calls, performance.now()]
      isIn = isMeant
      if (isMeant) alarm?.begin()
      await act()
      if (isMeant) alarm?.end()
      isIn = false
      return { calls: calls - callsBefore, microseconds: Math.ceil((performance.now() - startedAt) * 1000) }
    },
  }
}

type Callable = (this: unknown, ...args: readonly unknown[]) => unknown

/** Before each and after it. */
function onEveryStatement(step: () => void): void {
  const database = new SqliteDatabase(':memory:')
  // Every statement of every database has this prototype; there is no other way to it.
  const statement = Object.getPrototypeOf(database.prepare('select 1')) as object
  database.close()
  wrap(statement, ['run', 'get', 'all', 'iterate'], step)
  wrap(SqliteDatabase.prototype, ['exec', 'pragma'], step)
}

function wrap(part: object, names: readonly string[], step: () => void): void {
  for (const name of names) {
    const member = Reflect.get(part, name) as Callable
    Reflect.set(part, name, function stepped(this: unknown, ...args: readonly unknown[]) {
      step()
      const result = Reflect.apply(member, this, args)
      step()
      return result
    })
  }
}

/** The program's own thread is busy in SQLite meanwhile. An act that was quicker is outlived, and less time given to the next. */
const ALARM = `
const { workerData: { rounds, milliseconds } } = require('node:worker_threads')
let patience = milliseconds
for (let begun = 0; ; patience /= 2) {
  Atomics.wait(rounds, 0, begun)
  begun = Atomics.load(rounds, 0)
  if (Atomics.wait(rounds, 1, begun - 1, patience) === 'timed-out') process.kill(process.pid, 'SIGKILL')
}
`

function startAlarm(microseconds: number) {
  const rounds = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT))
  const thread = new Worker(ALARM, {
    eval: true,
    execArgv: [],
    workerData: { rounds, milliseconds: microseconds / 1000 },
  })
  thread.unref()
  const count = (which: number) => {
    Atomics.add(rounds, which, 1)
    Atomics.notify(rounds, which)
  }
  return { begin: () => count(0), end: () => count(1) }
}
