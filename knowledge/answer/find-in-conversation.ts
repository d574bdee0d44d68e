// What answers a question where it stands: by itself, with what came before, or part for part where it is two.
import { findProvincesIn } from '../data/provinces.ts'
import type { PassageId } from '../domain/ids.ts'
import { syllables } from '../text/syllables.ts'
import { readAgencyMention } from './agency-mention.ts'
import { prepareQuestion, type AnswerSources } from './asked.ts'
import { joinFindings, splitCompound } from './compound-question.ts'
import type { Asked } from './conversation.ts'
import { idsOf, type Finding } from './draft.ts'
import { findAnswer } from './find-answer.ts'
import { goesOn, joinToBefore, resolveFollowUp, type Said, type Slots } from './follow-up.ts'
import type { PlanQuery } from './plan-query.ts'
import { isCueWord } from './question-words.ts'
import type { Snapshot } from './snapshot.ts'
import { termsOf } from './term-statistics.ts'
import { questionKeys, understand } from './understand.ts'
import { coverage } from './weigh-terms.ts'

/** `finding` is missing where nothing is asked. */
export type Found = { readonly asked: Said; readonly query: PlanQuery; readonly finding: Finding | undefined }

/** As it stands or with what it leans on; where a short question by itself finds nothing, it is tried with what came before. */
export async function findInConversation(
  typed: Said,
  before: Asked | undefined,
  sources: AnswerSources,
): Promise<Found> {
  const slots = slotsOf(sources)
  const asked = resolveFollowUp(typed, before, slots)
  const whole = await findOnce(
    asked,
    typed,
    sources,
    goesOn(typed) && slots.places(typed.keys).length === 0 ? before?.plans : undefined,
  )
  const first = asked === typed ? await findParts(whole, typed, sources) : whole
  const isShort = typed.keys.length <= MOST_KEYS_OF_A_FOLLOW_UP
  if (!before || asked !== typed || !isShort || first.finding?.outcome === 'answered') return first
  const joined = joinToBefore(typed, before, slots)
  const second = await findOnce(joined, typed, sources)
  return second.finding?.outcome === 'answered' && saysWhatIsNew(typed, second.finding, sources) ? second : first
}

const MOST_KEYS_OF_A_FOLLOW_UP = 9

const slotsOf = ({ snapshot }: AnswerSources): Slots => ({
  agency: (keys) => readAgencyMention(keys, snapshot.tasks)?.keys ?? unknownAgency(keys),
  places(keys) {
    const joined = ` ${keys.join(' ')} `
    const named = [
      ...snapshot.plans.flatMap(({ head }) => head.locality ?? []),
      ...findProvincesIn(joined).map(({ name }) => name),
    ].map((name) => syllables(name).join(' '))
    return [...new Set(named)].filter((name) => joined.includes(` ${name} `))
  },
})

/** "Còn Sở Y tế?": a body that no plan charges takes the place of the one before, too. */
const unknownAgency = (keys: readonly string[]): readonly string[] | undefined =>
  /^ (?:con |the con |the |vay con |vay )?((?:so|cong an|hoi|doan|kho bac|bao hiem|bo doi|vien|toa an)(?: [a-z]+){1,3}?) (?:$|thi |co |chu tri |phoi hop |lam )/
    .exec(` ${keys.join(' ')} `)?.[1]
    ?.split(' ')

/** Tried with what came before, an answer must hold what was asked now, not only what was asked then. */
function saysWhatIsNew(typed: Said, finding: Finding, sources: AnswerSources): boolean {
  const { question } = prepareQuestion(understand(typed.text, typed.keys, sources.snapshot), sources)
  const telling = question.filter(({ term }) => !term.split('_').every(isCueWord))
  const { passages } = sources.snapshot
  const cited = idsOfFinding(finding).map((id) => passages.get(id)?.text ?? '')
  const said = new Set(cited.flatMap(termsOf))
  return telling.length === 0 || coverage(telling, (term) => (said.has(term) ? 1 : 0)) >= NEW_HELD
}

const idsOfFinding = (finding: Finding): readonly PassageId[] =>
  finding.outcome === 'nothing-found' ? [] : idsOf(finding)

const NEW_HELD = 0.5

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

/** A question that is two: each part by itself, the second with what it leaves unsaid of the first. */
async function findParts(whole: Found, typed: Said, sources: AnswerSources): Promise<Found> {
  const parts = splitCompound(typed.text)
  if (!parts) return whole
  const [first, second] = parts.map((text) => ({ text, keys: questionKeys(text, sources.snapshot) }))
  if (!first || !second) return whole
  const topics = [first, second].map((part) => topicWords(part, sources))
  if (!isPartly(whole, topics)) return whole
  const one = await findOnce(first, first, sources)
  if (one.finding?.outcome !== 'answered') return whole
  const alone = await findOnce(second, second, sources, plansOfFinding(one.finding, sources.snapshot))
  const other =
    alone.finding?.outcome === 'answered' ? alone : await findOnce(joinToBefore(second, first), second, sources)
  const both = joinFindings(one.finding, other.finding)
  const isTooLong = whole.finding?.outcome === 'answered' && (both?.lines.join('\n').length ?? 0) > LONGEST_TOGETHER
  return both === undefined || isTooLong ? whole : { ...whole, finding: both }
}

const plansOfFinding = (finding: Finding, { passages }: Snapshot): readonly number[] =>
  finding.outcome === 'nothing-found'
    ? []
    : [...new Set(idsOf(finding).flatMap((id) => passages.get(id)?.versionId ?? []))]

async function findOnce(asked: Said, typed: Said, sources: AnswerSources, plans?: readonly number[]): Promise<Found> {
  const understood = understand(asked.text, asked.keys, sources.snapshot)
  // A year that is named means its own plan, not the one spoken of before.
  const query = plans && understood.periods.length === 0 ? { ...understood, plans: [...plans] } : understood
  return { asked, query, finding: asksNothing(query, typed.keys) ? undefined : await findAnswer(query, sources) }
}

const GREETINGS: ReadonlySet<string> = new Set(
  'chao alo hi hello hey ok oke cam on xin test thu help menu start huong dan su dung the nao buoi sang chieu toi'.split(
    ' ',
  ),
)

/** A greeting, thanks, or nothing but words of asking: there is no topic to look up. */
function asksNothing({ topic, periods, ordinal }: PlanQuery, typed: readonly string[]): boolean {
  return (
    topic.every((key) => key === '' || GREETINGS.has(key)) &&
    periods.length === 0 &&
    ordinal === undefined &&
    typed.every((key) => !/\d/.test(key))
  )
}
