// Each cell of a scanned table as a picture of its own, its letters as high as tesseract reads them best.
import type { CellCut } from './cell-cuts.ts'
import { scaleTo, surround, type GreyPicture } from './grey-picture.ts'
import type { OcrWord } from './tesseract.ts'

/** `scale`: its pixels for one of the page. */
export type CellPicture = { readonly cut: CellCut; readonly picture: GreyPicture; readonly scale: number }

/**
 * Of capitals and digits, in pixels. A lone "7" and the comma of "84,6" get lost when they are as high as at 300 dots an inch (35), two in
 * a hundred of one page of values; at 25 none did. Marks above letters ("bổ", "bố") are told apart better when they are a little higher.
 */
const BEST_LETTERS = { word: 25, text: 32 } as const
/** A little more or less changes nothing but sharpness. */
const SAME_SCALE = 0.1
/** Larger print is a heading, smaller a note: so far is enlarging of use. */
const [SMALLEST_SCALE, LARGEST_SCALE] = [0.4, 1.5]
/** Paper around the text. */
const MARGIN = 30

/** The letters of one cell may all be low ones: the height is that of the page's cells. */
export function pictureCells(cuts: readonly CellCut[]): readonly CellPicture[] {
  const heights = cuts.filter(({ isLine }) => isLine).map(({ letterHeight }) => letterHeight)
  const height = heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)] ?? BEST_LETTERS.text
  return cuts.map((cut) => {
    const scale = scaleFor((cut.isWord ? BEST_LETTERS.word : BEST_LETTERS.text) / height)
    return { cut, picture: surround(scaleTo(cut.picture, scale), MARGIN), scale }
  })
}

function scaleFor(wanted: number): number {
  const scale = Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, wanted))
  return Math.abs(scale - 1) < SAME_SCALE ? 1 : scale
}

/** A word of a cell's picture where it stands on the page. */
export function toPage(word: OcrWord, { cut, scale }: CellPicture): OcrWord {
  const across = (x: number) => (x - MARGIN) / scale + cut.left
  const down = (y: number) => (y - MARGIN) / scale + cut.top
  return {
    ...word,
    left: across(word.left),
    right: across(word.right),
    top: down(word.top),
    bottom: down(word.bottom),
    middle: down(word.middle),
  }
}
