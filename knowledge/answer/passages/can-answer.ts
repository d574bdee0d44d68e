// What a passage must not be to answer a question: of another kind, level, year or number, or without anybody named where a leader is asked for.
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { syllables } from '../../text/syllables.ts'
import { holdsAnswerKind, holdsKind } from '../question/answer-kinds.ts'
import { readCounted, readCountedVerb } from '../question/counted.ts'
import { isOfOtherClass } from '../question/classes-said.ts'
import { isOnlySomeOf } from '../question/asked-count.ts'
import { leadInOf } from './list-items.ts'
import { amountTold } from './amount-told.ts'
import { bodyAsked } from '../question/body-asked.ts'
import { asksForMeasure } from '../question/measure-asked.ts'
import type { Asked } from '../question/asked.ts'
import { schoolLevels } from '../records/match-indicator.ts'
import { isRowOfOtherTable, namesAgency } from '../records/names-agency.ts'
import type { PlanQuery } from '../question/plan-query.ts'
import { saysTurned, turnedPhrases, turnsAway } from '../question/polarity.ts'
import type { RankedPassage } from './rank-passages.ts'
import { withoutSchoolNames } from '../question/school-names.ts'
import { coverageOf, holdsMostTelling, type WeightedTerm } from '../question/weigh-terms.ts'
import { isOfDegree } from '../question/degrees-said.ts'
import { isSame, numberedIn, type Numbered } from '../question/numbered.ts'
import { nameAsked } from './names-told.ts'
import { officeAsked } from './office-told.ts'
import { kindTold } from './kind-told.ts'
import { asksHowLong, timeTold } from './time-told.ts'
import { mayTellRow } from '../tables/may-tell-row.ts'
import { termsOf } from '../question/term-statistics.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'

/** Whether who does something is asked for. */
export const asksForAgency = ({ intent }: PlanQuery): boolean => intent === 'lead' || intent === 'coordinate'

/** A test for the passages that can answer. */
export function canAnswer(asked: Asked): (one: RankedPassage) => boolean {
  const rules = Object.values(rulesFor(asked))
  return (one) => {
    const whole = withLeadIn(one)
    return rules.every((holds) => holds(whole))
  }
}

/** What opens its list is said of an item, too. */
function withLeadIn(one: RankedPassage): RankedPassage {
  const leadIn = leadInOf(one.passage)
  return leadIn === undefined ? one : { ...one, passage: { ...one.passage, text: `${leadIn} ${one.passage.text}` } }
}

type Rule = (one: RankedPassage) => boolean

