// How alike what was printed and what was read are: the same but for blanks, or close enough for a scan.
import { fold } from '../../../knowledge/text/fold.ts'

/** Blanks and the kind of bullet carry nothing. */
export const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(^|\s)[•–+-](?=\s)/g, '$1-')

/** 0–1: the share of letters that need no change, diacritics apart. */
export function likeness(one: string, other: string): number {
  const [a, b] = [fold(tidied(one)), fold(tidied(other))]
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - distance(a, b) / longest
}

/** Levenshtein, row by row. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const own = [row]
    for (let column = 1; column <= b.length; column += 1)
      own.push(
        Math.min(above[column]! + 1, own[column - 1]! + 1, above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)),
      )
    above = own
  }
  return above[b.length]!
}

/** Neighbouring syllables, folded: quick to compare. */
export function pairsOf(text: string): ReadonlySet<string> {
  const syllables = fold(tidied(text)).match(/[\p{L}\d]+/gu) ?? []
  return new Set(syllables.map((syllable, index) => `${syllables[index - 1] ?? ''} ${syllable}`))
}

/** 0–1, twice the shared pairs over all. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length
  return (2 * shared) / Math.max(1, one.size + other.size)
}

/** A scan's words are right when at least so many letters are. Numbers must be the same whatever the source. */
const CLOSE = { 'born-digital': 1, scanned: 0.9, damaged: 0.75 } as const
export type Closeness = keyof typeof CLOSE

export function sameWords(printed: string, read: string, closeness: Closeness): boolean {
  if (tidied(printed) === tidied(read)) return true
  return closeness !== 'born-digital' && likeness(printed, read) >= CLOSE[closeness]
}
