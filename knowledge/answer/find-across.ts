// One indicator side by side in several plans, or at several school levels: "trường chuẩn ở tỉnh A và huyện B, bên nào cao hơn".
import type { Asked } from './asked.ts'
import { composeAcross } from './compose-across.ts'
import type { Draft } from './draft.ts'
import { INDICATOR_COMPARED } from './find-comparison.ts'
import { pickValues, rankFamilies, valuesOf, type FoundValue } from './find-values.ts'
import { schoolLevels } from './match-indicator.ts'
import { sidesNamed } from './plan-mention.ts'

const FEWEST = 2
const MOST = 4

/** undefined unless two plans or two levels are named, and a value of each is held. */
export function findAcross(asked: Asked): Draft | undefined {
  const { mention, query, snapshot } = asked
  const sides = sidesOf(asked)
  const found = sides.flatMap(({ only, level }): readonly FoundValue[] => {
    const scope = { ...mention, ...(only && { only }) }
    const ranked = rankFamilies(asked.families, asked.question, { query, mention: scope, snapshot })
    const best = ranked.find(
      ({ family, score }) =>
        score >= INDICATOR_COMPARED &&
        (level === undefined || family.names.some(({ levels }) => levels.size === 1 && levels.has(level))),
    )
    return best ? pickValues(valuesOf(best.family, snapshot), query, scope).slice(0, 1) : []
  })
  return found.length >= FEWEST && found.length === sides.length ? composeAcross(found, asked) : undefined
}

type Side = { readonly only?: NonNullable<Asked['mention']['only']>; readonly level?: string }

/** Plans before levels: what differs most is what is compared. */
function sidesOf({ mention, query }: Asked): readonly Side[] {
  const plans = sidesNamed(mention)
  if (plans.length >= FEWEST && plans.length <= MOST) return plans.map((only) => ({ only }))
  const levels = [...schoolLevels(query.keys)]
  return levels.length >= FEWEST && levels.length <= MOST ? levels.map((level) => ({ level })) : []
}
