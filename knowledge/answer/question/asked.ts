// A question with everything that finding needs: understood, its plans known, its telling words weighed.
import type { PassageSearch } from '../../search/search.ts'
import type { Asker } from './asker.ts'
import { shortenedIn } from './defined-short-forms.ts'
import type { Nothing } from '../compose/draft.ts'
import type { IndicatorFamily } from '../records/indicator-families.ts'
import { readPlanMention, type PlanMention } from './plan-mention.ts'
import type { PlanQuery } from './plan-query.ts'
import { lightenChancePairs } from './pairs-as-written.ts'
import type { AnswerKind } from './question-words.ts'
import { weighTerms, type WeightedTerm } from './weigh-terms.ts'
import type { Snapshot } from '../snapshot.ts'
import { withSynonyms } from './synonyms.ts'

export type AnswerSources = {
  readonly snapshot: Snapshot
  readonly families: readonly IndicatorFamily[]
  readonly search: PassageSearch
  readonly asker?: Asker
}

export type Asked = AnswerSources & {
  readonly query: PlanQuery
  readonly mention: PlanMention
  /** The topic's terms, words that only name a plan left out. */
  readonly question: readonly WeightedTerm[]
  /** The question's syllables with a blank at each end and between, for looking up phrases. */
  readonly joined: string
}

export function prepareQuestion(query: PlanQuery, sources: AnswerSources): Asked {
  const { snapshot } = sources
  const mention = readPlanMention(query, snapshot)
  const weighed = lightenChancePairs(
    weighTerms(withoutSchoolYears(query), mention.spent, snapshot.terms, query.written),
    query.written,
    snapshot,
  )
  const joined = ` ${query.keys.join(' ')} `
  const unsaid = query.answerKind && !TO_BE_DONE.test(joined) ? UNSAID[query.answerKind] : undefined
  const told = unsaid ? weighed.filter(({ term }) => !unsaid.has(term)) : weighed
  const question = withSynonyms(told.length > 0 ? told : weighed, query, shortenedIn(snapshot))
  return { ...sources, query, mention, question, joined }
}

/** "Số điện thoại cô Thanh", "Luật Trẻ em ban hành ngày nào": the number, the day stands there itself, and need not be called so. */
const UNSAID: { readonly [kind in AnswerKind]?: ReadonlySet<string> } = {
  contact: new Set('so dien thoai dien_thoai so_dien email dia chi dia_chi goi'.split(' ')),
  address: new Set(['dia', 'chi', 'dia_chi']),
  date: new Set('ban hanh ban_hanh hanh_ngay ngay thang ngay_thang'.split(' ')),
}

/** "Phải ban hành kế hoạch trước ngày nào": what is to be done stands there. */
const TO_BE_DONE = / (?:phai|can|se) (?:\S+ ){0,2}(?:ban hanh) /

/** "Năm học 2024-2025" says when; "bỏ học" next to it says what. */
function withoutSchoolYears({ topic, periods }: PlanQuery): readonly string[] {
  if (!periods.some(({ kind }) => kind === 'school-year')) return topic
  const opens = (index: number) => topic[index] === 'nam' && topic[index + 1] === 'hoc'
  return topic.map((key, index) => (opens(index) || opens(index - 1) ? '' : key))
}

export const nothing = (reason: string, nearest: readonly string[] = []): Nothing => ({
  outcome: 'nothing-found',
  reason,
  nearest,
})

/**
 * Below these shares of the question's telling words, a record or passage is about something else. Calibrated on the
 * development questions (`npm run eval`): lower answers what it should not, higher denies what stands in the plans.
 */
export const THRESHOLDS = { task: 0.5, passage: 0.5, indicator: 0.52 } as const
