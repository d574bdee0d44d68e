// Splitting long rich text into messages: at paragraphs first, inside a styled span only when the span alone is too long.
import { lengthOf, toPlainText, type RichText, type Span } from './rich-text.ts'
import { characterBoundary } from './shorten.ts'

/**
 * @param limit of one part, in UTF-16 units; at least 2
 * @returns parts without blank edges, none empty; a span cut in two keeps its style in both
 */
export function splitRichText(text: RichText, limit: number): readonly RichText[] {
  const parts: RichText[] = []
  let rest = trimEdges(text)
  while (lengthOf(rest) > limit) {
    const cut = findCut(rest, limit)
    parts.push(trimEdges(slice(rest, 0, cut)))
    rest = trimEdges(slice(rest, cut, lengthOf(rest)))
  }
  return [...parts, rest].filter((part) => lengthOf(part) > 0)
}

/** Where the first part ends: the best of the places tried in order. Above 0, at most `limit`. */
function findCut(text: RichText, limit: number): number {
  const whole = toPlainText(text)
  const isOutside = outsideTest(text)
  const half = limit / 2
  return (
    lastBreak(whole, '\n\n', limit, half, isOutside) ??
    lastBreak(whole, '\n', limit, half, isOutside) ??
    lastBreak(whole, ' ', limit, half, isOutside) ??
    lastBreak(whole, '\n', limit, 1, isOutside) ??
    lastBreak(whole, '\n', limit, half, anywhere) ??
    lastBreak(whole, ' ', limit, half, anywhere) ??
    characterBoundary(whole, limit)
  )
}

const anywhere = () => true

/** The last separator in [from, to] that is allowed; undefined when there is none. */
function lastBreak(
  text: string,
  separator: string,
  to: number,
  from: number,
  isAllowed: (index: number) => boolean,
): number | undefined {
  for (let at = text.lastIndexOf(separator, to); at >= from; at = text.lastIndexOf(separator, at - 1))
    if (isAllowed(at)) return at
  return undefined
}

/** Tells whether a cut before the index keeps every styled span whole. */
function outsideTest(text: RichText): (index: number) => boolean {
  const inside = positions(text).filter(({ span }) => span.style !== 'plain')
  return (index) => !inside.some(({ start, end }) => start < index && index < end)
}

function slice(text: RichText, from: number, to: number): RichText {
  return positions(text)
    .map(({ span, start, end }) => ({
      ...span,
      text: span.text.slice(Math.max(from, start) - start, Math.max(Math.min(to, end) - start, 0)),
    }))
    .filter((span) => span.text !== '')
}

function positions(text: RichText): readonly { readonly span: Span; readonly start: number; readonly end: number }[] {
  let start = 0
  return text.map((span) => {
    const position = { span, start, end: start + span.text.length }
    start = position.end
    return position
  })
}

function trimEdges(text: RichText): RichText {
  const whole = toPlainText(text)
  const start = whole.length - whole.trimStart().length
  return slice(text, start, whole.trimEnd().length)
}
