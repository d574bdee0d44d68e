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
