// Who has done it and who has not: a bar for the whole, then the names, each with a sign that needs no colour.
import { COLOURS } from './colours.ts'
import type { ProgressPicture } from './picture-data.ts'
import { baseLine, HEADING, INNER_WIDTH, lineHeight, MARGIN, NAME, openSheet, TITLE } from './sheet.ts'
import { writeFoot, writeTitle, type Sheet } from './sheet.ts'
import { svgShape, svgText } from './svg.ts'
import { wrapText } from './wrap-text.ts'

const BAR_HEIGHT = 64
const INDENT = 56

export function drawProgress(picture: ProgressPicture): string {
  const sheet = openSheet()
  writeTitle(sheet, picture)
  sheet.write(picture.summary, TITLE, { most: 2, colour: COLOURS.done })
  sheet.skip(10)
  drawWhole(sheet, picture)
  for (const group of picture.groups) drawGroup(sheet, group)
  writeFoot(sheet, picture)
  return sheet.finish()
}

function drawWhole(sheet: Sheet, { done, of }: ProgressPicture): void {
  const share = of > 0 ? Math.min(1, Math.max(0, done / of)) : 0
  const bar = { x: MARGIN, y: sheet.y(), height: BAR_HEIGHT }
  sheet.draw(
    svgShape('rect', { ...bar, width: INNER_WIDTH * share, fill: COLOURS.done }),
    svgShape('rect', { ...bar, width: INNER_WIDTH, fill: 'none', stroke: COLOURS.text, 'stroke-width': 4 }),
  )
  sheet.skip(BAR_HEIGHT + 32)
}

function drawGroup(sheet: Sheet, { heading, isDone, names }: ProgressPicture['groups'][number]): void {
  sheet.write(heading, HEADING, { most: 2 })
  sheet.skip(8)
  for (const name of names) {
    sheet.draw(...(isDone ? doneSign(sheet.y()) : openSign(sheet.y())))
    for (const line of wrapText(name, NAME, { width: INNER_WIDTH - INDENT, most: 2 })) {
      sheet.draw(svgText({ x: MARGIN + INDENT, y: sheet.y() + baseLine(NAME), text: line, ...NAME }))
      sheet.skip(lineHeight(NAME))
    }
    sheet.skip(4)
  }
  sheet.skip(20)
}

const box = (y: number, style: Readonly<Record<string, string | number>>) =>
  svgShape('rect', { x: MARGIN + 2, y: y + 8, width: 34, height: 34, rx: 6, ...style })

const doneSign = (y: number): readonly string[] => [
  box(y, { fill: COLOURS.done }),
  svgShape('path', {
    d: `M${MARGIN + 9} ${y + 25}l8 9l13 -17`,
    fill: 'none',
    stroke: COLOURS.ground,
    'stroke-width': 5,
  }),
]

const openSign = (y: number): readonly string[] => [
  box(y, { fill: COLOURS.ground, stroke: COLOURS.text, 'stroke-width': 4 }),
]
