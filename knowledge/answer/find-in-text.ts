// What has to be found in the text: the task that a question describes, the section it names, the sentences that say it.
import { expandAbbreviations } from '../text/abbreviations.ts'
import { splitSentences } from '../text/sentences.ts'
import { syllables } from '../text/syllables.ts'
import { holdsAnswerKind, isGoal, readCounted, readCountedVerb } from './answer-kinds.ts'
import { nothing, THRESHOLDS, type Asked } from './asked.ts'
import { shorten } from './cite.ts'
import { composePassages, EXPLAIN_LENGTH, FACT_LENGTH } from './compose-passages.ts'
import { answers, composeTask } from './compose-task.ts'
import type { Finding } from './draft.ts'
import { findDuties } from './find-duties.ts'
import { findPremise } from './find-premise.ts'
import { findSection } from './find-section.ts'
import { findTaskAnswer } from './find-task-answer.ts'
import { schoolLevels } from './match-indicator.ts'
import { isRowOfOtherTable, namesAgency } from './names-agency.ts'
import { planName } from './plan-name.ts'
import type { PlanQuery } from './plan-query.ts'
import { rankPassages, type RankedPassage, type WeightedTerm } from './rank-passages.ts'
import { requirePlan, type Snapshot } from './snapshot.ts'
import { searchText } from './synonyms.ts'

/** Where the question names its plan, less of its words must be found there: there is less to mistake it for. */
const ONE_PLAN = 0.08
const CANDIDATES = 60
const TASK_INTENTS: ReadonlySet<string> = new Set(['lead', 'coordinate', 'deadline', 'product'])

export async function findInText(asked: Asked): Promise<Finding> {
  const { query, question, snapshot } = asked
  const duties = question.length === 0 || query.intent === 'duties' ? findDuties(asked) : undefined
  if (duties) return duties
  if (question.length === 0) return nothing('Câu hỏi chưa nêu rõ nội dung cần tìm.')
  const ranked = await searchPassages(asked)
  const premise = findPremise(asked, ranked)
  if (premise) return premise
  const task = TASK_INTENTS.has(query.intent) ? findTaskAnswer(asked, ranked) : undefined
  if (task) return task
  const isOpen = query.intent === 'explain' || (query.intent === 'fact' && query.answerKind === undefined)
  const section = isOpen ? findSection(asked, ranked) : undefined
  return section ? composePassages(section, question, EXPLAIN_LENGTH, snapshot) : findPassageAnswer(asked, ranked)
}

async function searchPassages(asked: Asked): Promise<readonly RankedPassage[]> {
  const { query, question, mention, snapshot, search } = asked
  const hits = await search.search(searchText(query.topic, question, snapshot.terms), CANDIDATES)
  const ids = hits.map((hit) => hit.passageId)
  return withinPeriods(rankPassages(ids, question, mention, snapshot), asked)
}

/** A school year that is named rules out the plans of other years, unless the passage itself names it. */
function withinPeriods(ranked: readonly RankedPassage[], { query, snapshot }: Asked): readonly RankedPassage[] {
  const years = query.periods.filter((period) => period.kind === 'school-year')
  if (years.length === 0) return ranked.filter(({ passage }) => isOfYears(passage, query, snapshot))
  return ranked.filter(({ passage }) => {
    const own = requirePlan(snapshot, passage.versionId).head.period
    const ofYear = own && years.some((year) => year.from === own.from && year.to === own.to)
    return ofYear === true || years.some((year) => new RegExp(`${year.from}\\s*[-–]\\s*${year.to}`).test(passage.text))
  })
}

/** A single year is one of the plan's own time, or stands in the passage; plans that name no time are of any. */
function isOfYears({ versionId, text }: RankedPassage['passage'], { periods }: PlanQuery, snapshot: Snapshot): boolean {
  const own = requirePlan(snapshot, versionId).head.period
  const [year, ...others] = periods.filter(({ from, to }) => from === to).map(({ from }) => from)
  if (year === undefined || others.length > 0 || !own) return true
  return (year >= own.from - 1 && year <= own.to) || text.includes(String(year))
}

