// Weighs candidate passages: how much of the question's telling words each holds, in the whole and in its best sentences.
import type { PassageId } from '../../domain/ids.ts'
import type { Passage } from '../../domain/passage.ts'
import type { Period } from '../../domain/plan.ts'
import { fold } from '../../text/fold.ts'
import { analyse } from './analyse-passage.ts'
import type { Asked } from '../question/asked.ts'
import { handicapsOf } from './handicaps.ts'
import { PERIOD_BONUS } from '../question/plan-hints.ts'
import { OF_A_TASK } from '../question/question-intent.ts'
import type { PlanMention } from '../question/plan-mention.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { coverage, heldWithMarks, type WeightedTerm } from '../question/weigh-terms.ts'
import { keptWith } from '../../kept-with.ts'

export type RankedPassage = {
  readonly passage: Passage
  /** Coverage plus the plan's bonus; for ordering. */
  readonly score: number
  /** 0–1: share of the question's weight that the passage with its headings holds. */
  readonly coverage: number
  /** Its sentences with their own coverage, in order of the text. */
  readonly sentences: readonly RankedSentence[]
  /** All that stands below a heading of nothing but what is asked for. */
  readonly titled: boolean
}

export type RankedSentence = { readonly text: string; readonly coverage: number }

/** Words under a heading are about the heading, but say it less surely than the text itself. */
const HEADING_SHARE = 0.6
/** What the plan is about, all of it is. */
const SUBJECT_SHARE = 0.8
/** Where the heading right above says all that is asked, the text below is what it says of it. */
const IS_HEADED = 0.85
const HEADED_SHARE = 0.9
const SENTENCE_SHARE = 0.35
const ANNEX_BONUS = 0.1
/** "Chủ đề năm học": what stands below is the theme itself, and need not say so again. */
const TITLED_BONUS = 0.1
/** "Đầu tư cho giáo dục là đầu tư cho cái gì": so many syllables in a row are the plan's own, words that say nothing by themselves included. */
const QUOTED_RUN = 7
const RUN_BONUS = 0.05
const MOST_OF_RUNS = 0.25

export function rankPassages(
  ids: Iterable<PassageId>,
  {
    question,
    mention,
    snapshot,
    query: { keys, intent, answerKind },
  }: Pick<Asked, 'question' | 'mention' | 'snapshot' | 'query'>,
): readonly RankedPassage[] {
  const runs = runsOf(keys, mention)
  const handicap = handicapsOf({ keys, intent, answerKind })
  const ranked: RankedPassage[] = []
  for (const id of new Set(ids)) {
    const passage = snapshot.passages.get(id)
    if (!passage || (mention.only && !mention.only.has(passage.versionId))) continue
    const plan = requirePlan(snapshot, passage.versionId)
    ranked.push(
      weighPassage(passage, question, {
        bonus: mention.bonus.get(passage.versionId) ?? 0,
        years: mention.years,
        ofYear: isOfYears(plan.head.period, mention.years),
        handicap: handicap(passage),
        asksOpenly: !OF_A_TASK.has(intent),
        runs,
        annex: mention.annex,
        scanned: plan.head.quality.kind === 'scan',
        subject: plan.head.subject ?? '',
        alone: passage.kind === 'paragraph' && passagesUnder(passage, snapshot) === 1,
      }),
    )
  }
  return ranked.toSorted((a, b) => b.score - a.score || a.passage.id - b.passage.id)
}

/** "Kế hoạch năm học 2025-2026" of which that year is asked: its passages need not say so again. */
const isOfYears = (period: Period | undefined, years: readonly number[]): boolean =>
  period?.kind === 'school-year' && years.includes(period.from)

/** A passage that names the school year asked for is of that year, whatever plan it stands in; one that names others only is not. The sentence that says most counts first. */
function periodBonus({ text, headingPath }: Passage, best: string, { years, ofYear }: Circumstances): number {
  if (years.length === 0) return 0
  const nearest = schoolYearsIn(best)
  const said = nearest.length > 0 ? nearest : schoolYearsIn(`${headingPath.at(-1) ?? ''} ${text}`)
  if (said.length === 0) return 0
  if (!said.some((year) => years.includes(year))) return -PERIOD_BONUS
  return ofYear ? 0 : PERIOD_BONUS
}

const schoolYearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<!\d)(20\d{2})\s*[-–]\s*20\d{2}(?!\d)/g)].map((match) => Number(match[1]))

