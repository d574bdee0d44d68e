// The rows of what was done in turns of the event loop: how long it took, and what its dearest turn cost.
import type { Measured } from './speed.ts'
import type { Timed } from './timed.ts'

/** From here on others would notice. */
const MOST_TURN_MS = 50

export const rowsOf = (what: string, { ms, cpuMs, blockedMs, turnCpuMs }: Timed): readonly Measured[] => [
  measured(what, ms),
  measured('… processor time', cpuMs),
  measured('… the longest turn', blockedMs),
  measured('… processor time of the turn that cost most', turnCpuMs, MOST_TURN_MS),
]

const measured = (what: string, value: number, atMost?: number): Measured => ({
  what,
  value: Math.round(value * 10) / 10,
  unit: 'ms',
  atMost,
})
