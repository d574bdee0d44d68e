// Runs tesseract with Vietnamese on one picture or a list of them, and reads the words of its table.
import type { RunProgram } from '../pdf/run-program.ts'
import type { PixelBox } from './grey-picture.ts'
import { plainWord } from './plain-word.ts'

/** `picture`: 0-based, its position in the list; `middle` of the printed line; confidence 0–1. */
export type OcrWord = PixelBox & {
  readonly text: string
  readonly picture: number
  readonly middle: number
  readonly confidence: number
}
export type OcrOutcome =
  | { readonly kind: 'words'; readonly words: readonly OcrWord[]; readonly lineHeights: readonly number[] }
  | { readonly kind: 'refused'; readonly reason: string }

/** `page`: finds columns and blocks; `block`: lines below each other, as in a cell; `line`: one. The numbers are tesseract's. */
const MODES = { page: '3', block: '6', line: '7' } as const
const PAGE_SECONDS = 90
export const OCR_MISSING =
  'cần nhận dạng chữ (OCR) nhưng máy này chưa có tesseract với tiếng Việt; hãy cài các gói tesseract-ocr, tesseract-ocr-vie và poppler-utils rồi nạp lại.'
export const UNREADABLE_SCAN = 'ảnh quét không nhận dạng được chữ (hỏng, quá lớn hoặc quá lâu); hãy quét lại ở 300 dpi.'

/** `language`: tesseract's English is installed with the program itself. */
export type OcrWay = { readonly mode: keyof typeof MODES; readonly language?: 'vie' | 'eng' }

/** @param path of a picture, or of a text with the paths of several */
export async function recogniseWords(
  path: string,
  { mode, language = 'vie' }: OcrWay,
  run: RunProgram,
): Promise<OcrOutcome> {
  const args = [path, 'stdout', '-l', language, '--dpi', '300', '--psm', MODES[mode], 'tsv']
  const told = await run('tesseract', args, { seconds: PAGE_SECONDS })
  if (told.kind === 'done') return readTable(told.output, mode)
  const lacks =
    told.kind === 'missing' || (told.kind === 'failed' && /vie\.traineddata|loading language/.test(told.message))
  return { kind: 'refused', reason: lacks ? OCR_MISSING : UNREADABLE_SCAN }
}

/** Quarter turns clockwise that set the page upright; 0 where tesseract cannot tell. */
export async function findQuarterTurns(path: string, run: RunProgram): Promise<number> {
  const told = await run('tesseract', [path, 'stdout', '--dpi', '300', '--psm', '0'], { seconds: PAGE_SECONDS })
  const degrees = told.kind === 'done' ? Number(/^Rotate:\s*(\d+)/m.exec(told.output)?.[1] ?? 0) : 0
  return Math.round(degrees / 90) % 4
}

/** Fields of a row of tesseract's table. */
const [LEVEL, PICTURE] = [0, 1]
const LINE_LEVEL = '4'
const WORD_LEVEL = '5'
const [POSITION, LEFT, TOP, WIDTH, HEIGHT, CONFIDENCE, TEXT] = [5, 6, 7, 8, 9, 10, 11]
/** Ruling lines and specks, read as letters. */
const SPECK = /^[|_\-–—~=.,'"`‘’“”[\](){}/\\:;]+$/
/** A dash that begins a list item is read with confidence; one from a ruling line is not. */
const SURE = 80
/** Cells come without their ruling lines: a dash at the head of a line begins an item. */
const DASH = /^[-–—]$/
const SURE_OF_DASH = 30

function readTable(table: string, mode: OcrWay['mode']): OcrOutcome {
  const words: OcrWord[] = []
  const lineHeights: number[] = []
  let middle = 0
  for (const row of table.split('\n').map((line) => line.split('\t'))) {
    const at = (field: number) => Number(row[field] ?? 0)
    if (row[LEVEL] === LINE_LEVEL) {
      middle = at(TOP) + at(HEIGHT) / 2
      lineHeights.push(at(HEIGHT))
    }
    const text = withoutBars(plainWord((row[TEXT] ?? '').normalize('NFC')), mode)
    const confidence = at(CONFIDENCE)
    if (
      row[LEVEL] !== WORD_LEVEL ||
      text === '' ||
      (SPECK.test(text) && !BARS.test(text) && confidence < surenessFor(text, mode !== 'page' && at(POSITION) === 1))
    )
      continue
    const box = { left: at(LEFT), right: at(LEFT) + at(WIDTH), top: at(TOP), bottom: at(TOP) + at(HEIGHT) }
    words.push({ ...box, text, picture: at(PICTURE) - 1, middle, confidence: confidence / 100 })
  }
  return { kind: 'words', words, lineHeights }
}

const surenessFor = (speck: string, mayBegin: boolean) => (mayBegin && DASH.test(speck) ? SURE_OF_DASH : SURE)
/** No word of a plan begins or ends with a bar: it is the line between two cells. In the line of a cell it may be an "I". */
const withoutBars = (text: string, mode: OcrWay['mode']) =>
  mode === 'line' && BARS.test(text) ? text : text.replace(/^[|¦\s]+|[|¦\s]+$/g, '')
const BARS = /^[|¦]{1,3}$/
