// Questions that list what they ask about: the passage that says most of each thing, where no one passage says all of them.
import type { Asked } from '../question/asked.ts'
import { canAnswer } from './can-answer.ts'
import type { RankedPassage } from './rank-passages.ts'
import { coverageOf } from '../question/weigh-terms.ts'

/** Of the words of one thing, its passage must hold so many; less is about something else. */
const HELD = 0.6

/** @param ranked best first; @returns undefined unless each thing is told, in two places of one plan or more */
export function findEachPart(asked: Asked, ranked: readonly RankedPassage[]): readonly RankedPassage[] | undefined {
  const { query, question } = asked
  const usable = ranked.filter(canAnswer(asked))
  const found = (query.parts ?? []).map((part) => {
    const terms = question.filter(({ term }) => term.split('_').every((key) => part.includes(key)))
    return usable
      .filter(({ passage }) => passage.targetIds.length === 0)
      .map((one) => ({ one, held: coverageOf(terms, one.passage.text, one.passage.headingPath.at(-1)) }))
      .filter(({ held }) => held >= HELD)
      .toSorted((a, b) => b.held - a.held || b.one.score - a.one.score)
      .map(({ one }) => one)
  })
  if (found.length === 0 || found.some((passages) => passages.length === 0)) return undefined
  const [first] = found.flatMap((passages) => passages[0] ?? [])
  const best = found.map((passages) => passages.find((one) => one.passage.versionId === first?.passage.versionId))
  const told = [...new Set(best)].filter((one) => one !== undefined)
  return best.every((one) => one !== undefined) && told.length > 1 ? told : undefined
}
