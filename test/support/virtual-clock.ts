// A clock that stands still until a test moves it.
import type { Clock } from '../../knowledge/time/clock.ts'

export type VirtualClock = Clock & { readonly advance: (ms: number) => void }

export function createVirtualClock(start: Date): VirtualClock {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    advance: (ms) => {
      at += ms
    },
  }
}
