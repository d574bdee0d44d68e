// What one walk over the parts of syllables found, in memory that the next walk uses again.

/** Numbers of parts and what their misreading costs in nats, cheapest first. */
export type PartReadings = { readonly parts: Uint16Array; readonly costs: Float32Array }

/** Parts with their costs in the order of their finding, in memory that is used again. */
export function createFoundParts(most: number) {
  const parts = new Uint16Array(most)
  const costs = new Float64Array(most)
  let size = 0
  return {
    clear: () => void (size = 0),
    /** @returns the cost */
    add(part: number, cost: number): number {
      parts[size] = part
      costs[size] = cost
      size += 1
      return cost
    },
    /** Cheapest first; of the same cost, what was found first. */
    upTo(limit: number): PartReadings {
      const near: number[] = []
      for (let at = 0; at < size; at += 1) if ((costs[at] ?? Infinity) <= limit) near.push(at)
      near.sort((x, y) => (costs[x] ?? 0) - (costs[y] ?? 0))
      const readings = { parts: new Uint16Array(near.length), costs: new Float32Array(near.length) }
      for (const [order, at] of near.entries()) {
        readings.parts[order] = parts[at] ?? 0
        readings.costs[order] = costs[at] ?? 0
      }
      return readings
    },
  }
}
