// What a piece of a misread word may have been, among the beginnings or the rhymes of syllables: a tree walk with the costs of all cuts at once.
import type { Channel } from './channel.ts'
import { DIRT_COST, DOUBLED_COST, LONGEST_READING, UNSEEN_COST } from './channel.ts'

/** Numbers of parts and what their misreading costs in nats, cheapest first. */
export type PartReadings = { readonly parts: Uint16Array; readonly costs: Float32Array }
export type Piece = {
  /** Letters as read, with their case. */
  readonly text: string
  /** How many of the first signs stand for capitals. */
  readonly capitals: number
}
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
    const key = `${piece.capitals}${piece.text}`
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

/** Nodes in the order of a walk: each knows its letter, its depth, its part (or -1) and the node after its subtree. */
type Tree = {
  readonly letters: Uint8Array
  readonly depths: Uint8Array
  readonly parts: Int16Array
  readonly after: Uint16Array
  readonly deepest: number
  readonly emptyPart: number
}

function growTree(parts: readonly string[], channel: Channel): Tree {
  const sorted = parts.map((text, part) => ({ text, part })).toSorted((x, y) => (x.text < y.text ? -1 : 1))
  const nodes: { letter: number; depth: number; part: number; after: number }[] = []
  let open: { letter: string; node: number }[] = []
  let emptyPart = -1
  const close = (depth: number) => {
    for (const { node } of open.slice(depth)) Object.assign(nodes[node] ?? {}, { after: nodes.length })
    open = open.slice(0, depth)
  }
  for (const { text, part } of sorted) {
    if (text === '') emptyPart = part
    const letters = text.split('')
    const shared = letters.findIndex((letter, depth) => open[depth]?.letter !== letter)
    close(shared === -1 ? letters.length : shared)
    for (const letter of letters.slice(open.length)) {
      open.push({ letter, node: nodes.length })
      nodes.push({ letter: channel.numberOf(letter), depth: open.length, part: -1, after: 0 })
    }
    const last = open.at(-1)
    if (last) Object.assign(nodes[last.node] ?? {}, { part })
  }
  close(0)
  return {
    letters: Uint8Array.from(nodes, ({ letter }) => letter),
    depths: Uint8Array.from(nodes, ({ depth }) => depth),
    parts: Int16Array.from(nodes, ({ part }) => part),
    after: Uint16Array.from(nodes, ({ after }) => after),
    deepest: Math.max(...parts.map((part) => part.length)),
    emptyPart,
  }
}

/** Row by row as in an edit distance: row d, column j is the cheapest way from the first d letters to the first j signs. */
function walk(piece: Piece, { tree, channel }: { tree: Tree; channel: Channel }, most: number): PartReadings {
  const width = piece.text.length + 1
  const rows = new Float64Array((tree.deepest + 1) * width)
  const dirt = Float64Array.from(piece.text.split(''), (sign) => (/[\p{L}\d]/u.test(sign) ? DOUBLED_COST : DIRT_COST))
  for (let j = 1; j < width; j += 1) rows[j] = (rows[j - 1] ?? 0) + (dirt[j - 1] ?? 0)
  const fillRow = createRowFiller({ rows, width, readings: readingsOf(piece, channel), dirt })
  const found: { part: number; cost: number }[] = []
  let limit = most
  const offer = (part: number, cost: number) => {
    if (part < 0 || cost > limit) return
    found.push({ part, cost })
    limit = Math.min(limit, cost + SLACK)
  }
  offer(tree.emptyPart, rows[width - 1] ?? 0)
  for (let node = 0; node < tree.letters.length; ) {
    const row = (tree.depths[node] ?? 0) * width
    const letter = tree.letters[node] ?? 0
    const lost = channel.small.lost[letter] ?? UNSEEN_COST
    const least = fillRow(row, letter, lost)
    if (least > limit) {
      node = tree.after[node] ?? node + 1
      continue
    }
    offer(tree.parts[node] ?? -1, rows[row + width - 1] ?? 0)
    node += 1
  }
  const near = found.filter(({ cost }) => cost <= limit).toSorted((x, y) => x.cost - y.cost)
  return { parts: Uint16Array.from(near, ({ part }) => part), costs: Float32Array.from(near, ({ cost }) => cost) }
}

/** By letter, end in the piece, and length of the reading: what it costs that the letter was read so. One flat table a piece. */
function readingsOf({ text, capitals }: Piece, channel: Channel): Float64Array {
  const width = text.length + 1
  const table = new Float64Array(channel.letters * width * LONGEST_READING).fill(Infinity)
  for (let end = 1; end < width; end += 1)
    for (let length = 1; length <= LONGEST_READING && length <= end; length += 1) {
      const start = end - length
      const costs = (start < capitals ? channel.capital : channel.small).costsOf(text.slice(start, end))
      const most = length === 1 ? UNSEEN_COST : Infinity
      if (costs === undefined && length > 1) continue
      for (let letter = 0; letter < channel.letters; letter += 1)
        table[(letter * width + end) * LONGEST_READING + length - 1] = Math.min(costs?.[letter] ?? Infinity, most)
    }
  return table
}

type Rows = {
  readonly rows: Float64Array
  readonly width: number
  readonly readings: Float64Array
  readonly dirt: Float64Array
}

/** Fills the row of one more letter, `lost` being what it costs that nothing was read for it. @returns the least cost in the row */
function createRowFiller({ rows, width, readings, dirt }: Rows): (row: number, letter: number, lost: number) => number {
  return (row, letter, lost) => {
    const above = row - width
    let before = (rows[above] ?? 0) + lost
    let least = before
    rows[row] = before
    let at = (letter * width + 1) * LONGEST_READING
    for (let j = 1; j < width; j += 1, at += LONGEST_READING) {
      let cost = Math.min((rows[above + j] ?? 0) + lost, before + (dirt[j - 1] ?? 0))
      cost = Math.min(cost, (rows[above + j - 1] ?? 0) + (readings[at] ?? 0))
      if (j > 1) cost = Math.min(cost, (rows[above + j - 2] ?? 0) + (readings[at + 1] ?? 0))
      if (j > 2) cost = Math.min(cost, (rows[above + j - 3] ?? 0) + (readings[at + 2] ?? 0))
      rows[row + j] = cost
      before = cost
      if (cost < least) least = cost
    }
    return least
  }
}
