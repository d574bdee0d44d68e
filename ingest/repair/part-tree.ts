// The beginnings or the rhymes of all syllables as a tree of letters, flat in the order in which it is walked.
import type { Channel } from './channel.ts'

/** Nodes in the order of a walk: each knows its letter, its depth, its part (or -1) and the node after its subtree. */
export type PartTree = {
  readonly letters: Uint8Array
  readonly depths: Uint8Array
  readonly parts: Int16Array
  readonly after: Uint16Array
  readonly deepest: number
  readonly emptyPart: number
}

export function growTree(parts: readonly string[], channel: Pick<Channel, 'numberOf'>): PartTree {
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
