// A second question that names no plan and little of its own: it is asked first of the plan that answered the one before.
import type { Exchange } from './conversation.ts'
import { isCommonPair } from '../data/common-words.ts'
import { citedBy, type Finding } from './compose/draft.ts'
import { findOnce, type Found } from './find-once.ts'
import { prepareQuestion, type Asked, type AnswerSources } from './question/asked.ts'
import { asksAnew, DOING, joinToBefore, type Said, type Slots } from './question/follow-up.ts'
import { understand } from './question/understand.ts'
import { coverageOf } from './question/weigh-terms.ts'

/**
 * "Phát vào giờ nào?" behind an answer about a broadcast: of many plans that say when something is on air, the one spoken
 * of is meant, where it says both what was asked then and what is asked now.
 */
export async function findMoreOfSame(
  { typed, before, first }: { readonly typed: Said; readonly before: Exchange; readonly first: Found },
  sources: AnswerSources,
  slots: Slots,
): Promise<Found | undefined> {
  if (before.plans.length > 1 || !asksAnew(` ${typed.keys.join(' ')} `)) return undefined
  const asked = prepareQuestion(understand(typed.text, typed.keys, sources.snapshot), sources)
  const own = asked.question.filter(({ term }) => !saysNoTopic(term))
  const isShort = own.filter(({ term }) => !term.includes('_')).length <= MOST_OWN_WORDS
  if (asked.mention.only || asked.question.length === 0 || !isShort) return undefined
  const askedBefore = prepareQuestion(understand(before.text, before.keys, sources.snapshot), sources)
  const held = (question: Asked['question'], { finding }: Found) =>
    finding?.outcome === 'answered' ? coverageOf(question, ...textsOf(finding, sources)) : 0
  const joined = joinToBefore(typed, before, slots)
  const more = await findOnce(joined, sources, before.plans.length === 1 ? before.plans : undefined)
  const isOfBefore = held(askedBefore.question, more)
  if (isOfBefore < NEW_HELD || (own.length > 0 ? held(own, more) < NEW_HELD : first.finding?.outcome === 'answered'))
    return undefined
  return held(own, more) >= held(own, first) ? more : undefined
}

/** That something is held each year says nothing of what. */
function saysNoTopic(term: string): boolean {
  const [first = '', second] = term.split('_')
  if (second === undefined) return SAYS_NO_TOPIC.has(first)
  const isOfNone = SAYS_NO_TOPIC.has(first) && SAYS_NO_TOPIC.has(second)
  // "Tổng kết" is a word of its own, "mở lớp" is not.
  if (isCommonPair(first, second) && !OPENS.has(first) && !isOfNone) return false
  return SAYS_NO_TOPIC.has(first) || SAYS_NO_TOPIC.has(second)
}
const OPENS: ReadonlySet<string> = new Set([...DOING, 'mo'])
const SAYS_NO_TOPIC: ReadonlySet<string> = new Set([...OPENS, 'moi', 'tung', 'hang', 'nam', 'tong', 'lich'])

const MOST_OWN_WORDS = 3

export const textsOf = (finding: Finding, { snapshot }: AnswerSources): readonly string[] =>
  citedBy(finding).map((id) => snapshot.passages.get(id)?.text ?? '')

/** Tried with what came before, an answer must hold so much of what is asked now. */
export const NEW_HELD = 0.5
