// What a misread word may have been: every cut into a beginning and a rhyme, each read by itself, joined where spelling allows it.
import type { Channel } from './channel.ts'
import { createPartReader, MOST_COST } from './part-readings.ts'
import { syllableParts } from './syllable-inventory.ts'
import type { SyllableModel } from './syllable-model.ts'
import { createWordReader } from './word-readings.ts'

/** Ids of syllables and what the misreading costs in nats, those first that are likely by themselves. */
export type Candidates = { readonly ids: Int32Array; readonly costs: Float32Array }
export type FindCandidates = (word: string) => Candidates

/** A word may be this much worse than the best one, without and with its rarity; no neighbours make up for more. */
const SLACK = 9
const WORTH_SLACK = 8
const MOST_CANDIDATES = 24
/** "ngh" and a sign of dirt. */
const LONGEST_ONSET = 4
/** "nghiêng" has seven letters; each may be read as more than one. */
const LONGEST_WORD = 14
const MOST_REMEMBERED = 50_000
/** Signs that an engine prints for a letter; without one of these nothing was a word. */
const LETTER_LIKE = /[\p{L}\d@&¢€]/u
const NONE: Candidates = { ids: new Int32Array(0), costs: new Float32Array(0) }

/** @returns candidates of a word; none where nothing comes near. Results are kept by word. */
export function createCandidateFinder(
  { idOf, rarity, syllables }: Pick<SyllableModel, 'idOf' | 'rarity' | 'syllables'>,
  channel: Channel,
): FindCandidates {
  const parts = syllableParts()
  const readOnset = createPartReader(parts.onsets, channel)
  const readRhyme = createPartReader(parts.rhymes, channel)
  const readWord = createWordReader(channel, LONGEST_WORD)
  const joins = new Int32Array(parts.onsets.length * parts.rhymes.length).fill(-1)
  for (const { onset, rhyme, syllable } of parts.joins)
    joins[onset * parts.rhymes.length + rhyme] = idOf(syllable) ?? -1
  /** Cost by id, of the word at hand only. */
  const costs = new Float32Array(syllables.length).fill(Infinity)
  const worths = new Float64Array(syllables.length)
  const known = new Map<string, Candidates>()

  function search(word: string): Candidates {
    const ids: number[] = []
    const readings = readWord(word, countCapitals(word))
    let limit = MOST_COST
    for (const cut of cutsOf(word)) {
      const onsets = readOnset({ word: readings, from: 0, to: cut }, limit)
      const least = onsets.costs[0] ?? Infinity
      if (least > limit) continue
      const rhymes = readRhyme({ word: readings, from: cut, to: word.length }, limit - least)
      for (let at = 0; at < onsets.parts.length; at += 1) {
        const onsetCost = onsets.costs[at] ?? 0
        const joinsOf = (onsets.parts[at] ?? 0) * parts.rhymes.length
        for (let other = 0; other < rhymes.parts.length; other += 1) {
          const cost = onsetCost + (rhymes.costs[other] ?? 0)
          if (cost > limit) break
          const id = joins[joinsOf + (rhymes.parts[other] ?? 0)] ?? -1
          if (id < 0 || cost >= (costs[id] ?? Infinity)) continue
          if (costs[id] === Infinity) ids.push(id)
          costs[id] = cost
          if (cost + SLACK < limit) limit = cost + SLACK
        }
      }
    }
    const found = rank(ids)
    for (const id of ids) costs[id] = Infinity
    return found
  }

  /** Hundreds of syllables may read alike without their marks: those that plans use come first. */
  function rank(ids: readonly number[]): Candidates {
    let limit = Infinity
    for (const id of ids) {
      const worth = (costs[id] ?? Infinity) + rarity(id)
      worths[id] = worth
      if (worth + WORTH_SLACK < limit) limit = worth + WORTH_SLACK
    }
    const near = ids
      .filter((id) => (worths[id] ?? Infinity) <= limit)
      .toSorted((x, y) => (worths[x] ?? 0) - (worths[y] ?? 0))
      .slice(0, MOST_CANDIDATES)
    const found = { ids: new Int32Array(near), costs: new Float32Array(near.length) }
    for (const [order, id] of near.entries()) found.costs[order] = costs[id] ?? 0
    return found
  }

  return (word) => {
    if (word.length > LONGEST_WORD || !LETTER_LIKE.test(word)) return NONE
    const kept = known.get(word)
    if (kept) return kept
    if (known.size >= MOST_REMEMBERED) known.clear()
    const found = search(word)
    known.set(word, found)
    return found
  }
}

/** All of a word in capitals, the first sign of one that begins with a capital. */
function countCapitals(word: string): number {
  const letters = word.match(/\p{L}/gu)?.length ?? 0
  const upper = word.match(/\p{Lu}/gu)?.length ?? 0
  return letters > 1 && upper > letters * 0.6 ? word.length : /^[^\p{L}\d]*\p{Lu}/u.test(word) ? 1 : 0
}

/** The likeliest cut first, before the first vowel, so that the others need not go far. "T" alone may be "tổ": its rhyme was lost. */
function cutsOf(word: string): readonly number[] {
  const last = Math.min(LONGEST_ONSET, word.length === 1 ? 1 : word.length - 1)
  const natural = Math.min(/^[^aeiouyáéíóúàèìòùâêôäëïöü]*/iu.exec(word)?.[0].length ?? 0, last)
  const cuts = Array.from({ length: last + 1 }, (_, cut) => cut)
  return cuts.toSorted((x, y) => Math.abs(x - natural) - Math.abs(y - natural))
}
