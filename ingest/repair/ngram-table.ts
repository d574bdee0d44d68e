// Counted pairs of numbers in flat memory: millions of n-grams without an object for each.

export type PairTable = {
  /** The entry of a pair, made where it is new; entries are numbered from 0 in the order of their first adding. */
  readonly add: (first: number, second: number) => number
  /** -1 where the pair was never added. */
  readonly find: (first: number, second: number) => number
  readonly firstOf: (entry: number) => number
  readonly secondOf: (entry: number) => number
  readonly size: () => number
}

const FIRST_CAPACITY = 1 << 12

/** Open addressing at half load; both numbers below 2^31. */
export function createPairTable(): PairTable {
  let firsts = new Int32Array(FIRST_CAPACITY)
  let seconds = new Int32Array(FIRST_CAPACITY)
  let slots = new Int32Array(FIRST_CAPACITY * 2).fill(-1)
  let size = 0

  /** The slot that holds the pair, or the free one where it belongs. */
  function slotOf(first: number, second: number): number {
    const mask = slots.length - 1
    let slot = spread(first, second) & mask
    for (let entry = slots[slot] ?? -1; entry !== -1; entry = slots[slot] ?? -1) {
      if (firsts[entry] === first && seconds[entry] === second) break
      slot = (slot + 1) & mask
    }
    return slot
  }

  function grow(): void {
    firsts = widened(firsts)
    seconds = widened(seconds)
    slots = new Int32Array(slots.length * 2).fill(-1)
    for (let entry = 0; entry < size; entry += 1) slots[slotOf(firsts[entry] ?? 0, seconds[entry] ?? 0)] = entry
  }

  return {
    add(first, second) {
      const slot = slotOf(first, second)
      const known = slots[slot] ?? -1
      if (known !== -1) return known
      firsts[size] = first
      seconds[size] = second
      slots[slot] = size
      size += 1
      if (size === firsts.length) grow()
      return size - 1
    },
    find: (first, second) => slots[slotOf(first, second)] ?? -1,
    firstOf: (entry) => firsts[entry] ?? 0,
    secondOf: (entry) => seconds[entry] ?? 0,
    size: () => size,
  }
}

/** Multipliers of the xxHash family; neighbouring numbers must not land side by side. */
function spread(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

export function widened(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(numbers.length * 2)
  wide.set(numbers)
  return wide
}
