// What a misread word may have been: a walk down the tree of syllables, paying for each letter what its misreading costs.
import type { SyllableModel } from './syllable-model.ts'
import { DIRT_COST, DOUBLED_COST, UNSEEN_COST, type Channel } from './channel.ts'

export type Candidate = { readonly id: number; /** nats */ readonly cost: number }
export type FindCandidates = (word: string) => readonly Candidate[]

type Node = { readonly children: Map<string, Node>; id: number | undefined }
type Step = { readonly letter: string; readonly read: string; readonly cost: number }

/** A word may be this much worse than the best one. */
const SLACK = 9
const MOST_CANDIDATES = 24
/** No neighbours make up for more than this, in nats. */
const WORTH_SLACK = 8
const MOST_STATES = 4_000
const LONGEST_READING = 3

/**
 * @returns candidates of a word in lower case, best first; [] where nothing comes near. Results are kept by word.
 */
export function createCandidateFinder(
  { syllables, rarity }: Pick<SyllableModel, 'syllables' | 'rarity'>,
  channel: Channel,
): FindCandidates {
  const root = growTree(syllables)
  const steps = stepsByReading(channel)
  const known = new Map<string, readonly Candidate[]>()
  // Hundreds of syllables may read alike without their marks: those that plans use come first.
  const worth = ({ id, cost }: Candidate) => cost + rarity(id)
  return (word) => {
    const kept = known.get(word)
    if (kept) return kept
    const ranked = search(word, root, steps).toSorted((a, b) => worth(a) - worth(b))
    const limit = (ranked[0] ? worth(ranked[0]) : 0) + WORTH_SLACK
    const found = ranked.slice(0, MOST_CANDIDATES).filter((candidate) => worth(candidate) <= limit)
    known.set(word, found)
    return found
  }
}

function growTree(syllables: readonly string[]): Node {
  const root: Node = { children: new Map(), id: undefined }
  for (const [id, syllable] of syllables.entries()) {
    let node = root
    for (const letter of syllable) {
      const next = node.children.get(letter) ?? { children: new Map(), id: undefined }
      node.children.set(letter, next)
      node = next
    }
    if (syllable !== '') node.id = id
  }
  return root
}

/** Reading → the letters that it may stand for. */
function stepsByReading(channel: Channel): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>()
  for (const [letter, readings] of channel)
    for (const [read, cost] of readings) steps.set(read, [...(steps.get(read) ?? []), { letter, read, cost }])
  return steps
}

type State = { readonly node: Node; readonly at: number; readonly cost: number }

/** States are taken from cheap to dear by whole nats, which is exact enough to stop at the slack. */
function search(word: string, root: Node, steps: ReadonlyMap<string, readonly Step[]>): readonly Candidate[] {
  const buckets: State[][] = [[{ node: root, at: 0, cost: 0 }]]
  const best = new Map<number, number>()
  let limit = Infinity
  let taken = 0
  for (let level = 0; level < buckets.length && level <= limit && taken < MOST_STATES; level += 1)
    for (const state of buckets[level] ?? []) {
      taken += 1
      if (
        state.at === word.length &&
        state.node.id !== undefined &&
        state.cost < (best.get(state.node.id) ?? Infinity)
      ) {
        best.set(state.node.id, state.cost)
        limit = Math.min(limit, state.cost + SLACK)
      }
      const push = (node: Node, at: number, cost: number) => {
        if (cost <= limit) (buckets[Math.floor(cost)] ??= []).push({ node, at, cost })
      }
      for (let length = 0; length <= LONGEST_READING && state.at + length <= word.length; length += 1)
        for (const step of steps.get(word.slice(state.at, state.at + length)) ?? []) {
          const next = state.node.children.get(step.letter)
          if (next) push(next, state.at + length, state.cost + step.cost)
        }
      const sign = word[state.at]
      if (sign === undefined) continue
      for (const child of state.node.children.values()) push(child, state.at + 1, state.cost + UNSEEN_COST)
      push(state.node, state.at + 1, state.cost + (/[\p{L}\d]/u.test(sign) ? DOUBLED_COST : DIRT_COST))
    }
  return [...best].map(([id, cost]) => ({ id, cost }))
}
