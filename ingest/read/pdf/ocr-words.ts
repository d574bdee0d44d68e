// Draws a page of a PDF as a picture and has its letters recognised.
import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RunProgram } from './run-program.ts'
import { parseGreyMap } from '../scan/grey-picture.ts'
import { recogniseScan, type ScanOutcome } from '../scan/recognise-scan.ts'
import { OCR_MISSING, UNREADABLE_SCAN } from '../scan/tesseract.ts'

/** Called before each page that is recognised: reading takes seconds a page. */
export type OnScannedPage = (progress: { readonly page: number; readonly pages: number }) => void

/** 300 dots an inch on A4: what tesseract is made for, and a cap on the pixels of a page. */
const LONG_SIDE_PIXELS = 3508

/** `longSide` of the page, in points. */
export type PageToDraw = { readonly number: number; readonly longSide: number }

/** @param path of the PDF, in a folder that may be written to */
export async function recognisePage(
  path: string,
  { number, longSide }: PageToDraw,
  run: RunProgram,
): Promise<ScanOutcome> {
  const folder = dirname(path)
  const drawing = join(folder, `trang-${number}`)
  const pages = ['-f', `${number}`, '-l', `${number}`, '-singlefile']
  const drawn = await run('pdftoppm', ['-gray', '-scale-to', `${LONG_SIDE_PIXELS}`, ...pages, path, drawing])
  if (drawn.kind === 'missing') return { kind: 'refused', reason: OCR_MISSING }
  const bytes = drawn.kind === 'done' ? await readFile(`${drawing}.pgm`).catch(() => undefined) : undefined
  const picture = bytes && parseGreyMap(bytes)
  if (!picture) return { kind: 'refused', reason: UNREADABLE_SCAN }
  // A document has hundreds of pages, and the folder of temporary files may be memory.
  await rm(`${drawing}.pgm`, { force: true })
  return recogniseScan(picture, { folder, scale: longSide / Math.max(picture.width, picture.height), run })
}
