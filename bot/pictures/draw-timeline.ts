// Deadlines of a year: how many in each month, then one below the other, their state said in words and by a shape.
import { COLOURS } from './colours.ts'
import { drawLegend, SIGN_SIZE, STATE_SIGNS, statesOf } from './legend.ts'
import type { MonthCount, TimelineEntry, TimelinePicture } from './picture-data.ts'
import {
  baseLine,
  HEADING,
  HEADING_GAP,
  INNER_WIDTH,
  lineHeight,
  MARGIN,
  NAME,
  openSheet,
  SMALL,
  VALUE,
} from './sheet.ts'
import { writeFoot, writeTitle, type Sheet } from './sheet.ts'
import { svgShape, svgText } from './svg.ts'
import { fitLine, wrapText, type Letters } from './wrap-text.ts'

/** Months side by side, six in a row: four letters of this size fit into one. */
const MONTHS_A_ROW = 6
const MONTH_HEIGHT = 104
const MONTH_GAP = 10
/** From the left margin to the words of an entry: the line of time with its signs. */
const INDENT = 64
/** A longer task says so with "…"; it stands whole in the text beside the picture. */
const TEXT_LINES = 2
const ENTRY_GAP = 18

const COUNT: Letters = { size: 42, weight: 'bold' }

export function drawTimeline(picture: TimelinePicture): string {
  const sheet = openSheet()
  writeTitle(sheet, picture)
  drawYear(sheet, picture.year)
  drawLegend(sheet, statesOf(picture.legend))
  for (const { heading, entries } of picture.months) {
    sheet.write(heading, HEADING, { most: 1 })
    sheet.moveDown(HEADING_GAP)
    for (const entry of entries) drawEntry(sheet, entry)
    sheet.moveDown(HEADING_GAP)
  }
  writeFoot(sheet, picture)
  return sheet.finish()
}

/** The year at a glance; the month that it is has a frame. */
function drawYear(sheet: Sheet, year: readonly MonthCount[]): void {
  if (year.length === 0) return
  const width = (INNER_WIDTH - (MONTHS_A_ROW - 1) * MONTH_GAP) / MONTHS_A_ROW
  for (const [index, { month, count, isCurrent }] of year.entries()) {
    const x = MARGIN + (index % MONTHS_A_ROW) * (width + MONTH_GAP)
    const y = sheet.y() + Math.floor(index / MONTHS_A_ROW) * (MONTH_HEIGHT + MONTH_GAP)
    const frame = { stroke: isCurrent ? COLOURS.text : COLOURS.band, 'stroke-width': 5 }
    const middle = { x: x + width / 2, anchor: 'middle' as const }
    sheet.draw(
      svgShape('rect', { x, y, width, height: MONTH_HEIGHT, rx: 12, fill: COLOURS.band, ...frame }),
      svgText({ ...middle, y: y + 40, text: month, ...SMALL, colour: COLOURS.quiet }),
      svgText({
        ...middle,
        y: y + 88,
        text: String(count),
        ...COUNT,
        colour: count === 0 ? COLOURS.past : COLOURS.text,
      }),
    )
  }
  sheet.moveDown(Math.ceil(year.length / MONTHS_A_ROW) * (MONTH_HEIGHT + MONTH_GAP) + HEADING_GAP)
}

/** How much of a sheet's height an entry takes: for whoever parts many into several pictures. */
export const entryHeight = (entry: TimelineEntry): number =>
  linesOf(entry).reduce((sum, line) => sum + lineHeight(line), ENTRY_GAP)

type Line = Letters & { readonly text: string; readonly colour: string }

function linesOf({ day, state, stateWords, text, agency }: TimelineEntry): readonly Line[] {
  const width = INNER_WIDTH - INDENT
  return [
    { ...VALUE, text: fitLine(`${day} · ${stateWords}`, VALUE, width), colour: COLOURS[state] },
    ...wrapText(text, NAME, { width, most: TEXT_LINES }).map((line) => ({ ...NAME, text: line, colour: COLOURS.text })),
    ...(agency === undefined ? [] : [{ ...SMALL, text: fitLine(agency, SMALL, width), colour: COLOURS.quiet }]),
  ]
}

function drawEntry(sheet: Sheet, entry: TimelineEntry): void {
  const top = sheet.y()
  const x = MARGIN + SIGN_SIZE / 2
  const rail = { x1: x, x2: x, y1: top, y2: top + entryHeight(entry), stroke: COLOURS.line, 'stroke-width': 4 }
  sheet.draw(svgShape('line', rail), STATE_SIGNS[entry.state](x, top + lineHeight(VALUE) / 2))
  for (const line of linesOf(entry)) {
    sheet.draw(svgText({ ...line, x: MARGIN + INDENT, y: sheet.y() + baseLine(line) }))
    sheet.moveDown(lineHeight(line))
  }
  sheet.moveDown(ENTRY_GAP)
}
