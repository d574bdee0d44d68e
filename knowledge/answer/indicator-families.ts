// The same indicator in several plans: rows are matched by name and level, never by their number, also where one is a damaged scan.
import type { StoredPlan, StoredTarget } from '../store/plan-store.ts'
import { fold, tidy } from '../text/fold.ts'
import { indicatorTerms, type IndicatorTerms } from './match-indicator.ts'

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

export function joinIndicatorFamilies(
  targets: readonly StoredTarget[],
  plans: readonly StoredPlan[],
): readonly IndicatorFamily[] {
  const families: {
    name: string
    members: StoredTarget[]
    grams: ReadonlyMap<string, number>
    terms: IndicatorTerms
  }[] = []
  for (const plan of plans.toSorted(cleanThenOld)) {
    const own = targets.filter((target) => target.versionId === plan.versionId).map((stored) => prepare(stored))
    const pairs = own
      .flatMap((row) =>
        families
          .filter((family) => isOfOnePlace(plan, planOf(family.members[0], plans)))
          .map((family) => ({ row, family, likeness: likeness(row, family) })),
      )
      .filter(
        ({ family, likeness: alike }) =>
          alike >= (isClean(plan, plans) && isClean(family.members[0], plans) ? ALIKE_WHERE_CLEAN : ALIKE),
      )
      .toSorted((a, b) => b.likeness - a.likeness)
    const joined = new Set<unknown>()
    for (const { row, family } of pairs) {
      if (joined.has(row) || joined.has(family)) continue
      joined.add(row).add(family)
      family.members.push(row.stored)
    }
    for (const row of own)
      if (!joined.has(row))
        families.push({ name: row.stored.target.indicator, members: [row.stored], grams: row.grams, terms: row.terms })
  }
  const scans = plans.filter((plan) => plan.head.quality.kind === 'scan').map(({ versionId }) => versionId)
  return families.map(({ name, members }) => ({
    fromScans: new Set(scans.filter((id) => members.some(({ versionId }) => versionId === id))),
    name,
    members,
    names: [...new Set([name, ...members.map((member) => member.target.indicator)])].map(indicatorTerms),
  }))
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

const planOf = (of: Pick<StoredPlan, 'versionId'> | undefined, plans: readonly StoredPlan[]) =>
  plans.find(({ versionId }) => versionId === of?.versionId)

const isClean = (of: Pick<StoredPlan, 'versionId'> | undefined, plans: readonly StoredPlan[]) =>
  planOf(of, plans)?.head.quality.kind === 'clean'

/** What a school reached is no step towards what a province aims at: only plans of one level and place count the same thing. */
function isOfOnePlace({ head: one }: StoredPlan, other: StoredPlan | undefined): boolean {
  if (!other) return false
  const { level, locality } = other.head
  return (
    (one.level === level || !one.level || !level) &&
    (!one.locality || !locality || fold(one.locality) === fold(locality))
  )
}

const scanned = (plan: StoredPlan) => (plan.head.quality.kind === 'scan' ? 1 : 0)

type Prepared = { readonly grams: ReadonlyMap<string, number>; readonly terms: IndicatorTerms }

const prepare = (stored: StoredTarget) => ({
  stored,
  grams: letterGrams(stored.target.indicator),
  terms: indicatorTerms(stored.target.indicator),
})

function likeness(a: Prepared, b: Prepared): number {
  const apart = [a.terms.digits, a.terms.levels].some((own, index) =>
    areApart(own, [b.terms.digits, b.terms.levels][index] ?? own),
  )
  return apart ? 0 : dice(a.grams, b.grams)
}

/** Levels that both name and that differ; a scan may have lost one of them. */
const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size > 0 && b.size > 0 && ![...a].some((value) => b.has(value))

/** Runs of three letters, blanks and signs left out. */
function letterGrams(text: string): ReadonlyMap<string, number> {
  const letters = fold(text).replace(/[^\p{L}\d]/gu, '')
  const grams = new Map<string, number>()
  for (let at = 0; at + 3 <= letters.length; at += 1) {
    const gram = letters.slice(at, at + 3)
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [gram, count] of a) shared += Math.min(count, b.get(gram) ?? 0)
  return (2 * shared) / Math.max(1, size(a) + size(b))
}

const size = (grams: ReadonlyMap<string, number>) => [...grams.values()].reduce((sum, count) => sum + count, 0)
