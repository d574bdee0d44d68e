// Collects the text of mark-up into lines until a block ends.
import { tidy } from '../../../knowledge/text/fold.ts'
import { cleanLetters } from '../encoding/clean-letters.ts'
import { isKindLine } from '../../structure/kind-line.ts'

/** A line before it has its number; a blank one ends a paragraph or a table. */
export type DraftLine = {
  /** As the source has it; runs of white space, which mean nothing in mark-up, as one blank. */
  readonly raw: string
  readonly text: string
  readonly headingDepth: number | undefined
  readonly cells: readonly string[] | undefined
  readonly isHead?: true
}

export type LineWriter = {
  readonly add: (text: string) => void
  /** Printed before the next line that has text, unless that line begins with a mark of its own. */
  readonly mark: (marker: string) => void
  /** A line break inside a block; in a heading a blank, except below a document's kind. */
  readonly breakLine: () => void
  readonly endBlock: () => void
  /** Of the lines to come; undefined ends it. */
  readonly setHeading: (depth: number | undefined) => void
  /** Finished lines, rows of a table among them. */
  readonly append: (lines: readonly DraftLine[]) => void
  readonly end: () => readonly DraftLine[]
}

/** "-", "+", a bullet, "1.", "1.2.", "a)", "IV.", "[1]". */
const MARKED = /^(?:[-–+•*·▪●]|\d{1,3}(?:\.\d{1,3})*[.)]|\p{L}[.)]\s|[IVX]+\.\s|\[\d)/u
const BLANK: DraftLine = { raw: '', text: '', headingDepth: undefined, cells: undefined }

export function createLineWriter(): LineWriter {
  const lines: DraftLine[] = []
  let parts: string[] = []
  let marker = ''
  let headingDepth: number | undefined
  const endLine = () => {
    const raw = parts.join('').replace(/\s+/g, ' ').trim()
    parts = []
    const text = plain(raw)
    if (text === '') return
    const printed = MARKED.test(text) ? '' : marker
    marker = ''
    lines.push({ raw: printed + raw, text: printed + text, headingDepth, cells: undefined })
  }
  const endBlock = () => {
    endLine()
    if (lines.length > 0 && lines.at(-1) !== BLANK) lines.push(BLANK)
  }
  return {
    add: (text) => void parts.push(text),
    mark: (text) => void (marker = text),
    breakLine: () => {
      if (headingDepth === undefined || isKindLine(plain(parts.join('')))) endLine()
      else parts.push(' ')
    },
    endBlock,
    setHeading: (depth) => void (headingDepth = depth),
    append: (more) => {
      endBlock()
      for (const line of more) lines.push(line)
      endBlock()
    },
    end: () => {
      endBlock()
      return lines.slice(0, -1)
    },
  }
}

const plain = (raw: string) => tidy(cleanLetters(raw))
