// Puts restoration between reading and understanding: the lines of a scan say what they most likely said, their raw text stays.
import { measureQuality } from '../../knowledge/text/letter-quality.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { Warning } from '../../knowledge/domain/plan.ts'
import type { SourceDocument, SourceLine } from '../read/source-document.ts'
import { withMendedMarks } from './damaged-marks.ts'
import { holdsDamagedPage } from './damaged-parts.ts'
import type { DocumentRestorer } from './restore-document.ts'
import { readOwnNames, withOwnNames } from './own-names.ts'
import { DOUBTFUL, type RestoredWord } from './restore-text.ts'

const MOST_LINES_NAMED = 12

/**
 * Rows that the format marks keep their cells: only running text is restored. A changed line carries the mean confidence of
 * its changed words, and a warning counts the doubtful ones.
 */
export function restoreSource(source: SourceDocument, restorer: DocumentRestorer): SourceDocument {
  const document = { ...source, lines: withMendedMarks(source.lines) }
  const printed = document.lines.map((line) => line.text).join('\n')
  const names = readOwnNames(printed)
  const restored = byLine(withOwnNames(restorer.restore(printed), names))
  const lines = document.lines.map((line, index) => (line.cells ? line : restoreLine(line, restored[index] ?? [])))
  return {
    ...document,
    restore: (part) => textOf(withOwnNames(restorer.restore(part, true), names)),
    lines,
    warnings: [...(document.warnings ?? []), ...doubtWarning(lines, restored)],
  }
}

const textOf = (words: readonly RestoredWord[]) => words.map((word) => word.text).join('')

/** A piece between words may hold several line breaks. */
function byLine(words: readonly RestoredWord[]): readonly (readonly RestoredWord[])[] {
  const lines: RestoredWord[][] = [[]]
  for (const word of words) {
    const [first = '', ...others] = word.text.split('\n')
    lines.at(-1)?.push(others.length === 0 ? word : { ...word, text: first })
    for (const text of others) lines.push([{ ...word, text }])
  }
  return lines
}

const changed = (words: readonly RestoredWord[]) =>
  words.filter((word) => word.raw !== undefined && /\p{L}/u.test(word.text) && !word.raw.includes(word.text))

function restoreLine(line: SourceLine, words: readonly RestoredWord[]): SourceLine {
  const text = withOpeningMark(line.text, tidy(textOf(words)) || line.text)
  const own = changed(words)
  const confidence = own.reduce((sum, word) => sum + word.confidence, 0) / own.length
  return { ...line, damagedText: line.text, text, ...(own.length > 0 ? { confidence } : {}) }
}

function doubtWarning(
  lines: readonly SourceLine[],
  restored: readonly (readonly RestoredWord[])[],
): readonly Warning[] {
  const doubtful = restored.map((words) => changed(words).filter((word) => word.confidence < DOUBTFUL).length)
  const count = doubtful.reduce((sum, own) => sum + own, 0)
  if (count === 0) return []
  const numbers = lines.flatMap((line, index) => ((doubtful[index] ?? 0) > 0 && !line.cells ? [line.number] : []))
  const named = numbers.slice(0, MOST_LINES_NAMED).join(', ')
  const all = restored.reduce((sum, words) => sum + changed(words).length, 0)
  return [
    {
      message: `Đã khôi phục ${all} chữ, trong đó ${count} chữ chưa chắc; nên đối chiếu bản gốc ở dòng ${named}${numbers.length > MOST_LINES_NAMED ? ' …' : ''}.`,
      line: undefined,
    },
  ]
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

/** As a whole, or some pages of it. */
export function isScanned({ lines }: SourceDocument): boolean {
  const text = lines.map((line) => line.text).join('\n')
  return measureQuality(text).kind === 'scan' || holdsDamagedPage(text)
}
