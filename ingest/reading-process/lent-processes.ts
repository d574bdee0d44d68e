// Who has which reading process: lends one to one file at a time, starts new ones where there is room, and ends those that are spent.
import { removeLeftOvers } from './own-folder.ts'
import { residentBytes } from './process-memory.ts'
import { openMemoryWatch } from './watch-memory.ts'
import { startReadingChild, type ReadingChild, type ReadingLimits } from './reading-child.ts'

export type LentProcesses = {
  /** Waits its turn. Rejects where no process can be started: the next one may have more luck. */
  readonly borrow: () => Promise<ReadingChild>
  readonly giveBack: (child: ReadingChild) => void
  readonly close: () => Promise<void>
}

/** A process takes half a second to start, in which another one reads some twenty plans. */
const RELIEF_AFTER_MS = 1_000
/** Node keeps memory that it has once had: a process above this share of its limit makes room for a new one. */
const FULL_SHARE = 0.6

/** The first process starts at once, the others when a file waits long. */
export function lendProcesses(most: number, limits: ReadingLimits): LentProcesses {
  const all = new Set<ReadingChild>()
  const idle: ReadingChild[] = []
  /** Called with a process, or with nothing: then there is room for another one. */
  const waiting: ((child?: ReadingChild) => void)[] = []
  const memory = openMemoryWatch()
  let isClosed = false

  function start(): ReadingChild {
    if (isClosed) throw new Error('the reading processes are closed')
    const child = startReadingChild(limits, memory)
    all.add(child)
    return child
  }

  function waitForTurn(): Promise<ReadingChild | undefined> {
    return new Promise((resolve) => {
      const take = (child?: ReadingChild) => {
        clearTimeout(relief)
        resolve(child)
      }
      const relief = setTimeout(() => {
        if (all.size < most) waiting.splice(waiting.indexOf(take), 1)[0]?.()
      }, RELIEF_AFTER_MS)
      waiting.push(take)
    })
  }

  removeLeftOvers()
  try {
    idle.push(start())
  } catch {
    // The first file tries again, and is told.
  }
  return {
    async borrow() {
      const free = idle.pop()
      if (free && !free.isStopped()) return free
      if (free) all.delete(free)
      const given = all.size > 0 ? await waitForTurn() : undefined
      try {
        return given ?? start()
      } catch (error) {
        waiting.shift()?.()
        throw error
      }
    },
    giveBack(child) {
      const isDone = child.isStopped() || (residentBytes(child.pid ?? 0) ?? 0) > FULL_SHARE * limits.bytes
      if (isDone) {
        all.delete(child)
        void child.close()
      }
      const next = waiting.shift()
      if (next) next(isDone ? undefined : child)
      else if (!isDone) idle.push(child)
    },
    async close() {
      isClosed = true
      await Promise.all([...all].map((child) => child.close()))
      await memory.close()
    },
  }
}
