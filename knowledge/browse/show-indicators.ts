// Indicators for a chart: the record that was asked for, with the values that every plan gives of it.
import type { TargetId } from '../domain/ids.ts'
import type { Period } from '../domain/plan.ts'
import type { Place } from '../domain/place.ts'
import type { TargetValue } from '../domain/target.ts'
import type { StoredTarget } from '../store/plan-store.ts'
import { asTitle } from '../answer/compose-values.ts'
import { familiesOf } from '../answer/families-of.ts'
import { nameIn } from '../answer/indicator-families.ts'
import { planName } from '../answer/plan-name.ts'
import { requirePlan, type Snapshot } from '../answer/snapshot.ts'

/** An indicator as one plan has it, with what all plans say of it. */
export type IndicatorShown = {
  readonly id: TargetId
  readonly name: string
  readonly unit: string | undefined
  /** In order of time, of one time the results first. */
  readonly values: readonly IndicatorValue[]
}

export type IndicatorValue = {
  readonly value: TargetValue
  readonly unit: string | undefined
  /** As people call it. */
  readonly plan: string
  readonly place: Place | undefined
  readonly isFromScan: boolean
  /** Of the very record that was asked for; false where another plan says it of the same indicator. */
  readonly isOwn: boolean
}

/** In the order asked for; records that are no longer live are left out. Ids are numbers that buttons kept. */
export type ShowIndicators = (ids: readonly number[]) => Promise<readonly IndicatorShown[]>

export function createShowIndicators(readCurrent: () => Promise<Snapshot>): ShowIndicators {
  return async (ids) => {
    const snapshot = await readCurrent()
    return ids.flatMap((id) => indicatorOf(id, snapshot) ?? [])
  }
}

function indicatorOf(id: number, snapshot: Snapshot): IndicatorShown | undefined {
  const stored = snapshot.targets.find((target) => target.id === id)
  if (stored === undefined) return undefined
  const family = familiesOf(snapshot).find(({ members }) => members.includes(stored))
  const values = (family?.members ?? [stored]).flatMap((member) => valuesOf(member, member === stored, snapshot))
  const { unit } = stored.target
  return { id: stored.id, name: asTitle(nameIn(family, stored)), unit, values: values.toSorted(byTime) }
}

function valuesOf({ target, versionId, passageIds }: StoredTarget, isOwn: boolean, snapshot: Snapshot) {
  const { head, file } = requirePlan(snapshot, versionId)
  const [passage] = passageIds
  return target.values.map((value): IndicatorValue => {
    const place = passage === undefined ? undefined : snapshot.passages.get(passage)?.place
    const isFromScan = head.quality.kind === 'scan'
    return { value, unit: target.unit, plan: planName(head, file), place, isFromScan, isOwn }
  })
}

function byTime({ value: a }: IndicatorValue, { value: b }: IndicatorValue): number {
  return comparePeriods(a.period, b.period) || a.kind.localeCompare(b.kind)
}

const comparePeriods = (a: Period, b: Period) => a.from - b.from || a.to - b.to
