// How telling a term is: rare terms of the loaded plans weigh more than those that stand everywhere.
import type { Passage } from '../../domain/passage.ts'
import { analyze } from '../../text/analyze.ts'
import { remembered } from '../../text/remembered.ts'
import { bigrams } from '../../text/syllables.ts'

export interface TermStatistics {
  /** Number of passages that hold the term (a syllable, or a pair joined by "_"). */
  readonly frequency: (term: string) => number
  /** Inverse document frequency, about 0.1 for a term of nearly all passages; an unknown term weighs as one of a single passage. */
  readonly weight: (term: string) => number
  /** Every syllable that occurs. */
  readonly syllables: ReadonlySet<string>
}

/** A passage as it is counted. */
type Counted = Pick<Passage, 'text' | 'headingPath'>

export const measureTerms = (passages: Iterable<Counted>): TermStatistics => {
  const { frequencies, count } = countTermsOf(passages)
  return termStatistics(frequencies, count)
}

/** @param frequencies in how many passages each term stands; `count`: of how many */
export function termStatistics(frequencies: ReadonlyMap<string, number>, count: number): TermStatistics {
  return {
    frequency: (term) => frequencies.get(term) ?? 0,
    weight: (term) => Math.log(1 + (count + 0.5) / ((frequencies.get(term) ?? 1) + 0.5)),
    syllables: new Set([...frequencies.keys()].filter((term) => !term.includes('_'))),
  }
}

/** The same without some of the passages, which alone are counted: the others are many more. @param total of all passages */
export function termsWithout(all: TermStatistics, passages: Iterable<Counted>, total: number): TermStatistics {
  const gone = countTermsOf(passages)
  const frequency = (term: string) => all.frequency(term) - (gone.frequencies.get(term) ?? 0)
  const count = total - gone.count
  return {
    frequency,
    weight: (term) => Math.log(1 + (count + 0.5) / ((frequency(term) || 1) + 0.5)),
    syllables: new Set([...all.syllables].filter((term) => frequency(term) > 0)),
  }
}

function countTermsOf(passages: Iterable<Counted>): { frequencies: Map<string, number>; count: number } {
  const frequencies = new Map<string, number>()
  let count = 0
  for (const passage of passages) {
    count += 1
    for (const term of new Set([...passage.headingPath, passage.text].flatMap(termsOf)))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
  }
  return { frequencies, count }
}

/** Syllables and pairs of a plan's text; headings and cells are asked for again and again. */
export const termsOf = remembered((text): readonly string[] => {
  const keys = analyze(text)
  return [...keys, ...bigrams(keys)]
})
