// The items of a version's review: its rows with their places, words and corrections, what should be looked at, and what changed.
import { taskFieldText } from '../../ingest/publish/compare-readings.ts'
import type { RowAt } from '../../ingest/publish/correction-desk.ts'
import type { Review } from '../../ingest/publish/plan-desk.ts'
import type { AppliedCorrection } from '../../knowledge/domain/correction.ts'
import { correctTarget, correctTask } from '../../knowledge/domain/corrected-records.ts'
import { formatWarning } from '../../knowledge/domain/format-warning.ts'
import type { PassageBody } from '../../knowledge/domain/passage.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import { planYearOf } from '../../knowledge/domain/plan-year.ts'
import { formatPlace, type Place } from '../../knowledge/domain/place.ts'
import type { Warning } from '../../knowledge/domain/plan.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { Target } from '../../knowledge/domain/target.ts'
import type { Task } from '../../knowledge/domain/task.ts'
import { timelineDueOn } from '../../knowledge/time/timeline-facts.ts'
import type { ButtonAction } from '../buttons/button-action.ts'
import { sayCorrectedOn } from '../messages/correction.ts'
import * as say from '../messages/review.ts'

export type ReviewPart = Extract<ButtonAction, { kind: 'review' }>['part']
export type ItemPart = Exclude<ReviewPart, 'report'>

/** `quote`: what the source says there. `row`: what can be corrected. */
export type Item = {
  readonly text: string
  readonly detail: string
  readonly quote: string
  readonly row?: RowAt
}

/** Six items with their quotes fit one message whatever they hold. */
export const PAGE_ITEMS = 6

/** Of a task among the tasks, or an indicator among the indicators. */
export const pageOfRow = (index: number) => Math.floor(index / PAGE_ITEMS)

/** A review with the form in which its reader wants days. */
export type ReadReview = Review & { readonly style: DateStyle }

export function itemsOf(review: ReadReview, part: ItemPart): readonly Item[] {
  switch (part) {
    case 'tasks':
      return taskItems(review)
    case 'targets':
      return targetItems(review)
    case 'deadlines':
      return deadlineItems(review)
    case 'references':
      return referenceItems(review)
    case 'doubtful':
      return doubtfulItems(review)
    case 'warnings':
      return warningItems(review.plan.reading)
    default:
      return changeItems(review)
  }
}

export function correctedTasks({ plan: { reading }, corrected }: Review): readonly Task[] {
  const year = planYearOf(reading.head)
  return reading.tasks.map(({ task }, index) =>
    (corrected.tasks.get(index) ?? []).reduce((one, correction) => correctTask(one, correction, year), task),
  )
}

function taskItems(review: ReadReview): readonly Item[] {
  const { plan, corrected, style } = review
  const { reading } = plan
  return correctedTasks(review).map((task, index) => {
    const corrections = corrected.tasks.get(index) ?? []
    const own = reading.tasks[index]?.passages ?? []
    const passage = reading.passages[own[0] ?? -1]
    return {
      text: `${task.text}${say.placed(passage?.place)}`,
      detail: [task.leads.join('; '), task.timeline.wording, ...mark(corrections, style)].filter(Boolean).join(' · '),
      quote: passage?.raw ?? '',
      row: { kind: 'task', index },
    }
  })
}

function targetItems({ plan: { reading }, corrected, style }: ReadReview): readonly Item[] {
  return reading.targets.map(({ target: printed, passages: own }, index) => {
    const corrections = corrected.targets.get(index) ?? []
    const target = corrections.reduce(correctTarget, printed)
    const passage = reading.passages[own[0] ?? -1]
    return {
      text: `${target.indicator}${say.placed(passage?.place)}`,
      detail: [target.unit ?? '', valuesOf(target), ...mark(corrections, style)].filter(Boolean).join(' · '),
      quote: passage?.raw ?? '',
      row: { kind: 'target', index },
    }
  })
}

