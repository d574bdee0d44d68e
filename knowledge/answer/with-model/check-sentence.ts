// Whether a sentence that a language model worded says what its sources say: stricter than verify(), since nothing was looked up for it. Pure.
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { fold } from '../../text/fold.ts'
import { bigrams, syllables } from '../../text/syllables.ts'
import { verify, type Verdict } from '../compose/verify.ts'
import { wordedClaims } from './worded-claims.ts'

/** A message of Telegram holds some ten of these; a longer one is no summary. */
const LONGEST_SENTENCE = 600

/**
 * Joints between borrowed phrases are the sentence's own, about three pairs of ten; what shares fewer pairs of syllables than this with its
 * sources is about something else, however many single words they share.
 */
const PAIRS_HELD = 0.55

/**
 * @param sources of the passages that the sentence cites, and of no others
 * @param agencies syllables of every agency that any plan names, joined by blanks
 */
export function checkSentence(text: string, sources: readonly string[], agencies: ReadonlySet<string>): Verdict {
  const verdict = verify({ lines: [text], computed: [], claims: [] }, sources)
  if (verdict.kind === 'unsupported') return verdict
  if (text.length > LONGEST_SENTENCE || STRANGE_NUMERAL.test(text) || !HAS_MARKS.test(text)) return refuse([text])
  const said = ` ${keysOf(text).join(' ')} `
  const held = ` ${keysOf(sources.join('\n')).join(' ')} `
  const isSaid = (phrase: string) => held.includes(` ${keysOf(phrase).join(' ')} `)
  const strange = [
    ...wordedClaims(text).filter((claim) => !isSaid(claim)),
    ...[...agencies].filter((name) => said.includes(` ${name} `) && !held.includes(` ${name} `)),
    ...movedNumbers(text, sources),
  ]
  if (strange.length > 0) return refuse(strange)
  return pairsHeld(text, sources) >= PAIRS_HELD ? { kind: 'supported' } : refuse([text])
}

const refuse = (what: readonly string[]): Verdict => ({ kind: 'unsupported', what: [...new Set(what)] })

/** Digits of other scripts, fractions, numbers in circles: none of them would be found in a source. */
const STRANGE_NUMERAL = /[^\P{N}\d]/u
/** Without marks "hai muoi" is no number that the rules would see. */
const HAS_MARKS = /[\u0300-\u036fđ]|[^\P{L}\p{ASCII}]/iu

/** "05" and "5" are one number. */
const keysOf = (text: string) => syllables(expandAbbreviations(text, 'plan')).map((key) => key.replace(/^0+(?=\d)/, ''))

function pairsHeld(text: string, sources: readonly string[]): number {
  const held = new Set(sources.flatMap((source) => bigrams(keysOf(source))))
  const pairs = bigrams(keysOf(text))
  return pairs.length === 0 ? 0 : pairs.filter((pair) => held.has(pair)).length / pairs.length
}

const TOKEN = /\d+(?:[.,/-]\d+)*%?|\p{L}+/gu

/** A number that stands in the sources, but never beside either of the words that it has here: it counts something else. */
function movedNumbers(text: string, sources: readonly string[]): readonly string[] {
  const [own, held] = [tokensOf(text), tokensOf(sources.join('\n'))]
  return own.filter((token, index) => {
    if (!/^\d/.test(token)) return false
    const [before, after] = [own[index - 1], own[index + 1]]
    return !held.some((other, at) => other === token && (held[at - 1] === before || held[at + 1] === after))
  })
}

function tokensOf(text: string): readonly string[] {
  const joined = fold(text).replace(/\s+(?:%|phan tram\b)/g, '%')
  return (joined.match(TOKEN) ?? []).map((token) => token.replace(/(?<![\d.,])0+(?=\d)/g, ''))
}
