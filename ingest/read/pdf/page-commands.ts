// Follows the drawing commands of a PDF page: where each glyph lands, and which lines are drawn.
import { addPath, joinRules, type Rule, type Rules } from './pdf-rules.ts'
import { wordsOfGlyphs, type Glyph } from './glyph-words.ts'
import type { Word } from './pdf-words.ts'

/** Names and values as pdf.js has them; a path has the name of what paints it, then its numbers. */
export type PageCommand = { readonly name: string; readonly values: readonly unknown[] }
export type PageDrawing = { readonly words: readonly Word[]; readonly rules: Rules; readonly isPicture: boolean }

/** As PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

type State = {
  readonly matrix: Matrix
  readonly fontSize: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly stretch: number
  readonly rise: number
  readonly leading: number
  readonly isWhite: boolean
}
type Text = { matrix: Matrix; x: number; y: number; lineX: number; lineY: number }

/** A picture with a side of so many pixels may be a page of text; less is a seal or a logo. */
const PAGE_PICTURE_PIXELS = 400

/** @param view from the page's axes to points from its top left corner */
export function interpretPage(commands: readonly PageCommand[], view: readonly number[]): PageDrawing {
  const glyphs: Glyph[] = []
  const rules = { horizontal: [] as Rule[], vertical: [] as Rule[] }
  let isPicture = false
  let state: State = { ...START, matrix: matrixOf(view) }
  const saved: State[] = []
  const text: Text = { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 }
  for (const { name, values } of commands) {
    if (name === 'save' || name === 'paintFormXObjectBegin') saved.push(state)
    if (name === 'restore' || name === 'paintFormXObjectEnd') state = saved.pop() ?? state
    else if (name === 'showText') showText(values[0], { state, text, glyphs })
    else if (name === 'path') drawPath(values, state, rules)
    else if (name.startsWith('paintImage'))
      isPicture ||= values.slice(1, 3).some((side) => Number(side) >= PAGE_PICTURE_PIXELS)
    else {
      moveText(text, name, values, state.leading)
      state = changed(state, name, values)
    }
  }
  const joined = { horizontal: joinRules(rules.horizontal), vertical: joinRules(rules.vertical) }
  return { words: wordsOfGlyphs(glyphs), rules: joined, isPicture }
}

const START: State = {
  matrix: IDENTITY,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
  isWhite: false,
}

function changed(state: State, name: string, values: readonly unknown[]): State {
  const [first, second] = values
  switch (name) {
    case 'transform':
      return { ...state, matrix: multiply(state.matrix, matrixOf(values)) }
    case 'paintFormXObjectBegin':
      return isList(first) ? { ...state, matrix: multiply(state.matrix, matrixOf(first)) } : state
    case 'setFont':
      return { ...state, fontSize: Number(second) }
    case 'setCharSpacing':
      return { ...state, charSpacing: Number(first) }
    case 'setWordSpacing':
      return { ...state, wordSpacing: Number(first) }
    case 'setHScale':
      return { ...state, stretch: Number(first) / 100 }
    case 'setTextRise':
      return { ...state, rise: Number(first) }
    case 'setLeading':
      return { ...state, leading: -Number(first) }
    case 'setLeadingMoveText':
      return { ...state, leading: Number(second) }
    case 'setFillRGBColor':
      return { ...state, isWhite: first === '#ffffff' }
    default:
      return state
  }
}

function moveText(text: Text, name: string, values: readonly unknown[], leading: number): void {
  const [first, second] = values
  if (name === 'beginText') Object.assign(text, { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 })
  else if (name === 'setTextMatrix') {
    const matrix = matrixOf(isList(first) ? first : values)
    Object.assign(text, { matrix, x: 0, y: 0, lineX: 0, lineY: 0 })
  } else if (name === 'moveText' || name === 'setLeadingMoveText' || name === 'nextLine') {
    const [right, up] = name === 'nextLine' ? [0, leading] : [Number(first), Number(second)]
    text.lineX += right
    text.lineY += up
    text.x = text.lineX
    text.y = text.lineY
  }
}

type Drawing = { readonly state: State; readonly text: Text; readonly glyphs: Glyph[] }
/** Widths of glyphs are in thousandths of the font's size. */
const EM = 1000
/** Above and below the line, in sizes of the font: Times New Roman and Liberation Serif. */
const [ASCENT, DESCENT] = [0.89, 0.22]

function showText(shown: unknown, { state, text, glyphs }: Drawing): void {
  if (!isList(shown)) return
  const { fontSize, stretch } = state
  const place = multiply(state.matrix, text.matrix)
  for (const item of shown) {
    if (typeof item === 'number') text.x -= (item / EM) * fontSize * stretch
    const glyph = readGlyph(item)
    if (!glyph) continue
    const width = (glyph.width / EM) * fontSize
    const y = text.y + state.rise
    const [left, base] = apply(place, [text.x, y])
    const [right, end] = apply(place, [text.x + width * stretch, y])
    const [, top] = apply(place, [text.x, y + ASCENT * fontSize])
    const [, bottom] = apply(place, [text.x, y - DESCENT * fontSize])
    // Text that runs up or down the page is a note in its margin.
    if (Math.abs(end - base) <= Math.abs(right - left) / 4)
      glyphs.push({
        text: glyph.unicode,
        left: Math.min(left, right),
        right: Math.max(left, right),
        top: Math.min(top, bottom),
        bottom: Math.max(top, bottom),
      })
    text.x += (width + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * stretch
  }
}

function readGlyph(item: unknown): { unicode: string; width: number; isSpace: boolean } | undefined {
  if (typeof item !== 'object' || item === null || !('unicode' in item) || !('width' in item)) return undefined
  return {
    unicode: String(item.unicode),
    width: Number(item.width),
    isSpace: 'isSpace' in item && item.isSpace === true,
  }
}

/** Kinds of points in a path: pdf.js, DrawOPS. */
const [MOVE, LINE, CURVE, QUADRATIC] = [0, 1, 2, 3]

function drawPath(
  [paint, data]: readonly unknown[],
  state: State,
  rules: { horizontal: Rule[]; vertical: Rule[] },
): void {
  const stroked = /stroke/i.test(String(paint))
  const filled = /fill/i.test(String(paint))
  if ((!stroked && !filled) || (!stroked && state.isWhite) || !isList(data)) return
  for (const points of subpaths(data.map(Number)))
    addPath(
      points.map((point) => apply(state.matrix, point)),
      stroked,
      rules,
    )
}

type Point = readonly [x: number, y: number]

/** Corners of each stroke; a path with curves is no rule. */
function subpaths(numbers: readonly number[]): readonly (readonly Point[])[] {
  const paths: { points: Point[]; isCurved: boolean }[] = []
  let at = 0
  while (at < numbers.length) {
    const kind = numbers[at]
    const point: Point = [numbers[at + 1] ?? 0, numbers[at + 2] ?? 0]
    const last = paths.at(-1)
    if (kind === MOVE) paths.push({ points: [point], isCurved: false })
    else if (kind === LINE) last?.points.push(point)
    else if (kind === CURVE || kind === QUADRATIC) {
      if (last) last.isCurved = true
    } else if (last?.points[0]) last.points.push(last.points[0])
    at += kind === CURVE ? 7 : kind === QUADRATIC ? 5 : kind === MOVE || kind === LINE ? 3 : 1
  }
  return paths.filter(({ isCurved }) => !isCurved).map(({ points }) => points)
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

function matrixOf(values: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(values, Number)
  return [a, b, c, d, e, f]
}

/** First `inner`, then `outer`. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

const apply = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f]
