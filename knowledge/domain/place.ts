// Where something stands in its source, exactly enough for a person to find it again.

export type Place =
  | { readonly kind: 'lines'; readonly first: number; readonly last: number }
  | { readonly kind: 'page'; readonly page: number }

/** Both ends 1-based and inclusive. */
export function lines(first: number, last: number = first): Place {
  return { kind: 'lines', first, last }
}

/** The smallest place that holds all of them; lines win over pages, since they are finer. */
export function joinPlaces(places: readonly [Place, ...(readonly Place[])]): Place {
  const [start, ...rest] = places
  return rest.reduce<Place>((joined, place) => {
    if (joined.kind === 'page') return place.kind === 'lines' ? place : joined
    if (place.kind === 'page') return joined
    return lines(Math.min(joined.first, place.first), Math.max(joined.last, place.last))
  }, start)
}
