// What one reading of a plan has that another has not: rows added, changed and gone, and deadlines that moved.
import type { Place } from '../../knowledge/domain/place.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import type { Target } from '../../knowledge/domain/target.ts'
import type { Task } from '../../knowledge/domain/task.ts'
import { syllables } from '../../knowledge/text/syllables.ts'
import { timelineDueOn } from '../../knowledge/time/timeline-facts.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { matchRows, type MatchedBy, type RowMatches } from './match-rows.ts'

/** A record with where it stands in its own source. */
export type Placed<Kind> = { readonly record: Kind; readonly place: Place | undefined }

export type TaskField = 'text' | 'leads' | 'coordinating' | 'time' | 'product'

export type TaskChange = {
  readonly before: Placed<Task>
  readonly after: Placed<Task>
  /** Never empty. */
  readonly fields: readonly TaskField[]
}

export type TargetChange = { readonly before: Placed<Target>; readonly after: Placed<Target> }

/** A task whose stated day is another one, or is stated by one of the two only. */
export type MovedDeadline = TaskChange & {
  readonly from: VietnamDate | undefined
  readonly to: VietnamDate | undefined
}

export type Changes<Record, Change> = {
  readonly added: readonly Placed<Record>[]
  readonly changed: readonly Change[]
  readonly gone: readonly Placed<Record>[]
  /** How many are in both as they were. */
  readonly same: number
}

export type PlanDifference = {
  readonly tasks: Changes<Task, TaskChange>
  readonly targets: Changes<Target, TargetChange>
  /** Those among the changed tasks. */
  readonly moved: readonly MovedDeadline[]
}

type Reading = Pick<PlanReading, 'tasks' | 'targets' | 'passages'>

/** Upper and lower case, marks and blanks make no difference; numbers of rows make none either. */
export function compareReadings(before: Reading, after: Reading): PlanDifference {
  const tasks = matchRows(tasksOf(before), tasksOf(after), TASKS)
  const targets = matchRows(targetsOf(before), targetsOf(after), TARGETS)
  const changed = tasks.pairs.flatMap(({ before: old, after: now }): readonly TaskChange[] => {
    const fields = FIELDS.filter((field) => said(old.record, field) !== said(now.record, field))
    return fields.length === 0 ? [] : [{ before: old, after: now, fields }]
  })
  const changedTargets = targets.pairs.filter(({ before: old, after: now }) => valuesOf(old) !== valuesOf(now))
  return {
    tasks: changesOf(tasks, changed),
    targets: changesOf(targets, changedTargets),
    moved: changed.flatMap((change) => {
      const [from, to] = [change.before, change.after].map(({ record }) => timelineDueOn(record.timeline))
      return from === to ? [] : [{ ...change, from, to }]
    }),
  }
}

export const isUnchanged = ({ tasks, targets }: PlanDifference): boolean =>
  [tasks, targets].every(({ added, changed, gone }) => added.length + changed.length + gone.length === 0)

const changesOf = <Record, Change>(matches: RowMatches<Placed<Record>>, changed: readonly Change[]) => ({
  added: matches.added,
  changed,
  gone: matches.gone,
  same: matches.pairs.length - changed.length,
})

const tasksOf = ({ tasks, passages }: Reading): readonly Placed<Task>[] =>
  tasks.map(({ task, passages: own }) => ({ record: task, place: passages[own[0] ?? -1]?.place }))

const targetsOf = ({ targets, passages }: Reading): readonly Placed<Target>[] =>
  targets.map(({ target, passages: own }) => ({ record: target, place: passages[own[0] ?? -1]?.place }))

const key = (text: string) => syllables(text).join(' ')

/** The group belongs to a task: "Tổ chức hội nghị" may stand in several. */
const TASKS: MatchedBy<Placed<Task>> = {
  identity: ({ record: { group, text } }) => `${group?.label ?? ''}\n${key(text)}`,
  place: ({ record: { group, ordinal } }) => (ordinal === undefined ? '' : `${group?.label ?? ''} ${ordinal}`),
  words: ({ record }) => record.text,
  kind: () => '',
}

/** By name and unit, never by number: rows are numbered anew each year. */
const TARGETS: MatchedBy<Placed<Target>> = {
  identity: ({ record: { indicator, unit } }) => `${key(indicator)}\n${key(unit ?? '')}`,
  place: () => '',
  words: ({ record }) => record.indicator,
  kind: ({ record }) => key(record.unit ?? ''),
}

const FIELDS = ['text', 'leads', 'coordinating', 'time', 'product'] as const

/** A field as people read it; "" where the task has none. */
export function taskFieldText({ text, leads, coordinating, timeline, product }: Task, field: TaskField): string {
  const values = {
    text,
    leads: leads.join('; '),
    coordinating: coordinating.join('; '),
    time: timeline.wording,
    product,
  }
  return values[field] ?? ''
}

const said = (task: Task, field: TaskField): string => key(taskFieldText(task, field))

const valuesOf = ({ record }: Placed<Target>) =>
  record.values
    .map(({ period, kind, printed }) => `${period.kind} ${period.from}-${period.to} ${kind} ${printed.trim()}`)
    .toSorted()
    .join('\n')
