// Which row that was read is which row of the paper: the likest first, each once.
import { overlap, pairsOf } from './likeness.ts'

/** Less alike than this, two rows are not the same one. */
const LEAST = 0.4

export type Matched<Gold, Read> = {
  readonly pairs: readonly (readonly [Gold, Read])[]
  readonly lost: readonly Gold[]
  readonly invented: readonly Read[]
}

/** `…Rest`: what tells rows of the same name apart. */
type RowTexts<Gold, Read> = {
  readonly ofGold: (row: Gold) => string
  readonly ofRead: (row: Read) => string
  readonly goldRest: (row: Gold) => string
  readonly readRest: (row: Read) => string
}
/** The rest only decides where names are alike. */
const REST_WEIGHT = 0.01

export function matchRows<Gold, Read>(
  gold: readonly Gold[],
  read: readonly Read[],
  texts: RowTexts<Gold, Read>,
): Matched<Gold, Read> {
  const goldPairs = gold.map((row) => pairsOf(texts.ofGold(row)))
  const readPairs = read.map((row) => pairsOf(texts.ofRead(row)))
  const goldRests = gold.map((row) => pairsOf(texts.goldRest(row)))
  const readRests = read.map((row) => pairsOf(texts.readRest(row)))
  const scoreOf = (goldAt: number, readAt: number) => {
    const score = overlap(goldPairs[goldAt]!, readPairs[readAt]!)
    return score < LEAST ? 0 : score + REST_WEIGHT * overlap(goldRests[goldAt]!, readRests[readAt]!)
  }
  const candidates = goldPairs
    .flatMap((_, goldAt) => readPairs.map((_other, readAt) => ({ goldAt, readAt, score: scoreOf(goldAt, readAt) })))
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
