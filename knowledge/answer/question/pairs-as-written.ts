// Pairs of neighbours that the plans hold only with other marks: "thẳng vào" is no "tháng vào", though both fold to one term.
import { isCommonPair } from '../../data/common-words.ts'
import type { Passage } from '../../domain/passage.ts'
import { keptWith } from '../../kept-with.ts'
import type { TermStatistics } from './term-statistics.ts'
import type { WeightedTerm } from './weigh-terms.ts'
import { writtenSyllables, type WrittenForms } from './written-forms.ts'

type Texts = {
  readonly passages: ReadonlyMap<unknown, Pick<Passage, 'text' | 'headingPath'>>
  readonly terms: Pick<TermStatistics, 'frequency'>
}

/** A chance pair: that it stands nowhere says nothing against a text. */
const CHANCE = 0.25

/** Words of the language keep their weight: there another mark is most often a slip of the pen. */
export function lightenChancePairs(
  question: readonly WeightedTerm[],
  written: WrittenForms,
  snapshot: Texts,
): readonly WeightedTerm[] {
  return question.map((one) => {
    const [first = '', second] = one.term.split('_')
    const [before, behind] = [written[first], second === undefined ? undefined : written[second]]
    if (!before || !behind || second === undefined || isCommonPair(first, second)) return one
    if (snapshot.terms.frequency(one.term) === 0) return one
    const pairs = pairsOf(snapshot)
    // A scan may have lost all marks.
    const stands = [first, ...before].some((left) => [second, ...behind].some((right) => pairs.has(`${left} ${right}`)))
    return stands ? one : { ...one, weight: one.weight * CHANCE }
  })
}

/** Neighbours of all passages, as they are written. */
const pairsOf = keptWith((snapshot: Texts): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (const { text, headingPath } of snapshot.passages.values())
    for (const part of [text, ...headingPath]) {
      const words = writtenSyllables(part)
      for (const [at, word] of words.entries()) if (at > 0) pairs.add(`${words[at - 1] ?? ''} ${word}`)
    }
  return pairs
})
