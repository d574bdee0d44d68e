// Lists of the plans: the sentence that opens one ("Mức thưởng …:"), and its items, which ingest puts under it.
import type { PassageId } from '../../domain/ids.ts'
import type { Passage } from '../../domain/passage.ts'
import { keptWith } from '../../kept-with.ts'
import type { Snapshot } from '../snapshot.ts'

/** What is said of an item before it: the sentence that its list opens with; undefined where it is in none. */
export const leadInOf = ({ kind, headingPath }: Passage): string | undefined => {
  const above = headingPath.at(-1)
  return kind === 'paragraph' && above !== undefined && /:\s*$/.test(above) ? above : undefined
}

type Lists = {
  readonly openers: ReadonlyMap<PassageId, Passage>
  readonly items: ReadonlyMap<PassageId, readonly Passage[]>
}

const listsOf = keptWith(({ passages }: Snapshot): Lists => {
  const openers = new Map<PassageId, Passage>()
  const items = new Map<PassageId, Passage[]>()
  const last = new Map<string, Passage>()
  for (const passage of passages.values()) {
    const leadIn = leadInOf(passage)
    const opener = leadIn === undefined ? undefined : last.get(`${passage.versionId} ${leadIn}`)
    if (opener) {
      openers.set(passage.id, opener)
      const own = items.get(opener.id)
      if (own) own.push(passage)
      else items.set(opener.id, [passage])
    }
    if (passage.kind === 'paragraph' && /:\s*$/.test(passage.text))
      last.set(`${passage.versionId} ${passage.text}`, passage)
  }
  return { openers, items }
})

/** The passage of that sentence. */
export const openerOf = (item: Passage, snapshot: Snapshot): Passage | undefined =>
  listsOf(snapshot).openers.get(item.id)

/** In order; [] for what opens no list. */
export const itemsOf = (opener: Passage, snapshot: Snapshot): readonly Passage[] =>
  listsOf(snapshot).items.get(opener.id) ?? []
