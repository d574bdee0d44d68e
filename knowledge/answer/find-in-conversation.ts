// What answers a question where it stands: by itself, with what came before, or part for part where it is two.
import { findProvincesIn } from '../data/provinces.ts'
import { syllables } from '../text/syllables.ts'
import { readAgencyAsked } from './question/agency-asked.ts'
import { readAgencyMention } from './question/agency-mention.ts'
import { asksForCount } from './question/counted.ts'
import { readValueKind } from './question/asked-kind.ts'
import { prepareQuestion, type AnswerSources } from './question/asked.ts'
import type { Exchange } from './conversation.ts'
import type { Finding } from './compose/draft.ts'
import { findEachPlace } from './find-each-place.ts'
import { findEachSide } from './find-each-side.ts'
import { findOfSchool } from './find-of-school.ts'
import { findMoreOfSame, NEW_HELD, textsOf } from './find-more-of-same.ts'
import { findOnce, type Found } from './find-once.ts'
import { findParts } from './find-parts.ts'
import {
  askOfOther,
  goesOn,
  joinToBefore,
  resolveFollowUp,
  saysWhen,
  type Said,
  type Slots,
} from './question/follow-up.ts'
import { readPeriods } from './question/mentions.ts'
import { findCellOfRowBefore } from './tables/find-cell-of-row-before.ts'
import { rowNames } from './tables/plan-tables.ts'
import { requirePlan } from './snapshot.ts'
import { understand } from './question/understand.ts'
import { coverageOf } from './question/weigh-terms.ts'

/** As it stands or with what it leans on; where a question by itself finds nothing, it is tried with what came before. */
export async function findInConversation(
  typed: Said,
  before: Exchange | undefined,
  sources: AnswerSources,
): Promise<Found> {
  const slots = slotsOf(sources, before?.plans)
  const cell = before && slots.places(typed.keys).length === 0 ? cellOfRowBefore(typed, before, sources) : undefined
  if (cell) return cell
  const ofOtherPlan = before && namesOnlyPlan(typed, sources) ? askOfOtherPlan(typed, before, sources) : undefined
  if (ofOtherPlan) return findOnce(ofOtherPlan, sources)
  const asked = resolveFollowUp(typed, before, slots)
  // A place or a year that is named means its own plan, not the one spoken of before.
  const staysThere =
    goesOn(typed) && slots.places(typed.keys).length === 0 && !saysWhen(typed) && !asksForOther(typed, asked)
  const whole =
    (await findOfSchool(asked, sources)) ?? (await findOnce(asked, sources, staysThere ? before?.plans : undefined))
  const first = await findEachPlace(asked === typed ? await findAllParts(whole, typed, sources) : whole, sources)
  if (before && !isAboutWhatIsNew(typed, first, sources)) {
    const other = askOfOther(typed, before)
    // "Thế còn vốn đầu tư công thì sở nào?" asks wholly by itself, of the same plan.
    const ofOther = other ?? (goesOn(typed) ? typed : undefined)
    const found = ofOther && (await findOnce(ofOther, sources, before.plans))
    if (found && isAboutWhatIsNew(typed, found, sources)) return found
  }
  const isOfBefore = before && asked !== typed && first.finding?.outcome === 'answered'
  // "Bao nhiêu sáng kiến?": what was told before, told once more, is no answer.
  if (isOfBefore && countsByItself(typed) && !isAboutWhatIsNew(typed, first, sources))
    return aloneOr(first, typed, sources)
  const more = before && asked === typed ? await findMoreOfSame({ typed, before, first }, sources, slots) : undefined
  if (more) return more
  if (!before || first.finding?.outcome === 'answered') return first
  if (asked !== typed) return countsByItself(typed) ? await aloneOr(first, typed, sources) : first
  const joined = joinToBefore(typed, before, slots)
  const second = await findOnce(joined, sources)
  return second.finding?.outcome === 'answered' && saysWhatIsNew(typed, second.finding, sources) ? second : first
}

/** Two sides that are compared, or two questions in one. */
async function findAllParts(whole: Found, typed: Said, sources: AnswerSources): Promise<Found> {
  const sides = await findEachSide(whole, typed, sources)
  return sides === whole ? findParts(whole, typed, sources) : sides
}