function findPassageAnswer(
  { query, mention, question, snapshot, joined }: Asked,
  ranked: readonly RankedPassage[],
): Finding {
  const kind = query.answerKind
  const counted = readCounted(query.keys)
  const levels = schoolLevels(query.keys)
  const asksForAgency = query.intent === 'lead' || query.intent === 'coordinate'
  const mustName = asksForAgency && ROLE.test(joined)
  const body = asksForAgency ? bodyAsked(joined) : undefined
  const numbers = levelNumbers(query.keys)
  const verb = kind === 'number' || kind === 'money' ? readCountedVerb(query.keys) : undefined
  const usable = ranked.filter(
    (one) =>
      !isFrame(one) &&
      (one.passage.targetIds.length === 0 || (one.coverage >= INDICATOR_ROW && isOfLevels(one, levels))) &&
      (kind === undefined || holdsAnswerKind(one, kind, counted)) &&
      !(counted !== undefined && isShare(one, snapshot)) &&
      !isOfOtherNumber(one, numbers) &&
      !(verb !== undefined && !holdsVerb(one, verb, question)) &&
      !(kind !== undefined && isOfOtherYear(one, query)) &&
      (!mustName || namesAgency(one, snapshot)) &&
      (body === undefined || body.test(one.passage.text)),
  )
  const worth = (one: RankedPassage) => one.score + (asksForAgency && namesAgency(one, snapshot) ? NAMES_BONUS : 0)
  const [best, ...others] = asksForAgency ? usable.toSorted((a, b) => worth(b) - worth(a)) : usable
  const nearest = ranked
    .filter((one) => !isFrame(one) && one.passage.kind !== 'head' && one.coverage >= NEAR)
    .slice(0, 2)
    .map((one) => sayNearest(one, snapshot))
  const isThin = kind !== undefined && question.filter(({ term }) => !term.includes('_')).length < FEWEST_SYLLABLES
  if (!best || isThin || best.coverage < THRESHOLDS.passage - (mention.only ? ONE_PLAN : 0))
    return nothing('Không có đoạn nào nói đúng điều được hỏi.', nearest)
  if (query.valueKind === 'result' && isGoal(best))
    return nothing('Chỉ có mục tiêu phấn đấu, không có số liệu kết quả được hỏi.', nearest)
  const eachYear = query.periods.length > 1 && query.intent !== 'list' ? bestOfEachPlan(usable) : []
  if (eachYear.length > 1) return composePassages(eachYear, question, FACT_LENGTH, snapshot)
  const row = best.passage.kind === 'row' ? taskOf(best, snapshot) : undefined
  if (row && query.intent === 'explain') return composeTask(row, 'explain', snapshot, question)
  if (row && best.passage.text.length <= FACT_LENGTH && answers(row, query.intent))
    return composeTask(row, query.intent, snapshot, question)
  const asksWhich = query.intent === 'list' || / nao /.test(joined)
  const reach =
    asksWhich && isRowOfOtherTable(best.passage)
      ? REACHES.rows
      : REACHES[
          query.intent === 'list' ? 'list' : kind === undefined && query.intent === 'explain' ? 'explain' : 'fact'
        ]
  const more = others.filter((one) => isNear(one, best, reach))
  return composePassages([best, ...more.slice(0, reach.more)], question, reach.length, snapshot)
}

/** Who leads, helps or is charged; "cấp nào", "những ai" alone may ask for whom something is done to. */
const ROLE =
  / (?:chu tri|phoi hop|phu trach|dau moi|trach nhiem|chi dao|lanh dao|duoc giao|giao cho|tham muu|chiu sao|cam trich) | (?:ai|nao)(?: se| phai)? (?:thuc hien|lam|lo|to chuc|dam nhiem) /

/** "Sở nào": what names no such body answers nothing; "số" is no "sở". */
function bodyAsked(joined: string): RegExp | undefined {
  const asked = / (so|phong|hoi|truong|tram) nao /.exec(joined)?.[1]
  const written = asked && BODY_WORDS[asked]
  return written ? new RegExp(String.raw`(?<!\p{L})${written}(?!\p{L})`, 'u') : undefined
}

const BODY_WORDS: Readonly<Record<string, string>> = {
  so: '[Ss]ở',
  phong: '[Pp]hòng',
  hoi: '[Hh]ội',
  truong: '[Tt]rường',
  tram: '[Tt]rạm',
}

/** Two years are named: what each one's plan says. */
function bestOfEachPlan(ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  const seen = new Set<number>()
  return ranked.filter(({ passage, coverage }) => {
    if (coverage < THRESHOLDS.passage || seen.has(passage.versionId)) return false
    seen.add(passage.versionId)
    return true
  })
}

/** "Thiếu bao nhiêu": a number of those that are trained is no answer. */
const holdsVerb = ({ passage }: RankedPassage, verb: string, question: readonly WeightedTerm[]): boolean =>
  !question.some(({ term }) => term === verb) ||
  syllables(passage.text).includes(verb) ||
  question.some(
    ({ term, alternatives = [] }) =>
      term === verb &&
      alternatives.some((words) => words.every((word) => word.includes('_') || syllables(passage.text).includes(word))),
  )

