// Askers say "thầy cô" where plans write "giáo viên": a term of the question is also held, a little less, by what means the same.
import { readSynonyms } from '../../data/synonyms.ts'
import { bigrams, isSyllable, syllables } from '../../text/syllables.ts'
import type { Shortened } from './defined-short-forms.ts'
import type { PlanQuery } from './plan-query.ts'
import type { WeightedTerm } from './weigh-terms.ts'
import type { TermStatistics } from './term-statistics.ts'
import { isWrittenAlike, writtenSyllables } from './written-forms.ts'

/** The terms of one other wording: all must stand in a text. */
export type Alternative = readonly string[]

/** Exact words always win: a synonym holds this share of its term. */
const SYNONYM_SHARE = 0.75

type Meaning = {
  readonly said: readonly string[]
  /** With a blank at each end and between, for looking it up. */
  readonly joined: string
  readonly means: readonly Alternative[]
}
/** A listed wording knows its marks too. */
type Synonym = Meaning & { readonly written: ReadonlySet<string> }

/** Gives each term that belongs to a listed wording what else would say it. @param query of the whole question; @param shortened what the plans shorten */
export function withSynonyms(
  question: readonly WeightedTerm[],
  { keys, written }: Pick<PlanQuery, 'keys' | 'written'>,
  shortened: readonly Shortened[] = [],
): readonly WeightedTerm[] {
  const asked = joinedOf(keys)
  const isSaid = ({ joined }: Meaning) => asked.includes(joined)
  const defined = shortened.map(({ short, full }) => ({
    said: full,
    joined: joinedOf(full),
    means: [termsOfWording(short)],
  }))
  const met: readonly Meaning[] = [
    ...synonyms().filter((one) => isSaid(one) && isMeant(one, written)),
    ...defined.filter(isSaid),
  ]
  if (met.length === 0) return question
  return question.map((one) => {
    const alternatives = met.flatMap(({ said, means }) => {
      const own = one.term.split('_')
      const beyond = own.filter((key) => !said.includes(key))
      return beyond.length < own.length ? means.map((terms) => [...terms, ...beyond]) : []
    })
    return alternatives.length > 0 ? { ...one, alternatives } : one
  })
}

/**
 * "Một trăm xã" is no "trạm xá", "nội dung" holds no "dùng": marks that are there must be the right ones, and a single
 * syllable, which without them is half a dozen words, needs them.
 */
function isMeant({ said, written: listed }: Synonym, written: PlanQuery['written']): boolean {
  const [first = '', second] = said
  const isAlike = (key: string) => isWrittenAlike(key, written, listed)
  if (second === undefined && isSyllable(first)) return written[first] !== undefined && isAlike(first)
  return said.every((key) => written[key]?.some(isUnmarked) || isAlike(key))
}

/** In a text with marks here and there: they may have been left out. */
const isUnmarked = (form: string): boolean => !/[^a-z]/.test(form)

/** How much of a term a text holds: itself, or at a discount all of another wording. */
export function heldOrMeant(
  { term, alternatives = [], ownShare = 1 }: Pick<WeightedTerm, 'term' | 'alternatives' | 'ownShare'>,
  held: (term: string) => number,
): number {
  const own = held(term) * ownShare
  // Asked some ten thousand times a question: what is held by itself is held no better by another wording.
  if (alternatives.length === 0 || own === 1) return own
  const meant = alternatives.map((terms) => SYNONYM_SHARE * Math.min(...terms.map(held)))
  return Math.max(own, ...meant)
}

/** The topic, and the words of other wordings behind it, where no plan says it as asked. */
export function searchText(topic: readonly string[], question: readonly WeightedTerm[], terms: TermStatistics): string {
  const others = question
    .filter(({ term }) => terms.frequency(term) === 0)
    .flatMap(({ alternatives = [] }) => alternatives.flat())
    .flatMap((term) => term.split('_'))
  return [...topic.filter(Boolean), ...new Set(others.filter((key) => !topic.includes(key)))].join(' ')
}

let known: readonly Synonym[] | undefined

const synonyms = (): readonly Synonym[] =>
  (known ??= readSynonyms()
    .groups.flatMap(({ rows }) => rows)
    .flatMap((row) =>
      'same' in row
        ? row.same.map((said) =>
            synonym(
              said,
              row.same.filter((other) => other !== said),
            ),
          )
        : row.said.map((said) =>
            synonym(
              said,
              row.means.filter((other) => other !== said),
            ),
          ),
    ))

function synonym(said: string, means: readonly string[]): Synonym {
  const keys = syllables(said)
  return {
    said: keys,
    joined: joinedOf(keys),
    written: new Set(writtenSyllables(said)),
    means: means.map((wording) => termsOfWording(syllables(wording))),
  }
}

const joinedOf = (keys: readonly string[]): string => ` ${keys.join(' ')} `

/** Pairs carry the order; a lone syllable is its own term. */
const termsOfWording = (keys: readonly string[]): Alternative => (keys.length > 1 ? bigrams(keys) : keys)
