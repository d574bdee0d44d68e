// The text of one cell of a scanned table, cut out of the page close around its ink.
import { opensWithBar } from './barred-signs.ts'
import { boxOfInk, findInk, findStrokes, type InkMap } from './dark-pixels.ts'
import { cutOut, grow, paintOver, type GreyPicture, type PixelBox } from './grey-picture.ts'
import { findParts } from './ink-parts.ts'

/** Where it stood on the page, whether it is one line, or but one word, and how high its highest letter is. */
export type CellCut = {
  readonly picture: GreyPicture
  readonly left: number
  readonly top: number
  readonly isLine: boolean
  readonly isWord: boolean
  readonly letterHeight: number
  /** Parts of its ink that are as high as letters. */
  readonly signs: number
  /** Of the sign that it begins with, if it is a "≥". */
  readonly hasBar: boolean
}

/** In pixels at 300 dots an inch: lower ones are dashes of a blank cell, or dirt. */
const SMALLEST_TEXT = 8
/** Points and marks are smaller than strokes; they stand next to them. */
const AROUND = 6

/** @param picture whitened, without ruling lines; undefined for a cell without text */
export function cutText(picture: GreyPicture, cell: PixelBox): CellCut | undefined {
  const whole = grow(
    {
      left: Math.round(cell.left),
      right: Math.round(cell.right),
      top: Math.round(cell.top),
      bottom: Math.round(cell.bottom),
    },
    -1,
  )
  const { picture: inside, letterHeight, signs, hasBar } = withoutSpecks(cutOut(picture, whole))
  const strokes = findStrokes(findInk(inside))
  const box = boxOfInk(strokes)
  const isLine = isOneLine(strokes)
  if (!box || box.bottom - box.top < SMALLEST_TEXT) return undefined
  const text = grow(box, AROUND)
  const [x, y] = [Math.max(0, text.left), Math.max(0, text.top)]
  return {
    picture: cutOut(inside, { ...text, left: x, top: y }),
    left: whole.left + x,
    top: whole.top + y,
    isLine,
    isWord: isLine && widestBlank(strokes) < WORD_BLANK,
    letterHeight,
    signs,
    hasBar,
  }
}

/** A full stop is a seventh of a capital wide: what has less ink than a square of a tenth is dirt. */
const SPECK_SIDE = 0.1

/** Commas and small letters are lower than this share of a digit. */
const SIGN_SHARE = 0.75

function withoutSpecks(picture: GreyPicture): Pick<CellCut, 'picture' | 'letterHeight' | 'signs' | 'hasBar'> {
  const map = findInk(picture)
  const parts = findParts(map)
  const letterHeight = parts.reduce((highest, { top, bottom }) => Math.max(highest, bottom - top), 0)
  const least = (SPECK_SIDE * letterHeight) ** 2
  const specks = parts.filter(({ pixels }) => pixels.length <= least).map((speck) => grow(speck, 1))
  const hasBar = opensWithBar(parts.filter(({ pixels }) => pixels.length > least))
  const signs = parts.filter(({ top, bottom }) => bottom - top >= SIGN_SHARE * letterHeight).length
  return { picture: paintOver(picture, specks, PAPER), letterHeight, signs, hasBar }
}

const PAPER = 255

/** A line of 14 points with marks above and tails below has 70 pixels; two of 11 points have more. */
const HIGHEST_LINE = 72
/** Marks above a line may stand apart from it. */
const LOWEST_LINE = 12

function isOneLine({ width, height, ink }: InkMap): boolean {
  const rows = Array.from({ length: height }, (_, y) => ink.subarray(y * width, (y + 1) * width).includes(1))
  const lines = runLengths(rows, true).filter((length) => length >= LOWEST_LINE)
  return lines.length <= 1 && (lines[0] ?? 0) <= HIGHEST_LINE
}

/** Letters of a word of 10 points stand closer, words further apart. */
const WORD_BLANK = 9

function widestBlank({ width, height, ink }: InkMap): number {
  const columns = Array.from({ length: width }, (_, x) => {
    for (let y = 0; y < height; y += 1) if (ink[y * width + x] === 1) return true
    return false
  })
  const filled = columns.slice(columns.indexOf(true), columns.lastIndexOf(true) + 1)
  return Math.max(0, ...runLengths(filled, false))
}

/** Lengths of the stretches that have this value. */
function runLengths(values: readonly boolean[], wanted: boolean): readonly number[] {
  const lengths: number[] = []
  let open = 0
  for (const value of [...values, !wanted]) {
    if (value === wanted) open += 1
    else if (open > 0) {
      lengths.push(open)
      open = 0
    }
  }
  return lengths
}
