// Which row of one reading is which row of another: by its own words first, then by its place, then by what is most alike.
import { syllables } from '../../knowledge/text/syllables.ts'

/** `identity`: the same in both where nothing was touched; `place`: what the row is numbered; `words`: what it says. */
export type MatchedBy<Row> = {
  readonly identity: (row: Row) => string
  /** "": it has none. */
  readonly place: (row: Row) => string
  readonly words: (row: Row) => string
  /** Rows of different kinds are never one: a unit of an indicator. */
  readonly kind: (row: Row) => string
}

export type RowMatches<Row> = {
  readonly pairs: readonly { readonly before: Row; readonly after: Row }[]
  readonly added: readonly Row[]
  readonly gone: readonly Row[]
}

/** Of two wordings of one row, most words are the same. */
const SAME_WORDS = 0.6

/** In the order of `after`; what is gone in the order of `before`. */
export function matchRows<Row>(before: readonly Row[], after: readonly Row[], by: MatchedBy<Row>): RowMatches<Row> {
  const found = new Map<Row, Row>()
  const left = new Set(before)
  const pair = (old: Row, next: Row) => {
    found.set(next, old)
    left.delete(old)
  }
  const sets = new Map([...before, ...after].map((row) => [row, new Set(syllables(by.words(row)))]))
  const likeness = (one: Row, other: Row) => likenessOf(sets.get(one) ?? new Set(), sets.get(other) ?? new Set())
  const unmatched = () => after.filter((row) => !found.has(row))

  for (const keyOf of [by.identity, (row: Row) => `${by.kind(row)}\n${by.place(row)}`]) {
    const isPlace = keyOf !== by.identity
    const there = groupBy([...left], keyOf)
    for (const row of unmatched()) {
      if (isPlace && by.place(row) === '') continue
      const old = there.get(keyOf(row))?.find((one) => left.has(one) && (!isPlace || likeness(one, row) >= SAME_WORDS))
      if (old !== undefined) pair(old, row)
    }
  }
  const alike = unmatched().flatMap((row) =>
    [...left]
      .filter((old) => by.kind(old) === by.kind(row))
      .map((old) => ({ old, row, share: likeness(old, row) }))
      .filter(({ share }) => share >= SAME_WORDS),
  )
  for (const { old, row } of alike.toSorted((a, b) => b.share - a.share))
    if (left.has(old) && !found.has(row)) pair(old, row)
  return {
    pairs: after.flatMap((row) => {
      const old = found.get(row)
      return old === undefined ? [] : [{ before: old, after: row }]
    }),
    added: unmatched(),
    gone: [...left],
  }
}

/** Share of the words of both that both hold. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(1, a.size + b.size - shared)
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
