// Answers in the plan's own words: the sentences that say what is asked, in the order of the text, and nothing around them.
import { splitSentences } from '../../text/sentences.ts'
import { citePassage, sayCells, shorten } from './cite.ts'
import { isRowOfOtherTable } from '../records/names-agency.ts'
import type { Draft } from './draft.ts'
import { planName } from './plan-name.ts'
import { type RankedPassage, type RankedSentence } from '../passages/rank-passages.ts'
import type { Passage } from '../../domain/passage.ts'
import { itemsOf, openerOf } from '../passages/list-items.ts'
import { coverageOf, type WeightedTerm } from '../question/weigh-terms.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'

/** A fact is read at a glance; an explanation may take a screen (guide: two lines, then the source). */
export const FACT_LENGTH = 620
export const EXPLAIN_LENGTH = 1_450
/** Of a passage less says too little. */
const SHORTEST_EXTRACT = 120

/** @param passages best first; all of one plan are said together under its name */
export function composePassages(
  passages: readonly RankedPassage[],
  question: readonly WeightedTerm[],
  length: number,
  snapshot: Snapshot,
): Draft {
  const chosen: Chosen[] = []
  /** How many items are left out. */
  const counted: string[] = []
  let left = length
  for (const ranked of passages) {
    if (left < SHORTEST_EXTRACT && chosen.length > 0) break
    if (chosen.some(({ with: others }) => others.includes(ranked.passage))) continue
    const text = extract(ranked, question, left)
    const list = itemsWithin(ranked.passage, left - text.length, snapshot)
    const unsaid = itemsOf(ranked.passage, snapshot).length - list.length
    const rest = unsaid > 0 && list.length > 0 ? [`… (còn ${unsaid} ý)`] : []
    if (rest.length > 0) counted.push(String(unsaid))
    chosen.push({ ranked, text: [text, ...list.map((item) => sayCells(item.text)), ...rest].join(' '), with: list })
    left -= text.length + list.reduce((sum, item) => sum + item.text.length, 0)
  }
  const inOrder = chosen.toSorted(
    (a, b) =>
      a.ranked.passage.versionId - b.ranked.passage.versionId || a.ranked.passage.sequence - b.ranked.passage.sequence,
  )
  const plans = [...new Set(inOrder.map(({ ranked }) => ranked.passage.versionId))]
  const lines = plans.flatMap((versionId) => {
    const plan = requirePlan(snapshot, versionId)
    const texts = withOpeners(
      inOrder.filter(({ ranked }) => ranked.passage.versionId === versionId),
      snapshot,
    )
    return [`Theo ${planName(plan.head, plan.file)}:`, ...texts]
  })
  return {
    outcome: 'answered',
    lines,
    citations: chosen.flatMap(({ ranked: { passage }, text, with: list }) => [
      citePassage(snapshot, passage, text),
      ...[openerOf(passage, snapshot), ...list].flatMap((one) => (one ? [citePassage(snapshot, one)] : [])),
    ]),
    computed: counted,
    claims: [],
    ...(length === EXPLAIN_LENGTH && { isLong: true }),
  }
}

type Chosen = {
  readonly ranked: RankedPassage
  readonly text: string
  /** The items of the list that it opens, told with it. */
  readonly with: readonly Passage[]
}

/** As many items as there is room for, from the first; an opener without any says nothing. */
function itemsWithin(opener: Passage, length: number, snapshot: Snapshot): readonly Passage[] {
  const items = itemsOf(opener, snapshot)
  let left = length
  const tooLong = items.findIndex(({ text }) => {
    left -= text.length + 1
    return left < 0
  })
  return tooLong < 0 ? items : items.slice(0, tooLong)
}

/** An item says nothing without the sentence that opens its list; that is said once. */
function withOpeners(chosen: readonly Chosen[], snapshot: Snapshot): readonly string[] {
  const said = new Set(chosen.map(({ ranked }) => ranked.passage.id))
  return chosen.map(({ ranked: { passage }, text }) => {
    const opener = openerOf(passage, snapshot)
    const line = isRowOfOtherTable(passage) ? sayCells(text) : text
    if (!opener || said.has(opener.id)) return line
    said.add(opener.id)
    return `${opener.text} ${sayCells(line)}`
  })
}

/** What of a text says most of what is asked, as `extract` does for a passage. */
export function excerpt(text: string, question: readonly WeightedTerm[], length: number): string {
  if (text.length <= length) return text
  return pickSentences(splitSentences(text).map(weighed(question)), question, length)
}

const weighed =
  (question: readonly WeightedTerm[]) =>
  (text: string): RankedSentence => ({ text, coverage: coverageOf(question, text) })

const extract = ({ passage, sentences }: RankedPassage, question: readonly WeightedTerm[], length: number): string =>
  passage.text.length <= length ? passage.text : pickSentences(sentences, question, length)

/** The best sentences that fit, joined in their order; what is left out between them shows as "…". */
function pickSentences(
  sentences: readonly RankedSentence[],
  question: readonly WeightedTerm[],
  length: number,
): string {
  const pieces = sentences.flatMap((sentence) =>
    sentence.text.length > length * 0.7 ? clausesOf(sentence, question) : [sentence],
  )
  const picked = new Set<number>()
  let used = 0
  for (const index of orderByWorth(pieces)) {
    const size = pieces[index]?.text.length ?? 0
    if (used > 0 && used + size > length) continue
    picked.add(index)
    used += size + 2
  }
  const text = pieces
    .flatMap((piece, index) =>
      picked.has(index) ? [`${picked.has(index - 1) || index === 0 ? '' : '… '}${piece.text}`] : [],
    )
    .join(' ')
  return shorten(text, Math.max(length, SHORTEST_EXTRACT))
}

/** Best coverage first; among equals the earlier, and a neighbour of a good sentence before a stranger. */
function orderByWorth(pieces: readonly RankedSentence[]): readonly number[] {
  const worth = (index: number) => {
    const own = pieces[index]?.coverage ?? 0
    const near = Math.max(pieces[index - 1]?.coverage ?? 0, pieces[index + 1]?.coverage ?? 0)
    return own + 0.25 * near
  }
  return pieces.map((_, index) => index).toSorted((a, b) => worth(b) - worth(a) || a - b)
}

/** A sentence too long to show is cut at its semicolons, then at commas. */
function clausesOf(sentence: RankedSentence, question: readonly WeightedTerm[]): readonly RankedSentence[] {
  const clauses = sentence.text
    .split(/(?<=;)\s+/)
    .flatMap((clause) => (clause.length > 400 ? clause.split(/(?<=,)\s+/) : [clause]))
  return clauses.map(weighed(question))
}
