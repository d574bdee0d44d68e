// Puts restoration between reading and understanding: the lines of a scan say what they most likely said, their raw text stays.
import { measureQuality } from '../../knowledge/text/letter-quality.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { SourceDocument } from '../read/source-document.ts'
import type { DocumentRestorer } from './restore-document.ts'

/** Rows that the format marks keep their cells: only running text is restored. */
export function restoreSource(document: SourceDocument, restorer: DocumentRestorer): SourceDocument {
  const text = document.lines.map((line) => line.text).join('\n')
  const restored = restorer
    .restore(text)
    .map((word) => word.text)
    .join('')
    .split('\n')
  return {
    ...document,
    lines: document.lines.map((line, index) => ({
      ...line,
      text: line.cells ? line.text : tidy(restored[index] ?? line.text),
    })),
  }
}

export const isScanned = (document: SourceDocument): boolean =>
  measureQuality(document.lines.map((line) => line.text).join('\n')).kind === 'scan'
