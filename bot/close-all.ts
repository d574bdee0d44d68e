// Closing what was opened: all of it, whatever fails, and once however often it is asked for.
import { errorFacts } from './error-facts.ts'
import type { Log } from './log.ts'

/** One that fails to close must not keep the others open. */
export async function closeAll(closes: readonly (() => Promise<void>)[], log: Log): Promise<void> {
  for (const close of closes) {
    try {
      await close()
    } catch (error) {
      log.error('not closed', errorFacts(error))
    }
  }
}

export function once(action: () => Promise<void>): () => Promise<void> {
  let started: Promise<void> | undefined
  return () => (started ??= action())
}