/** Each by what it says of a passage that may answer. */
function rulesFor(asked: Asked): Readonly<Record<string, Rule>> {
  const { query, question, snapshot, joined } = asked
  const kind = query.answerKind
  const counted = readCounted(query.keys)
  const levels = schoolLevels(withoutSchoolNames(query.keys, snapshot))
  const numbers = numberedIn(joined).filter(({ of }) => IN_A_SERIES.has(of))
  const mustName = asksForAgency(query) && ROLE.test(joined)
  const body = asksForAgency(query) ? bodyAsked(joined) : undefined
  const turned = turnedPhrases(query.keys)
  const isValue = kind === 'number' || kind === 'percent'
  const isValueOfAny = isValue || kind === 'money'
  const named = nameAsked(query, joined)
  const holdsOffice = kind === 'person' ? officeAsked(joined) : undefined
  const asksForHolder = kind === 'person' && HOLDS_OFFICE.test(joined)
  const verb =
    (kind === 'number' || kind === 'money') &&
    !asksHowLong(joined) &&
    !asksForMeasure(asked) &&
    !BY_HOW_MUCH.test(joined)
      ? readCountedVerb(query.keys)
      : undefined
  const tellsAmount = amountTold(asked)
  const tellsKind = kindTold(joined, query.written)
  const tellsTime = timeTold(query, joined)
  return {
    saysSomething: (one) => !isFrame(one) && !(one.passage.kind === 'head' && query.intent === 'explain'),
    isOfLevels: (one) => !isRowOfOtherTable(one.passage) || isOfLevels(one, levels),
    isItsIndicator: (one) =>
      one.passage.targetIds.length === 0 ||
      (one.passage.kind !== 'row' && kind === undefined) ||
      (one.coverage >= INDICATOR_ROW &&
        coverageOf(question, one.passage.text) >= OF_ITS_OWN &&
        isOfLevels(one, levels)),
    isOfKind: (one) =>
      kind === undefined || holdsAnswerKind(one, kind, counted) || (asksForHolder && HOLDER.test(one.passage.text)),
    tellsAmount: ({ passage }) => tellsAmount(passage),
    tellsTime: ({ passage }) => tellsTime(passage.text),
    isOfDegree: ({ passage }) => !isValueOfAny || isOfDegree(joined, [passage.text, ...passage.headingPath]),
    countsAll: (one) => counted === undefined || !(isShare(one, snapshot) || isSomeOf(one, joined)),
    isOfNumber: (one) => !isOfOthers(one, numbers),
    isOfClass: ({ passage }) => !isOfOtherClass(joined, passage.text),
    isTurnedAlike: ({ passage }) => turned.length === 0 || saysTurned(turned, syllables(passage.text)),
    isSaidOfLevels: (one) => !isValue || !isSaidOfOtherLevels(one, levels),
    isNotTurned: ({ passage }) => !isValue || !turnsAway(syllables(passage.text), query.keys),
    tellsTheMost: (one) =>
      counted === undefined ||
      one.coverage >= SURELY_TOLD ||
      holdsMostTelling(question, one.passage.text, ...one.passage.headingPath),
    countsSo: (one) => verb === undefined || holdsVerb(one, verb, question),
    isOfYear: (one) => (kind === undefined && !isRowOfOtherTable(one.passage)) || !isOfOtherYear(one, query),
    namesWho: (one) => !mustName || namesAgency(one, snapshot),
    namesSuchBody: ({ passage }) => body === undefined || body.test(passage.text),
    isOfOffice: ({ passage }) => holdsOffice === undefined || holdsOffice(passage.text),
    hasNames: ({ passage }) => named === undefined || named(passage.text),
    // Values of an indicator are of a day, and no deadline.
    tellsDay: ({ passage: { kind: form, targetIds, text } }) =>
      kind !== 'date' || form !== 'row' || targetIds.length === 0 || isDated(text),
    isOfSex: ({ passage }) => !OF_WOMEN.test(joined) || WOMEN.test([passage.text, ...passage.headingPath].join(' ; ')),
    tellsKind: ({ passage }) => tellsKind(passage.text),
    isItsRow: ({ passage }) => mayTellRow(passage, asked),
    isOfMoreThanItsPlan: saysMoreThanPlan(asked),
  }
}

/** What a plan is about all of its passages are: of what is asked besides, one that says who or when holds something. */
function saysMoreThanPlan({ mention, query, question, snapshot }: Asked): Rule {
  if (!mention.only || !(asksForAgency(query) || query.intent === 'deadline')) return () => true
  const words = new Map(
    [...mention.only].map((versionId) => {
      const about = new Set(termsOf(requirePlan(snapshot, versionId).head.subject ?? ''))
      return [versionId, question.filter(({ term }) => !term.includes('_') && !about.has(term))]
    }),
  )
  return ({ passage }) => {
    const rest = words.get(passage.versionId) ?? []
    return rest.length === 0 || coverageOf(rest, passage.text, ...passage.headingPath) > 0
  }
}

/** "Bao nhiêu em là nữ": how many there are in all is no answer. */
const OF_WOMEN = / (?:bao nhieu|may) (?:em|hoc sinh|hoc vien|giao vien|nguoi|tre|chau|can bo)(?: \S+){0,2}? nu(?= )/
const WOMEN = /(?<!\p{L}|phụ )(?:nữ|nu|gái)(?!\p{L})/iu

/** A cell beside its values: "Ngày nghiệm thu: 15/11/2026". */
const isDated = (text: string): boolean =>
  text
    .split(' | ')
    .slice(1)
    .some((cell) => holdsKind(cell.replace(/^[^:]*: /u, ''), 'date'))

