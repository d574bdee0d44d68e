// A warning as people read it, its place first.
import { formatPlace } from './place.ts'
import type { Warning } from './plan.ts'

/** "dòng 12: …", "trang 3: …". */
export function formatWarning({ message, line, place }: Warning): string {
  if (line !== undefined) return `dòng ${line}: ${message}`
  return place === undefined ? message : `${formatPlace(place)}: ${message}`
}
