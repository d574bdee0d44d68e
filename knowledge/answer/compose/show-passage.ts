// "Xem nguyên văn": a cited passage with what stands before and after it in the document.
import type { Passage } from '../../domain/passage.ts'
import type { PlanLibrary } from '../../store/plan-store.ts'
import { citePassage } from './cite.ts'
import { correctionsOf } from './corrections-of.ts'
import type { PassageShown, ShowPassage } from '../reply.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'

/** One neighbour on each side shows the context and still fits a phone. */
const NEIGHBOURS = 1
/** The next page begins where this one ends. */
const PAGE = 2 * NEIGHBOURS + 1

export function createShowPassage(
  library: Pick<PlanLibrary, 'passageRange'>,
  readCurrent: () => Promise<Snapshot>,
): ShowPassage {
  return async (id, cited = id) => {
    const snapshot = await readCurrent()
    const passage = snapshot.passages.get(id)
    if (!passage) return undefined
    const isScan = requirePlan(snapshot, passage.versionId).head.quality.kind === 'scan'
    const { file, plan, whereabouts } = citePassage(snapshot, passage)
    const { sequence, versionId } = passage
    const around = await library.passageRange(versionId, sequence - PAGE, sequence + PAGE)
    const previous = around.find((each) => each.sequence < sequence - NEIGHBOURS)
    const corrections = correctionsOf(cited, snapshot)
    const next = around.findLast((each) => each.sequence > sequence + NEIGHBOURS)
    return {
      file,
      plan,
      whereabouts,
      headingPath: passage.headingPath,
      place: passage.place,
      passages: around
        .filter((each) => Math.abs(each.sequence - sequence) <= NEIGHBOURS)
        .map((each) => shown(each, isScan, each.id === cited)),
      ...(corrections.length > 0 && { corrections }),
      ...(previous && { previous: previous.id }),
      ...(next && { next: next.id }),
    }
  }
}

function shown({ raw, text }: Passage, isScan: boolean, cited: boolean): PassageShown {
  return isScan && lettersOf(text) !== lettersOf(raw) ? { raw, cited, restored: text } : { raw, cited }
}

/** Blanks and mark-up differ between text and raw anyway. */
const lettersOf = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
