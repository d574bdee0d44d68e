// Leaves a service alone for a while after it failed several times running, so that nobody waits for what will not come.

/** Three in a row are no chance; five minutes are short for an outage and long enough to spare everybody the wait. */
export const BREAKER = { failures: 3, restMinutes: 5 } as const

export type CircuitBreaker = {
  /** After the rest one call may try; while it runs, the others are still kept off. */
  readonly mayCall: (at: Date) => boolean
  readonly succeeded: () => void
  readonly failed: (at: Date) => void
}

export function createCircuitBreaker(limits: {
  readonly failures: number
  readonly restMinutes: number
}): CircuitBreaker {
  let failures = 0
  let restsUntil = 0
  return {
    mayCall(at) {
      if (failures < limits.failures) return true
      if (at.getTime() < restsUntil) return false
      restsUntil = at.getTime() + limits.restMinutes * 60_000
      return true
    },
    succeeded() {
      failures = 0
    },
    failed(at) {
      failures += 1
      if (failures >= limits.failures) restsUntil = at.getTime() + limits.restMinutes * 60_000
    },
  }
}
