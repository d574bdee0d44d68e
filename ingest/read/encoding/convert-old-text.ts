// Finds the parts of a document whose letters are those of an old encoding, and converts them: only where the result is clearly better.
import { DOUBLE_UTF8, WINDOWS_1258 } from './byte-encodings.ts'
import { restoreCapitals } from './lost-capitals.ts'
import { withWesternMarks, type OldEncoding } from './old-encoding.ts'
import { TCVN3 } from './tcvn3.ts'
import { isSyllable } from './vietnamese-syllable.ts'
import { VNI } from './vni.ts'

export type Converted = {
  /** The parts, converted where that was needed. */
  readonly texts: readonly string[]
  readonly encodings: readonly { readonly name: string; readonly parts: number }[]
}

const ENCODINGS = [TCVN3, VNI, WINDOWS_1258, DOUBLE_UTF8]
/** No language but Vietnamese has these; text in an old encoding has none. */
const VIETNAMESE_LETTER = /[đĐăĂơƠưƯ\u1EA0-\u1EF9]/
/** Letters and signs of Latin-1, and its control characters that some encodings use. */
// oxlint-disable-next-line no-control-regex -- the standard of 1993 has letters there
const WESTERN = /[\u0001-\u0006\u0011-\u0017\u0080-\u00FF\u201A-\u20AC\u0152-\u02DC]/
/** So many different words must become Vietnamese before a document is believed to be in an old encoding. */
const FEWEST_WORDS = 4
/** Of the words that an encoding touches, so many must be syllables afterwards, and so many more than before. */
const GOOD_SHARE = 0.7
const GAIN = 0.5

/** Decides part by part (a line, a cell, a run of letters in one font); a short part that tells nothing goes with its neighbours. */
export function convertOldText(texts: readonly string[]): Converted {
  const verdicts = texts.map(judge)
  const believed = ENCODINGS.filter((encoding) => isBelieved(texts, verdicts, encoding))
  if (believed.length === 0) return { texts, encodings: [] }
  const settled = settle(verdicts)
  const converted = texts.map((text, index) => {
    const encoding = believed.find((known) => known === settled[index])
    return encoding && { encoding, text: decode(text, encoding) }
  })
  return {
    texts: texts.map((text, index) => converted[index]?.text ?? text),
    encodings: believed.map(({ name }) => ({
      name,
      parts: converted.filter((part) => part?.encoding.name === name).length,
    })),
  }
}

/** `either`: the letters fit both; `plain`: nothing to say. */
type Verdict = OldEncoding | 'healthy' | 'either' | 'plain'

function judge(text: string): Verdict {
  if (VIETNAMESE_LETTER.test(text)) return 'healthy'
  if (!WESTERN.test(text)) return 'plain'
  const found = ENCODINGS.map((encoding) => ({ encoding, ...weigh(text, encoding) }))
  const best = found
    .filter(({ good, gain }) => good >= GOOD_SHARE && gain >= GAIN)
    .toSorted((a, b) => b.gain * b.words - a.gain * a.words)[0]
  if (best) return best.encoding
  return found.every(({ gain }) => gain < 0) ? 'healthy' : 'either'
}

/** The share of syllables among the words that the encoding touches, and how much larger it is than before. */
function weigh(text: string, encoding: OldEncoding): { good: number; gain: number; words: number } {
  const words = touchedWords(text, encoding)
  if (words.length === 0) return { good: 0, gain: 0, words: 0 }
  const good = words.filter((word) => isVietnamese(encoding.decode(word))).length / words.length
  const before = words.filter(isVietnamese).length / words.length
  return { good, gain: good - before, words: words.length }
}

/** Of two letters at least: a sign alone ("×", "µ") is no word. */
const touchedWords = (text: string, encoding: OldEncoding): readonly string[] =>
  (text.normalize('NFC').match(encoding.word) ?? []).filter(
    (word) => word.length > 1 && /[A-Za-z]/.test(word) && encoding.decode(word) !== word,
  )

const isVietnamese = (word: string): boolean => {
  const runs = word.match(/[\p{L}\p{M}]+/gu) ?? []
  return runs.length > 0 && runs.every(isSyllable) && !/[\u00A1-\u00BF×÷]|\p{Ll}\p{Lu}/u.test(word)
}

/** Enough different words become Vietnamese, and so do most of those that are none: a scan's odd letters do not. */
function isBelieved(texts: readonly string[], verdicts: readonly Verdict[], encoding: OldEncoding): boolean {
  if (!verdicts.includes(encoding)) return false
  const odd = texts
    .flatMap((text, index) => (isSettled(verdicts[index], encoding) ? [] : touchedWords(text, encoding)))
    .filter((word) => !isVietnamese(word))
  const good = odd.filter((word) => isVietnamese(encoding.decode(word)))
  return good.length >= GOOD_SHARE * odd.length && new Set(good.map((word) => word.toLowerCase())).size >= FEWEST_WORDS
}

/** Parts that are healthy or in another encoding say nothing about this one. */
const isSettled = (verdict: Verdict | undefined, encoding: OldEncoding) =>
  verdict === 'healthy' || verdict === 'plain' || (typeof verdict === 'object' && verdict !== encoding)

/** What is `either` goes with the nearest part that tells, the one above before the one below. */
function settle(verdicts: readonly Verdict[]): readonly Verdict[] {
  const above = nearest(verdicts)
  const below = nearest(verdicts.toReversed()).toReversed()
  return verdicts.map((own, index) => {
    if (own !== 'either') return own
    const [before, after] = [above[index], below[index]]
    return (after && before && after.distance < before.distance ? after.verdict : before?.verdict) ?? 'plain'
  })
}

type Near = { readonly verdict: Verdict; readonly distance: number }

/** For each part the last one up to it that tells; `plain` where there is none. */
function nearest(verdicts: readonly Verdict[]): readonly Near[] {
  let last: Near = { verdict: 'plain', distance: Infinity }
  return verdicts.map((verdict) => {
    const tells = verdict !== 'either' && verdict !== 'plain'
    last = tells ? { verdict, distance: 0 } : { ...last, distance: last.distance + 1 }
    return last
  })
}

function decode(text: string, encoding: OldEncoding): string {
  const composed = text.normalize('NFC')
  const decoded = encoding.losesCapitals
    ? restoreCapitals(composed, encoding)
    : composed.replace(encoding.word, (word) => encoding.decode(word))
  return withWesternMarks(decoded).normalize('NFC')
}
