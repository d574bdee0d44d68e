// How often others get their turn while something long is done, on a watch by which each look takes as long as a turn may last.
import { setImmediate } from 'node:timers/promises'
import { vi } from 'vitest'
import { TURN_MS } from '../../knowledge/in-turns.ts'

/** A machine's speed is out of it: what works in turns gives one at each of its steps, what does not gives none. */
export async function turnsOfOthers(work: () => Promise<unknown>): Promise<number> {
  let [ms, turns] = [0, 0]
  const watch = vi.spyOn(performance, 'now').mockImplementation(() => (ms += TURN_MS))
  const over = new AbortController()
  const others = async () => {
    while (!over.signal.aborted) {
      await setImmediate()
      turns += 1
    }
  }
  const othersEnd = others()
  try {
    await work()
  } finally {
    over.abort()
    watch.mockRestore()
    await othersEnd
  }
  return turns
}
