// A scanned page as words and ruling lines: set straight, its lines found and painted over, each cell of a table recognised by itself.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { joinRules, type Rules } from '../pdf/pdf-rules.ts'
import type { Box, Word } from '../pdf/pdf-words.ts'
import { cellBoxes, findGrids } from '../pdf/ruled-tables.ts'
import type { RunProgram } from '../pdf/run-program.ts'
import { readCells } from './read-cells.ts'
import { findInk, whiten } from './dark-pixels.ts'
import {
  formatGreyMap,
  grow,
  paintOver,
  turnQuarter,
  turnSlightly,
  type GreyPicture,
  type PixelBox,
} from './grey-picture.ts'
import { toPageWords } from './page-words.ts'
import { findTilt, runsUpwards } from './page-tilt.ts'
import { findInkLines, type InkLines } from './picture-rules.ts'
import { findQuarterTurns, recogniseWords } from './tesseract.ts'

/** In points, as the page stands upright. */
export type ScannedPage = {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly rules: Rules
}
export type ScanOutcome =
  | { readonly kind: 'page'; readonly page: ScannedPage }
  | { readonly kind: 'refused'; readonly reason: string }

/** `folder` may be written to; `scale`: points a pixel. */
export type ScanTools = { readonly folder: string; readonly scale: number; readonly run: RunProgram }

export async function recogniseScan(picture: GreyPicture, tools: ScanTools): Promise<ScanOutcome> {
  const upright = await setUpright(straighten(whiten(picture)), tools)
  freeMemory()
  const read = await readUpright(upright, tools)
  if (read.kind === 'refused' || meanConfidence(read.page.words) > UPSIDE_DOWN) return read
  const turned = turnBy(await quarterTurns(upright, tools), upright)
  return turned === upright ? read : readUpright(turned, tools)
}

/** A page is ten pictures of ten megabytes on its way; the collector knows nothing of them until the memory is full. Where it may be called, it is. */
const freeMemory = (): void => {
  globalThis.gc?.()
}

/** Below this the letters may stand on their heads: an upright page of poor print has more. */
const UPSIDE_DOWN = 0.5
const meanConfidence = (words: readonly Word[]) =>
  words.reduce((sum, { confidence = 0 }) => sum + confidence, 0) / Math.max(1, words.length)

/** Less is not worth the blur that turning brings. */
const LEAST_TILT = 0.08

function straighten(picture: GreyPicture): GreyPicture {
  const tilt = findTilt(findInk(picture))
  return Math.abs(tilt) < LEAST_TILT ? picture : turnSlightly(picture, -tilt)
}

async function setUpright(picture: GreyPicture, tools: ScanTools): Promise<GreyPicture> {
  const withoutLines = paintOver(picture, allLines(findInkLines(findInk(picture))), PAPER)
  if (!runsUpwards(findInk(withoutLines))) return picture
  const turns = await quarterTurns(picture, tools)
  return turnBy(turns === 0 ? 1 : turns, picture)
}

async function quarterTurns(picture: GreyPicture, { folder, run }: ScanTools): Promise<number> {
  const path = join(folder, 'huong.pgm')
  await writeFile(path, formatGreyMap(picture))
  return findQuarterTurns(path, run)
}

const turnBy = (turns: number, picture: GreyPicture): GreyPicture =>
  Array.from({ length: turns }).reduce<GreyPicture>((turned) => turnQuarter(turned), picture)

const PAPER = 255
/** The grey edge of a line, in pixels, beyond its ink. */
const LINE_EDGE = 2
const allLines = ({ horizontal, vertical }: InkLines): readonly PixelBox[] =>
  [...horizontal, ...vertical].map((line) => grow(line, LINE_EDGE))

async function readUpright(picture: GreyPicture, tools: ScanTools): Promise<ScanOutcome> {
  const { scale } = tools
  const lines = findInkLines(findInk(picture))
  const rules = toRules(lines, scale)
  const clean = paintOver(picture, allLines(lines), PAPER)
  freeMemory()
  const cells = findGrids(rules)
    .flatMap(cellBoxes)
    .map((box) => toPixels(box, scale))
  const [outside, inside] = await Promise.all([
    readOutside(paintOver(clean, cells, PAPER), tools),
    readCells(clean, cells, tools),
  ])
  if (outside.kind === 'refused') return outside
  if (inside.kind === 'refused') return inside
  const lineHeights = [...outside.lineHeights, ...inside.lineHeights]
  const words = toPageWords([...outside.words, ...inside.words], lineHeights, scale)
  return { kind: 'page', page: { width: picture.width * scale, height: picture.height * scale, words, rules } }
}

const toRules = ({ horizontal, vertical }: InkLines, scale: number): Rules => ({
  horizontal: joinRules(
    horizontal.map(({ left, right, top, bottom }) => ({
      at: (scale * (top + bottom)) / 2,
      from: scale * left,
      to: scale * right,
    })),
  ),
  vertical: joinRules(
    vertical.map(({ left, right, top, bottom }) => ({
      at: (scale * (left + right)) / 2,
      from: scale * top,
      to: scale * bottom,
    })),
  ),
})

const toPixels = ({ left, right, top, bottom }: Box, scale: number): PixelBox => ({
  left: left / scale,
  right: right / scale,
  top: top / scale,
  bottom: bottom / scale,
})

async function readOutside(picture: GreyPicture, { folder, run }: ScanTools) {
  const path = join(folder, 'trang.pgm')
  await writeFile(path, formatGreyMap(picture))
  return recogniseWords(path, { mode: 'page' }, run)
}
