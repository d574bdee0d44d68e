// Two columns that a text prints side by side, parted by blanks or tabs: the letterhead, and the signature beside the recipients.
import { startsRecipients, startsSignature } from '../../structure/closing.ts'
import { isAnnexTitle } from '../../structure/headings.ts'
import { isKindLine, isStateTitle } from '../../structure/kind-line.ts'

/** A line's text in the left and in the right column, as printed; "" where it has none there. */
type Parts = { readonly left: string; readonly right: string }
/** A piece of a line: its index, and what the column holds of it. */
export type Piece = { readonly index: number; readonly text: string }
export type SideBySide = {
  readonly first: number
  /** Inclusive. */
  readonly last: number
  /** The left column from top to bottom, then the right one. */
  readonly pieces: readonly Piece[]
}

/** One blank too many is a slip of the keyboard; columns are set further apart. */
const GAP = /\s{3,}|\s*\t\s*/
/** What stands so far in belongs to the right column. */
const RIGHT_INDENT = 20
const RIGHT_TABS = '\t\t'
/** A line of the left column alone. */
const LONGEST_LEFT = 50
/** Recipients and a signature fill a page at most. */
const LONGEST_RUN = 40

/** In order. Runs without a state title, recipients or a signature in their place are no columns. */
export function findSideBySide(lines: readonly string[]): readonly SideBySide[] {
  const found: SideBySide[] = []
  for (let start = 0; start < lines.length; start += 1) {
    const run = partsOf(lines[start])?.right ? readRun(lines, start) : undefined
    if (!run) continue
    found.push(run)
    start = run.last
  }
  return found
}

function readRun(lines: readonly string[], start: number): SideBySide | undefined {
  const parts: Parts[] = []
  for (let index = start; index < lines.length && parts.length < LONGEST_RUN; index += 1) {
    const own = partsOf(lines[index])
    if (!own || (index > start && beginsAnother(own))) break
    parts.push(own)
  }
  const last = parts.findLastIndex(({ right }) => right !== '')
  const own = parts.slice(0, last + 1)
  if (last < 1 || !isLetterheadOrClosing(own)) return undefined
  const column = (side: keyof Parts) =>
    own.flatMap((line, offset) => (line[side] === '' ? [] : [{ index: start + offset, text: line[side] }]))
  return { first: start, last: start + last, pieces: [...column('left'), ...column('right')] }
}

/** The kind below a letterhead, a closing further down, an annex behind it. */
const beginsAnother = ({ left, right }: Parts) =>
  startsRecipients(left) || (right === '' && (isKindLine(left) || isAnnexTitle(left)))

/** undefined: a line of running text. */
function partsOf(line: string | undefined): Parts | undefined {
  if (line === undefined || line.includes('|')) return undefined
  const text = line.trim()
  if (isSetRight(line) && !GAP.test(text)) return { left: '', right: text }
  const [left = '', right = '', ...others] = text.split(GAP)
  if (others.length > 0 || left.length > 2 * LONGEST_LEFT) return undefined
  return right !== '' || text.length <= LONGEST_LEFT ? { left, right } : undefined
}

/** Counted, not matched: a pattern would try millions of blanks one by one. */
function isSetRight(line: string): boolean {
  const indent = line.length - line.trimStart().length
  return indent < line.length && (indent >= RIGHT_INDENT || line.startsWith(RIGHT_TABS))
}

function isLetterheadOrClosing(parts: readonly Parts[]): boolean {
  if (parts.some(({ right }) => isStateTitle(right))) return true
  const [first] = parts
  return first !== undefined && startsRecipients(first.left) && parts.some(({ right }) => startsSignature(right))
}
