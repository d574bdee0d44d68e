// Restores a text that an engine without Vietnamese has read: the likeliest syllables, given the letters and their neighbours.
import type { FindCandidates } from './candidates.ts'
import { mendCodes } from './codes.ts'
import { BOUNDARY, type SyllableModel } from './syllable-model.ts'
import { cutTokens, type Token } from './tokens.ts'

export type RestoredWord = {
  readonly raw: string
  readonly text: string
  /** 0–1; 1 for what was left alone */ readonly confidence: number
}

export type Restorer = {
  readonly model: SyllableModel
  readonly candidates: FindCandidates
}

/** Weight of the language model against the channel; measured on pages whose truth is known. */
const MODEL_WEIGHT = 0.85
/** Paths kept at each word. */
const BEAM = 12
/** A word that stays as it was printed, though no syllable: a name, an abbreviation, a code. */
const KEEP_COST = 24

/** Everything in order, also what stands between words; joined, the texts give the restored text, the raws the source. */
export function restoreWords(text: string, { model, candidates }: Restorer): readonly RestoredWord[] {
  const tokens = cutTokens(text)
  let beam: Path[] = [{ a: BOUNDARY, b: BOUNDARY, cost: 0, word: undefined, before: undefined }]
  for (const token of tokens) beam = advance(beam, optionsOf(token, { model, candidates }), model)
  const words: (Option | undefined)[] = []
  for (let path: Path | undefined = beam[0]; path?.word; path = path.before) words.push(path.word)
  return words.toReversed().map((word, index) => ({
    raw: tokens[index]?.raw ?? '',
    text: word?.text ?? '',
    confidence: word?.confidence ?? 1,
  }))
}

type Option = {
  readonly id: number
  readonly cost: number
  readonly text: string
  readonly confidence: number
  readonly passes: boolean
}
type Path = {
  readonly a: number
  readonly b: number
  readonly cost: number
  readonly word: Option | undefined
  readonly before: Path | undefined
}

function optionsOf(token: Token, { model, candidates }: Restorer): readonly Option[] {
  const kept = (cost: number, passes: boolean): Option => ({
    id: BOUNDARY,
    cost,
    text: token.kind === 'fixed' ? mendCodes(token.raw) : token.raw,
    confidence: 1,
    passes,
  })
  if (token.kind === 'gap') return [kept(0, true)]
  if (token.kind !== 'word') return [kept(0, false)]
  const found = candidates(token.raw.toLowerCase())
  const best = found.reduce((least, { cost }) => Math.min(least, cost), Infinity)
  const total = found.reduce((sum, { cost }) => sum + Math.exp(best - cost), 0)
  const options = found.map(
    ({ id, cost }): Option => ({
      id,
      cost,
      text: token.dress(model.syllables[id] ?? ''),
      confidence: Math.exp(best - cost) / total,
      passes: false,
    }),
  )
  return [...options, kept(KEEP_COST, false)]
}

function advance(beam: readonly Path[], options: readonly Option[], model: SyllableModel): Path[] {
  const next = new Map<number, Path>()
  for (const path of beam)
    for (const option of options) {
      const step = option.passes
        ? 0
        : option.id === BOUNDARY
          ? option.cost
          : option.cost + MODEL_WEIGHT * model.cost(path.a, path.b, option.id)
      const [a, b] = option.passes
        ? [path.a, path.b]
        : option.id === BOUNDARY
          ? [BOUNDARY, BOUNDARY]
          : [path.b, option.id]
      const cost = path.cost + step
      const key = a * 131_072 + b
      if (cost < (next.get(key)?.cost ?? Infinity)) next.set(key, { a, b, cost, word: option, before: path })
    }
  return [...next.values()].toSorted((x, y) => x.cost - y.cost).slice(0, BEAM)
}