const mark = (corrections: readonly AppliedCorrection[], style: DateStyle): readonly string[] =>
  corrections.slice(-1).map((one) => sayCorrectedOn(one, style))

/** Tasks with a day, the earliest first. */
function deadlineItems(review: ReadReview): readonly Item[] {
  const items = taskItems(review)
  return correctedTasks(review)
    .flatMap(({ timeline }, index) => {
      const dueOn = timelineDueOn(timeline)
      const item = items[index]
      return dueOn === undefined || item === undefined ? [] : [{ dueOn, item }]
    })
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map(({ dueOn, item }) => ({ ...item, detail: `${say.dueBy(dueOn, review.style)} · ${item.detail}` }))
}

const referenceItems = ({ plan: { reading }, style }: ReadReview): readonly Item[] =>
  reading.references.map(({ reference, passage }) => ({
    text: `${say.sayReference(reference, style)}${say.placed(reading.passages[passage]?.place)}`,
    detail: '',
    quote: reading.passages[passage]?.raw ?? '',
  }))

/** Times that no rule reads, and doubtful values, unless a person has looked at them. */
function doubtfulItems(review: ReadReview): readonly Item[] {
  const { tasks, targets } = review.plan.reading
  return [
    ...taskItems(review).filter((_, index) => {
      const isUnread = tasks[index]?.task.timeline.kind === 'unreadable'
      return isUnread && !review.corrected.tasks.get(index)?.some(({ field }) => field.of === 'time')
    }),
    ...targetItems(review).filter((_, index) => {
      const target = targets[index]?.target
      const corrected = target && (review.corrected.targets.get(index) ?? []).reduce(correctTarget, target)
      return corrected?.values.some(({ doubt }) => doubt !== undefined)
    }),
  ]
}

function warningItems({ warnings, passages }: PlanReading): readonly Item[] {
  return warnings.map((warning) => ({
    text: formatWarning(warning),
    detail: '',
    quote: passages.find((passage) => holds(passage, warning))?.raw ?? '',
  }))
}

/** A page holds many passages: none of them is the one. */
function holds({ place }: PassageBody, { line, place: wanted }: Warning): boolean {
  if (place.kind === 'lines') return line !== undefined && place.first <= line && line <= place.last
  return wanted !== undefined && wanted.kind !== 'page' && formatPlace(wanted) === formatPlace(place)
}

function changeItems({ against, difference }: Review): readonly Item[] {
  if (against === undefined || difference === undefined) return []
  const gone = (place: Place | undefined) => say.placedIn(against.plan, place)
  const { tasks, targets } = difference
  const at = say.placed
  return [
    ...tasks.added.map(({ record, place }) => plainItem(say.ADDED, `${record.text}${at(place)}`)),
    ...tasks.changed.map(({ before, after, fields }) => ({
      text: `${after.record.text}${at(after.place)}`,
      detail: say.sayFields(fields),
      quote: fields
        .map((field) =>
          say.sayFieldChange(field, taskFieldText(before.record, field), taskFieldText(after.record, field)),
        )
        .join('\n'),
    })),
    ...tasks.gone.map(({ record, place }) => plainItem(say.GONE, `${record.text}${gone(place)}`)),
    ...targets.added.map(({ record, place }) => plainItem(say.ADDED, `${record.indicator}${at(place)}`)),
    ...targets.changed.map(({ before, after }) => ({
      text: `${after.record.indicator}${at(after.place)}`,
      detail: say.VALUES_CHANGED,
      quote: `${valuesOf(before.record)} → ${valuesOf(after.record)}`,
    })),
    ...targets.gone.map(({ record, place }) => plainItem(say.GONE, `${record.indicator}${gone(place)}`)),
  ]
}

const plainItem = (detail: string, text: string): Item => ({ text, detail, quote: '' })

const valuesOf = ({ values }: Target) => values.map(({ printed }) => printed).join('; ')
