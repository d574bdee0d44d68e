// Values of several plans or levels in a line each, and what lies between two of them.
import { formatNumber } from '../../text/numbers.ts'
import type { Asked } from '../question/asked.ts'
import { citePassages } from './cite.ts'
import { asTitle, doubtLines, numberOf, sayKind, sayValue } from './compose-values.ts'
import type { Draft } from './draft.ts'
import type { FoundValue } from '../records/find-values.ts'
import { nameIn } from '../records/indicator-families.ts'
import { planName } from './plan-name.ts'

export function composeAcross(found: readonly FoundValue[], { families, snapshot }: Asked): Draft {
  const difference = differenceOf(found)
  return {
    outcome: 'answered',
    lines: [
      `Có ${found.length} số liệu:`,
      ...found.flatMap((one) => [
        `- ${nameOf(one, families)}: ${sayKind(one).toLowerCase()} ${sayValue(one)} (${planName(one.plan.head, one.plan.file)})`,
        ...doubtLines(one),
      ]),
      ...(difference === undefined ? [] : [sayDifference(found, difference, families)]),
    ],
    citations: citePassages(
      snapshot,
      found.flatMap(({ stored }) => stored.passageIds),
    ),
    claims: [],
    ...(found.length > 1 && { compares: true }),
    computed: [
      String(found.length),
      ...(difference === undefined ? [] : [formatNumber(Math.abs(difference))]),
      ...found.flatMap(({ value }) => (value.doubt?.likely ? [value.doubt.likely] : [])),
    ],
  }
}

const nameOf = (one: FoundValue, families: Asked['families']) =>
  asTitle(
    nameIn(
      families.find(({ members }) => members.includes(one.stored)),
      one.stored,
    ),
  )

/** Of two values in one unit; undefined where there is nothing to subtract. */
function differenceOf([first, second, third]: readonly FoundValue[]): number | undefined {
  if (!first || !second || third) return undefined
  const [from, to] = [numberOf(first), numberOf(second)]
  if (from === undefined || to === undefined || first.stored.target.unit !== second.stored.target.unit) return undefined
  return Math.round((from - to) * 100) / 100
}

/** Plans of two places are told apart by whose they are. */
function planOfIssuer({ head, file }: FoundValue['plan']): string {
  const name = planName(head, file)
  return head.issuer === undefined || name.includes(head.issuer) ? name : `${name} của ${head.issuer}`
}

/** "Cao hơn: Kế hoạch 12/KH-UBND, hơn 8 điểm %." Of one plan, the indicator is named. */
function sayDifference(found: readonly FoundValue[], difference: number, families: Asked['families']): string {
  if (difference === 0) return 'Hai số bằng nhau.'
  const [first, second] = found
  const higher = difference > 0 ? first : second
  const isOnePlan = first?.plan === second?.plan
  const name = higher && (isOnePlan ? nameOf(higher, families) : planOfIssuer(higher.plan))
  const unit = first?.stored.target.unit
  const amount = `${formatNumber(Math.abs(difference))} ${unit === '%' ? 'điểm %' : (unit?.toLowerCase() ?? '')}`.trim()
  return `Cao hơn: ${name ?? ''}, hơn ${amount}.`
}