/** What holds so much of the question may word its most telling part otherwise. */
const SURELY_TOLD = 0.6

/** "Ai làm trưởng ban": plans name who holds it by another office, "do Phó Chủ tịch tỉnh làm Trưởng ban". */
const HOLDS_OFFICE = / ai (?:lam|giu|dam nhiem) /
const HOLDER =
  /(?<!\p{L})(?:[Nn]gười đứng đầu|Chủ tịch|Bí thư|Giám đốc|Hiệu trưởng|Trưởng|Chánh|Cục trưởng|Chỉ huy trưởng)[^.;]{0,90}\s(?:làm|là|giữ chức|kiêm)\s+(?:Phó )?(?:[Tt]rưởng|[Tt]ổ trưởng|[Cc]hủ tịch|[Tt]hường trực)/iu

/** The words of its columns stand in every row of a table of indicators: as text a row must say more than them. A sentence says what else it says. */
const INDICATOR_ROW = 0.6
/** Of that, its group may tell the level and no more. */
const OF_ITS_OWN = 0.45

/** They name many and say nothing of them. */
const FRAME: ReadonlySet<string> = new Set(['heading', 'recipients', 'signature'])

/** A numbered heading that ends as a sentence says something itself. */
export const isFrame = ({ passage }: Pick<RankedPassage, 'passage'>): boolean =>
  (passage.kind === 'row' && OPENS_GROUP.test(passage.text)) ||
  (FRAME.has(passage.kind) && !(passage.kind === 'heading' && passage.text.endsWith('.'))) ||
  (passage.text.length < LONGEST_POINTER && POINTS_ELSEWHERE.test(passage.text))

/** "V; Cơ sở vật chất": a row that only opens a group. */
const OPENS_GROUP = /^\s*(?:[IVX]{1,5}|[A-HĐ])\s*[|;.][^|;]*$/u

/** "Nhiệm vụ cụ thể: (có biểu kèm theo)" says where to look, and nothing of what is asked. */
const POINTS_ELSEWHERE =
  /\((?:có|theo|chi tiết|xem)[^()]*(?:kèm theo|đính kèm|phụ lục|biểu)[^()]*\)\s*\.?$|^\([^()]*(?:phụ lục|biểu)[^()]*\)\.?$/iu
const LONGEST_POINTER = 120

/** Who leads, helps or is charged, or whatever somebody does; "cấp nào", "những ai" alone may ask for whom something is done to. */
const ROLE =
  / (?:chu tri|phoi hop|phu trach|dau moi|trach nhiem|chi dao|lanh dao|duoc giao|giao cho|tham muu|chiu sao|cam trich) | (?:ai|nao)(?: se| phai)? (?:thuc hien|lam|lo|to chuc|dam nhiem) |^ ai (?!la |duoc |bi |ki |cung |co |phai |can |nen |thuoc )/

/** "Hơn các huyện khác bao nhiêu": the word before it is no verb. */
const BY_HOW_MUCH = / (?:hon|kem)(?: \S+){1,5} (?:bao nhieu|may) /

/** "Thiếu bao nhiêu": a number of those that are trained is no answer. */
const holdsVerb = ({ passage }: RankedPassage, verb: string, question: readonly WeightedTerm[]): boolean =>
  !question.some(({ term }) => term === verb) ||
  syllables(passage.text).includes(verb) ||
  question.some(
    ({ term, alternatives = [] }) =>
      term === verb &&
      alternatives.some((words) => words.every((word) => word.includes('_') || syllables(passage.text).includes(word))),
  )

/** "Mức độ 3", "đợt 2" are asked for, and others are spoken of. */
function isOfOthers({ passage }: RankedPassage, asked: readonly Numbered[]): boolean {
  if (asked.length === 0) return false
  const said = numberedIn(` ${syllables([passage.text, ...passage.headingPath].join(' ; ')).join(' ')} `)
  const alike = said.filter(({ of }) => asked.some((one) => one.of === of))
  return alike.length > 0 && !alike.some((own) => asked.some((one) => isSame(one, own)))
}

