// Restores a text that an engine without Vietnamese has read: the likeliest syllables, given the letters and their neighbours.
import type { ChoicesOf } from './choices.ts'
import { mendCodes } from './codes.ts'
import { decode, type Choices, type Decided } from './decode.ts'
import type { SyllableModel } from './syllable-model.ts'
import { cutTokens, type Token } from './tokens.ts'
import { BOUNDARY, NUMBER } from './vocabulary.ts'

/** Below this a restored word is wrong more often than not worth a look; measured by `npm run bench -- restore`. */
export const DOUBTFUL = 0.5

export type RestoredWord = {
  readonly raw: string
  readonly text: string
  /** 0–1: the share of all readings, letters and neighbours considered, that says so; 1 for what was left alone. */
  readonly confidence: number
}

export type Restorer = {
  readonly model: SyllableModel
  readonly choicesOf: ChoicesOf
}

/** Digits become a word only when it is this sure. */
const SURE = 0.9

/** Everything in order, also what stands between words; joined, the texts give the restored text, the raws the source. */
export function restoreWords(text: string, restorer: Restorer): readonly RestoredWord[] {
  const tokens = cutTokens(text)
  const words: RestoredWord[] = []
  for (let from = 0; from < tokens.length; from += MOST_TOKENS)
    for (const word of restoreTokens(tokens.slice(from, from + MOST_TOKENS), restorer)) words.push(word)
  return words
}

/** Longer blocks are restored piece by piece: a file without blank lines must not fill the memory. */
const MOST_TOKENS = 4_000

function restoreTokens(tokens: readonly Token[], { model, choicesOf }: Restorer): readonly RestoredWord[] {
  const read = tokens.filter((token) => token.kind !== 'gap')
  const choices = read.map(choicesOf)
  const decided = decode(choices, model)
  let at = 0
  return tokens.map((token) => {
    if (token.kind === 'gap') return asPrinted(token)
    const slot = at++
    return written(token, syllablesOf(choices[slot], decided[slot], model), decided[slot]?.confidence ?? 1)
  })
}

const asPrinted = ({ raw }: Token): RestoredWord => ({ raw, text: raw, confidence: 1 })

/** One or two syllables; none where the token stays as printed. */
function syllablesOf(choices: Choices | undefined, decided: Decided | undefined, model: SyllableModel) {
  const at = decided?.choice ?? 0
  const ids = [choices?.ids[at] ?? BOUNDARY, choices?.nextIds[at] ?? BOUNDARY]
  return ids.filter((id) => id !== BOUNDARY && id !== NUMBER).map((id) => model.syllables[id] ?? '')
}

function written(token: Token, syllables: readonly string[], confidence: number): RestoredWord {
  const { raw } = token
  const [first, ...others] = syllables
  if (token.kind === 'fixed' && first !== undefined && confidence >= SURE) return { raw, text: first, confidence }
  if (token.kind === 'fixed') return { raw, text: mendCodes(raw), confidence: 1 }
  if (token.kind !== 'word' || first === undefined) return asPrinted(token)
  const rest = others.map((syllable) => (isShouted(raw) ? syllable.toUpperCase() : syllable))
  return { raw, text: [token.dress(first), ...rest].join(' '), confidence }
}

const isShouted = (raw: string) => raw === raw.toUpperCase() && /\p{Lu}{2}/u.test(raw)
