// Sections: each heading with the passages that it spans, down to the next heading of its depth.
import type { SectionReading } from '../../knowledge/domain/plan-reading.ts'
import type { OutlinedBlock } from '../structure/outline.ts'

/** @param ofBlock positions of each block's passages */
export function readSections(
  outlined: readonly OutlinedBlock[],
  ofBlock: readonly (readonly number[])[],
): readonly SectionReading[] {
  const lastBlocks = new Map<OutlinedBlock['block'], number>()
  for (const [index, { path }] of outlined.entries()) for (const heading of path) lastBlocks.set(heading, index)
  return outlined.flatMap(({ block }, index) => {
    if (block.kind !== 'heading') return []
    const last = lastPassage(ofBlock, index, lastBlocks.get(block) ?? index)
    return [
      {
        depth: block.depth,
        label: block.label,
        title: block.title,
        firstPassage: ofBlock[index]?.[0] ?? 0,
        lastPassage: last,
      },
    ]
  })
}

/** A table without rows has no passage; then the one before it is the last. */
function lastPassage(ofBlock: readonly (readonly number[])[], first: number, last: number): number {
  for (let block = last; block >= first; block -= 1) {
    const passage = ofBlock[block]?.at(-1)
    if (passage !== undefined) return passage
  }
  return 0
}
