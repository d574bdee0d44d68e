// The sentences of the plans that answer a question, in the plan's own words; or nothing, with what came nearest.
import { syllables } from '../../text/syllables.ts'
import { isGoal } from '../question/answer-kinds.ts'
import { readCounted } from '../question/counted.ts'
import { nothing, THRESHOLDS, type Asked } from '../question/asked.ts'
import type { Intent } from '../question/plan-query.ts'
import { findRowTelling } from '../records/find-row-telling.ts'
import { asksForAgency, canAnswer, isFrame } from './can-answer.ts'
import { sayCells, shorten } from '../compose/cite.ts'
import { composePassages, EXPLAIN_LENGTH, FACT_LENGTH } from '../compose/compose-passages.ts'
import { answers, composeTask } from '../compose/compose-task.ts'
import type { Finding } from '../compose/draft.ts'
import { isRowOfOtherTable, namesAgency } from '../records/names-agency.ts'
import { planName } from '../compose/plan-name.ts'
import { openerOf } from './list-items.ts'
import { findRowsAlike, findTasksAlike } from '../tables/rows-alike.ts'
import { isGround } from './handicaps.ts'
import type { RankedPassage } from './rank-passages.ts'
import { requirePlan } from '../snapshot.ts'

/** Where the question names its plan, less of its words must be found there: there is less to mistake it for. */
const ONE_PLAN = 0.08

/** A fact is there or not; who does something, or what is done, plans say in many words. Measured on the refusals of twenty sets. */
const leastOf = (intent: Intent): number =>
  intent === 'fact' ? THRESHOLDS.passage : THRESHOLDS.passage - SAID_OTHERWISE
const SAID_OTHERWISE = 0.06

/** @param ranked passages, best first; @returns an honest no where none says enough of what is asked */
export function findPassageAnswer(asked: Asked, ranked: readonly RankedPassage[]): Finding {
  const { query, mention, question, snapshot } = asked
  const kind = query.answerKind
  const usable = ranked.filter(canAnswer(asked))
  const who = asksForAgency(query)
  const isTitle = (one: RankedPassage) => kind === undefined && query.intent === 'fact' && one.titled
  /** "Xã có mấy thôn" of a plan that is named: "có 23 thôn" says no more and no less. */
  const counted = (mention.only?.size ?? snapshot.plans.length) === 1 ? readCounted(query.keys) : undefined
  const countsIt = ({ passage }: RankedPassage) =>
    counted !== undefined && new RegExp(` co \\d+ ${counted} `).test(` ${syllables(passage.text).join(' ')} `)
  const worth = (one: RankedPassage) =>
    one.score +
    (countsIt(one) ? COUNTS_BONUS : 0) +
    (who && namesAgency(one, snapshot) ? NAMES_BONUS : 0) +
    (isTitle(one) ? TITLE_BONUS : 0)
  const [best, ...others] = usable.toSorted((a, b) => worth(b) - worth(a))
  const nearest = ranked
    .filter((one) => !isFrame(one) && one.passage.kind !== 'head' && one.coverage >= NEAR)
    .slice(0, 2)
    .map((one) => sayNearest(one, snapshot))
  const telling = findRowTelling(rowsOf(ranked, best, snapshot), asked)
  if (telling && query.intent !== 'list')
    return composeTask(telling.stored, query.intent, snapshot, {
      question,
      cells: telling.cells,
      withNote: kind === undefined || kind === 'date',
    })
  const isThin = kind !== undefined && syllablesOf(question) < FEWEST_SYLLABLES && !(best && countsIt(best))
  if (!best || isThin || best.coverage < leastOf(query.intent) - (mention.only || isTitle(best) ? ONE_PLAN : 0))
    return nothing('Không có đoạn nào nói đúng điều được hỏi.', nearest)
  if (query.valueKind === 'result' && isGoal(best))
    return nothing('Chỉ có mục tiêu phấn đấu, không có số liệu kết quả được hỏi.', nearest)
  if (query.valueKind === 'result' && kind === 'number' && isStillToDo(best))
    return nothing('Chỉ có nhiệm vụ phải làm, không có số liệu kết quả được hỏi.', nearest)
  const eachYear = query.periods.length > 1 && query.intent !== 'list' ? bestOfEachPlan(usable) : []
  if (eachYear.length > 1) return composePassages(eachYear, question, FACT_LENGTH, snapshot)
  const row = best.passage.kind === 'row' ? taskOf(best, snapshot) : undefined
  const reachName = reachOf(asked, best)
  const alike = reachName === 'rows' ? findRowsAlike(best.passage, asked) : undefined
  if (alike) return alike
  const reach = REACHES[reachName]
  const more = others.filter(
    (one) => isNear(one, best, reach) && !isGround(one.passage) && !isLesserItem(one, best, snapshot),
  )
  const same = row && WHICH.test(asked.joined) ? findTasksAlike(row, asked) : undefined
  if (same) return same
  if (row && query.intent === 'explain') return composeTask(row, 'explain', snapshot, { question, withNote: true })
  if (row && best.passage.text.length <= FACT_LENGTH && answers(row, query.intent))
    return composeTask(row, query.intent, snapshot, { question, withNote: kind === undefined || kind === 'date' })
  return composePassages([best, ...more.slice(0, reach.more)], question, reach.length, snapshot)
}

/** Several are asked for. */
const WHICH = / (?:nhung|cac)(?: \S+){1,8} nao /

/** What a table of tasks says is still to be done, unless it says that it was. */
const isStillToDo = ({ passage: { kind, taskIds, text } }: RankedPassage): boolean =>
  kind === 'row' && taskIds.length > 0 && !/(?<!\p{L})(?:[Đđ]ã|[Hh]oàn thành)(?!\p{L})/u.test(text)

