// Recognises the cells of a scanned table, each by itself: what is one line as a line, and the lines a second time to compare.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mendBarredSign } from './barred-signs.ts'
import { cutText } from './cell-cuts.ts'
import { pictureCells, toPage, type CellPicture } from './cell-pictures.ts'
import { settleReadings } from './cell-readings.ts'
import { formatGreyMap, type GreyPicture, type PixelBox } from './grey-picture.ts'
import type { RunProgram } from '../pdf/run-program.ts'
import { recogniseWords, type OcrOutcome, type OcrWay, type OcrWord } from './tesseract.ts'

type Tools = { readonly folder: string; readonly run: RunProgram }

/** Words in pixels of the page. */
export async function readCells(picture: GreyPicture, boxes: readonly PixelBox[], tools: Tools): Promise<OcrOutcome> {
  const cells = pictureCells(boxes.flatMap((box) => cutText(picture, box) ?? []))
  const lines = cells.filter(({ cut }) => cut.isLine)
  const blocks = cells.filter(({ cut }) => !cut.isLine)
  const [first, second, block] = await Promise.all([
    recognise(lines, { mode: 'line' }, tools),
    recognise(lines, { mode: 'line', language: 'eng' }, tools),
    recognise(blocks, { mode: 'block' }, tools),
  ])
  if (first.kind === 'refused') return first
  if (block.kind === 'refused') return block
  const settled = lines.flatMap((cell, index) => {
    const mend = cell.cut.hasBar ? mendBarredSign : (words: readonly OcrWord[]) => words
    const own = mend(first.words.filter((word) => word.picture === index))
    // Without English there is but one reading.
    const again = second.kind === 'refused' ? own : mend(second.words.filter((word) => word.picture === index))
    return settleReadings(own, again, cell.cut).map((word) => toPage(word, cell))
  })
  const inBlocks = placed(block.words, blocks)
  const scale = blocks[0]?.scale ?? 1
  return {
    kind: 'words',
    words: [...settled, ...inBlocks],
    lineHeights: block.lineHeights.map((height) => height / scale),
  }
}

const placed = (words: readonly OcrWord[], cells: readonly CellPicture[]) =>
  words.flatMap((word) => {
    const cell = cells[word.picture]
    return cell ? [toPage(word, cell)] : []
  })

async function recognise(cells: readonly CellPicture[], way: OcrWay, { folder, run }: Tools): Promise<OcrOutcome> {
  if (cells.length === 0) return { kind: 'words', words: [], lineHeights: [] }
  const name = `o-${way.mode}-${way.language ?? 'vie'}`
  const paths = cells.map((_, index) => join(folder, `${name}-${index}.pgm`))
  for (const [index, { picture }] of cells.entries()) await writeFile(paths[index] ?? '', formatGreyMap(picture))
  const list = join(folder, `${name}.txt`)
  await writeFile(list, paths.join('\n'))
  return recogniseWords(list, way, run)
}
