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
  const isAsked = cellAskedFor(asked)
  const having = families.filter(({ members }) => members.some((one) => cellsBesideValues(one, snapshot).some(isAsked)))
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
  const cells = (found[0] ? cellsBesideValues(found[0].stored, snapshot) : []).filter(isAsked)
  return cells.length > 0 ? composeValues(best.family, found, snapshot, cells) : undefined
}

/** Of the time that is asked for; where its row holds none, what it aims at. */
function valuesToTell(family: IndicatorFamily, { query, mention, snapshot }: Asked): readonly FoundValue[] {
  const values = valuesOf(family, snapshot)
  const picked = pickValues(values, query, mention)
  const { periods: _, ...open } = query
  return picked.length > 0 ? picked : pickValues(values, { ...open, periods: [] }, mention)
}

/** A head that the question says; "ai phụ trách chỉ tiêu này" asks for the body whatever its column is called. */
function cellAskedFor({ query, joined }: Asked): (cell: TableCell) => boolean {
  const asksWho = query.intent === 'lead' && joined.includes(' chi tieu ')
  return ({ head, value }) =>
    phraseSaid(syllables(head), joined) !== undefined || (asksWho && startsAsAgency(value) && !value.includes(':'))
}