/** Those with a syllable that only names the plan quote its title. */
function runsOf(keys: readonly string[], { spent }: PlanMention): readonly string[] {
  return keys
    .map((_, index) => keys.slice(index, index + QUOTED_RUN))
    .filter((run) => run.length === QUOTED_RUN && !run.some((key) => spent.has(key)))
    .map((run) => ` ${run.join(' ')} `)
}

type Circumstances = {
  readonly bonus: number
  /** First years of the school years that are asked for. */
  readonly years: readonly number[]
  /** The plan is for one of them. */
  readonly ofYear: boolean
  readonly handicap: number
  /** Not who, when or with what outcome. */
  readonly asksOpenly: boolean
  /** Runs of syllables of the question. */
  readonly runs: readonly string[]
  readonly annex: boolean
  readonly scanned: boolean
  readonly subject: string
  /** Nothing else stands below its heading. */
  readonly alone: boolean
}

function weighPassage(passage: Passage, terms: readonly WeightedTerm[], circumstances: Circumstances): RankedPassage {
  const {
    own,
    above,
    subject,
    heading,
    written,
    label,
    sentences: sentencesIn,
    joined,
  } = analyse(passage, circumstances.subject)
  // A restored scan may have the marks wrong: there letters alone count.
  const question = circumstances.scanned ? terms : heldWithMarks(terms, written)
  const headed = coverage(question, (term) => (heading.has(term) ? 1 : 0)) >= IS_HEADED
  const titled = isTitledBy(heading, question, circumstances.alone)
  const share = titled ? 1 : headed ? HEADED_SHARE : HEADING_SHARE
  const said = coverage(question, (term) =>
    own.has(term) ? 1 : above.has(term) ? share : subject.has(term) ? SUBJECT_SHARE : 0,
  )
  const held = circumstances.asksOpenly && isLabelled(label, question) ? said + (1 - said) * LABELLED_SHARE : said
  const sentences = sentencesIn.map((sentence) => ({
    text: sentence.text,
    coverage: coverage(question, (term) => (sentence.terms.has(term) ? 1 : 0)),
  }))
  const most = sentences.reduce<RankedSentence | undefined>(
    (a, b) => (a && a.coverage >= b.coverage ? a : b),
    undefined,
  )
  const best = titled ? held : (most?.coverage ?? 0)
  const period = periodBonus(passage, most?.text ?? '', circumstances)
  const score = (1 - SENTENCE_SHARE) * held + SENTENCE_SHARE * best
  const annex = circumstances.annex && fold(passage.headingPath[0] ?? '').startsWith('phu luc') ? ANNEX_BONUS : 0
  const quoted = Math.min(MOST_OF_RUNS, RUN_BONUS * circumstances.runs.filter((run) => joined.includes(run)).length)
  return {
    passage,
    coverage: held,
    score: score + circumstances.bonus + period + quoted + annex + (titled ? TITLED_BONUS : 0) - circumstances.handicap,
    sentences,
    titled,
  }
}

/** All that stands below a heading which says nothing but what is asked for. */
function isTitledBy(heading: ReadonlySet<string>, question: readonly WeightedTerm[], isAlone: boolean): boolean {
  if (!isAlone) return false
  const asked = new Set(question.map(({ term }) => term))
  const said = [...heading].filter((term) => !term.includes('_') && !/\d|^[ivx]+$/.test(term) && !OF_TIME.has(term))
  return said.length > 1 && said.every((term) => asked.has(term))
}

/** "4. Vận động tài trợ: …": all that its label says is asked about. */
function isLabelled(label: ReadonlySet<string>, question: readonly WeightedTerm[]): boolean {
  const asked = new Set(question.map(({ term }) => term))
  return label.size > 0 && [...label].every((term) => asked.has(term))
}
/** Of what the text leaves unsaid, its label answers for so much. */
const LABELLED_SHARE = 0.2

const placeOf = ({ versionId, headingPath }: Passage): string => [versionId, ...headingPath].join('\n')

const passagesUnder = (passage: Passage, snapshot: Snapshot): number =>
  countsUnderHeadings(snapshot).get(placeOf(passage)) ?? 0

const countsUnderHeadings = keptWith(({ passages }: Snapshot): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const passage of passages.values())
    if (passage.kind !== 'heading') counts.set(placeOf(passage), (counts.get(placeOf(passage)) ?? 0) + 1)
  return counts
})

const OF_TIME: ReadonlySet<string> = new Set(['nam', 'hoc', 'giai', 'doan'])
