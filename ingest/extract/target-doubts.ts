// What a scanned indicator table cannot mean as printed. Nothing is corrected: the doubt stands beside the printed value.
import type { Doubt, Target, TargetValue } from '../../knowledge/domain/target.ts'

/** An ordinal that breaks the sequence of its neighbours, and a row that the sequence misses. */
export function withOrdinalDoubts(targets: readonly Target[]): readonly Target[] {
  return targets.map((target, index) => {
    const before = ordinalOf(targets[index - 1])
    const own = ordinalOf(target)
    const after = ordinalOf(targets[index + 1])
    const expected = before !== undefined ? before + 1 : after !== undefined ? after - 1 : undefined
    const doubts: Doubt[] = []
    const fits = own !== undefined && before !== undefined && own === before + 1
    const framed = before !== undefined && after === before + 2
    if (own === undefined || (!fits && framed)) {
      const likely = framed || own === undefined ? expected : undefined
      doubts.push({ kind: 'damaged-ordinal', printed: target.ordinal ?? '', likely: likely?.toString() })
    } else if (before !== undefined && own > before + 1 && own - before <= 3)
      doubts.push({ kind: 'missing-row', printed: `${before}, ${own}`, likely: undefined })
    return doubts.length > 0 ? { ...target, doubts: [...target.doubts, ...doubts] } : target
  })
}

const ordinalOf = (target: Target | undefined): number | undefined =>
  target?.ordinal !== undefined && /^\d+$/.test(target.ordinal) ? Number(target.ordinal) : undefined

export function withValueDoubts(targets: readonly Target[]): readonly Target[] {
  return targets.map((target) => ({
    ...target,
    values: target.values.map((value, column) => ({
      ...value,
      doubt: value.doubt ?? lostDecimal(target, value) ?? outOfLine(targets, target, value, column),
    })),
  }))
}

/** More than 100 % without a comma: the scan lost it, most likely before the last digit of three. */
function lostDecimal(target: Target, value: TargetValue): Doubt | undefined {
  if (target.unit !== '%' || value.number === undefined || value.number <= 100 || !/^\d{3,4}$/.test(value.printed))
    return undefined
  const cut = value.printed.length === 3 ? 2 : value.printed.length - 2
  return {
    kind: 'lost-decimal',
    printed: value.printed,
    likely: `${value.printed.slice(0, cut)},${value.printed.slice(cut)}`,
  }
}

/** At least this many rows of one unit must agree before a row that stops short of their number is doubted. */
const FEWEST_AGREEING = 3

/** "3" where the rows of the same unit say "38": a digit may have been lost. */
function outOfLine(targets: readonly Target[], target: Target, value: TargetValue, column: number): Doubt | undefined {
  const peers = targets
    .filter((other) => other !== target && other.unit === target.unit)
    .map((other) => other.values[column]?.printed)
  const longer = peers.filter(
    (printed) => printed?.startsWith(value.printed) && printed.length === value.printed.length + 1,
  )
  const most = longer.find((printed) => longer.filter((other) => other === printed).length >= FEWEST_AGREEING)
  return most === undefined || target.unit === '%'
    ? undefined
    : { kind: 'out-of-line', printed: value.printed, likely: most }
}
