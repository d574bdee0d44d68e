// From a PlanQuery to an answer: records first, then the plan's own sentences, or an honest no.
import type { PassageSearch } from '../search/search.ts'
import { splitSentences } from '../text/sentences.ts'
import { readAgencyMention } from './agency-mention.ts'
import { answers, composeTask } from './compose-task.ts'
import { composeComparison, composeValues } from './compose-values.ts'
import { composePassages, EXPLAIN_LENGTH, FACT_LENGTH } from './compose-passages.ts'
import type { Finding } from './draft.ts'
import { choosePlan, findNumberAndDate, findRecipients, findSigner } from './find-document.ts'
import { findDuties, findList } from './find-list.ts'
import { findByOrdinal, findGroup } from './find-ordinal.ts'
import { findReference } from './find-reference.ts'
import { rankTasks } from './find-task.ts'
import { findComparison } from './find-comparison.ts'
import { pickValues, rankFamilies, valuesOf } from './find-values.ts'
import { holdsAnswerKind, isGoal } from './answer-kinds.ts'
import type { IndicatorFamily } from './indicator-families.ts'
import { planName } from './plan-name.ts'
import { readPlanMention, type PlanMention } from './plan-mention.ts'
import type { PlanQuery } from './plan-query.ts'
import { rankPassages, weighTerms, type RankedPassage, type WeightedTerm } from './rank-passages.ts'
import { findSection } from './find-section.ts'
import { requirePlan, type Snapshot } from './snapshot.ts'

/** Below this share of the question's telling words, a passage is about something else. Calibrated on the development questions. */
export const THRESHOLDS = { task: 0.5, passage: 0.5, indicator: 0.52 } as const

/** How far a passage must be ahead of the best task before it answers in its place. */
const PASSAGE_LEAD = 0.12
/** A plan that the question points at needs less of its words. */
const HINT_SHARE = 0.4
const CANDIDATES = 60
const TASK_INTENTS: ReadonlySet<string> = new Set(['lead', 'coordinate', 'deadline', 'product'])

export type AnswerSources = {
  readonly snapshot: Snapshot
  readonly families: readonly IndicatorFamily[]
  readonly search: PassageSearch
}

type Case = AnswerSources & {
  readonly query: PlanQuery
  readonly mention: PlanMention
  readonly question: readonly WeightedTerm[]
}

export async function findAnswer(query: PlanQuery, sources: AnswerSources): Promise<Finding> {
  const { snapshot } = sources
  if (query.elsewhere) return nothing(`Không có kế hoạch nào của ${query.elsewhere}.`)
  const mention = readPlanMention(query, snapshot)
  const question = weighTerms(query.topic, mention.spent, snapshot.terms)
  const asked: Case = { ...sources, query, mention, question }
  return findDirect(asked) ?? (await findInText(asked))
}

const nothing = (reason: string, nearest: readonly string[] = []): Finding => ({
  outcome: 'nothing-found',
  reason,
  nearest,
})

/** What can be looked up without ranking text. */
function findDirect(asked: Case): Finding | undefined {
  const { query, mention, snapshot } = asked
  const joined = ` ${query.keys.join(' ')} `
  const plan = choosePlan(query, mention, snapshot)
  if (query.intent === 'signer')
    return plan ? findSigner(plan, snapshot) : nothing('Không có kế hoạch nào của thời gian được hỏi.')
  if (/ (noi nhan|gui bao cao|gui cho|gui den) /.test(joined) && plan) return findRecipients(plan, snapshot)
  if (isAboutThePlan(asked) && plan) return findNumberAndDate(plan, snapshot)
  if (query.ordinal)
    return findByOrdinal(query, mention, snapshot) ?? nothing(`Không có mục số ${query.ordinal.number} như được hỏi.`)
  if (query.intent === 'compare') {
    const compared = findComparison(asked)
    if (compared) return composeComparison(compared.family, compared.before, compared.after, snapshot)
  }
  if (isOnlyAnAgency(asked)) return findDuties(query, mention, snapshot)
  if (query.intent === 'list')
    return findList(query, mention, snapshot) ?? findDuties(query, mention, snapshot) ?? findValue(asked)
  const reference = findReference(asked)
  if (reference) return reference
  return (
    (query.intent === 'explain' || query.intent === 'fact' ? findGroup(query, mention, snapshot) : undefined) ??
    findValue(asked)
  )
}

/** An agency and no topic: what it is to do is meant. */
function isOnlyAnAgency({ query, question, snapshot }: Case): boolean {
  const agency = readAgencyMention(query.keys, snapshot.tasks)
  if (!agency || query.valueKind !== undefined) return false
  const known = new Set([...agency.keys, ...DUTY_WORDS])
  return question.every(({ term }) => term.split('_').every((key) => known.has(key)))
}

const DUTY_WORDS = [
  'nhiem',
  'vu',
  'trach',
  'cong',
  'viec',
  'chuc',
  'nang',
  'dau',
  'tinh',
  'huyen',
  'xa',
  'thi',
  'ke',
  'hoach',
]

/** Number and date are asked, and nothing else but words that name the plan. */
function isAboutThePlan({ query, question, mention }: Case): boolean {
  const joined = ` ${query.keys.join(' ')} `
  if (!/ (so|ngay|ban hanh) /.test(joined) || !/ ke hoach | van ban | quyet dinh /.test(joined)) return false
  const named = mention.only !== undefined || query.periods.length > 0
  const left = question.filter(
    ({ term }) =>
      !/^(so|ngay|ban|hanh|ban_hanh|so_ngay|thuc|hien|thuc_hien|uy|ban|nhan|dan|tinh|ui)(_|$)/.test(term) &&
      !term.includes('_'),
  )
  return named && left.length === 0
}

