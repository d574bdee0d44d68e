// By when a duty in prose is due: every time that its sentences state, put together; a second date is never lost.
import type { Period } from '../../knowledge/domain/plan.ts'
import { splitSentences } from '../../knowledge/text/sentences.ts'
import { findTimeWordings } from '../../knowledge/time/find-time-wording.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import { timelineDueOn } from '../../knowledge/time/timeline-facts.ts'
import type { Timeline } from '../../knowledge/time/timeline.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'

/** When the plan was made and what it covers: that gives their years to days printed without one. */
export type PlanTime = {
  readonly planYear: number | undefined
  readonly period: Period | undefined
  readonly issuedOn: VietnamDate | undefined
}

/** "Tổng kết năm học trước ngày 15/6": what is looked back at is no time, the day behind it is. */
const LOOK_BACK =
  /(?<=(?:sơ kết|tổng kết|báo cáo|kết quả|đánh giá)\s(?:học kỳ\s(?:I{1,2}|[12])|năm học|năm))\s+(?=(?:trước|chậm nhất|muộn nhất)\s)/iu

/**
 * Several times are a compound with a part each, its wording joined by "; ". What prose says of time is read or left: a
 * wording that no rule reads is no cell that a person must look at.
 */
export function readProseTime(text: string, plan: PlanTime): Timeline {
  const clauses = splitSentences(text).flatMap((sentence) =>
    sentence.split(/;\s/).flatMap((part) => part.split(LOOK_BACK)),
  )
  return composed(clauses.flatMap((clause) => readClause(findTimeWordings(clause), plan)))
}

/** "Hằng năm rà soát, báo cáo trước ngày 20/12": the pace in front holds for the days behind it. */
function readClause(wordings: readonly string[], plan: PlanTime): readonly Timeline[] {
  const single = wordings.flatMap((wording) => readWording(wording, plan))
  const [pace, ...others] = single
  const first = others[0]
  if (pace?.kind === 'recurring' && others.length === 1 && first) {
    const paced = readTimeline(`${pace.wording}; ${first.wording}`, plan.planYear)
    return paced.kind === 'recurring-dated' ? [paced] : single
  }
  const listed = others.length > 0 ? readDated(wordings.join('; '), plan) : undefined
  // Read together, a year printed with the last day holds for the ones before it.
  return listed?.kind === 'compound' && listed.parts.length === wordings.length
    ? listed.parts.map((part, at) => ({ ...part, wording: wordings[at] ?? part.wording }))
    : single
}

/** Times that contradict each other when read as one may still be read one by one. */
function readWording(wording: string, plan: PlanTime): readonly Timeline[] {
  const whole = readDated(wording, plan)
  if (whole.kind !== 'unreadable') return [whole]
  const pieces = wording.split(/,\s+|\s+và\s+/u)
  return pieces.length < 2
    ? []
    : pieces.map((piece) => readDated(piece, plan)).filter(({ kind }) => !['unreadable', 'none'].includes(kind))
}

/** A day without a year that lies before the plan itself is meant in the next year that the plan covers. */
function readDated(wording: string, { planYear, period, issuedOn }: PlanTime): Timeline {
  const read = readTimeline(wording, planYear)
  const goesOn = planYear !== undefined && period !== undefined && period.to > planYear
  return goesOn && issuedOn ? stillToCome(read, readTimeline(wording, planYear + 1), issuedOn) : read
}

/** @param next the same wording, read for the next year: printed years stay the same in both */
function stillToCome(read: Timeline, next: Timeline, issuedOn: VietnamDate): Timeline {
  if (read.kind === 'compound' && next.kind === 'compound' && next.parts.length === read.parts.length)
    return { ...read, parts: read.parts.map((part, at) => stillToCome(part, next.parts[at] ?? part, issuedOn)) }
  const dueOn = timelineDueOn(read)
  const isOver = read.kind !== 'recurring-dated' && dueOn !== undefined && dueOn < issuedOn
  return isOver && (timelineDueOn(next) ?? dueOn) > dueOn ? next : read
}

function composed(all: readonly Timeline[]): Timeline {
  const times = all.filter((time, at) => all.findIndex((other) => saysAsMuch(other, time)) === at)
  const [first, ...others] = times
  if (!first) return readTimeline('', undefined)
  if (others.length === 0) return first
  return {
    kind: 'compound',
    parts: times.flatMap((time) => (time.kind === 'compound' ? time.parts : [time])),
    wording: times.map(({ wording }) => wording).join('; '),
    confidence: Math.min(...times.map(({ confidence }) => confidence)),
  }
}

const saysAsMuch = (one: Timeline, other: Timeline) =>
  JSON.stringify({ ...one, wording: '', confidence: 0 }) === JSON.stringify({ ...other, wording: '', confidence: 0 })
