// Puts restoration between reading and understanding: the lines of a scan say what they most likely said, their raw text stays.
import { measureQuality } from '../../knowledge/text/letter-quality.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { SourceDocument } from '../read/source-document.ts'
import type { DocumentRestorer } from './restore-document.ts'

/** Rows that the format marks keep their cells: only running text is restored. */
export function restoreSource(document: SourceDocument, restorer: DocumentRestorer): SourceDocument {
  const restore = (text: string, isScan?: boolean) =>
    restorer
      .restore(text, isScan)
      .map((word) => word.text)
      .join('')
  const restored = restore(document.lines.map((line) => line.text).join('\n')).split('\n')
  return {
    ...document,
    restore: (part) => restore(part, true),
    lines: document.lines.map((line, index) =>
      line.cells
        ? line
        : { ...line, damagedText: line.text, text: withOpeningMark(line.text, tidy(restored[index] ?? line.text)) },
    ),
  }
}

/** "I11.", "2.", "13 |" at the start of a line number it: marks are no words, and the rules of structure know how scans spoil them. */
const OPENING_MARK = /^(?:[IVXl|1!]{1,5}[.,]|\d{1,2}(?:\.\d{1,2})*[.)]|[\doO]{1,2}(?:\s*\||(?=\s+\p{Lu})))(?=\s)/u

/** "2Kế hoạch số …": the number of a footnote, printed without a blank. */
const FOOTNOTE_MARK = /^\d{1,2}(?=\p{Lu}\p{Ll})/u

function withOpeningMark(printed: string, restored: string): string {
  const footnote = FOOTNOTE_MARK.exec(printed)?.[0]
  if (footnote !== undefined) return `${footnote}${withCapital(restored.replace(/^\d+/, ''))}`
  const mark = OPENING_MARK.exec(printed)?.[0]
  if (mark === undefined) return restored
  const words = mark.split(/\s+/).length
  return [mark, ...restored.split(' ').slice(words)].join(' ')
}

const withCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const isScanned = (document: SourceDocument): boolean =>
  measureQuality(document.lines.map((line) => line.text).join('\n')).kind === 'scan'
