// The terms of the lexical index: syllables and their bigrams, prepared by us, so that FTS5 only ever splits at blanks.
import { bigrams } from '../../text/syllables.ts'

/** A text as syllables that are compared. It is injected, so that abbreviations can be expanded on both sides. */
export type Analyze = (text: string) => readonly string[]

/** A question has 5–40 syllables; more is pasted text, where the first hundred already say what it is about. */
const MAX_QUERY_SYLLABLES = 100

/** Before anything is done with a text: the longest Telegram message has 4,096 characters. */
const MAX_QUERY_LENGTH = 5_000

/**
 * How many postings one search may read: about 0.4 µs each (measured on 100,000 passages), hence 8 ms.
 * A few thousand passages never reach it.
 */
const MAX_POSTINGS = 20_000

/** What FTS5 is given of a document column: each text by itself, so that no bigram spans two of them. */
export function indexedTerms(texts: readonly string[], analyze: Analyze): string {
  return texts
    .map(analyze)
    .flatMap((keys) => [...keys, ...bigrams(keys)])
    .join(' ')
}

/** Distinct, syllables and bigrams, at most about two hundred. */
export function queryTerms(text: string, analyze: Analyze): readonly string[] {
  const keys = analyze(text.slice(0, MAX_QUERY_LENGTH)).slice(0, MAX_QUERY_SYLLABLES)
  return [...new Set([...keys, ...bigrams(keys)])]
}

/**
 * The terms worth searching for, rarest first, within the budget of postings; unknown terms are left out.
 * Common terms hardly change a ranking (FTS5 weighs one that stands in half of all passages as nothing), but cost the most.
 */
export function affordableTerms(
  terms: readonly string[],
  countOf: (term: string) => number,
  maxPostings = MAX_POSTINGS,
): readonly string[] {
  const counted = terms.map((term) => ({ term, count: countOf(term) })).filter(({ count }) => count > 0)
  const rarestFirst = counted.toSorted((a, b) => a.count - b.count)
  let postings = 0
  return rarestFirst
    .filter(({ count }, index) => {
      postings += count
      return index === 0 || postings <= maxPostings
    })
    .map(({ term }) => term)
}

/** Any term is safe: in FTS5 a quoted string has no syntax but its own doubled quotes. */
export function matchAny(terms: readonly string[]): string {
  return terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' OR ')
}
