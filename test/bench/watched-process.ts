// One of the program's commands with everything that it starts: its time, and the memory of all of them together.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { text } from 'node:stream/consumers'
import { peakBytes, residentBytes } from '../../ingest/reading-process/process-memory.ts'
import { descendants } from '../support/process-tree.ts'
import { processorTicks, TICKS_A_SECOND } from './processor-ticks.ts'
import type { Command } from './timed-process.ts'
import { REPOSITORY } from '../support/program.ts'

export type WatchedProcess = {
  readonly ms: number
  readonly code: number | null
  readonly output: string
  readonly messages: string
  /** Of all of them; what a quiet machine takes is between this and this divided by its processors. */
  readonly processorSeconds: number
  /** Highest resident sizes, in MB; shared pages count in each process. NaN where the system is no Linux. */
  readonly peakMb: { readonly main: number; readonly child: number; readonly together: number }
}

const LOOK_EVERY_MS = 40

export async function watchProcess({ args, dataDir }: Command): Promise<WatchedProcess> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATA_DIR: dataDir },
  })
  const peak = { main: Number.NaN, child: Number.NaN, together: Number.NaN }
  let ticks = 0
  const look = setInterval(() => {
    ticks = processorTicks(child.pid ?? 0) ?? ticks
    const below = descendants(child.pid ?? 0).map(({ pid }) => pid)
    peak.main = highest(peak.main, peakBytes(child.pid ?? 0) ?? 0)
    for (const pid of below) peak.child = highest(peak.child, peakBytes(pid) ?? 0)
    peak.together = highest(
      peak.together,
      [child.pid ?? 0, ...below].reduce((sum, pid) => sum + (residentBytes(pid) ?? 0), 0),
    )
  }, LOOK_EVERY_MS)
  const [output, messages, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ])
  clearInterval(look)
  return {
    ms: performance.now() - started,
    processorSeconds: ticks / TICKS_A_SECOND,
    code,
    output,
    messages,
    peakMb: { main: inMb(peak.main), child: inMb(peak.child), together: inMb(peak.together) },
  }
}

const highest = (one: number, other: number) => (Number.isNaN(one) ? other : Math.max(one, other))
const inMb = (bytes: number) => Math.round(bytes / 2 ** 20)
