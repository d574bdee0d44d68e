// The same indicator in several plans: rows are matched by name and level, never by their number, also where one is a damaged scan.
import { groupBy } from '../../browse/group-by.ts'
import type { StoredPlan, StoredTarget } from '../../store/plan-store.ts'
import { fold, tidy } from '../../text/fold.ts'
import { remembered } from '../../text/remembered.ts'
import { createWordings, likeness, type Wording } from './indicator-wordings.ts'
import type { IndicatorTerms } from './match-indicator.ts'

export type IndicatorFamily = {
  /** The clean wording where any plan has one: what questions are compared with, beside each member's own. */
  readonly name: string
  /** At most one row a plan; clean plans first, among them the oldest. */
  readonly members: readonly StoredTarget[]
  readonly names: readonly IndicatorTerms[]
  /** Versions of its members whose wording a scan may have damaged. */
  readonly fromScans: ReadonlySet<StoredTarget['versionId']>
}

/** Rows of one indicator share at least this much of their letters; measured between a clean plan and a scan of its successor. */
const ALIKE = 0.5
/** Between two clean plans nothing is lost: wordings differ only where the indicator does, or in small words. */
const ALIKE_WHERE_CLEAN = 0.75

/** The families of records, joined plan by plan. */
export type FamilyJoiner = {
  /** The plans that are not read yet, in the order in which they are to be read. */
  readonly unread: Iterable<StoredPlan>
  readonly readPlan: (plan: StoredPlan) => void
  /** Of what is read. */
  readonly families: () => readonly IndicatorFamily[]
}

export function createFamilyJoiner(targets: readonly StoredTarget[], plans: readonly StoredPlan[]): FamilyJoiner {
  const wordings = createWordings(targets.map(({ target }) => target.indicator))
  const wordingOf = ({ target }: StoredTarget) => wordings(target.indicator)
  const rowsOf = groupBy(targets, ({ versionId }) => versionId)
  const scans = new Set(plans.filter(isScan).map(({ versionId }) => versionId))
  const growing: Growing[] = []
  const readPlan = (plan: StoredPlan) => {
    const own = rowsOf.get(plan.versionId) ?? []
    const near = growing.filter((family) => isOfOnePlace(plan, family.plan))
    const pairs = own
      .flatMap((row) => pairsOf(row, near, { plan, wording: wordingOf(row) }))
      .toSorted((a, b) => b.alike - a.alike)
    const joined = new Set<unknown>()
    for (const { row, family } of pairs) {
      if (joined.has(row) || joined.has(family)) continue
      joined.add(row).add(family)
      family.members.push(row)
    }
    for (const row of own.filter((one) => !joined.has(one)))
      growing.push({ wording: wordingOf(row), plan, members: [row] })
  }
  const families = () =>
    growing.map(({ wording, members }) => ({
      fromScans: new Set(members.map(({ versionId }) => versionId).filter((id) => scans.has(id))),
      name: wording.text,
      members,
      names: [...new Set([wording, ...members.map(wordingOf)])].map(({ terms }) => terms),
    }))
  return { unread: plans.toSorted(cleanThenOld).values(), readPlan, families }
}

/** `wording`, `plan`: of its first member. */
type Growing = { readonly wording: Wording; readonly plan: StoredPlan; readonly members: StoredTarget[] }

type Pair = { readonly row: StoredTarget; readonly family: Growing; readonly alike: number }

function pairsOf(
  row: StoredTarget,
  near: readonly Growing[],
  { plan, wording }: { readonly plan: StoredPlan; readonly wording: Wording },
): readonly Pair[] {
  const pairs: Pair[] = []
  for (const family of near) {
    const least = isClean(plan) && isClean(family.plan) ? ALIKE_WHERE_CLEAN : ALIKE
    const alike = likeness(wording, family.wording)
    if (alike >= least) pairs.push({ row, family, alike })
  }
  return pairs
}

/** What a row is called: as it says; one of a scan as the family's cleanest row of the same unit; with another unit the indicator counts something else. */
export function nameIn(family: IndicatorFamily | undefined, stored: StoredTarget): string {
  const unit = fold(stored.target.unit ?? '')
  if (!family?.fromScans.has(stored.versionId)) return tidy(stored.target.indicator).replace(/[.\s]+$/, '')
  const clean = family?.members.find(({ target }) => fold(target.unit ?? '') === unit)
  return tidy((clean ?? stored).target.indicator).replace(/[.\s]+$/, '')
}

/** Clean wordings first, so that a family is named by one; among them the oldest plan. */
function cleanThenOld(a: StoredPlan, b: StoredPlan): number {
  return scanned(a) - scanned(b) || (a.head.period?.from ?? 0) - (b.head.period?.from ?? 0)
}

const isClean = (plan: StoredPlan) => plan.head.quality.kind === 'clean'
const isScan = (plan: StoredPlan) => plan.head.quality.kind === 'scan'

const keyOf = remembered(fold)

/** What a school reached is no step towards what a province aims at: only plans of one level and place count the same thing. */
function isOfOnePlace({ head: one }: StoredPlan, { head: other }: StoredPlan): boolean {
  return (
    (one.level === other.level || !one.level || !other.level) &&
    (!one.locality || !other.locality || keyOf(one.locality) === keyOf(other.locality))
  )
}

const scanned = (plan: StoredPlan) => (isScan(plan) ? 1 : 0)
