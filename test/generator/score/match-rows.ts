// Which row that was read is which row of the paper: the likest first, each once.
import { overlap, pairsOf } from './likeness.ts'

/** Less alike than this, two rows are not the same one. */
const LEAST = 0.4

export type Matched<Gold, Read> = {
  readonly pairs: readonly (readonly [Gold, Read])[]
  readonly lost: readonly Gold[]
  readonly invented: readonly Read[]
}

export function matchRows<Gold, Read>(
  gold: readonly Gold[],
  read: readonly Read[],
  texts: { readonly ofGold: (row: Gold) => string; readonly ofRead: (row: Read) => string },
): Matched<Gold, Read> {
  const goldPairs = gold.map((row) => pairsOf(texts.ofGold(row)))
  const readPairs = read.map((row) => pairsOf(texts.ofRead(row)))
  const candidates = goldPairs
    .flatMap((one, goldAt) => readPairs.map((other, readAt) => ({ goldAt, readAt, score: overlap(one, other) })))
    .filter(({ score }) => score >= LEAST)
    .toSorted((a, b) => b.score - a.score || Math.abs(a.goldAt - a.readAt) - Math.abs(b.goldAt - b.readAt))
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const { goldAt, readAt } of candidates) {
    if (partner.has(goldAt) || taken.has(readAt)) continue
    partner.set(goldAt, readAt)
    taken.add(readAt)
  }
  return {
    pairs: gold.flatMap((row, index) => (partner.has(index) ? [[row, read[partner.get(index)!]!] as const] : [])),
    lost: gold.filter((_, index) => !partner.has(index)),
    invented: read.filter((_, index) => !taken.has(index)),
  }
}
