// An index that a service is needed to open: opened at the first catch-up at which that succeeds, and until then empty.
import { createLine } from './one-at-a-time.ts'
import type { PassageIndex } from './search.ts'

/** @param open tried again at each catch-up after it rejected */
export function openLater(open: () => Promise<PassageIndex>): PassageIndex {
  const inLine = createLine()
  let index: PassageIndex | undefined
  return {
    catchUp: (more) =>
      inLine(async () => {
        index ??= await open()
        return index.catchUp(more)
      }),
    search: async (text, limit) => index?.search(text, limit) ?? [],
    size: () => index?.size() ?? 0,
    close: () => inLine(async () => index?.close()),
  }
}
