// Printed lines of a page joined to paragraphs, by where they begin and whether the next word had room.
import { tidy } from '../../../knowledge/text/fold.ts'
import { startsClosing } from '../../structure/closing.ts'
import { isMostlyUpperCase } from '../../structure/letter-case.ts'
import { isBrokenWord, type TextRun } from './page-rows.ts'

/** What stands between two tables of a page, or a whole page. */
export type TextPart = { readonly page: number; readonly width: number; readonly runs: readonly TextRun[] }
export type PdfParagraph = { readonly text: string; readonly raw: string; readonly page: number }

type Line = TextRun & { readonly page: number; readonly sides: Sides; readonly joins: boolean }
type Sides = { readonly left: number; readonly right: number }

/** @param parts in reading order; nothing stands between them but page ends */
export function joinPdfParagraphs(parts: readonly TextPart[]): readonly PdfParagraph[] {
  const paragraphs: Line[][] = []
  for (const line of parts.flatMap(readPart)) {
    const current = paragraphs.at(-1)
    if (current && goesOn(current, line)) current.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map((lines) => {
    const raw = lines.reduce((all, { text }) => `${all}${all === '' || isBrokenWord(all, text) ? '' : '\n'}${text}`, '')
    return { text: tidy(raw), raw, page: lines[0]?.page ?? 1 }
  })
}

/** From the first recipient or signature on, the left column is read before the right one. */
function readPart({ page, width, runs }: TextPart): readonly Line[] {
  const sides = sidesOf(runs)
  const closingAt = runs.findIndex(({ text }) => startsClosing(tidy(text)))
  const end = closingAt < 0 ? runs.length : closingAt
  const body = runs.slice(0, end).map((run): Line => ({ ...run, page, sides, joins: run.alone }))
  const closing = runs.slice(end).map((run): Line => ({ ...run, page, sides, joins: false }))
  const isLeft = ({ left, right }: Line) => (left + right) / 2 < width / 2
  return [...body, ...closing.filter(isLeft), ...closing.filter((line) => !isLeft(line))]
}

/** So many words make a line of running text. */
const RUNNING_WORDS = 5

function sidesOf(runs: readonly TextRun[]): Sides {
  const running = runs.filter(({ words, alone }) => alone && words.length >= RUNNING_WORDS)
  if (running.length === 0) return { left: 0, right: Infinity }
  return {
    left: Math.min(...running.map(({ left }) => left)),
    right: Math.max(...running.map(({ right }) => right)),
  }
}

/** A list item or a numbered point begins a paragraph. */
const MARKER =
  /^(?:[-–+•](?:\s|$)|\d{1,2}(?:\.\d{1,2})*[.)](?:\s|$)|[a-zđ]\)|[IVXL]{1,5}[.)](?:\s|$)|[A-HKĐ][.)]\s+\p{Lu}{2})/u
const SENTENCE_END = /[.;:!?…]$/
/** In heights of a letter. */
const BLANK = 0.25
const LINE_STEP = 1.9
const INDENT = 0.5
const HANGING = 3
/** A first line is indented by some 1,27 cm; what begins further in is a centred title. */
const DEEPEST_INDENT = 4
/** Letters of another size are another text. */
const SAME_SIZE = 0.15

function goesOn(current: readonly Line[], line: Line): boolean {
  const last = current.at(-1)
  if (!last || !last.joins || !line.joins || MARKER.test(line.text)) return false
  const height = line.bottom - line.top
  const lastHeight = last.bottom - last.top
  if (Math.abs(height - lastHeight) > SAME_SIZE * height) return false
  if (isOpenCaption(current, line)) return line.page === last.page && line.top - last.top <= LINE_STEP * height
  if (!isFull(last, line, height)) return false
  if (isMostlyUpperCase(last.text) && !isMostlyUpperCase(line.text)) return false
  if (line.page !== last.page) {
    const atMargin = line.left <= line.sides.left + INDENT * height
    return atMargin && (!SENTENCE_END.test(last.text) || isIndented(current))
  }
  if (line.top - last.top > LINE_STEP * height) return false
  if (isBelowTitle(last, line) && !isCentredUnder(last, line)) return false
  if (line.left <= last.left + INDENT * height) return true
  const [first] = current
  return (
    current.length === 1 && first !== undefined && MARKER.test(first.text) && line.left < first.left + HANGING * height
  )
}

/** Paragraphs of the document are told by their first line: what begins at the margin begins none. */
function isIndented([first]: readonly Line[]): boolean {
  return first !== undefined && first.left > first.sides.left + INDENT * (first.bottom - first.top)
}

/** A centred title begins further in than paragraphs do, or so far in that no first line does. */
function isBelowTitle(last: Line, { left, sides, top, bottom }: Line): boolean {
  const height = bottom - top
  const isFirstLine = left > sides.left + INDENT * height
  return last.left - left > (isFirstLine ? INDENT : DEEPEST_INDENT) * height
}

/** "(Kèm theo Kế hoạch … của Ủy ban nhân dân huyện" over "Bảo Yên)", both centred: its bracket holds it together. */
function isOpenCaption(current: readonly Line[], line: Line): boolean {
  const [first] = current
  if (!first?.text.startsWith('(') || current.length >= MOST_CAPTION_LINES) return false
  const text = current.map((part) => part.text).join(' ')
  return text.split('(').length > text.split(')').length && isCentredUnder(first, line)
}

const isCentredUnder = (above: Line, { left, right, top, bottom }: Line) =>
  Math.abs((above.left + above.right) / 2 - (left + right) / 2) < (bottom - top) / 2
const MOST_CAPTION_LINES = 4

/** The first word below would not have fitted. */
function isFull(last: Line, { words }: Line, height: number): boolean {
  const [next] = words
  return (
    next !== undefined && last.right + BLANK * height + (next.right - next.left) > last.sides.right - INDENT * height
  )
}
