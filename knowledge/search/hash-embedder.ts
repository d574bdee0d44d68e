// The embedder that needs no model and no network: hashed pieces of folded words. It forgives typing errors; it knows no synonyms.
import { syllables } from '../text/syllables.ts'
import type { Embedder } from './embedder.ts'

/** Raised whenever the same text would give another vector. */
const VERSION = 1

/** The few hundred pieces of a passage share these slots; each passage takes 1 KB in the index. */
const DIMENSION = 256

const [SHORTEST_GRAM, LONGEST_GRAM] = [3, 5]

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
  const vector = new Float64Array(DIMENSION)
  addPieces(vector, countSyllables(keys), SYLLABLE_WEIGHT)
  addPieces(vector, countGrams(keys.join(' ')), 1)
  let squares = 0
  for (const value of vector) squares += value * value
  const scale = squares === 0 ? 1 : 1 / Math.sqrt(squares)
  const unit: number[] = []
  for (const value of vector) unit.push(value * scale)
  return unit
}

/** By hash: a passage has hundreds of pieces, and to cut each out of its text took most of the time. */
type Counts = ReadonlyMap<number, number>

function countSyllables(keys: readonly string[]): Counts {
  const counts = new Map<number, number>()
  for (const key of keys) count(counts, hashOf(`<${key}>`))
  return counts
}

function countGrams(text: string): Counts {
  const counts = new Map<number, number>()
  for (let start = 0; start + SHORTEST_GRAM <= text.length; start += 1) {
    const end = Math.min(text.length, start + LONGEST_GRAM)
    let hash = FNV_OFFSET
    for (let index = start; index < end; index += 1) {
      hash = step(hash, text.charCodeAt(index))
      if (index - start + 1 >= SHORTEST_GRAM) count(counts, spread(hash))
    }
  }
  return counts
}

function count(counts: Map<number, number>, hash: number): void {
  counts.set(hash, (counts.get(hash) ?? 0) + 1)
}

/** Sublinear: a piece that stands ten times in a text counts 3.3 times, not ten times. */
function addPieces(vector: Float64Array, counts: Counts, weight: number): void {
  for (const [hash, times] of counts) {
    const value = (1 + Math.log(times)) * weight
    const slot = (hash & 0x7fffffff) % DIMENSION
    // The top bit gives the sign: pieces that collide cancel out as often as they add up.
    vector[slot] = (vector[slot] ?? 0) + (hash >>> 31 === 0 ? value : -value)
  }
}

function hashOf(piece: string): number {
  let hash = FNV_OFFSET
  for (let index = 0; index < piece.length; index += 1) hash = step(hash, piece.charCodeAt(index))
  return spread(hash)
}

const step = (hash: number, code: number) => Math.imul(hash ^ code, FNV_PRIME)

/** FNV's low bits are weak for short texts; folding the high half in spreads them. */
const spread = (hash: number) => (hash ^ (hash >>> 15)) >>> 0
