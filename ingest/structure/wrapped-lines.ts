// How a text with lines of a fixed width sets its paragraphs: where an indent or a short line says that a new one begins.
import type { SourceLine } from '../read/source-document.ts'

const SENTENCE_END = /[.;:!?…”"’)\]/]$/
export const STARTS_LOWER = /^[\p{Ll}(]/u
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text)

/** So many lines must be set in before that is the way in which paragraphs begin. */
const FEWEST_INDENTED = 3
/** In a text whose first lines are set in, hardly another line is. */
const MOST_HANGING = 0.1
/** A blank more or less is a slip. */
const INDENT = 2
/** Of the usual width: a line that ends so early was ended on purpose, if its words end a sentence, too, and if they do not. */
const SHORT_END = 0.75
const SHORT = 0.6

export type Layout = {
  /** The first line of a paragraph is set in, the others are not. */
  readonly indentsFirst: boolean
  /** Letters of a full line. */
  readonly width: number
}

export function layoutOf(lines: readonly SourceLine[]): Layout {
  let [indented, continued, hanging] = [0, 0, 0]
  const lengths: number[] = []
  for (const [index, line] of lines.entries()) {
    if (line.text === '' || line.cells) continue
    lengths.push(line.text.length)
    const before = lines[index - 1]
    if (!before || before.text === '') continue
    const isDeeper = indentOf(line) >= indentOf(before) + INDENT
    if (!STARTS_LOWER.test(line.text)) indented += isDeeper ? 1 : 0
    else {
      continued += 1
      hanging += isDeeper ? 1 : 0
    }
  }
  const sorted = lengths.toSorted((a, b) => a - b)
  return {
    indentsFirst: indented >= FEWEST_INDENTED && hanging <= continued * MOST_HANGING,
    width: sorted[Math.floor(sorted.length * 0.9)] ?? 0,
  }
}

/** Whether the layout says that `line` begins a paragraph although it follows `last` without a blank line. */
export function beginsParagraph(last: SourceLine, line: SourceLine, { indentsFirst, width }: Layout): boolean {
  if (STARTS_LOWER.test(line.text)) return false
  if (indentsFirst && indentOf(line) >= indentOf(last) + INDENT) return true
  return /^\p{Lu}/u.test(line.text) && last.text.length < width * (endsSentence(last.text) ? SHORT_END : SHORT)
}

/** Blanks before the first letter, as the file has them. */
export const indentOf = ({ raw }: SourceLine): number => raw.length - raw.trimStart().length
