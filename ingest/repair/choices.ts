// The ways to read one token of a scan: as a syllable, as two that lost their blank, as a number, or as it was printed.
import type { Candidates, FindCandidates } from './candidates.ts'
import type { Choices } from './decode.ts'
import type { Token } from './tokens.ts'
import { BOUNDARY, NUMBER } from './vocabulary.ts'

export type ChoicesOf = (token: Token) => Choices

/** A word that stays as it was printed, though no syllable: a name, an abbreviation, a code. */
const KEEP_COST = 24
/** A lost blank, in nats; words that read better than this are not cut. */
const SPLIT_COST = 4
/** Shorter ones are single syllables. */
const FEWEST_TOGETHER = 5
const MOST_HALVES = 4
const MOST_SPLITS = 24
const MOST_REMEMBERED = 50_000

/** Choices are kept by token: a plan repeats its words. */
export function createChoices(candidates: FindCandidates): ChoicesOf {
  const known = new Map<string, Choices>()
  return (token) => {
    if (token.kind === 'pause' || token.kind === 'gap') return AS_PRINTED
    if (token.kind === 'fixed' && !mayBeWord(token.raw)) return /^\d/.test(token.raw) ? AS_NUMBER : AS_PRINTED
    const kept = known.get(token.raw)
    if (kept) return kept
    if (known.size >= MOST_REMEMBERED) known.clear()
    const found = candidates(token.raw)
    const choices = flat(
      token.kind === 'fixed' ? [NUMBER_CHOICE, ...singles(found)] : wordChoices(token.raw, found, candidates),
    )
    known.set(token.raw, choices)
    return choices
  }
}

type Choice = { readonly ids: readonly number[]; readonly cost: number }

const NUMBER_CHOICE: Choice = { ids: [NUMBER], cost: 0 }

const flat = (choices: readonly Choice[]): Choices => ({
  ids: Int32Array.from(choices, ({ ids }) => ids[0] ?? BOUNDARY),
  nextIds: Int32Array.from(choices, ({ ids }) => ids[1] ?? BOUNDARY),
  costs: Float32Array.from(choices, ({ cost }) => cost),
})

const AS_PRINTED = flat([{ ids: [BOUNDARY], cost: 0 }])
const AS_NUMBER = flat([NUMBER_CHOICE])

/** "16" for "lệ", "13" and "14" for "là": an l is read as 1, and the vowel as the digit of its shape. "10", "11", "12" are numbers. */
const mayBeWord = (raw: string) => /^1[346]$/.test(raw)

const singles = ({ ids, costs }: Candidates): readonly Choice[] =>
  Array.from(ids, (id, at) => ({ ids: [id], cost: costs[at] ?? 0 }))

function wordChoices(raw: string, found: Candidates, candidates: FindCandidates): readonly Choice[] {
  const least = found.costs.reduce((best, cost) => Math.min(best, cost), Infinity)
  const halves = raw.length >= FEWEST_TOGETHER && least > SPLIT_COST ? splits(raw, candidates) : []
  return [...singles(found), ...halves, { ids: [BOUNDARY], cost: KEEP_COST }]
}

/** "kétqua" for "kết quả". */
function splits(raw: string, candidates: FindCandidates): readonly Choice[] {
  const choices: Choice[] = []
  for (let cut = 2; cut <= raw.length - 2; cut += 1) {
    const [first, second] = [singles(candidates(raw.slice(0, cut))), singles(candidates(raw.slice(cut)))]
    for (const one of first.slice(0, MOST_HALVES))
      for (const two of second.slice(0, MOST_HALVES))
        choices.push({ ids: [...one.ids, ...two.ids], cost: SPLIT_COST + one.cost + two.cost })
  }
  return choices.toSorted((x, y) => x.cost - y.cost).slice(0, MOST_SPLITS)
}
