// Where something stands, as it is said everywhere: plan, heading, place.
import { OWN_DEADLINES_FILE } from '../../knowledge/domain/own-deadline.ts'
import { formatPlace, type Place } from '../../knowledge/domain/place.ts'

export type Source = {
  readonly plan: string
  /** A section, or another description of the place; '' or undefined for what stands below none. */
  readonly heading: string | undefined
  readonly place: Place | undefined
}

/** "Kế hoạch 3707/KH-UBND, Mục II (dòng 5)"; what there is not leaves no mark. */
export function formatSource({ plan, heading = '', place }: Source): string {
  return `${plan}${heading.trim() === '' ? '' : `, ${heading}`}${place ? ` (${formatPlace(place)})` : ''}`
}

/** "dòng 39"; the office's own deadlines stand on no page that anybody has. */
export const whereIn = ({ file, place }: { readonly file: string; readonly place: Place | undefined }): string =>
  place === undefined || file === OWN_DEADLINES_FILE ? '' : formatPlace(place)
