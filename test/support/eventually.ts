// Waits for what comes about beside the test, and shows what was last missing where it does not.
import { vi } from 'vitest'

/** Vitest's own second is too short where other tests keep the processors busy; what comes is taken at once however long this is. */
const PATIENCE_MS = 15_000

/** @param check fails until then */
export function eventually<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: PATIENCE_MS })
}
