// How long something takes, and how long nothing else could run for it.
import { setTimeout } from 'node:timers/promises'

export type Timed = {
  readonly ms: number
  /** The longest turn of the event loop meanwhile: a timer wants its turn every millisecond. */
  readonly blockedMs: number
  /** Of all threads. */
  readonly cpuMs: number
  /** Of the turn that cost most, by the lesser of both clocks: a busy machine lengthens one, threads that collect garbage the other. */
  readonly turnCpuMs: number
}

export async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const [started, before] = [performance.now(), process.cpuUsage()]
  let [last, lastCpuMs, blockedMs, turnCpuMs] = [started, 0, 0, 0]
  const over = new AbortController()
  const watch = async () => {
    while (!over.signal.aborted) {
      await setTimeout(1)
      const [now, cpuMs] = [performance.now(), cpuSince(before)]
      ;[blockedMs, turnCpuMs] = [
        Math.max(blockedMs, now - last),
        Math.max(turnCpuMs, Math.min(now - last, cpuMs - lastCpuMs)),
      ]
      ;[last, lastCpuMs] = [now, cpuMs]
    }
  }
  const watching = watch()
  await work()
  const [ms, cpuMs] = [performance.now() - started, cpuSince(before)]
  over.abort()
  await watching
  return { ms, blockedMs, cpuMs, turnCpuMs }
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
