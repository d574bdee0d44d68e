// The terms of the lexical index: syllables and their bigrams, prepared by us, so that FTS5 only ever splits at blanks.
import { bigrams } from '../../text/syllables.ts'

/** A text as syllables that are compared. It is injected, so that abbreviations can be expanded on both sides. */
export type Analyze = (text: string) => readonly string[]

/** A question has 5–40 syllables; more is pasted text, where the first hundred already say what it is about. */
const MAX_QUERY_SYLLABLES = 100

/** Before anything is done with a text: the longest Telegram message has 4,096 characters. */
const MAX_QUERY_LENGTH = 5_000

/**
 * How many postings one search may read, and how many of them may make a passage a hit, which has to be scored. On 100,000 passages a
 * posting that is read costs 0.1 µs, a passage that is scored 0.5 µs. One budget of 20,000 for both took longer and left out terms that
 * tell: nDCG of known items 0.50 instead of 0.57 (DECISIONS.md). A few thousand passages hardly ever reach either.
 */
const MAX_READ = 45_000
const MAX_SCORED = 5_000

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

export type AffordableTerms = {
  /** A passage holds one of these, or is no hit. */
  readonly leading: readonly string[]
  /** Only move the hits of the leading ones. */
  readonly others: readonly string[]
}

/**
 * The terms worth searching for, rarest first, within the budgets of postings; unknown terms are left out.
 * Common terms change a ranking little (FTS5 weighs one that stands in half of all passages as nothing), but cost the most.
 */
export function affordableTerms(
  terms: readonly string[],
  countOf: (term: string) => number,
  { maxScored = MAX_SCORED, maxRead = MAX_READ } = {},
): AffordableTerms {
  const counted = terms.map((term) => ({ term, count: countOf(term) })).filter(({ count }) => count > 0)
  const rarestFirst = counted.toSorted((a, b) => a.count - b.count)
  let postings = 0
  const [leading, others]: [string[], string[]] = [[], []]
  for (const { term, count } of rarestFirst) {
    postings += count
    if (leading.length === 0 || postings <= maxScored) leading.push(term)
    else if (postings <= maxRead) others.push(term)
  }
  return { leading, others }
}

/** Any term is safe: in FTS5 a quoted string has no syntax but its own doubled quotes. */
export function matchAny(terms: readonly string[]): string {
  return terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' OR ')
}
