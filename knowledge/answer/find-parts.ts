// A question that is two, answered part by part: where the whole finds nothing, or the parts have nothing in common.
import { prepareQuestion, type AnswerSources } from './question/asked.ts'
import { joinFindings, splitCompound } from './question/compound-question.ts'
import { citedBy, type Finding } from './compose/draft.ts'
import { findOnce, type Found } from './find-once.ts'
import { joinToBefore, saysWhen, type Said } from './question/follow-up.ts'
import type { Snapshot } from './snapshot.ts'
import { questionKeys, understand } from './question/understand.ts'

/** @param whole what was found for both at once */
export async function findParts(whole: Found, typed: Said, sources: AnswerSources): Promise<Found> {
  const parts = splitCompound(typed.text)
  const [first, second] = (parts ?? []).map((text) => ({ text, keys: questionKeys(text, sources.snapshot) }))
  if (!first || !second || isCompared(whole)) return whole
  const one = await findOnce(first, sources)
  if (one.finding?.outcome !== 'answered') return whole
  const topics = [first, second].map((part) => topicWords(part, sources))
  if (!isPartly(whole, topics)) return withMoreOfSame(whole, joinToBefore(second, first), sources)
  const alone = await findOnce(second, sources, saysWhen(second) ? undefined : plansOf(one.finding, sources.snapshot))
  const other =
    alone.finding?.outcome === 'answered' && areApart(topics)
      ? alone.finding
      : (await findOnce(joinToBefore(second, first), sources)).finding
  const both = joinFindings(one.finding, other)
  const isTooLong = whole.finding?.outcome === 'answered' && (both?.lines.join('\n').length ?? 0) > LONGEST_TOGETHER
  return both === undefined || isTooLong ? whole : { ...whole, finding: both }
}

/** "Mở ở đâu, bao nhiêu học viên": the row that answers the one may hold the other, too. @param second asked with what the first is about */
async function withMoreOfSame(whole: Found, second: Said, sources: AnswerSources): Promise<Found> {
  if (whole.finding?.outcome !== 'answered') return whole
  const own = new Set(citedBy(whole.finding))
  const [row, ...others] = [...own].map((id) => sources.snapshot.passages.get(id))
  if (row?.kind !== 'row' || others.length > 0) return whole
  const { finding } = await findOnce(second, sources)
  const isOfSame = finding?.outcome === 'answered' && citedBy(finding).every((id) => own.has(id))
  const both = isOfSame ? joinFindings(whole.finding, finding) : undefined
  return both && both.lines.join('\n').length <= LONGEST_TOGETHER ? { ...whole, finding: both } : whole
}

/** "Đạt bao nhiêu, so với chỉ tiêu thì thế nào": both sides are told at once. */
const isCompared = ({ query, finding }: Found): boolean => query.intent === 'compare' && finding?.outcome === 'answered'

/** Found nothing, or a document where two may be asked for, or each part has a topic of its own: then the parts may find more. */
const isPartly = ({ finding, query }: Found, topics: readonly (readonly string[])[]): boolean =>
  finding?.outcome === 'nothing-found' || query.answerKind === 'document' || areApart(topics)

/** What is left of a part without what asks and what names its plan. */
const topicWords = ({ text, keys }: Said, sources: AnswerSources): readonly string[] =>
  prepareQuestion(understand(text, keys, sources.snapshot), sources)
    .question.map(({ term }) => term)
    .filter((term) => !term.includes('_') && !/^\d/.test(term))

/** With less, a part asks only for more of the same. */
const FEWEST_OWN_WORDS = 3

function areApart(topics: readonly (readonly string[])[]): boolean {
  const [first = [], second = []] = topics
  return (
    first.length >= FEWEST_OWN_WORDS &&
    second.filter((key) => !first.includes(key)).length >= FEWEST_OWN_WORDS &&
    first.filter((key) => !second.includes(key)).length >= FEWEST_OWN_WORDS
  )
}

/** More is no answer at a glance; then what was found for the whole stands. */
const LONGEST_TOGETHER = 800

const plansOf = (finding: Finding, { passages }: Snapshot): readonly number[] => [
  ...new Set(citedBy(finding).flatMap((id) => passages.get(id)?.versionId ?? [])),
]
