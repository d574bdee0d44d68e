// What people correct in a version: looked up beside its reading, made, and taken back.
import {
  isSameField,
  type AppliedCorrection,
  type CorrectedField,
  type Correction,
} from '../../knowledge/domain/correction.ts'
import {
  correctTask,
  factsOf,
  matchCorrections,
  printedIn,
  type CorrectableRow,
} from '../../knowledge/domain/corrected-records.ts'
import type { Doer } from '../../knowledge/domain/act.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import { planYearOf } from '../../knowledge/domain/plan-year.ts'
import type { KeptCorrection } from '../../knowledge/store/corrections.ts'
import type { ReadVersion } from '../../knowledge/store/plan-versions.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { Timeline } from '../../knowledge/time/timeline.ts'

/** A row of a version's reading, by its position among the tasks or the indicators. */
export type RowAt = { readonly kind: 'task' | 'target'; readonly index: number }

export type WantedCorrection = {
  readonly versionId: number
  readonly row: RowAt
  readonly field: CorrectedField
  readonly value: string
}

/** `none`: no such row or field, or a version that was taken back. `unreadable`: a time that no rule reads either. `as-printed`: it says so already. */
export type Weighed =
  | {
      readonly kind: 'fits'
      readonly plan: ReadVersion
      readonly row: CorrectableRow
      readonly printed: string
      readonly value: string
    }
  | { readonly kind: 'none' | 'unreadable' | 'as-printed' | 'too-long' }

export type CorrectedRows = {
  readonly tasks: ReadonlyMap<number, readonly AppliedCorrection[]>
  readonly targets: ReadonlyMap<number, readonly AppliedCorrection[]>
  /** They stand, and this version has no row for them that prints what they corrected. */
  readonly waiting: readonly KeptCorrection[]
}

/** A cell of a plan is shorter; what is longer is no correction of one. */
const LONGEST_VALUE = 500

type Corrections = Pick<Store, 'corrections' | 'readVersion'>

export async function correctedRowsOf(plan: ReadVersion, store: Corrections): Promise<CorrectedRows> {
  const held = await fittingOf(plan, store)
  const matched = matchCorrections(rowsOf(plan.reading), held)
  const applied = new Set([...matched.values()].flat().map(({ id }) => id))
  const tasks = plan.reading.tasks.length
  return {
    tasks: new Map([...matched].filter(([position]) => position < tasks)),
    targets: new Map([...matched].flatMap(([position, own]) => (position < tasks ? [] : [[position - tasks, own]]))),
    waiting: held.flatMap(({ correction }) => (applied.has(correction.id) ? [] : [correction])),
  }
}

/** Those that stand and may hold for that version: made on its bytes, or on it or a version before it. */
async function fittingOf(plan: ReadVersion, { corrections }: Corrections) {
  const kept = (await corrections.ofFile(plan.file)).filter(({ endedAt }) => endedAt === undefined)
  return kept
    .filter(({ sha256, version }) => sha256 === plan.sha256 || version <= plan.version)
    .map((correction) => ({ correction, isSameFile: correction.sha256 === plan.sha256 }))
}

/** What the value would be taken for, before anything is kept. */
export async function weigh(
  { versionId, row: at, field, value }: WantedCorrection,
  store: Corrections,
): Promise<Weighed> {
  const plan = await store.readVersion(versionId)
  const row = plan && plan.state !== 'withdrawn' ? rowOf(plan.reading, at) : undefined
  const printed = row && printedIn(row, field)
  if (plan === undefined || row === undefined || printed === undefined) return { kind: 'none' }
  const said = tidy(value)
  if (said === '') return { kind: 'unreadable' }
  if (said.length > LONGEST_VALUE) return { kind: 'too-long' }
  if (said === tidy(printed)) return { kind: 'as-printed' }
  if (field.of === 'time' && isUnread(timelineAs(row, plan, said))) return { kind: 'unreadable' }
  return { kind: 'fits', plan, row, printed, value: said }
}

/** How a time would be read in that plan; undefined for what has no time. */
export function timelineAs(row: CorrectableRow, { reading }: ReadVersion, value: string): Timeline | undefined {
  if (row.kind !== 'task') return undefined
  return correctTask(row.record, { field: { of: 'time' }, value }, planYearOf(reading.head)).timeline
}

const isUnread = (timeline: Timeline | undefined) => timeline?.kind === 'unreadable' || timeline?.kind === 'none'

/** @returns the correction as it was kept */
export async function saveCorrection(
  { field, ...wanted }: WantedCorrection,
  { plan, row, printed, value }: Extract<Weighed, { kind: 'fits' }>,
  { store, by, at }: { readonly store: Corrections; readonly by: Doer; readonly at: Date },
): Promise<Correction> {
  const kept = await fittingOf(plan, store)
  const position = (wanted.row.kind === 'task' ? 0 : plan.reading.tasks.length) + wanted.row.index
  const rows = rowsOf(plan.reading)
  const replaces = kept.filter(
    (held) => isSameField(held.correction.field, field) && matchCorrections(rows, [held]).has(position),
  )
  const correction = {
    file: plan.file,
    version: plan.version,
    sha256: plan.sha256,
    row: factsOf(row),
    field,
    printed,
    value,
    at,
  }
  const id = await store.corrections.save({ ...correction, by, replaces: replaces.map((held) => held.correction.id) })
  return { ...correction, id }
}

const placeIn = ({ passages }: PlanReading, own: readonly number[]) => passages[own[0] ?? -1]?.place

const rowsOf = (reading: PlanReading): readonly CorrectableRow[] => [
  ...reading.tasks.map(
    ({ task, passages }) => ({ kind: 'task', record: task, place: placeIn(reading, passages) }) as const,
  ),
  ...reading.targets.map(
    ({ target, passages }) => ({ kind: 'target', record: target, place: placeIn(reading, passages) }) as const,
  ),
]

export const rowOf = (reading: PlanReading, { kind, index }: RowAt): CorrectableRow | undefined =>
  rowsOf(reading)[kind === 'task' ? (index < reading.tasks.length ? index : -1) : reading.tasks.length + index]
