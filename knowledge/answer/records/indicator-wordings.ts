// How alike the wordings of indicators are, by their letters. A thousand plans say the same few hundred things: each pair of those is compared once.
import { fold } from '../../text/fold.ts'
import { indicatorTerms, type IndicatorTerms } from './match-indicator.ts'

export type Wording = {
  readonly text: string
  readonly terms: IndicatorTerms
  /** Its runs of three letters as numbers in ascending order; one that comes twice stands twice. */
  readonly grams: Uint32Array
  /** With what was compared before; missing where it stands once, and would never be asked for again. */
  readonly known: Map<Wording, number> | undefined
}

/** Each is taken apart when it is first asked for. @param all as printed, each as often as it stands there */
export function createWordings(all: readonly string[]): (text: string) => Wording {
  const numbers = new Map<string, number>()
  const numberOf = (gram: string): number => {
    const number = numbers.get(gram) ?? numbers.size
    numbers.set(gram, number)
    return number
  }
  const times = new Map<string, number>()
  for (const text of all) times.set(text, (times.get(text) ?? 0) + 1)
  const made = new Map<string, Wording>()
  return (text) => {
    const wording = made.get(text) ?? {
      text,
      terms: indicatorTerms(text),
      grams: Uint32Array.from(letterGrams(text).map(numberOf)).toSorted(),
      known: (times.get(text) ?? 0) > 1 ? new Map<Wording, number>() : undefined,
    }
    made.set(text, wording)
    return wording
  }
}

/** 0 to 1: nothing where the number of a level or the level of schools tells them apart. */
export function likeness(one: Wording, other: Wording): number {
  const before = one.known?.get(other)
  if (before !== undefined) return before
  const isOther = areApart(one.terms.digits, other.terms.digits) || areApart(one.terms.levels, other.terms.levels)
  const alike = isOther ? 0 : dice(one.grams, other.grams)
  one.known?.set(other, alike)
  return alike
}

/** Levels that both name and that differ; a scan may have lost one of them. */
const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size > 0 && b.size > 0 && ![...a].some((value) => b.has(value))

/** Blanks and signs left out. */
function letterGrams(text: string): readonly string[] {
  const letters = fold(text).replace(/[^\p{L}\d]/gu, '')
  return Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3))
}

function dice(a: Uint32Array, b: Uint32Array): number {
  let [shared, at, there] = [0, 0, 0]
  while (at < a.length && there < b.length) {
    const difference = (a[at] ?? 0) - (b[there] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) at += 1
    if (difference >= 0) there += 1
  }
  return (2 * shared) / Math.max(1, a.length + b.length)
}
