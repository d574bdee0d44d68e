// What the row of an indicator says besides its values, asked for by the head of its column or by who watches it: "Đơn vị theo dõi: Phòng Nội vụ".
import { startsAsAgency } from '../../domain/agency-start.ts'
import { syllables } from '../../text/syllables.ts'
import { composeValues } from '../compose/compose-values.ts'
import type { Draft } from '../compose/draft.ts'
import { THRESHOLDS, type Asked } from '../question/asked.ts'
import { termsOf } from '../question/term-statistics.ts'
import type { TableCell } from '../tables/plan-tables.ts'
import { cellsBesideValues, phraseSaid } from './cells-beside.ts'
import { pickValues, rankFamilies, valuesOf, type FoundValue } from './find-values.ts'
import type { IndicatorFamily } from './indicator-families.ts'

/** undefined: no such cell is asked for, or no one indicator is near enough. */
export function findBesideValue(asked: Asked): Draft | undefined {
  const { query, mention, snapshot, families, question } = asked
  const isAskedOf = cellAskedFor(asked)
  const isAsked = isAskedOf('')
  const having = families.filter(({ name, members }) =>
    members.some((one) => cellsBesideValues(one, snapshot).some(isAskedOf(name))),
  )
  if (having.length === 0) return undefined
  const heads = new Set(
    having.flatMap(({ members }) =>
      members.flatMap((one) =>
        cellsBesideValues(one, snapshot)
          .filter(isAsked)
          .flatMap(({ head }) => termsOf(head)),
      ),
    ),
  )
  const rest = question.filter(({ term }) => !heads.has(term))
  const [best, second] = rankFamilies(having, rest, { query, mention, snapshot })
  if (!best || best.score < THRESHOLDS.indicator || best.isOfOther || second?.score === best.score) return undefined
  const found = valuesToTell(best.family, asked)
  const cells = (found[0] ? cellsBesideValues(found[0].stored, snapshot) : []).filter(isAskedOf(best.family.name))
  return cells.length > 0 ? composeValues(best.family, found, snapshot, cells) : undefined
}

/** Of the time that is asked for; where its row holds none, what it aims at. */
function valuesToTell(family: IndicatorFamily, { query, mention, snapshot }: Asked): readonly FoundValue[] {
  const values = valuesOf(family, snapshot)
  const picked = pickValues(values, query, mention)
  const { periods: _, ...open } = query
  return picked.length > 0 ? picked : pickValues(values, { ...open, periods: [] }, mention)
}

/**
 * A head that the question says, and the indicator does not; "ai phụ trách chỉ tiêu này" asks for the body whatever its
 * column is called. Where values are held against each other, only a whole head is asked for.
 */
function cellAskedFor({ query, joined }: Asked): (indicator: string) => (cell: TableCell) => boolean {
  const asksWho = query.intent === 'lead' && joined.includes(' chi tieu ')
  const isCompared = query.intent === 'compare' || query.periods.length > 1
  return (indicator) => {
    const own = ` ${syllables(indicator).join(' ')} `
    return ({ head, value }) => {
      const keys = syllables(head)
      const said = phraseSaid(keys, joined)
      const isSaid = said !== undefined && !own.includes(said) && !(isCompared && said !== ` ${keys.join(' ')} `)
      return isSaid || (asksWho && startsAsAgency(value) && !value.includes(':'))
    }
  }
}