function findValue(asked: Case): Finding | undefined {
  const { query, mention, question, snapshot, families } = asked
  const wantsNumber = query.answerKind === 'percent' || query.answerKind === 'number' || query.valueKind !== undefined
  if (!wantsNumber && query.intent !== 'fact' && query.intent !== 'compare') return undefined
  const best = rankFamilies(families, question, query, snapshot)[0]
  if (!best || best.score < THRESHOLDS.indicator) return undefined
  const all = valuesOf(best.family, snapshot)
  const picked = pickValues(all, query, mention)
  if (picked.length > 0) return composeValues(best.family, picked, snapshot)
  const held = all.map(
    ({ value }) => `${value.kind === 'result' ? 'kết quả' : 'chỉ tiêu'} ${value.period.from}-${value.period.to}`,
  )
  return nothing(`Có chỉ tiêu "${best.family.name}", nhưng không có số liệu được hỏi.`, [
    `Các kế hoạch có: ${[...new Set(held)].join(', ')}.`,
  ])
}

async function findInText(asked: Case): Promise<Finding> {
  const { query, mention, question, snapshot, search } = asked
  if (question.length === 0)
    return findDuties(query, mention, snapshot) ?? nothing('Câu hỏi chưa nêu rõ nội dung cần tìm.')
  if (query.intent === 'duties') {
    const duties = findDuties(query, mention, snapshot)
    if (duties) return duties
  }
  const hits = await search.search(query.topic.filter(Boolean).join(' '), CANDIDATES)
  const ranked = withinPeriods(
    rankPassages(
      hits.map((hit) => hit.passageId),
      question,
      mention,
      snapshot,
    ),
    asked,
  )
  if (TASK_INTENTS.has(query.intent)) {
    const found = findTaskAnswer(asked, ranked)
    if (found) return found
  }
  if (query.intent === 'explain') {
    const section = findSection(asked, ranked)
    if (section) return composePassages(section, question, EXPLAIN_LENGTH, snapshot)
  }
  return findPassageAnswer(asked, ranked)
}

/** A school year that is named rules out the plans of other years, unless the passage itself names it. */
function withinPeriods(ranked: readonly RankedPassage[], { query, snapshot }: Case): readonly RankedPassage[] {
  const years = query.periods.filter((period) => period.kind === 'school-year')
  if (years.length === 0) return ranked
  return ranked.filter(({ passage }) => {
    const own = requirePlan(snapshot, passage.versionId).head.period
    const ofYear = own && years.some((year) => year.from === own.from && year.to === own.to)
    return ofYear === true || years.some((year) => new RegExp(`${year.from}\\s*[-–]\\s*${year.to}`).test(passage.text))
  })
}

function findTaskAnswer(
  { query, mention, question, snapshot }: Case,
  ranked: readonly RankedPassage[],
): Finding | undefined {
  const tasks = rankTasks(ranked, question, mention, snapshot).filter(({ stored }) => answers(stored, query.intent))
  const best = tasks[0]
  if (!best || best.coverage + HINT_SHARE * (mention.bonus.get(best.stored.versionId) ?? 0) < THRESHOLDS.task)
    return undefined
  const taskPassages = new Set(best.stored.passageIds)
  const rival = ranked.find(({ passage }) => !taskPassages.has(passage.id))
  if (rival && query.intent === 'deadline' && rival.score > best.score + PASSAGE_LEAD && saysWhen(rival))
    return undefined
  return composeTask(best.stored, query.intent, snapshot)
}

const WHEN = /\b(nam|quy|thang|ngay|hoc ky)\s+\d|\b(dinh ky|dot xuat|thuong xuyen|hang nam|hang quy)\b/
const saysWhen = (ranked: RankedPassage) =>
  ranked.sentences.some(
    (sentence) =>
      sentence.coverage > 0.4 && WHEN.test(sentence.text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()),
  )

function findPassageAnswer(asked: Case, ranked: readonly RankedPassage[]): Finding {
  const { query, question, snapshot } = asked
  const kind = query.answerKind
  const usable = ranked.filter(
    (one) => one.passage.kind !== 'heading' && (kind === undefined || holdsAnswerKind(one, kind)),
  )
  const best = usable[0]
  const nearest = ranked
    .slice(0, 2)
    .map(({ passage }) =>
      nearestLine(
        passage.text,
        planName(requirePlan(snapshot, passage.versionId).head, requirePlan(snapshot, passage.versionId).file),
      ),
    )
  if (!best || best.coverage < THRESHOLDS.passage) return nothing('Không có đoạn nào nói đúng điều được hỏi.', nearest)
  if (query.valueKind === 'result' && isGoal(best))
    return nothing('Chỉ có mục tiêu phấn đấu, không có số liệu kết quả được hỏi.', nearest)
  const long = query.answerKind === undefined && (query.intent === 'explain' || query.intent === 'list')
  const more = usable
    .slice(1)
    .filter(
      (one) =>
        one.score > best.score - (query.intent === 'list' ? 0.22 : 0.12) &&
        one.coverage > best.coverage * (query.intent === 'list' ? 0.7 : 0.8) &&
        one.passage.versionId === best.passage.versionId,
    )
  return composePassages(
    [best, ...more.slice(0, long ? 3 : 1)],
    question,
    long ? EXPLAIN_LENGTH : FACT_LENGTH,
    snapshot,
  )
}

const nearestLine = (text: string, plan: string) =>
  `${(splitSentences(text)[0] ?? text).slice(0, 140).trim()}… (${plan})`
