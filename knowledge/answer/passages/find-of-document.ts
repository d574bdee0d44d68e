// What a plan says of one document that it cites: of a long passage, only the sentences that name it.
import { composePassages, FACT_LENGTH } from '../compose/compose-passages.ts'
import type { Draft } from '../compose/draft.ts'
import type { Asked } from '../question/asked.ts'
import { readCitedNumbers } from '../question/mentions.ts'
import { canAnswer } from './can-answer.ts'
import type { RankedPassage } from './rank-passages.ts'

/** The passage must hold so much of the question beside the number. */
const HELD = 0.5

/** "Nghị quyết 20 nhằm mục đích gì"; undefined unless one document is named, no plan is, and the passage that holds most of the question speaks of it. */
export function findOfDocument(asked: Asked, ranked: readonly RankedPassage[]): Draft | undefined {
  const { joined, mention, query, question, snapshot } = asked
  const [cited, ...others] = readCitedNumbers(joined)
  if (!cited || others.length > 0 || mention.named.size > 0 || query.intent === 'list') return undefined
  const names = new RegExp(String.raw`(?<![\d/])${cited.number}[-/](?!\d{1,2}[-/]20\d{2})`)
  const [best] = ranked.filter(canAnswer(asked))
  const sentences = best?.sentences.filter(({ text }) => names.test(text)) ?? []
  if (!best || best.coverage < HELD || sentences.length === 0) return undefined
  const text = sentences.map((one) => one.text).join(' ')
  return composePassages([{ ...best, sentences, passage: { ...best.passage, text } }], question, FACT_LENGTH, snapshot)
}
