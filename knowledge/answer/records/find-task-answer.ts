// The task that a question for a leader, helper, time or product means; several where they fit equally.
import type { PlanVersionId } from '../../domain/ids.ts'
import type { StoredTask } from '../../store/plan-store.ts'
import { fold } from '../../text/fold.ts'
import { nameKeys } from '../question/agency-mention.ts'
import { orderForAsker } from '../question/asker.ts'
import { nothing, THRESHOLDS, type Asked } from '../question/asked.ts'
import { composeAlternatives } from '../compose/compose-alternatives.ts'
import { HOW_OFTEN } from '../question/question-intent.ts'
import { isOfOtherClass } from '../question/classes-said.ts'
import { definedShortForms } from '../question/defined-short-forms.ts'
import { syllables } from '../../text/syllables.ts'
import { findRowTelling } from './find-row-telling.ts'
import { answers, composeTask, lineFor } from '../compose/compose-task.ts'
import type { Finding } from '../compose/draft.ts'
import { rankTasks, type RankedTask } from './find-task.ts'
import { sidesNamed } from '../question/plan-mention.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { samePeriod } from '../compose/plan-name.ts'
import { namesAgency } from './names-agency.ts'
import { isInAnnex } from './task-filters.ts'
import type { Intent } from '../question/plan-query.ts'
import type { RankedPassage } from '../passages/rank-passages.ts'
import { TAKES_EFFECT } from '../passages/time-told.ts'
import type { Timeline } from '../../time/timeline.ts'

/** How far a passage must be ahead of the best task before it answers in its place. */
const PASSAGE_LEAD = 0.12
/** Who leads stands in records most of all. */
const FAR_AHEAD = 0.2
/** A plan that the question points at needs less of its words. */
const HINT_SHARE = 0.4
/** However surely it is named, a task must hold a good part of them. */
const MOST_OF_HINT = 0.16

/** So near that no other task is meant: what it does not say is not said. */
const SURE = 0.7

/** undefined: no task is near enough, or a passage says better when. @param ranked passages whose tasks come into question */
export function findTaskAnswer(asked: Asked, ranked: readonly RankedPassage[]): Finding | undefined {
  const { query, mention, question, snapshot, joined } = asked
  if (
    query.intent === 'deadline' &&
    HOW_SOON.test(joined) &&
    !/ con bao lau | den han /.test(joined) &&
    ranked.some(saysHowSoon)
  )
    return undefined
  if (TAKES_EFFECT.test(joined)) return undefined
  const kind = askedKind(joined)
  const ofKind = ({ task }: StoredTask) =>
    kind === undefined ||
    (query.intent === 'coordinate' ? task.coordinating : task.leads).some((name) => isOfKind(name, kind, snapshot))
  const near = rankTasks(ranked, question, mention, snapshot).filter(
    ({ stored }) => !isOfOtherClass(joined, stored.task.text),
  )
  const all = near.filter(({ stored }) => answers(stored, query.intent) && ofKind(stored))
  const often = HOW_OFTEN.test(joined) ? all.filter(({ stored }) => repeats(stored.task.timeline)) : []
  const fitting = often.length > 0 ? often : all
  const [nearest] = near
  const telling = findRowTelling(near, asked)
  if (telling) return composeTask(telling.stored, query.intent, snapshot, { question, cells: telling.cells })
  if (query.intent === 'product' && nearest && nearest.coverage >= SURE && !answers(nearest.stored, 'product'))
    return nothing(
      'Kế hoạch không ghi sản phẩm của việc này.',
      composeTask(nearest.stored, 'lead', snapshot).lines.slice(0, 2),
    )
  const [best] = fitting
  if (!best) return undefined
  const hint = Math.min(MOST_OF_HINT, HINT_SHARE * (mention.bonus.get(best.stored.versionId) ?? 0))
  if (best.coverage + hint < THRESHOLDS.task) return undefined
  if (asksForDay(asked) && best.coverage < SURE && saysNoTime(best.stored.task.timeline)) return undefined
  const own = new Set(best.stored.passageIds)
  if (BY_WHAT_YEAR.test(joined) && goesOn(best.stored)) {
    const saysYear = ({ passage, coverage, sentences }: RankedPassage) =>
      !own.has(passage.id) &&
      coverage >= best.coverage - AS_NEAR &&
      sentences.some(({ text, coverage: held }) => held >= ABOUT && YEAR_REACHED.test(text))
    if (ranked.some(saysYear)) return undefined
  }
  // "Trong phụ lục": a row of it is meant, whatever the text says besides.
  const isRowMeant = mention.annex && isInAnnex(best.stored, snapshot)
  const rival = isRowMeant ? undefined : ranked.find(({ passage }) => !own.has(passage.id))
  if (rival && rival.score > best.worth + PASSAGE_LEAD) {
    if (query.intent === 'deadline' && saysWhen(rival)) return undefined
    const isFar =
      rival.score > best.worth + FAR_AHEAD &&
      !fitting.some(({ stored }) => stored.passageIds.includes(rival.passage.id))
    if (query.intent === 'lead' && isFar && namesAgency(rival, snapshot)) return undefined
  }
  const equal = bestOfEach(fitting, asked) ?? equallyGood(fitting, query.intent)
  return equal.length > 1
    ? composeAlternatives(orderForAsker(equal, asked.asker), query.intent, snapshot)
    : composeTask(best.stored, query.intent, snapshot, { question })
}

