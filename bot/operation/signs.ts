// Signs of life: when each part of the program was last seen at work. Whether that is too long ago, judge-health.ts says.
import type { Clock } from '../../knowledge/time/clock.ts'

/** `ticker`: the upkeep of each minute; `deliveries`: what is sent unasked; `telegram`: it handed over updates, or said that there are none. */
export type Part = 'ticker' | 'deliveries' | 'telegram'

export type Signs = {
  readonly startedAt: Date
  readonly see: (part: Part) => void
  readonly lastSeen: (part: Part) => Date | undefined
}

export function createSigns(clock: Clock): Signs {
  const seen = new Map<Part, Date>()
  return {
    startedAt: clock.now(),
    see: (part) => void seen.set(part, clock.now()),
    lastSeen: (part) => seen.get(part),
  }
}
