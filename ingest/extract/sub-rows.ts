// Rows that only say a part of an indicator ("- Nữ", "1.1 Vùng cao"): alone their names could not be asked for.
import type { Target } from '../../knowledge/domain/target.ts'
import { MEASURE_WORD } from './measure-words.ts'

const BULLET = /^[-–+•*]\s*(?=\p{L})/u
/** "Trong đó: vùng cao". */
const OF_WHICH = /^trong đó/iu
/** "Riêng vùng cao: tỷ lệ …" says one part of the row above by its whole name; what follows is not its own. */
const ASIDE = /^riêng\s/iu
/** "a", "b)": a letter that counts parts; capitals count groups. */
const LETTER = /^[a-zđ][.)]?$/
/** A share, a number, a total is an indicator whatever stands above it. */
const MEASURE = new RegExp(String.raw`^(?:${MEASURE_WORD}|mức|bình quân)\s`, 'iu')
const COUNTED = /^\d/

/** `above`: the rows whose names it goes with, the nearest first. */
export type NamedTarget = { readonly target: Target; readonly above: readonly number[] }

/** @param targets one for each row of a table, also those without values */
export function withParentNames(targets: readonly Target[]): readonly NamedTarget[] {
  let wholes: (NamedTarget & { readonly row: number })[] = []
  return targets.map((target, row) => {
    const { ordinal = '' } = target
    const parent = wholes.findLast((whole) => ordinal === '' || counts(ordinal, whole.target))
    const part = parent && partName(target, parent.target)
    const named =
      parent === undefined || part === undefined
        ? { target, above: [] }
        : {
            target: { ...target, indicator: `${parent.target.indicator} - ${part}` },
            above: [parent.row, ...parent.above],
          }
    if (isGroup(target)) wholes = []
    else if (ordinal !== '' || (part === undefined && !ASIDE.test(target.indicator))) wholes.push({ ...named, row })
    return named
  })
}

/** "4.2" and "a" count the parts of "4". */
const counts = (ordinal: string, { ordinal: whole = '' }: Target): boolean =>
  LETTER.test(ordinal)
    ? COUNTED.test(whole)
    : /\.\d/.test(ordinal) && ordinal.replace(/\.$/, '').replace(/\.\d+$/, '') === whole.replace(/\.$/, '')

/** undefined: the row is whole by itself. */
function partName({ ordinal = '', indicator }: Target, parent: Target): string | undefined {
  if (BULLET.test(indicator) || OF_WHICH.test(indicator)) return indicator.replace(BULLET, '')
  return ordinal !== '' && parent.values.length === 0 && !MEASURE.test(indicator) ? indicator : undefined
}

/** "II Tiểu học" stands over indicators that are whole by themselves. */
const isGroup = ({ ordinal = '', indicator }: Target) =>
  indicator === '' || (ordinal !== '' && !COUNTED.test(ordinal) && !LETTER.test(ordinal))
