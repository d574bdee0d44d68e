// What a scanned indicator table cannot mean as printed. Nothing is corrected: the doubt stands beside the printed value.
import type { Doubt, Target, TargetValue } from '../../knowledge/domain/target.ts'
import { countsWholeThings } from './units.ts'

/** So many rows may be left out between two ordinals that are both right. */
const WIDEST_GAP = 3
/** A table may leave rows out, but a number so much greater than the one above is misread. */
const WIDEST_JUMP = 20

/** An ordinal that breaks the growing sequence of the others, and a row that the sequence misses. */
export function withOrdinalDoubts(targets: readonly Target[]): readonly Target[] {
  const ordinals = targets.map((target) => (/^\d+$/.test(target.ordinal ?? '') ? Number(target.ordinal) : undefined))
  const growing = longestGrowing(ordinals)
  return targets.map((target, index) => {
    const own = growing.has(index) ? ordinals[index] : undefined
    const before = growing.has(index - 1) ? ordinals[index - 1] : undefined
    const after = growing.has(index + 1) ? ordinals[index + 1] : undefined
    const doubt = own === undefined ? damaged(target, before, after) : missing(before, own)
    return doubt ? { ...target, doubts: [...target.doubts, doubt] } : target
  })
}

/** What stood there is known only between two neighbours that are two apart. */
const damaged = ({ ordinal }: Target, before: number | undefined, after: number | undefined): Doubt => ({
  kind: 'damaged-ordinal',
  printed: ordinal ?? '',
  likely: before !== undefined && after === before + 2 ? String(before + 1) : undefined,
})

const missing = (before: number | undefined, own: number): Doubt | undefined =>
  before !== undefined && own > before + 1 && own - before <= WIDEST_GAP
    ? { kind: 'missing-row', printed: `${before}, ${own}`, likely: undefined }
    : undefined

/** Positions of a longest growing run of numbers; what is not in it is misread. Tables are short, so every pair is compared. */
function longestGrowing(numbers: readonly (number | undefined)[]): ReadonlySet<number> {
  const best: { length: number; before: number }[] = []
  for (const [index, number] of numbers.entries()) {
    let entry = { length: number === undefined ? 0 : 1, before: -1 }
    for (const [other, earlier] of numbers.slice(0, index).entries()) {
      const length = (best[other]?.length ?? 0) + 1
      const grows = earlier !== undefined && number !== undefined && earlier < number && number - earlier <= WIDEST_JUMP
      if (grows && length > entry.length) entry = { length, before: other }
    }
    best.push(entry)
  }
  const lengths = best.map(({ length }) => length)
  const chain = new Set<number>()
  for (
    let at = lengths.indexOf(Math.max(0, ...lengths));
    at >= 0 && (best[at]?.length ?? 0) > 0;
    at = best[at]?.before ?? -1
  )
    chain.add(at)
  return chain
}

export function withValueDoubts(targets: readonly Target[]): readonly Target[] {
  return targets.map((target) => ({
    ...target,
    values: target.values.map((value, column) => {
      const broken = brokenCount(target, value)
      // Neither reading is counted with.
      if (broken) return { ...value, number: undefined, doubt: broken }
      return {
        ...value,
        doubt:
          value.doubt ??
          lostDecimal(target, value) ??
          lostZero(target, value) ??
          outOfLine(targets, target, value, column),
      }
    }),
  }))
}

/** A mean has parts whatever is counted. */
const MEAN = /bình quân|trung bình|trên (?:một|mỗi)/iu

/** "1,102" people: of whole things there are no thousandths, so the comma was a point. */
function brokenCount({ unit, indicator }: Target, { printed }: TargetValue): Doubt | undefined {
  return unit !== undefined && countsWholeThings(unit) && !MEAN.test(indicator) && /^\d{1,3},\d{3}$/.test(printed)
    ? { kind: 'out-of-line', printed, likely: printed.replace(',', '.') }
    : undefined
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

/** At most so many times its neighbour. */
const NEAR = 3

/** "28" beside "0,31": a whole number that is near its neighbour once "0," stands in front. */
function lostZero(target: Target, value: TargetValue): Doubt | undefined {
  if (target.unit !== '%' || !/^\d{2,3}$/.test(value.printed)) return undefined
  const likely = `0,${value.printed}`
  const meant = Number(likely.replace(',', '.'))
  const peer = target.values.find((other) => other !== value && /^0,\d/.test(other.printed))?.number
  return peer !== undefined && meant < peer * NEAR && peer < meant * NEAR
    ? { kind: 'lost-decimal', printed: value.printed, likely }
    : undefined
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
