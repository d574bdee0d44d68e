// "Xem nguyên văn": a cited passage with what stands before and after it in the document.
import type { PlanLibrary } from '../store/plan-store.ts'
import { citePassage } from './cite.ts'
import type { ShowPassage } from './reply.ts'
import type { Snapshot } from './snapshot.ts'

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
      passages: around.map(({ id: other, raw }) => ({ raw, cited: other === id })),
    }
  }
}
