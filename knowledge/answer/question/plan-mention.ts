// Which plans a question means, by all that points at each of them; and the words that say so, which are no topic.
import type { PlanVersionId } from '../../domain/ids.ts'
import type { StoredPlan } from '../../store/plan-store.ts'
import { readCitedNumbers } from './mentions.ts'
import { carriedOf, hintsOf } from './plan-hints.ts'
import { kindBefore, withPairs } from './plan-phrases.ts'
import type { PlanQuery } from './plan-query.ts'
import type { Snapshot } from '../snapshot.ts'

export type PlanMention = {
  /** How much better a passage of this plan fits, added to a score of 0–1. */
  readonly bonus: ReadonlyMap<PlanVersionId, number>
  /** Those that are named. */
  readonly named: ReadonlySet<PlanVersionId>
  /** The plans of each place that is named. */
  readonly places: readonly ReadonlySet<PlanVersionId>[]
  /** Only these may answer; undefined: all. */
  readonly only: ReadonlySet<PlanVersionId> | undefined
  /** Terms that name a plan and so need not stand in the passage itself. */
  readonly spent: ReadonlySet<string>
  /** First years of the school years that the question names. */
  readonly years: readonly number[]
  /** The question speaks of an annex. */
  readonly annex: boolean
}

/** Where a plan carries out the document that is cited, the others stand back. */
const OTHER_DOCUMENT = 0.3

export function readPlanMention(query: PlanQuery, snapshot: Snapshot): PlanMention {
  const joined = ` ${query.keys.join(' ')} `.replace(BEFORE_COMMITTEE, ' $1 , ')
  const cited = readCitedNumbers(joined)
  const spent = new Set<string>()
  const bonus = new Map<PlanVersionId, number>()
  const naming = new Map<PlanVersionId, ReadonlySet<string>>()
  const placed: StoredPlan[] = []
  const isCarried = snapshot.plans.some((plan) => carriedOf(plan, cited) !== undefined)
  for (const plan of snapshot.plans) {
    const hints = hintsOf(plan, query, joined, cited, snapshot)
    bonus.set(
      plan.versionId,
      hints.reduce((sum, hint) => sum + hint.bonus, isCarried && !carriedOf(plan, cited) ? -OTHER_DOCUMENT : 0),
    )
    if (hints.some(({ place }) => place)) placed.push(plan)
    const said = hints.filter((hint) => hint.names).map((hint) => hint.terms.join(' '))
    if (said.length > 0) naming.set(plan.versionId, new Set(said))
    for (const term of hints.flatMap((hint) => hint.terms)) spent.add(term)
    for (const { names, terms } of hints) {
      const kind = names && terms[0] ? kindBefore(terms[0], joined) : undefined
      if (kind) spent.add(kind)
    }
  }
  for (const term of withPairs(['ke', 'hoach'])) spent.add(term)
  for (const term of withPairs(['phu', 'luc'])) spent.add(term)
  for (const period of query.periods)
    for (const year of [period.from, period.to])
      if (isPlanned(year, snapshot)) spent.add(String(year)).add(String(year % 100))
  const places = byPlace(placed)
  const named = withOtherPlaces(meantMost(naming), places)
  const meant = named.size > 0 ? named : placed.length > 0 ? notElsewhere(placed, snapshot) : inherited(query, snapshot)
  const only = meant.size > 0 && meant.size < snapshot.plans.length ? meant : undefined
  const years = query.periods.filter(({ kind }) => kind === 'school-year').map(({ from }) => from)
  return {
    bonus,
    named,
    places,
    only,
    spent,
    years,
    annex: joined.includes(' phu luc '),
  }
}

/** "Cấp huyện thì UBND …": no "Thị ủy". */
const BEFORE_COMMITTEE = / (thi|tinh|huyen|thanh) (?=uy ban nhan dan )/g

/** What a comparison may be of: the plans of several places, else several plans. */
export const sidesNamed = ({ named, places }: PlanMention): readonly ReadonlySet<PlanVersionId>[] =>
  places.length > 1 ? places : [...named].map((versionId) => new Set([versionId]))

/** "Ở tỉnh A": plans of other provinces are not meant; one of a district may lie in it. */
function notElsewhere(placed: readonly StoredPlan[], { plans }: Snapshot): ReadonlySet<PlanVersionId> {
  const levels = new Set(placed.map(({ head }) => head.level))
  const isElsewhere = (plan: StoredPlan) =>
    !placed.includes(plan) && plan.head.locality !== undefined && levels.has(plan.head.level)
  return new Set(plans.filter((plan) => !isElsewhere(plan)).map(({ versionId }) => versionId))
}

function byPlace(placed: readonly StoredPlan[]): readonly ReadonlySet<PlanVersionId>[] {
  const places = new Map<string | undefined, Set<PlanVersionId>>()
  for (const { head, versionId } of placed)
    places.set(head.locality, (places.get(head.locality) ?? new Set()).add(versionId))
  return [...places.values()]
}

/** "Ở tỉnh A và tỉnh B": where something names a plan of one, the plans of the other are meant as well. */
const withOtherPlaces = (
  named: ReadonlySet<PlanVersionId>,
  places: readonly ReadonlySet<PlanVersionId>[],
): ReadonlySet<PlanVersionId> =>
  named.size === 0
    ? named
    : new Set([
        ...named,
        ...places.filter((place) => [...place].every((id) => !named.has(id))).flatMap((place) => [...place]),
      ])

/** "Chương trình 09 của Nghệ An": a plan that all but the place points at is not meant where another has the place, too. */
function meantMost(naming: ReadonlyMap<PlanVersionId, ReadonlySet<string>>): ReadonlySet<PlanVersionId> {
  const isLess = (own: ReadonlySet<string>) =>
    [...naming.values()].some((other) => other.size > own.size && [...own].every((name) => other.has(name)))
  return new Set([...naming].filter(([, own]) => !isLess(own)).map(([versionId]) => versionId))
}

/** A year of no plan's time is part of a name: "chương trình giáo dục phổ thông 2018". */
const isPlanned = (year: number, { plans }: Snapshot) =>
  plans.every(({ head }) => !head.period) ||
  plans.some(({ head }) => head.period && year >= head.period.from - 1 && year <= head.period.to + 1)

/** The plans that the conversation was about, where this question names none. */
const inherited = ({ plans }: PlanQuery, snapshot: Snapshot): ReadonlySet<PlanVersionId> =>
  new Set(snapshot.plans.map(({ versionId }) => versionId).filter((id) => plans?.includes(id)))
