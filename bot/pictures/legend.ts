// The legend: what each look means, a sign and its words, in lines that fit.
import { COLOURS } from './colours.ts'
import type { DeadlineState, LegendEntry, Look } from './picture-data.ts'
import { baseLine, INNER_WIDTH, lineHeight, MARGIN, NAME, PART_GAP, type Sheet } from './sheet.ts'
import { svgShape, svgText } from './svg.ts'
import { widthOf } from './wrap-text.ts'

/** Draws itself around its middle. */
type Sign = (x: number, y: number) => string
export type SignedWords = { readonly sign: Sign; readonly words: string }

export const SIGN_SIZE = 36
const WORDS_GAP = 14
const ENTRY_GAP = 40

export const looksOf = (legend: readonly LegendEntry[]): readonly SignedWords[] =>
  legend.map(({ look, words }) => ({ sign: LOOK_SIGNS[look], words }))

export const statesOf = (
  legend: readonly { readonly state: DeadlineState; readonly words: string }[],
): readonly SignedWords[] => legend.map(({ state, words }) => ({ sign: STATE_SIGNS[state], words }))

export function drawLegend(sheet: Sheet, entries: readonly SignedWords[]): void {
  if (entries.length === 0) return
  let x = MARGIN
  for (const { sign, words } of entries) {
    const width = SIGN_SIZE + WORDS_GAP + widthOf(words, NAME)
    if (x > MARGIN && x + width > MARGIN + INNER_WIDTH) {
      x = MARGIN
      sheet.moveDown(lineHeight(NAME))
    }
    const y = sheet.y() + lineHeight(NAME) / 2
    const textAt = { x: x + SIGN_SIZE + WORDS_GAP, y: sheet.y() + baseLine(NAME) }
    sheet.draw(sign(x + SIGN_SIZE / 2, y), svgText({ ...textAt, text: words, ...NAME }))
    x += width + ENTRY_GAP
  }
  sheet.moveDown(lineHeight(NAME) + PART_GAP)
}

const square = (x: number, y: number, style: Readonly<Record<string, string | number>>) =>
  svgShape('rect', { x: x - 14, y: y - 14, width: 28, height: 28, ...style })

const LOOK_SIGNS: Readonly<Record<Look, Sign>> = {
  result: (x, y) => square(x, y, { fill: COLOURS.result, stroke: COLOURS.resultEdge, 'stroke-width': 3 }),
  target: (x, y) => square(x, y, { fill: COLOURS.target }),
  plain: (x, y) => square(x, y, { fill: COLOURS.target }),
}

/** Round and empty, a full diamond, a full circle: told apart without their colours. */
export const STATE_SIGNS: Readonly<Record<DeadlineState, Sign>> = {
  past: (cx, cy) =>
    svgShape('circle', { cx, cy, r: 13, fill: COLOURS.ground, stroke: COLOURS.past, 'stroke-width': 5 }),
  near: (x, y) =>
    svgShape('path', { d: `M${x} ${y - 19}L${x + 19} ${y}L${x} ${y + 19}L${x - 19} ${y}Z`, fill: COLOURS.near }),
  far: (cx, cy) => svgShape('circle', { cx, cy, r: 15, fill: COLOURS.far }),
}
