// A QR code to be printed and hung up: title, code, the link in letters, and how to use it.
import { encode } from 'uqr'
import { COLOURS } from './colours.ts'
import type { QrPicture } from './picture-data.ts'
import {
  baseLine,
  HEADING_GAP,
  INNER_WIDTH,
  LINE_GAP,
  lineHeight,
  NAME,
  openSheet,
  PART_GAP,
  VALUE,
  writeTitle,
} from './sheet.ts'
import { PICTURE_WIDTH, svgShape, svgText } from './svg.ts'
import { wrapText } from './wrap-text.ts'

const CODE_SIZE = 800
/** ISO/IEC 18004 asks for four light modules around the code. */
const QUIET_ZONE = 4

export function drawQr(picture: QrPicture): string {
  const sheet = openSheet()
  writeTitle(sheet, picture)
  const left = (PICTURE_WIDTH - CODE_SIZE) / 2
  sheet.draw(svgShape('path', { d: modulesPath(picture.link, left, sheet.y()), fill: '#000000' }))
  sheet.moveDown(CODE_SIZE + HEADING_GAP)
  for (const line of wrapText(picture.link, VALUE, { width: INNER_WIDTH, most: 3 })) {
    const place = { x: PICTURE_WIDTH / 2, y: sheet.y() + baseLine(VALUE), anchor: 'middle' as const }
    sheet.draw(svgText({ ...place, text: line, ...VALUE, colour: COLOURS.text }))
    sheet.moveDown(lineHeight(VALUE))
  }
  sheet.moveDown(PART_GAP)
  for (const step of picture.steps) {
    sheet.write(step, NAME, { most: 3 })
    sheet.moveDown(LINE_GAP)
  }
  return sheet.finish()
}

/** Level Q: a quarter of the code may be torn or dirty. Modules are whole pixels wide, so that their edges are sharp. */
function modulesPath(link: string, left: number, top: number): string {
  const { data, size } = encode(link, { ecc: 'Q', border: QUIET_ZONE })
  const module = Math.floor(CODE_SIZE / size)
  const offset = Math.floor((CODE_SIZE - module * size) / 2)
  return data
    .flatMap((row, y) =>
      row.flatMap((isDark, x) =>
        isDark ? [`M${left + offset + x * module} ${top + offset + y * module}h${module}v${module}h-${module}z`] : [],
      ),
    )
    .join('')
}
