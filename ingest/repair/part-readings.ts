// What a piece of a misread word may have been, among the beginnings or the rhymes of syllables: a tree walk with the costs of all cuts at once.
import type { Channel } from './channel.ts'
import { LONGEST_READING, UNSEEN_COST } from './channel.ts'
import { createFoundParts, type PartReadings } from './found-parts.ts'
import { leastToCome } from './least-to-come.ts'
import { growTree, type PartTree } from './part-tree.ts'
import type { WordReadings } from './word-readings.ts'

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
  const walk = createWalk(growTree(parts, channel), channel)
  const known = new Map<string, { readonly limit: number; readonly readings: PartReadings }>()
  return (piece, limit) => {
    const key = piece.word.keyOf(piece.from, piece.to)
    const kept = known.get(key)
    if (kept && (kept.limit >= limit || kept.limit === MOST_COST)) return kept.readings
    if (known.size >= MOST_REMEMBERED) known.clear()
    const rounded = Math.min(MOST_COST, Math.ceil(limit / STEP) * STEP)
    const readings = walk(piece, rounded)
    known.set(key, { limit: rounded, readings })
    return readings
  }
}

/** Limits are rounded up to multiples of this, so that a piece is seldom walked twice. */
const STEP = 4
/** Signs of the longest piece, and one. */
const WIDEST = 32

/**
 * Row by row as in an edit distance: row d, column j is the cheapest way from the first d letters to the first j signs. What the signs after
 * them cost at least is added before a branch is given up. Thousands of walks a second share one table, and their inner loop stands in one
 * function: as several, it takes half as long again.
 */
function createWalk(tree: PartTree, channel: Channel): ReadPart {
  const { letters, depths, parts, after, deepest, emptyPart } = tree
  const lostCosts = Float64Array.from(channel.small.lost)
  const rows = new Float64Array((deepest + 1) * WIDEST)
  const rest = new Float64Array(WIDEST)
  /** By depth: the least that a reading through its row costs. */
  const through = new Float64Array(deepest + 1)
  const found = createFoundParts(letters.length + 1)

  return ({ word, from, to }, most) => {
    const { costs, dirt, ends, extra } = word
    const width = to - from + 1
    rows[0] = 0
    for (let j = 1; j < width; j += 1) rows[j] = (rows[j - 1] ?? 0) + (dirt[from + j - 1] ?? 0)
    leastToCome(word, from, to, rest)
    const restOfAll = rest[0] ?? 0
    through[0] = restOfAll
    found.clear()
    let limit = most
    const empty = rows[width - 1] ?? 0
    if (emptyPart >= 0 && empty <= limit) limit = Math.min(limit, found.add(emptyPart, empty) + SLACK)
    for (let node = 0; node < letters.length; ) {
      const depth = depths[node] ?? 0
      const letter = letters[node] ?? 0
      const lost = lostCosts[letter] ?? UNSEEN_COST
      const own = extra[letter] ?? 0
      let least = (through[depth - 1] ?? 0) + (lost < own ? lost : own)
      if (least <= limit) {
        const row = depth * width
        const above = row - width
        let before = (rows[above] ?? 0) + lost
        least = before + restOfAll
        rows[row] = before
        let at = (letter * ends + from + 1) * LONGEST_READING
        for (let j = 1; j < width; j += 1, at += LONGEST_READING) {
          let cost = (rows[above + j] ?? 0) + lost
          const asDirt = before + (dirt[from + j - 1] ?? 0)
          if (asDirt < cost) cost = asDirt
          const one = (rows[above + j - 1] ?? 0) + (costs[at] ?? 0)
          if (one < cost) cost = one
          if (j > 1) {
            const two = (rows[above + j - 2] ?? 0) + (costs[at + 1] ?? 0)
            if (two < cost) cost = two
            if (j > 2) {
              const three = (rows[above + j - 3] ?? 0) + (costs[at + 2] ?? 0)
              if (three < cost) cost = three
            }
          }
          rows[row + j] = cost
          before = cost
          const whole = cost + (rest[j] ?? 0)
          if (whole < least) least = whole
        }
      }
      if (least > limit) {
        node = after[node] ?? node + 1
        continue
      }
      through[depth] = least
      const part = parts[node] ?? -1
      const cost = rows[depth * width + width - 1] ?? 0
      if (part >= 0 && cost <= limit) limit = Math.min(limit, found.add(part, cost) + SLACK)
      node += 1
    }
    return found.upTo(limit)
  }
}
