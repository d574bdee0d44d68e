// How telling a term is: rare terms of the loaded plans weigh more than those that stand everywhere.
import type { Passage } from '../../domain/passage.ts'
import { analyze } from '../../text/analyze.ts'
import { bigrams } from '../../text/syllables.ts'

export interface TermStatistics {
  /** Number of passages that hold the term (a syllable, or a pair joined by "_"). */
  readonly frequency: (term: string) => number
  /** Inverse document frequency, about 0.1 for a term of nearly all passages; an unknown term weighs as one of a single passage. */
  readonly weight: (term: string) => number
  /** Every syllable that occurs. */
  readonly syllables: ReadonlySet<string>
}

export function measureTerms(passages: Iterable<Pick<Passage, 'text' | 'headingPath'>>): TermStatistics {
  const frequencies = new Map<string, number>()
  let count = 0
  for (const passage of passages) {
    count += 1
    for (const term of new Set([...passage.headingPath, passage.text].flatMap(termsOf)))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
  }
  const total = count
  return {
    frequency: (term) => frequencies.get(term) ?? 0,
    weight: (term) => Math.log(1 + (total + 0.5) / ((frequencies.get(term) ?? 1) + 0.5)),
    syllables: new Set([...frequencies.keys()].filter((term) => !term.includes('_'))),
  }
}

/** Syllables and pairs of a plan's text. */
export function termsOf(text: string): readonly string[] {
  const keys = analyze(text)
  return [...keys, ...bigrams(keys)]
}
