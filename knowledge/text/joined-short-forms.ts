// Short forms written as one: "HSMN" is HS and MN. Offices join what they know, so a table of joints would never end.
import { readAbbreviations } from '../data/short-forms.ts'
import { fold } from './fold.ts'

/** A part of a joined token: a listed short form, or letters that no list knows. */
export type JoinedPart =
  | { readonly kind: 'form'; readonly full: string }
  | { readonly kind: 'letters'; readonly letters: string }

/** Longer joints are rare, and every further part is one more guess. */
const MOST_PARTS = 3
/** A single letter stands for anything. */
const SHORTEST_PART = 2

/**
 * Every way to read a token as two or three parts of which at most one is not listed; those of listed forms only come
 * first, then those of fewer parts.
 *
 * @param token without blanks, in any case, marks as typed: "gvmn", "HSDTTS"
 */
export function splitJoined(token: string): readonly (readonly JoinedPart[])[] {
  const ways = splitsOf(token, MOST_PARTS).filter(
    (parts) => parts.length > 1 && parts.filter(({ kind }) => kind === 'letters').length <= 1,
  )
  const cost = (parts: readonly JoinedPart[]) =>
    parts.length + (parts.some(({ kind }) => kind === 'letters') ? MOST_PARTS : 0)
  return ways.toSorted((a, b) => cost(a) - cost(b))
}

function splitsOf(token: string, most: number): readonly (readonly JoinedPart[])[] {
  const whole = partOf(token)
  const found: (readonly JoinedPart[])[] = [[whole]]
  if (most === 1) return found
  for (let at = SHORTEST_PART; at <= token.length - SHORTEST_PART; at += 1) {
    const head = partOf(token.slice(0, at))
    for (const rest of splitsOf(token.slice(at), most - 1))
      if (head.kind === 'form' || rest[0]?.kind === 'form') found.push([head, ...rest])
  }
  return found
}

function partOf(letters: string): JoinedPart {
  const full = listedForms().get(fold(letters))
  return full === undefined ? { kind: 'letters', letters } : { kind: 'form', full }
}

let known: ReadonlyMap<string, string> | undefined

/** Forms of letters only that mean one thing wherever they stand. */
function listedForms(): ReadonlyMap<string, string> {
  return (known ??= new Map(
    readAbbreviations()
      .abbreviations.filter(
        (row) =>
          row.where !== 'plan' &&
          !row.next &&
          !row.after &&
          !row.later &&
          row.short.length >= SHORTEST_PART &&
          /^\p{L}+$/u.test(row.short),
      )
      .toReversed()
      .map((row) => [fold(row.short), row.full]),
  ))
}
