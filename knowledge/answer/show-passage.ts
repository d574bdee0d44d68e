// "Xem nguyên văn": a cited passage with what stands before and after it in the document.
import type { Passage } from '../domain/passage.ts'
import type { PlanLibrary } from '../store/plan-store.ts'
import { citePassage } from './cite.ts'
import type { PassageShown, ShowPassage } from './reply.ts'
import { requirePlan, type Snapshot } from './snapshot.ts'

/** One neighbour on each side shows the context and still fits a phone. */
const NEIGHBOURS = 1

export function createShowPassage(
  library: Pick<PlanLibrary, 'passageRange'>,
  readCurrent: () => Promise<Snapshot>,
): ShowPassage {
  return async (id) => {
    const snapshot = await readCurrent()
    const passage = snapshot.passages.get(id)
    if (!passage) return undefined
    const isScan = requirePlan(snapshot, passage.versionId).head.quality.kind === 'scan'
    const { file, plan, whereabouts } = citePassage(snapshot, passage)
    const around = await library.passageRange(
      passage.versionId,
      passage.sequence - NEIGHBOURS,
      passage.sequence + NEIGHBOURS,
    )
    return {
      file,
      plan,
      whereabouts,
      headingPath: passage.headingPath,
      passages: around.map((each) => shown(each, isScan, each.id === id)),
    }
  }
}

function shown({ raw, text }: Passage, isScan: boolean, cited: boolean): PassageShown {
  return isScan && lettersOf(text) !== lettersOf(raw) ? { raw, cited, restored: text } : { raw, cited }
}

/** Blanks and mark-up differ between text and raw anyway. */
const lettersOf = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')
