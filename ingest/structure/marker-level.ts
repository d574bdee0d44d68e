// How deep the printed start of a point stands: "I" over "1" over "1.1" over "a)" over "-" over "+".

/** Of a paragraph without any start: deeper than all. */
export const PLAIN_LEVEL = 9

/** @param marker "II", "1", "1.2", "a", "-", "+"; undefined or anything else: plain text */
export function markerLevel(marker: string | undefined): number {
  if (marker === undefined || marker === '') return PLAIN_LEVEL
  if (/^\d/.test(marker)) return 1 + marker.split('.').filter(Boolean).length
  if (/^[a-zđ]$/.test(marker)) return 6
  if (marker === '+') return 8
  return /^[-–•*]$/.test(marker) ? 7 : 1
}
