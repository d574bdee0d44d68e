// Waiting for the world to change, so that a page hears of news at once without asking all the time.
import type { World } from './telegram-world.ts'

/** Shorter than any proxy's patience. */
const LONGEST_WAIT_MS = 20_000

/** @returns as soon as `look` finds something; undefined after 20 seconds, or when the page is gone */
export function waitForChange<Value>(
  world: World,
  isGone: AbortSignal,
  look: () => Value | undefined,
): Promise<Value | undefined> {
  const found = look()
  if (found !== undefined || isGone.aborted) return Promise.resolve(found)
  return new Promise((resolve) => {
    const end = (value: Value | undefined) => {
      stopListening()
      clearTimeout(timer)
      resolve(value)
    }
    const stopListening = world.onChange(() => {
      const later = look()
      if (later !== undefined) end(later)
    })
    const timer = setTimeout(() => end(undefined), LONGEST_WAIT_MS)
    isGone.addEventListener('abort', () => end(undefined))
  })
}
