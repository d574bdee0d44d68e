// Ends processes that pass their limit of memory, from a thread of its own: the program's is busy at times, and a file asks for a hundred megabytes in a tenth of a second.
// oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin; only windows do
import { Worker } from 'node:worker_threads'

export type MemoryWatch = {
  /** From now on until `end`; the process and its group are killed above so many bytes. Sees nothing where the system is no Linux. */
  readonly watch: (pid: number, bytes: number) => WatchedMemory
  readonly close: () => Promise<void>
}
export type WatchedMemory = { readonly wasExceeded: () => boolean; readonly end: () => void }

const LOOK_EVERY_MS = 5

/**
 * Plain JavaScript in a string: Node's threads load no TypeScript, and a file of another kind would have to be found beside it.
 * The field is that of process-memory.ts. The mark is set before the kill, so that whoever hears of the end can read it.
 * With nothing watched it sleeps: looking at nothing takes a fiftieth of a core.
 */
const LOOK = `
const { readFileSync } = require('node:fs')
const { parentPort } = require('node:worker_threads')
const watched = new Map()
let looking
parentPort.on('message', ({ pid, bytes, mark }) => {
  if (mark) watched.set(pid, { bytes, mark })
  else watched.delete(pid)
  restOrLook()
})
function restOrLook() {
  if (watched.size > 0) looking ??= setInterval(look, ${LOOK_EVERY_MS})
  else {
    clearInterval(looking)
    looking = undefined
  }
}
function look() {
  for (const [pid, { bytes, mark }] of watched) {
    try {
      const kilobytes = /^VmRSS:\\s+(\\d+) kB$/m.exec(readFileSync('/proc/' + pid + '/status', 'latin1'))
      if (!kilobytes || Number(kilobytes[1]) * 1024 <= bytes) continue
      watched.delete(pid)
      Atomics.store(mark, 0, 1)
      process.kill(-pid, 'SIGKILL')
    } catch {
      // It has ended.
    }
  }
  restOrLook()
}
`

/** @param look what the thread runs */
export function openMemoryWatch(look = LOOK): MemoryWatch {
  const thread = new Worker(look, { eval: true, execArgv: [] })
  // Unheard, it would end the program. From then on nothing is watched; the heap limit of each process and its time still hold.
  thread.on('error', (error) => {
    process.emitWarning(`The memory of reading processes is watched no more: ${String(error)}`)
  })
  // The program may end while it looks.
  thread.unref()
  return {
    watch(pid, bytes) {
      const mark = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
      thread.postMessage({ pid, bytes, mark })
      return { wasExceeded: () => Atomics.load(mark, 0) === 1, end: () => thread.postMessage({ pid }) }
    },
    async close() {
      await thread.terminate()
    },
  }
}