/** Those of tasks, unless a passage that may answer holds more of the question. */
const rowsOf = (ranked: readonly RankedPassage[], best: RankedPassage | undefined, snapshot: Asked['snapshot']) =>
  ranked.flatMap((one) => {
    const stored = one.passage.kind === 'row' && isAsNear(one, best) ? taskOf(one, snapshot) : undefined
    return stored ? [{ stored, coverage: one.coverage }] : []
  })

const isAsNear = (one: RankedPassage, best: RankedPassage | undefined): boolean =>
  best === undefined || best.passage.kind === 'row' || one.coverage >= best.coverage

/** Two years are named: what each one's plan says. */
function bestOfEachPlan(ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  const seen = new Set<number>()
  return ranked.filter(({ passage, coverage }) => {
    if (coverage < THRESHOLDS.passage || seen.has(passage.versionId)) return false
    seen.add(passage.versionId)
    return true
  })
}

/** Of two passages that say the same, the one that names somebody answers who. */
const NAMES_BONUS = 0.15

/** "Ngành chọn chủ đề gì": where a thing is asked for, what stands below its name outdoes a sentence that speaks of it. */
const TITLE_BONUS = 0.2

/** Of two that hold as much, the one that counts just that. */
const COUNTS_BONUS = 0.05

/** A number or a day of one syllable stands in any passage. */
const FEWEST_SYLLABLES = 2

const syllablesOf = (question: Asked['question']): number =>
  new Set(question.flatMap(({ term }) => term.split('_'))).size

/** With less of the question than this, a passage is no help to the person who asks. */
const NEAR = 0.3

const taskOf = ({ passage }: RankedPassage, snapshot: Asked['snapshot']) =>
  snapshot.tasks.find(({ id }) => passage.taskIds.includes(id))

/** How much the question may be told. */
function reachOf({ query, joined }: Asked, best: RankedPassage): keyof typeof REACHES {
  if ((query.intent === 'list' || / nao /.test(joined)) && isRowOfOtherTable(best.passage)) return 'rows'
  if (asksForAgency(query)) return 'who'
  if (WHICH_BODIES.test(joined)) return 'fact'
  if (IN_ORDER.test(joined)) return 'figure'
  if (query.intent === 'list') return 'list'
  if (query.answerKind !== undefined) return 'figure'
  if (query.intent === 'explain') return ASKS_ONE.test(joined) ? 'fact' : 'explain'
  if (query.intent === 'duties') return 'duties'
  return 'fact'
}

/** Who has to do one thing is told where that thing is; what only resembles it names others. */
const WHICH_BODIES =
  / (?:co quan|don vi|to chuc|nganh|cap|so|phong|ban|truong|doan the) nao (?:(?:o|tai|cua|trong|thuoc) (?:\S+ ){1,3})?(?:phai|can|se|duoc) /

/** "Phải đạt chuẩn gì": one thing, which its passage names. */
const ASKS_ONE =
  / (?:chuan|ten|giai|mon|nghe|chu de|phuong cham|khau hieu|danh hieu|phan mem|nen tang|cuoc thi|phong trao|quy|kenh) (?:gi|nao) $/

/** "Đại hội lần thứ mấy": one place in an order. */
const IN_ORDER = / (?:lan )?thu may /

/** What is open may be said in more than one place. */
const OPEN_LENGTH = 780
const DUTIES_LENGTH = 1_050

/** How many more passages may speak, how near the best they must be, and how long all may be. */
type Reach = { readonly more: number; readonly behind: number; readonly share: number; readonly length: number }

const REACHES: Readonly<Record<'figure' | 'who' | 'fact' | 'duties' | 'explain' | 'list' | 'rows', Reach>> = {
  figure: { more: 1, behind: 0.12, share: 0.8, length: FACT_LENGTH },
  who: { more: 2, behind: 0.2, share: 0.7, length: FACT_LENGTH },
  fact: { more: 2, behind: 0.2, share: 0.7, length: OPEN_LENGTH },
  explain: { more: 3, behind: 0.3, share: 0.62, length: EXPLAIN_LENGTH },
  duties: { more: 2, behind: 0.3, share: 0.62, length: DUTIES_LENGTH },
  list: { more: 3, behind: 0.22, share: 0.7, length: EXPLAIN_LENGTH },
  /** Rows that hold the same of the question are all meant. */
  rows: { more: 14, behind: 0.02, share: 0.97, length: EXPLAIN_LENGTH },
}

const isNear = (one: RankedPassage, best: RankedPassage, reach: Reach) =>
  one.passage.versionId === best.passage.versionId &&
  one.score > best.score - reach.behind &&
  one.coverage > best.coverage * reach.share

/** Of one list the item that says less is another thing: "giải nhất" beside "giải nhì". */
function isLesserItem(one: RankedPassage, best: RankedPassage, snapshot: Asked['snapshot']): boolean {
  const opener = openerOf(best.passage, snapshot)
  return opener !== undefined && openerOf(one.passage, snapshot) === opener && one.coverage < best.coverage
}

/** The sentence that says the most of what is asked. */
function sayNearest({ passage, sentences }: RankedPassage, snapshot: Asked['snapshot']): string {
  const { head, file } = requirePlan(snapshot, passage.versionId)
  const [most] = sentences.toSorted((a, b) => b.coverage - a.coverage)
  return `${shorten(sayCells(most?.text ?? passage.text), 140)} (${planName(head, file)})`
}
