// The embedder that needs no model and no network: hashed pieces of folded words. It forgives typing errors; it knows no synonyms.
import { syllables } from '../text/syllables.ts'
import type { Embedder } from './embedder.ts'

/** Raised whenever the same text would give another vector. */
const VERSION = 1

/** The few hundred pieces of a passage share these slots; each passage takes 0.6 KB in the index. */
const DIMENSION = 128

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
  addPieces(vector, hashesOfSyllables(keys), SYLLABLE_WEIGHT)
  addPieces(vector, hashesOfGrams(keys.join(' ')), 1)
  let squares = 0
  for (const value of vector) squares += value * value
  const scale = squares === 0 ? 1 : 1 / Math.sqrt(squares)
  const unit: number[] = []
  for (const value of vector) unit.push(value * scale)
  return unit
}

function hashesOfSyllables(keys: readonly string[]): Uint32Array {
  return Uint32Array.from(keys, (key) => hashOf(`<${key}>`))
}

/** By hash: a passage has hundreds of pieces, and to cut each out of its text took most of the time. */
function hashesOfGrams(text: string): Uint32Array {
  const hashes = new Uint32Array(text.length * (LONGEST_GRAM - SHORTEST_GRAM + 1))
  let found = 0
  for (let start = 0; start + SHORTEST_GRAM <= text.length; start += 1) {
    const end = Math.min(text.length, start + LONGEST_GRAM)
    let hash = FNV_OFFSET
    for (let index = start; index < end; index += 1) {
      hash = step(hash, text.charCodeAt(index))
      if (index - start + 1 >= SHORTEST_GRAM) hashes[found++] = spread(hash)
    }
  }
  return hashes.subarray(0, found)
}

/** Sublinear: a piece that stands ten times in a text counts 3.3 times, not ten times. The hashes are sorted, so that the same ones stand together. */
function addPieces(vector: Float64Array, hashes: Uint32Array, weight: number): void {
  hashes.sort()
  for (let first = 0, after = 0; first < hashes.length; first = after) {
    const hash = hashes[first] ?? 0
    while (after < hashes.length && hashes[after] === hash) after += 1
    const times = after - first
    const value = times === 1 ? weight : (1 + Math.log(times)) * weight
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
