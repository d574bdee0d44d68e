// Where something stands in its source, exactly enough for a person to find it again.
import { assertNever } from './assert-never.ts'

/** All numbers are 1-based, both ends inclusive. */
export type Place =
  /** Of a text file. */
  | { readonly kind: 'lines'; readonly first: number; readonly last: number }
  /** Of a PDF or a scan. */
  | { readonly kind: 'page'; readonly page: number }
  /** Of a workbook. */
  | { readonly kind: 'sheet'; readonly sheet: string; readonly first: number; readonly last: number }
  /** Paragraphs and table rows of a document without pages of its own (Word, web page), counted from its start. */
  | { readonly kind: 'block'; readonly first: number; readonly last: number }

export function lines(first: number, last: number = first): Place {
  return { kind: 'lines', first, last }
}

/** The smallest place that holds all of them. Places of one document are of one kind; of two pages or sheets the first is meant. */
export function joinPlaces(places: readonly [Place, ...(readonly Place[])]): Place {
  const [start, ...rest] = places
  return rest.reduce<Place>((joined, place) => {
    if (joined.kind === 'page' || place.kind === 'page' || joined.kind !== place.kind) return joined
    if (joined.kind === 'sheet' && place.kind === 'sheet' && joined.sheet !== place.sheet) return joined
    return { ...joined, first: Math.min(joined.first, place.first), last: Math.max(joined.last, place.last) }
  }, start)
}

const range = (first: number, last: number) => (first === last ? String(first) : `${first}–${last}`)

/** For people: "dòng 12–14", "trang 3", "trang tính Biểu 1, hàng 5", "đoạn 8". */
export function formatPlace(place: Place): string {
  switch (place.kind) {
    case 'lines':
      return `dòng ${range(place.first, place.last)}`
    case 'page':
      return `trang ${place.page}`
    case 'sheet':
      return `trang tính ${place.sheet}, hàng ${range(place.first, place.last)}`
    case 'block':
      return `đoạn ${range(place.first, place.last)}`
    default:
      return assertNever(place)
  }
}
