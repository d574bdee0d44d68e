// Long work in short turns: whoever waits for something else is served in between.
import { setImmediate } from 'node:timers/promises'

/** A person does not notice so long a wait, and a thousand items of a few microseconds fit in. */
export const TURN_MS = 10

/**
 * One item after the other; an item that takes longer by itself is not divided. Begins a turn of its own: several such works in a
 * row are several turns.
 *
 * @param milliseconds of a watch, to know how long the turn is already
 */
export async function inTurns<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  milliseconds: () => number = () => performance.now(),
): Promise<void> {
  await setImmediate()
  let startedAt = milliseconds()
  for (const item of items) {
    work(item)
    if (milliseconds() - startedAt < TURN_MS) continue
    await setImmediate()
    startedAt = milliseconds()
  }
}

/** Some milliseconds of reading or writing in the store. */
const ROWS_A_TURN = 200

/** Of rows that the store reads or writes together: so many at a time, a turn each. */
export async function inSlices<Item>(
  items: readonly Item[],
  work: (slice: readonly Item[]) => Promise<unknown>,
): Promise<void> {
  for (let first = 0; first < items.length; first += ROWS_A_TURN) {
    await setImmediate()
    await work(items.slice(first, first + ROWS_A_TURN))
  }
}
