// Indicators for a chart: the record that was asked for, with the values that every plan gives of it.
import { isSameField, type AppliedCorrection } from '../domain/correction.ts'
import type { TargetId } from '../domain/ids.ts'
import type { Period } from '../domain/plan.ts'
import type { Place } from '../domain/place.ts'
import type { TargetValue } from '../domain/target.ts'
import type { StoredPlan, StoredTarget } from '../store/plan-store.ts'
import { asTitle } from '../answer/compose/compose-values.ts'
import { familiesOf } from '../answer/records/families-of.ts'
import { nameIn, type IndicatorFamily } from '../answer/records/indicator-families.ts'
import { planName } from '../answer/compose/plan-name.ts'
import { requirePlan, type Snapshot } from '../answer/snapshot.ts'
import { keptWith } from '../kept-with.ts'

/** An indicator as one plan has it, with what all plans say of it. */
export type IndicatorShown = {
  readonly id: TargetId
  readonly name: string
  readonly unit: string | undefined
  /** In order of time, of one time the results first. Of several indicators each has what its own plan says of it. */
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
  /** Where a person corrected it: what is printed instead. */
  readonly correction?: AppliedCorrection
}

/** In the order asked for; records that are no longer live are left out. Ids are numbers that buttons kept. */
export type ShowIndicators = (ids: readonly number[]) => Promise<readonly IndicatorShown[]>

export function createShowIndicators(readCurrent: () => Promise<Snapshot>): ShowIndicators {
  return async (ids) => {
    const snapshot = await readCurrent()
    const { targets } = indexOf(snapshot)
    const asked = ids.flatMap((id) => targets.get(id) ?? [])
    // One indicator may stand in a thousand plans, and thousands may be asked for: what others say is drawn of one alone.
    const withOthers = asked.length === 1
    return asked.map((stored) => indicatorOf(stored, snapshot, withOthers))
  }
}

function indicatorOf(stored: StoredTarget, snapshot: Snapshot, withOthers: boolean): IndicatorShown {
  const { families } = indexOf(snapshot)
  const family = families.get(stored)
  const members = withOthers ? (family?.members ?? [stored]) : [stored]
  const values = members.flatMap((member) => {
    const plan = requirePlan(snapshot, member.versionId)
    return valuesOf(member, { plan, isOwn: member === stored }, snapshot)
  })
  const { unit } = stored.target
  return { id: stored.id, name: asTitle(nameIn(family, stored)), unit, values: values.toSorted(byTime) }
}

type Index = {
  readonly targets: ReadonlyMap<number, StoredTarget>
  readonly families: ReadonlyMap<StoredTarget, IndicatorFamily>
}

/** A thousand plans have tens of thousands of records, too many to be looked through for each. */
const indexOf = keptWith(
  (snapshot: Snapshot): Index => ({
    targets: new Map(snapshot.targets.map((stored) => [stored.id, stored])),
    families: new Map(
      familiesOf(snapshot).flatMap((family) => family.members.map((member) => [member, family] as const)),
    ),
  }),
)

function valuesOf(
  { target, passageIds, corrections = [] }: StoredTarget,
  { plan: { head, file }, isOwn }: { readonly plan: StoredPlan; readonly isOwn: boolean },
  snapshot: Snapshot,
) {
  const [passage] = passageIds
  const isFromScan = head.quality.kind === 'scan'
  const plan = planName(head, file)
  const place = passage === undefined ? undefined : snapshot.passages.get(passage)?.place
  return target.values.map((value): IndicatorValue => {
    const { kind, period } = value
    const correction = corrections.find(({ field }) => isSameField(field, { of: 'value', kind, period }))
    return { value, unit: target.unit, plan, place, isFromScan, isOwn, ...(correction && { correction }) }
  })
}

function byTime({ value: a }: IndicatorValue, { value: b }: IndicatorValue): number {
  return comparePeriods(a.period, b.period) || a.kind.localeCompare(b.kind)
}

const comparePeriods = (a: Period, b: Period) => a.from - b.from || a.to - b.to
