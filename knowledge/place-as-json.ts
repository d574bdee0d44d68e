// A place as the commands print it in JSON: lines or a page in a field of their own, other places as they are.
import type { Place } from './domain/place.ts'

export function placeAsJson(place: Place) {
  if (place.kind === 'lines') return { lines: [place.first, place.last] }
  return place.kind === 'page' ? { page: place.page } : { place }
}
