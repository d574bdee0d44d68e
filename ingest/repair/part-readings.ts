// What a piece of a misread word may have been, among the beginnings or the rhymes of syllables: a tree walk with the costs of all cuts at once.
import type { Channel } from './channel.ts'
import { LONGEST_READING, UNSEEN_COST } from './channel.ts'
import { growTree, type PartTree } from './part-tree.ts'
import type { WordReadings } from './word-readings.ts'

/** Numbers of parts and what their misreading costs in nats, cheapest first. */
export type PartReadings = { readonly parts: Uint16Array; readonly costs: Float32Array }
/** The signs `from` to before `to` of a word. */
export type Piece = { readonly word: WordReadings; readonly from: number; readonly to: number }
/** @param limit what a part may cost at most; results within it are complete up to `SLACK` over the best */
export type ReadPart = (piece: Piece, limit: number) => PartReadings

/** A part may be this much dearer than the best one. */
const SLACK = 9
/** No part of a word that deserves restoring costs more. */
export const MOST_COST = 20
/** Pieces that are remembered; a plan has some thousand different ones. */
const MOST_REMEMBERED = 20_000

export function createPartReader(parts: readonly string[], channel: Channel): ReadPart {
  const tree = growTree(parts, channel)
  const known = new Map<string, { readonly limit: number; readonly readings: PartReadings }>()
  return (piece, limit) => {
    const key = piece.word.keyOf(piece.from, piece.to)
    const kept = known.get(key)
    if (kept && (kept.limit >= limit || kept.limit === MOST_COST)) return kept.readings
    if (known.size >= MOST_REMEMBERED) known.clear()
    const rounded = Math.min(MOST_COST, Math.ceil(limit / STEP) * STEP)
    const readings = walk(piece, { tree, channel }, rounded)
    known.set(key, { limit: rounded, readings })
    return readings
  }
}

/** Limits are rounded up to multiples of this, so that a piece is seldom walked twice. */
const STEP = 4

/**
 * Row by row as in an edit distance: row d, column j is the cheapest way from the first d letters to the first j signs. What the signs after
 * them cost at least is added before a branch is given up.
 */
function walk(
  { word, from, to }: Piece,
  { tree, channel }: { tree: PartTree; channel: Channel },
  most: number,
): PartReadings {
  const width = to - from + 1
  const rows = new Float64Array((tree.deepest + 1) * width)
  const { dirt, ends, extra } = word
  for (let j = 1; j < width; j += 1) rows[j] = (rows[j - 1] ?? 0) + (dirt[from + j - 1] ?? 0)
  const rest = leastToCome(word, from, to)
  const fillRow = createRowFiller({ rows, width, from, word, rest })
  const found: { part: number; cost: number }[] = []
  let limit = most
  const offer = (part: number, cost: number) => {
    if (part < 0 || cost > limit) return
    found.push({ part, cost })
    limit = Math.min(limit, cost + SLACK)
  }
  offer(tree.emptyPart, rows[width - 1] ?? 0)
  /** By depth: the least that a reading through its row costs. */
  const through = new Float64Array(tree.deepest + 1)
  through[0] = rest[0] ?? 0
  for (let node = 0; node < tree.letters.length; ) {
    const depth = tree.depths[node] ?? 0
    const letter = tree.letters[node] ?? 0
    const lost = channel.small.lost[letter] ?? UNSEEN_COST
    const atLeast = (through[depth - 1] ?? 0) + Math.min(lost, extra[letter] ?? 0)
    const least = atLeast > limit ? atLeast : fillRow(depth * width, letter * ends, lost)
    if (least > limit) {
      node = tree.after[node] ?? node + 1
      continue
    }
    through[depth] = least
    offer(tree.parts[node] ?? -1, rows[depth * width + width - 1] ?? 0)
    node += 1
  }
  const near = found.filter(({ cost }) => cost <= limit).toSorted((x, y) => x.cost - y.cost)
  return { parts: Uint16Array.from(near, ({ part }) => part), costs: Float32Array.from(near, ({ cost }) => cost) }
}

/** By how many signs of a piece are read: what the others cost at least, whatever letters they stand for. */
function leastToCome({ dirt, least }: WordReadings, from: number, to: number): Float64Array {
  const rest = new Float64Array(to - from + 1)
  for (let at = to - 1; at >= from; at -= 1) {
    let best = (dirt[at] ?? 0) + (rest[at - from + 1] ?? 0)
    for (let length = 1; length <= LONGEST_READING && at + length <= to; length += 1)
      best = Math.min(
        best,
        (least[(at + length) * LONGEST_READING + length - 1] ?? Infinity) + (rest[at - from + length] ?? 0),
      )
    rest[at - from] = best
  }
  return rest
}

type Rows = {
  readonly rows: Float64Array
  readonly width: number
  readonly from: number
  readonly word: WordReadings
  readonly rest: Float64Array
}

/** Fills the row of one more letter, `lost` being what it costs that nothing was read for it. @returns the least that a reading through this row costs */
function createRowFiller({ rows, width, from, word: { costs, dirt }, rest }: Rows) {
  return (row: number, letterAt: number, lost: number): number => {
    const above = row - width
    let before = (rows[above] ?? 0) + lost
    let least = before + (rest[0] ?? 0)
    rows[row] = before
    let at = (letterAt + from + 1) * LONGEST_READING
    for (let j = 1; j < width; j += 1, at += LONGEST_READING) {
      let cost = Math.min((rows[above + j] ?? 0) + lost, before + (dirt[from + j - 1] ?? 0))
      cost = Math.min(cost, (rows[above + j - 1] ?? 0) + (costs[at] ?? 0))
      if (j > 1) cost = Math.min(cost, (rows[above + j - 2] ?? 0) + (costs[at + 1] ?? 0))
      if (j > 2) cost = Math.min(cost, (rows[above + j - 3] ?? 0) + (costs[at + 2] ?? 0))
      rows[row + j] = cost
      before = cost
      const through = cost + (rest[j] ?? 0)
      if (through < least) least = through
    }
    return least
  }
}
