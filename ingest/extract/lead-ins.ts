// Which sentence opens the list that a paragraph stands in: "Mức thưởng …:" is said of each item below it.
import type { Paragraph } from '../structure/block.ts'
import { markerLevel } from '../structure/marker-level.ts'
import type { OutlinedBlock } from '../structure/outline.ts'

/** A longer one is a paragraph of its own that ends in a list. */
const LONGEST = 240

/** By the position of the item: the sentence right above its list. */
export function leadInsOf(outlined: readonly OutlinedBlock[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  let open: readonly Paragraph[] = []
  for (const [index, { block, path }] of outlined.entries()) {
    if (block.kind !== 'paragraph') {
      open = []
      continue
    }
    open = open.slice(0, open.findLastIndex((opener) => isItemOf(block, opener)) + 1)
    const opener = open.at(-1)
    if (opener) found.set(index, opener.text)
    // Below no heading stands what the plan says of itself: "… ban hành Kế hoạch như sau:".
    if (path.length > 0 && block.text.length <= LONGEST && /:\s*$/.test(block.text)) open = [...open, block]
  }
  return found
}

/** Under a deeper mark, or under the same one where the sentence goes on in small letters. */
function isItemOf({ marker, body }: Paragraph, opener: Paragraph): boolean {
  if (opener.marker === undefined && marker !== undefined) return true
  const [own, above] = [markerLevel(marker), markerLevel(opener.marker)]
  return marker !== undefined && own > above ? true : marker === opener.marker && /^\p{Ll}/u.test(body)
}
