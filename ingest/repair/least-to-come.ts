// A bound for the walk over parts: what the signs that are still to be read cost at least.
import { LONGEST_READING } from './channel.ts'
import type { WordReadings } from './word-readings.ts'

/** Fills `rest`: by how many signs of a piece are read, what the others cost at least, whatever letters they stand for. */
export function leastToCome({ dirt, least }: WordReadings, from: number, to: number, rest: Float64Array): void {
  rest[to - from] = 0
  for (let at = to - 1; at >= from; at -= 1) {
    let best = (dirt[at] ?? 0) + (rest[at - from + 1] ?? 0)
    for (let length = 1; length <= LONGEST_READING && at + length <= to; length += 1)
      best = Math.min(
        best,
        (least[(at + length) * LONGEST_READING + length - 1] ?? Infinity) + (rest[at - from + length] ?? 0),
      )
    rest[at - from] = best
  }
}