/** Those that tell one thing of a series from the next; a class, a term or a quarter may be spoken of besides. */
const IN_A_SERIES: ReadonlySet<string> = new Set(['muc do', 'cap do', 'dot'])

/** An indicator of another school level than the one asked for is another indicator. */
function isOfLevels({ passage }: RankedPassage, levels: ReadonlySet<string>): boolean {
  const own = schoolLevels(syllables(expandAbbreviations(passage.text, 'plan')))
  return levels.size === 0 || own.size === 0 || [...levels].some((level) => own.has(level))
}

/** "Tối thiểu 35 % học sinh tốt nghiệp trung học cơ sở" tells nothing of "tốt nghiệp trung học phổ thông". */
function isSaidOfOtherLevels({ passage, sentences }: RankedPassage, levels: ReadonlySet<string>): boolean {
  if (levels.size === 0 || passage.kind !== 'paragraph') return false
  const [best] = sentences.toSorted((a, b) => b.coverage - a.coverage)
  const own = schoolLevels(syllables(expandAbbreviations(best?.text ?? '', 'plan')))
  return own.size > 0 && ![...levels].some((level) => own.has(level))
}

/** A number that stands beside another year than the one asked for is of that year; the heading counts where the text names none. */
function isOfOtherYear({ passage, sentences }: RankedPassage, { periods, answerKind, keys }: PlanQuery): boolean {
  const [year, ...others] = periods.filter(({ from, to }) => from === to).map(({ from }) => from)
  const isOpen = answerKind !== undefined && !['money', 'number', 'percent'].includes(answerKind)
  if (year === undefined || others.length > 0 || isOpen) return false
  const text = passage.text
    .replace(AGAINST, ' ')
    .replace(BESIDE, (bracket, of: string) => (Number(of) === year ? bracket : ' '))
  const told = yearsIn(text).length > 0 ? text : (passage.headingPath.at(-1) ?? '')
  const isWithin = [...told.matchAll(SPAN)].some(([, from, to]) => Number(from) <= year && year <= Number(to))
  // "Riêng năm 2027": what all years make together says nothing of one.
  if (/ rieng (?:trong )?nam 20/.test(` ${keys.join(' ')} `)) {
    const isAlone = (said: string) => yearsIn(said.replace(SPAN, ' ')).includes(year)
    const telling = sentences.filter((one) => answerKind === undefined || holdsKind(one.text, answerKind))
    return yearsIn(text).length > 0 ? !telling.some((one) => isAlone(one.text)) : isWithin && !isAlone(told)
  }
  const said = yearsIn(told)
  return said.length > 0 && !said.includes(year) && !isWithin
}

const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<!\d|\/)(20\d{2})(?!\d|\/)/g)].map((match) => Number(match[1]))

/** "Giảm 30% so với năm 2025" is no number of that year. */
const AGAINST = /so v[ớo]i (?:cuối |đầu )?(?:n[ăa]m học |n[ăa]m |giai đoạn )?20\d{2}(?:\s*[-–]\s*20\d{2})?/giu
/** "Còn 11% (năm 2024 là 12,6%)": a bracket that opens with its own year and has a number of its own; "85% (năm 2024)" says of what year that is. */
const BESIDE =
  /\((?:kết quả |số liệu )?(?:cuối |đầu )?(?:năm học |năm )(20\d{2})(?!\d)(?:\s*[-–]\s*20\d{2})?\s[^()]*\d[^()]*\)/giu
const SPAN = /(20\d{2})\s*[-–]\s*(20\d{2})/g

/** The row of an indicator that counts those of them that reach something. */
const isSomeOf = ({ passage }: RankedPassage, joined: string): boolean =>
  passage.targetIds.length > 0 && isOnlySomeOf(` ${syllables(passage.text).join(' ')} `, joined)

/** The row of an indicator in percent counts nothing; a sentence with a share may count other things as well. */
const isShare = ({ passage }: RankedPassage, { targets }: Snapshot): boolean =>
  passage.kind === 'row' && targets.some(({ id, target }) => passage.targetIds.includes(id) && target.unit === '%')
