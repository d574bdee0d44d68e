// One indicator side by side in several plans, or at several school levels: "trường chuẩn ở tỉnh A và huyện B, bên nào cao hơn".
import type { PlanVersionId } from '../../domain/ids.ts'
import type { Asked } from '../question/asked.ts'
import { composeAcross } from '../compose/compose-across.ts'
import type { Draft } from '../compose/draft.ts'
import { INDICATOR_COMPARED } from './find-comparison.ts'
import { pickValues, rankFamilies, valuesOf, type FoundValue } from './find-values.ts'
import { schoolLevels } from './match-indicator.ts'
import { sidesNamed } from '../question/plan-mention.ts'
import { withoutSchoolNames } from '../question/school-names.ts'
import { requirePlan } from '../snapshot.ts'

const FEWEST = 2
const MOST = 4

/** undefined unless two plans or two levels are named, and a value of each is held; of several places, those that have none are said. */
export function findAcross(asked: Asked): Draft | undefined {
  const sides = sidesOf(asked).map((side) => ({ ...side, found: valueOf(side, asked) }))
  const found = sides.flatMap((side) => side.found)
  if (found.length >= FEWEST && found.length === sides.length) return composeAcross(found, asked)
  if (found.length === 0 || asked.mention.places.length < FEWEST) return undefined
  const without = sides.filter((side) => side.found.length === 0).flatMap(({ only = [] }) => placeOf(only, asked))
  return { ...composeAcross(found, asked), notes: without.map((place) => `Chưa tìm thấy số liệu này của ${place}.`) }
}

/** The value of one side, or none. */
function valueOf(
  { only, level }: Side,
  { mention, query, snapshot, families, question }: Asked,
): readonly FoundValue[] {
  const scope = { ...mention, ...(only && { only }) }
  const best = rankFamilies(families, question, { query, mention: scope, snapshot }).find(
    ({ family, score }) =>
      score >= INDICATOR_COMPARED &&
      (level === undefined || family.names.some(({ levels }) => levels.size === 1 && levels.has(level))),
  )
  return best ? pickValues(valuesOf(best.family, snapshot), query, scope).slice(0, 1) : []
}

/** As its plans name it. */
const placeOf = (versions: Iterable<PlanVersionId>, { snapshot }: Asked): readonly string[] =>
  [...versions].slice(0, 1).flatMap((id) => requirePlan(snapshot, id).head.locality ?? [])

type Side = { readonly only?: NonNullable<Asked['mention']['only']>; readonly level?: string }

/** Plans before levels: what differs most is what is compared. */
function sidesOf({ mention, query, snapshot }: Asked): readonly Side[] {
  const plans = sidesNamed(mention)
  if (plans.length >= FEWEST && plans.length <= MOST) return plans.map((only) => ({ only }))
  const levels = [...schoolLevels(withoutSchoolNames(query.keys, snapshot))]
  return levels.length >= FEWEST && levels.length <= MOST ? levels.map((level) => ({ level })) : []
}