/** "Năm học 2024-2025 do sở nào, 2025-2026 do sở nào", "ở tỉnh A và huyện B": the best task of each; undefined where one has none. */
function bestOfEach(fitting: readonly RankedTask[], asked: Asked): readonly StoredTask[] | undefined {
  const sides = sidesOf(asked)
  const best = sides.flatMap((isOf) => {
    const found = fitting.find(({ stored, coverage }) => isOf(stored.versionId) && coverage >= THRESHOLDS.task)
    return found ? [found.stored] : []
  })
  return sides.length > 1 && best.length === sides.length ? best : undefined
}

/** Years that are named, else plans. */
function sidesOf({ query, mention, snapshot }: Asked): readonly ((versionId: PlanVersionId) => boolean)[] {
  const years = query.periods.filter(({ kind }) => kind === 'school-year')
  if (years.length > 1)
    return years.map((year) => (versionId: PlanVersionId) => {
      const { period } = requirePlan(snapshot, versionId).head
      return period !== undefined && samePeriod(period, year)
    })
  const named = sidesNamed(mention)
  return named.length <= MOST_CHOICES ? named.map((ids) => (versionId: PlanVersionId) => ids.has(versionId)) : []
}

/** "Đến năm nào thì đạt chuẩn": one year is asked for, and "năm 2024 và các năm tiếp theo" is none. */
const BY_WHAT_YEAR = / (?:den|vao|toi) nam nao /
const YEAR_REACHED = /(?:vào|đến|trong) năm 20\d{2}/u
const AS_NEAR = 0.15
const goesOn = ({ task: { timeline } }: StoredTask): boolean =>
  saysNoTime(timeline) || /tiếp theo|hằng năm|hàng năm/u.test(timeline.wording)

/** Those as near as the best one that answer otherwise; more than a few are no choice but a sign that the question says too little. */
function equallyGood([best, ...others]: readonly RankedTask[], intent: Intent): readonly StoredTask[] {
  if (!best) return []
  const near = others.filter(({ stored, score, coverage }) => {
    const reach = stored.versionId === best.stored.versionId ? EQUAL : EQUAL_ELSEWHERE
    return score >= best.score - reach && coverage >= best.coverage - reach
  })
  const said = new Set([lineFor(best.stored, intent)])
  const different = near.filter(({ stored }) => {
    const line = lineFor(stored, intent)
    return !said.has(line) && said.add(line)
  })
  return different.length > MOST_CHOICES ? [] : [best.stored, ...different.map(({ stored }) => stored)]
}

const EQUAL = 0.01
/** The same duty of another level is worded a little otherwise. */
const EQUAL_ELSEWHERE = 0.05
const MOST_CHOICES = 3

/** "Sở nào", "hội nào": who is asked for is of that kind. */
function askedKind(joined: string): string | undefined {
  const kinds = new Set([...joined.matchAll(KIND_ASKED)].map((match) => match[1]))
  const [only] = kinds
  return kinds.size === 1 && only !== 'don vi' && only !== 'co quan' ? only : undefined
}

/** "KT-QLCL" is a "phòng" where the plan that shortens it says "Phòng Khảo thí - Quản lý chất lượng" somewhere. */
function isOfKind(name: string, kind: string, snapshot: Snapshot): boolean {
  const own = ` ${nameKeys(name).join(' ')} `
  if (own.includes(` ${kind} `)) return true
  const forms = definedShortForms(snapshot).filter(({ short }) => own === ` ${nameKeys(short).join(' ')} `)
  return forms.some(({ full }) =>
    [...snapshot.passages.values()].some(
      ({ text }) =>
        text.includes(full) && ` ${syllables(text).join(' ')} `.includes(` ${kind} ${nameKeys(full).join(' ')} `),
    ),
  )
}

const KIND_ASKED = / (so|ban|phong|hoi|truong|trung tam|doan|cong an|benh vien|ngan hang|don vi|co quan) nao(?= )/g

/** "Bao lâu một lần" is told by what is done again and again. */
const repeats = (timeline: Timeline): boolean =>
  timeline.kind === 'recurring' ||
  timeline.kind === 'recurring-dated' ||
  (timeline.kind === 'compound' && timeline.parts.some(repeats))

/** "Ngày mấy": what is always done has no day, and a task that is only near is not the one that is meant. */
const asksForDay = ({ query }: Asked): boolean => query.intent === 'deadline' && query.answerKind === 'date'
const saysNoTime = ({ kind }: Timeline): boolean => kind === 'standing' || kind === 'none'

const WHEN =
  /\b(nam|quy|thang|ngay|hoc ky)\s+\d|\b\d{1,2}\/\d{1,2}\/20\d\d|\b(dinh ky|dot xuat|thuong xuyen|hang nam|hang quy)\b/
/** The time must stand in a sentence that is about the question. */
const ABOUT = 0.4

/** "Phải báo trong bao lâu": told in hours or days by a sentence that is about it, and by no day of a task. */
const HOW_SOON = / (?:bao lau|trong (?:vong )?(?:may|bao nhieu) (?:gio|tieng|ngay|tuan|thang)) /
const WITHIN = /\b(?:trong|truoc)(?: vong)? \d{1,3} (?:gio|ngay|tuan|thang)\b/
const saysHowSoon = ({ sentences }: RankedPassage) =>
  sentences.some(({ text, coverage }) => coverage > ABOUT && WITHIN.test(fold(text)))

const saysWhen = ({ sentences }: RankedPassage) =>
  sentences.some(({ text, coverage }) => coverage > ABOUT && WHEN.test(fold(text)))
