// Corrections laid over the records that a plan was read into: which row each is of, and what the row says then. Pure.
import { parseNumber } from '../text/numbers.ts'
import { syllables } from '../text/syllables.ts'
import { readTimeline } from '../time/read-timeline.ts'
import { splitAgencies } from './agency.ts'
import {
  isSameField,
  type AppliedCorrection,
  type CorrectedField,
  type Correction,
  type RowFacts,
} from './correction.ts'
import { formatPlace, type Place } from './place.ts'
import type { Target } from './target.ts'
import type { Task } from './task.ts'

/** A record as it was read. */
export type CorrectableRow =
  | { readonly kind: 'task'; readonly record: Task; readonly place: Place | undefined }
  | { readonly kind: 'target'; readonly record: Target; readonly place: Place | undefined }

/** `isSameFile`: made on the very bytes that the records were read from. */
export type HeldCorrection = { readonly correction: Correction; readonly isSameFile: boolean }

export function factsOf({ kind, record, place }: CorrectableRow): RowFacts {
  const { ordinal } = record
  return kind === 'task'
    ? { kind, group: record.group?.label, ordinal, text: record.text, unit: undefined, place }
    : { kind, group: undefined, ordinal, text: record.indicator, unit: record.unit, place }
}

/** @returns undefined where the row has no such field */
export function printedIn(row: CorrectableRow, field: CorrectedField): string | undefined {
  if (row.kind === 'task') {
    const { text, timeline, leads, leadWording, coordinating, coordinatingWording, product } = row.record
    if (field.of === 'text') return text
    if (field.of === 'time') return timeline.wording
    if (field.of === 'leads') return leadWording ?? leads.join('; ')
    if (field.of === 'coordinating') return coordinatingWording ?? coordinating.join('; ')
    return field.of === 'product' ? (product ?? '') : undefined
  }
  if (field.of === 'text') return row.record.indicator
  if (field.of === 'unit') return row.record.unit ?? ''
  if (field.of !== 'value') return undefined
  return row.record.values.find(({ kind, period }) => isSameField({ of: 'value', kind, period }, field))?.printed
}

/** @param planYear of times that name no year */
export function correctTask(task: Task, { field, value }: Said, planYear: number | undefined): Task {
  switch (field.of) {
    case 'text':
      return { ...task, text: value }
    case 'time':
      return { ...task, timeline: readTimeline(value, planYear) }
    case 'leads':
      return { ...task, leads: splitAgencies(value), leadWording: value }
    case 'coordinating':
      return { ...task, coordinating: splitAgencies(value), coordinatingWording: value }
    case 'product':
      return { ...task, product: value }
    default:
      return task
  }
}

/** A person has looked: what the value was doubted for is settled. */
export function correctTarget(target: Target, { field, value }: Said): Target {
  if (field.of === 'text') return { ...target, indicator: value }
  if (field.of === 'unit') return { ...target, unit: value }
  if (field.of !== 'value') return target
  const values = target.values.map((one) =>
    isSameField({ of: 'value', kind: one.kind, period: one.period }, field)
      ? { ...one, printed: value, number: parseNumber(value), doubt: undefined }
      : one,
  )
  return { ...target, values }
}

type Said = Pick<Correction, 'field' | 'value'>

/**
 * Which rows the corrections of one plan are of, by position; the last one of a field counts. Left out: those whose row is gone, or
 * prints something else now in a changed file, and those that the row has come to say by itself.
 */
export function matchCorrections(
  rows: readonly CorrectableRow[],
  corrections: readonly HeldCorrection[],
): ReadonlyMap<number, readonly AppliedCorrection[]> {
  const matched = new Map<number, readonly AppliedCorrection[]>()
  if (corrections.length === 0) return matched
  const keys = rows.map((row) => keysOf(factsOf(row)))
  for (const held of corrections.toSorted((a, b) => a.correction.id - b.correction.id)) {
    const position = findRow(keys, held)
    const row = position === undefined ? undefined : rows[position]
    if (position === undefined || row === undefined) continue
    const { id, field, printed: then, value, at } = held.correction
    const printed = printedIn(row, field)
    if (printed === undefined || (!held.isSameFile && key(printed) !== key(then))) continue
    const others = (matched.get(position) ?? []).filter((one) => !isSameField(one.field, field))
    matched.set(position, printed === value ? others : [...others, { id, field, printed, value, at }])
  }
  return matched
}

type RowKeys = { readonly said: string; readonly place: string | undefined }

function keysOf({ kind, group, ordinal, text, unit, place }: RowFacts): RowKeys {
  return {
    said: [kind, group ?? '', key(text), key(unit ?? '')].join('\n'),
    place: place && [kind, ordinal ?? '', formatPlace(place)].join('\n'),
  }
}

/** By its facts; in the same file also by its place and number, since another reader may spell a scan otherwise. */
function findRow(rows: readonly RowKeys[], { correction, isSameFile }: HeldCorrection): number | undefined {
  const wanted = keysOf(correction.row)
  const saying = positions(rows, ({ said }) => said === wanted.said)
  const there = positions(rows, ({ place }) => place !== undefined && place === wanted.place)
  const both = saying.find((position) => there.includes(position))
  if (both !== undefined) return both
  if (saying.length > 0) return saying.length === 1 ? saying[0] : undefined
  return isSameFile && there.length === 1 ? there[0] : undefined
}

const positions = (rows: readonly RowKeys[], isWanted: (row: RowKeys) => boolean): readonly number[] =>
  rows.flatMap((row, position) => (isWanted(row) ? [position] : []))

const key = (text: string) => syllables(text).join(' ')