/** Of two passages that say the same, the one that names somebody answers who. */
const NAMES_BONUS = 0.15

/** "Mức độ 3" is asked for, and others are spoken of. */
function isOfOtherNumber({ passage }: RankedPassage, asked: readonly string[]): boolean {
  const said = asked.length > 0 ? levelNumbers(syllables(passage.text)) : []
  return said.length > 0 && !asked.some((number) => said.includes(number))
}

const levelNumbers = (keys: readonly string[]): readonly string[] =>
  [...` ${keys.join(' ')} `.matchAll(/ muc do (\d)(?= )/g)].map((match) => match[1] ?? '')

/** An indicator of another school level than the one asked for is another indicator. */
function isOfLevels({ passage }: RankedPassage, levels: ReadonlySet<string>): boolean {
  const own = schoolLevels(syllables(expandAbbreviations(passage.text, 'plan')))
  return levels.size === 0 || own.size === 0 || [...levels].some((level) => own.has(level))
}

/** A number that stands beside another year than the one asked for is of that year. */
function isOfOtherYear({ passage }: RankedPassage, { periods, answerKind }: PlanQuery): boolean {
  const [year, ...others] = periods.filter(({ from, to }) => from === to).map(({ from }) => from)
  if (year === undefined || others.length > 0 || !['money', 'number', 'percent'].includes(answerKind ?? ''))
    return false
  const said = [...passage.text.matchAll(/(?<!\d|\/)(20\d{2})(?!\d|\/)/g)].map((match) => Number(match[1]))
  return said.length > 0 && !said.includes(year)
}

/** The row of an indicator in percent counts nothing. */
const isShare = ({ passage }: RankedPassage, { targets }: Snapshot): boolean =>
  targets.some(({ id, target }) => passage.targetIds.includes(id) && target.unit === '%')

/** A number or a day of one syllable stands in any passage. */
const FEWEST_SYLLABLES = 2

/** With less of the question than this, a passage is no help to the person who asks. */
const NEAR = 0.3

const taskOf = ({ passage }: RankedPassage, snapshot: Asked['snapshot']) =>
  snapshot.tasks.find(({ id }) => passage.taskIds.includes(id))

/** The words of its columns stand in every row of a table of indicators: as text a row must say more than them. */
const INDICATOR_ROW = 0.6

/** They name many and say nothing of them. */
const FRAME: ReadonlySet<string> = new Set(['heading', 'recipients', 'signature'])

/** A numbered heading that ends as a sentence says something itself. */
const isFrame = ({ passage }: RankedPassage) =>
  (FRAME.has(passage.kind) && !(passage.kind === 'heading' && passage.text.endsWith('.'))) ||
  (passage.text.length < LONGEST_POINTER && POINTS_ELSEWHERE.test(passage.text))

/** "Nhiệm vụ cụ thể: (có biểu kèm theo)" says where to look, and nothing of what is asked. */
const POINTS_ELSEWHERE = /\((?:có|theo|chi tiết|xem)[^()]*(?:kèm theo|đính kèm|phụ lục|biểu)[^()]*\)\s*\.?$/iu
const LONGEST_POINTER = 120

/** How many more passages may speak, how near the best they must be, and how long all may be. */
type Reach = { readonly more: number; readonly behind: number; readonly share: number; readonly length: number }

const REACHES: Readonly<Record<'fact' | 'explain' | 'list' | 'rows', Reach>> = {
  fact: { more: 1, behind: 0.12, share: 0.8, length: FACT_LENGTH },
  explain: { more: 3, behind: 0.12, share: 0.8, length: EXPLAIN_LENGTH },
  list: { more: 3, behind: 0.22, share: 0.7, length: EXPLAIN_LENGTH },
  /** Rows that hold the same of the question are all meant. */
  rows: { more: 14, behind: 0.02, share: 0.97, length: EXPLAIN_LENGTH },
}

const isNear = (one: RankedPassage, best: RankedPassage, reach: Reach) =>
  one.passage.versionId === best.passage.versionId &&
  one.score > best.score - reach.behind &&
  one.coverage > best.coverage * reach.share

/** A row of a table as a line for people. */
const sayCells = (text: string) => text.replaceAll(' | ', '; ')

function sayNearest({ passage }: RankedPassage, snapshot: Asked['snapshot']): string {
  const { head, file } = requirePlan(snapshot, passage.versionId)
  return `${shorten(sayCells(splitSentences(passage.text)[0] ?? passage.text), 140)} (${planName(head, file)})`
}