/** "Còn kế hoạch chuyển đổi số của Cà Mau?": another plan and nothing else, of which the same is asked as before. */
function namesOnlyPlan(typed: Said, { snapshot, ...sources }: AnswerSources): boolean {
  if (!goesOn(typed) || !NAMES_PLAN.test(` ${typed.keys.join(' ')} `)) return false
  const query = understand(typed.text, typed.keys, snapshot)
  const { mention, question } = prepareQuestion(query, { snapshot, ...sources })
  const [versionId, ...others] = mention.only ?? []
  if (versionId === undefined || others.length > 0 || query.answerKind !== undefined) return false
  const { subject = '', issuer = '', locality = '' } = requirePlan(snapshot, versionId).head
  const own = new Set(syllables([subject, issuer, locality].join(' ')))
  return question.every(({ term }) => term.split('_').every((key) => own.has(key)))
}

/** With what the question before was about, less the words by which it named its own plan. */
function askOfOtherPlan(typed: Said, before: Said, sources: AnswerSources): Said | undefined {
  const asked = askOfOther(typed, before)
  const { question } = prepareQuestion(understand(before.text, before.keys, sources.snapshot), sources)
  const topic = question.map(({ term }) => term).filter((term) => !term.includes('_'))
  return asked && { text: asked.text, keys: [...asked.keys, ...topic.filter((key) => !asked.keys.includes(key))] }
}

const NAMES_PLAN = /^ (?:the |vay |thi )*con (?:cua )?(?:ke hoach|chuong trinh|de an) /

/** The row stays what is spoken of. */
function cellOfRowBefore(typed: Said, before: Exchange, sources: AnswerSources): Found | undefined {
  const query = understand(typed.text, typed.keys, sources.snapshot)
  const asked = prepareQuestion(query, sources)
  const askedBefore = prepareQuestion(understand(before.text, before.keys, sources.snapshot), sources)
  const finding = findCellOfRowBefore({ asked, askedBefore, before })
  return (
    finding && {
      asked: { text: before.text, keys: before.keys },
      query: { ...query, plans: [...before.plans] },
      finding,
    }
  )
}

/** "Còn Cà Mau được cấp bao nhiêu máy lọc nước?" may stand alone. */
const countsByItself = ({ keys }: Said): boolean => asksForCount(keys)

async function aloneOr(joined: Found, typed: Said, sources: AnswerSources): Promise<Found> {
  const alone = await findOnce(typed, sources)
  return isAboutWhatIsNew(typed, alone, sources) ? alone : joined
}

const isAboutWhatIsNew = (typed: Said, { finding }: Found, sources: AnswerSources): boolean =>
  finding?.outcome === 'answered' && saysWhatIsNew(typed, finding, sources)

/** "Kết quả của năm đó thì sao?": what came of an aim stands in the plan of the next year. */
const asksForOther = (typed: Said, asked: Said): boolean =>
  readPeriods(asked.text).length > 0 && readValueKind(` ${typed.keys.join(' ')} `).valueKind !== undefined

const slotsOf = ({ snapshot }: AnswerSources, plans: readonly number[] = []): Slots => ({
  agency: (keys) => readAgencyMention(keys, snapshot.tasks, snapshot)?.keys ?? bodySaid(keys),
  places(keys) {
    const joined = ` ${keys.join(' ')} `
    const named = [
      ...snapshot.plans.flatMap(({ head }) => head.locality ?? []),
      ...findProvincesIn(joined).map(({ name }) => name),
    ].map((name) => syllables(name).join(' '))
    return [...new Set([...named, ...rowNames(snapshot)])].filter((name) => joined.includes(` ${name} `))
  },
  names: () => [
    ...new Set(
      snapshot.targets
        .filter(({ versionId }) => plans.includes(versionId))
        .map(({ target }) => syllables(target.indicator).join(' ')),
    ),
  ],
})

/** "Còn Sở Y tế?": a body that no plan charges takes the place of the one before, too. */
function bodySaid(keys: readonly string[]): readonly string[] | undefined {
  const joined = ` ${keys.join(' ')} `.replace(GOES_ON, ' ')
  const name = readAgencyAsked(joined)
  return name !== undefined && joined.startsWith(` ${name} `) ? name.split(' ') : undefined
}

const GOES_ON = /^ (?:con|the con|the|vay con|vay) /

/** Tried with what came before, an answer must hold what was asked now, not only what was asked then. */
function saysWhatIsNew(typed: Said, finding: Finding, sources: AnswerSources): boolean {
  const { question } = prepareQuestion(understand(typed.text, typed.keys, sources.snapshot), sources)
  return question.length === 0 || coverageOf(question, ...textsOf(finding, sources)) >= NEW_HELD
}
