// The embedder that needs no model and no network: hashed pieces of folded words. It forgives typing errors; it knows no synonyms.
import { syllables } from '../text/syllables.ts'
import type { Embedder } from './embedder.ts'

/** Raised whenever the same text would give another vector. */
const VERSION = 1

/** The few hundred pieces of a passage share these slots; each passage takes 2 KB in the index. */
const DIMENSION = 512

const GRAM_LENGTHS = [3, 4, 5]

/** A whole syllable says more than its pieces. */
const SYLLABLE_WEIGHT = 2

/** For 32-bit FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

export type HashEmbedderOptions = {
  readonly analyze?: (text: string) => readonly string[]
  /** Names the analyzer and its version. */
  readonly analyzerMake?: string
}

/** Unit vectors, so that their product is the cosine; a text without letters and digits gives zeros. */
export function createHashEmbedder(options: HashEmbedderOptions = {}): Embedder {
  const { analyze = syllables, analyzerMake = 'syllables-1' } = options
  return {
    make: `hash-${VERSION}/${DIMENSION}/${analyzerMake}`,
    dimension: DIMENSION,
    async embed(texts) {
      return texts.map((text) => hashVector(analyze(text)))
    },
  }
}

function hashVector(keys: readonly string[]): readonly number[] {
  const vector = Array.from({ length: DIMENSION }, () => 0)
  for (const [piece, weight] of pieceWeights(keys)) {
    const hash = hashOf(piece)
    // The top bit gives the sign: pieces that collide cancel out as often as they add up.
    const signed = hash >>> 31 === 0 ? weight : -weight
    const slot = (hash & 0x7fffffff) % DIMENSION
    vector[slot] = (vector[slot] ?? 0) + signed
  }
  const length = Math.hypot(...vector)
  return length === 0 ? vector : vector.map((value) => value / length)
}

/** Sublinear: a piece that stands ten times in a text counts 3.3 times, not ten times. */
function pieceWeights(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (piece: string) => counts.set(piece, (counts.get(piece) ?? 0) + 1)
  for (const key of keys) count(`<${key}>`)
  const joined = keys.join(' ')
  for (const length of GRAM_LENGTHS)
    for (let start = 0; start + length <= joined.length; start += 1) count(joined.slice(start, start + length))
  return new Map([...counts].map(([piece, times]) => [piece, (1 + Math.log(times)) * weightOf(piece)]))
}

function weightOf(piece: string): number {
  return piece.startsWith('<') ? SYLLABLE_WEIGHT : 1
}

function hashOf(piece: string): number {
  let hash = FNV_OFFSET
  for (let index = 0; index < piece.length; index += 1) hash = Math.imul(hash ^ piece.charCodeAt(index), FNV_PRIME)
  // FNV's low bits are weak for short texts; folding the high half in spreads them.
  return (hash ^ (hash >>> 15)) >>> 0
}
