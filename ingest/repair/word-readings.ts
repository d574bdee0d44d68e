// A misread word as the channel sees it: what each run of its signs costs as each letter, computed once for all cuts of the word.
import type { Channel } from './channel.ts'
import { DIRT_COST, DOUBLED_COST, LONGEST_READING, UNSEEN_COST } from './channel.ts'

export type WordReadings = {
  /** Places where a run may end: one more than the word has signs. */
  readonly ends: number
  /** In nats, at (letter × ends + end) × `LONGEST_READING` + length - 1. */
  readonly costs: Float32Array
  /** The least of these over all letters, at end × `LONGEST_READING` + length - 1. */
  readonly least: Float64Array
  /** By letter: by how much its best reading in this word is dearer than the least of the same signs. */
  readonly extra: Float64Array
  /** By sign: what it costs that it stands for nothing. */
  readonly dirt: Float64Array
  /** The same for pieces that read the same, in this word and in others. */
  readonly keyOf: (from: number, to: number) => string
}

/** @param capitals how many of the first signs stand for capitals. What it returns holds until the next call: thousands of words share one table. */
export type ReadWord = (text: string, capitals: number) => WordReadings

/** @param longest signs that a word has at most */
export function createWordReader(channel: Channel, longest: number): ReadWord {
  const costs = new Float32Array(channel.letters * (longest + 1) * LONGEST_READING)
  const least = new Float64Array((longest + 1) * LONGEST_READING)
  const extra = new Float64Array(channel.letters)
  const { letters } = channel
  return (text, capitals) => {
    const ends = text.length + 1
    costs.fill(Infinity, 0, letters * ends * LONGEST_READING)
    least.fill(Infinity)
    extra.fill(Infinity)
    for (let end = 1; end < ends; end += 1)
      for (let length = 1; length <= LONGEST_READING && length <= end; length += 1) {
        const start = end - length
        const known = (start < capitals ? channel.capital : channel.small).costsOf(text.slice(start, end))
        if (known === undefined && length > 1) continue
        const most = length === 1 ? UNSEEN_COST : Infinity
        const [first, stride] = [end * LONGEST_READING + length - 1, ends * LONGEST_READING]
        let best = most
        for (let letter = 0, at = first; letter < letters; letter += 1, at += stride) {
          const own = known === undefined ? Infinity : (known[letter] ?? Infinity)
          const cost = own < most ? own : most
          costs[at] = cost
          if (cost < best) best = cost
        }
        least[first] = best
        for (let letter = 0, at = first; letter < letters; letter += 1, at += stride) {
          const more = (costs[at] ?? Infinity) - best
          if (more < (extra[letter] ?? 0)) extra[letter] = more
        }
      }
    return {
      ends,
      costs,
      least,
      extra,
      dirt: dirtOf(text),
      keyOf: (from, to) => `${Math.min(to - from, Math.max(0, capitals - from))}${text.slice(from, to)}`,
    }
  }
}

function dirtOf(text: string): Float64Array {
  const dirt = new Float64Array(text.length)
  for (let at = 0; at < text.length; at += 1) dirt[at] = LETTER.test(text.charAt(at)) ? DOUBLED_COST : DIRT_COST
  return dirt
}

const LETTER = /[\p{L}\d]/u
