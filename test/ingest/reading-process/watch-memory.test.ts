// The limit of memory holds while the program itself is busy, and only for those that are watched.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { platform } from 'node:process'
import { afterAll, expect, test } from 'vitest'
import { openMemoryWatch } from '../../../ingest/reading-process/watch-memory.ts'

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
