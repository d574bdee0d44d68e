// Brings the search indexes up to date while plans are being stored, so that little is left to do after the last one.
import type { PassageSearch } from '../../knowledge/search/search.ts'

export type SearchRefresh = {
  /** After each stored plan; never waits. */
  readonly goOn: () => void
  /** Until everything is found. @throws what failed on the way */
  readonly finish: () => Promise<void>
}

/** Some thousand passages: a second of work, in pieces that let the storing of plans go first. */
const PLANS_AT_ONCE = 20

export function createSearchRefresh(search: Pick<PassageSearch, 'catchUp'>): SearchRefresh {
  let plans = 0
  let running: Promise<unknown> | undefined
  let failure: { readonly cause: unknown } | undefined
  return {
    goOn() {
      plans += 1
      if (running !== undefined || plans < PLANS_AT_ONCE) return
      plans = 0
      running = search
        .catchUp(true)
        .catch((cause: unknown) => void (failure ??= { cause }))
        .finally(() => (running = undefined))
    },
    async finish() {
      await running
      if (failure) throw failure.cause
      await search.catchUp()
    },
  }
}
