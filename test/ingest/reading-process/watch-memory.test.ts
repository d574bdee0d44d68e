// The limit of memory holds while the program itself is busy, and only for those that are watched; with none, the watch rests.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { platform } from 'node:process'
import { afterAll, expect, test, vi } from 'vitest'
import { openMemoryWatch } from '../../../ingest/reading-process/watch-memory.ts'
import { eventually } from '../../support/eventually.ts'

const memory = openMemoryWatch()
afterAll(() => memory.close())

/** A megabyte more every other millisecond. */
const GREEDY = 'const kept = []; setInterval(() => kept.push(Buffer.alloc(2 ** 20, 1)), 2)'
const start = (program: string) => spawn(process.execPath, ['-e', program], { detached: true, stdio: 'ignore' })

/** Without letting this thread hear of anything. */
const waitBusily = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
const hasEnded = (pid: number) => /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'))

test.skipIf(platform !== 'linux')(
  'a process is ended while the program hears of nothing (needs /proc)',
  { timeout: 30_000 },
  () => {
    const child = start(GREEDY)
    const watched = memory.watch(child.pid!, 150 * 2 ** 20)
    for (let waited = 0; waited < 20_000 && !hasEnded(child.pid!); waited += 50) waitBusily(50)
    expect(hasEnded(child.pid!)).toBe(true)
    expect(watched.wasExceeded()).toBe(true)
  },
)

test.skipIf(platform !== 'linux')('what is watched no more may grow (needs /proc)', { timeout: 30_000 }, async () => {
  const child = start(`${GREEDY}; setTimeout(() => process.exit(7), 1_000)`)
  const watched = memory.watch(child.pid!, 150 * 2 ** 20)
  watched.end()
  expect(await once(child, 'exit')).toEqual([7, null])
  expect(watched.wasExceeded()).toBe(false)
})

const wakesOf = (thread: string) =>
  Number(/^voluntary_ctxt_switches:\s+(\d+)$/m.exec(readFileSync(`/proc/self/task/${thread}/status`, 'latin1'))?.[1])
/** How often each thread of this program has woken up. */
const readWakes = () => new Map(readdirSync('/proc/self/task').map((thread) => [thread, wakesOf(thread)]))

/** Of the busiest of these threads, while this one hears of nothing. */
function wakesIn(threads: readonly string[], milliseconds: number): number {
  const before = readWakes()
  waitBusily(milliseconds)
  const after = readWakes()
  return Math.max(...threads.map((thread) => (after.get(thread) ?? 0) - (before.get(thread) ?? 0)))
}

test.skipIf(platform !== 'linux')('with nothing watched, the watch sleeps (needs /proc)', async () => {
  const others = readWakes()
  const own = openMemoryWatch()
  try {
    const first = own.watch(process.pid, Infinity)
    const second = own.watch(process.ppid, Infinity)
    waitBusily(500)
    const threads = [...readWakes().keys()].filter((thread) => !others.has(thread))
    expect(threads.length).toBeGreaterThan(0)
    expect(wakesIn(threads, 500)).toBeGreaterThan(20)
    first.end()
    waitBusily(100)
    expect(wakesIn(threads, 500)).toBeGreaterThan(20)
    second.end()
    waitBusily(100)
    expect(wakesIn(threads, 500)).toBeLessThan(10)
  } finally {
    await own.close()
  }
})

test('a watch that breaks says so, and the program goes on', async () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  const broken = openMemoryWatch("throw new Error('no more room')")
  try {
    await eventually(() => expect(warn).toHaveBeenCalledOnce())
    expect(warn.mock.calls[0]?.[0]).toContain('no more room')
    const watched = broken.watch(process.pid, 1)
    expect(watched.wasExceeded()).toBe(false)
    watched.end()
  } finally {
    warn.mockRestore()
    await broken.close()
  }
})
