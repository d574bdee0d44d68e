// The cells of a table laid out anew as one column of text: tesseract meets no neighbours of another height in it.
import type { CellCut } from './cell-cuts.ts'
import type { GreyPicture } from './grey-picture.ts'
import type { OcrWord } from './tesseract.ts'

/** Each cut with its place in the strip. */
export type Strip = { readonly picture: GreyPicture; readonly placed: readonly Placed[] }
type Placed = { readonly cut: CellCut; readonly x: number; readonly y: number }
type Row = { readonly cuts: readonly CellCut[]; /** The first one only lends its height. */ readonly isLed: boolean }

/** Paper around the column and between its rows, in pixels. */
const MARGIN = 30
/** Between the short cells of one row. */
const GAP = 45
/** Longer words are read well by themselves. */
const NARROW = 200
const WIDEST_ROW = 1_800
/** Tesseract takes pictures of up to 32,767 pixels. */
const HIGHEST_STRIP = 12_000

/**
 * Cells of one short word ("7", "TT", "%") stand side by side behind a longer one of the table: tesseract scales a line by its letters, and
 * takes a lone digit for anything.
 */
export function layCuts(cuts: readonly CellCut[]): readonly Strip[] {
  const wide = cuts.filter((cut) => !isNarrow(cut))
  const leader = wide.filter(({ isLine }) => isLine).toSorted((a, b) => offBest(a) - offBest(b))[0]
  const rows = [...wide.map((cut): Row => ({ cuts: [cut], isLed: false })), ...shortRows(cuts.filter(isNarrow), leader)]
  return stack(rows)
}

const isNarrow = (cut: CellCut) => cut.isWord && cut.picture.width < NARROW
/** Three or four words show how high letters with marks and tails are. */
const BEST_LEADER = 450
const offBest = ({ picture }: CellCut) => Math.abs(picture.width - BEST_LEADER)

function shortRows(cuts: readonly CellCut[], leader: CellCut | undefined): readonly Row[] {
  const rows: CellCut[][] = []
  let room = 0
  for (const cut of cuts) {
    const wanted = cut.picture.width + GAP
    if (wanted > room) {
      rows.push(leader ? [leader] : [])
      room = WIDEST_ROW - (leader ? leader.picture.width + GAP : 0)
    }
    rows.at(-1)?.push(cut)
    room -= wanted
  }
  return rows.map((own) => ({ cuts: own, isLed: leader !== undefined }))
}

function stack(rows: readonly Row[]): readonly Strip[] {
  const strips: Strip[] = []
  let own: Row[] = []
  let height = 0
  for (const row of rows) {
    const needed = heightOf(row) + MARGIN
    if (own.length > 0 && height + needed > HIGHEST_STRIP) {
      strips.push(draw(own))
      own = []
      height = 0
    }
    own.push(row)
    height += needed
  }
  return own.length > 0 ? [...strips, draw(own)] : strips
}

const heightOf = ({ cuts }: Row) => Math.max(...cuts.map(({ picture }) => picture.height))
const widthOf = ({ cuts }: Row) => cuts.reduce((sum, { picture }) => sum + picture.width + GAP, 0)

function draw(rows: readonly Row[]): Strip {
  const width = Math.max(...rows.map(widthOf)) + 2 * MARGIN
  const height = rows.reduce((sum, row) => sum + heightOf(row) + MARGIN, MARGIN)
  const pixels = new Uint8Array(width * height).fill(255)
  const placed: Placed[] = []
  let top = MARGIN
  for (const row of rows) {
    let x = MARGIN
    for (const [index, cut] of row.cuts.entries()) {
      const y = top + Math.round((heightOf(row) - cut.picture.height) / 2)
      paste(cut.picture, { pixels, width, x, y })
      if (index > 0 || !row.isLed) placed.push({ cut, x, y })
      x += cut.picture.width + GAP
    }
    top += heightOf(row) + MARGIN
  }
  return { picture: { width, height, pixels }, placed }
}

type Target = { readonly pixels: Uint8Array; readonly width: number; readonly x: number; readonly y: number }

function paste(picture: GreyPicture, { pixels, width, x, y }: Target): void {
  for (let row = 0; row < picture.height; row += 1)
    pixels.set(picture.pixels.subarray(row * picture.width, (row + 1) * picture.width), (y + row) * width + x)
}

/** A word of a strip where it stands on the page; undefined for the words of a cell that only led a row. */
export function toPage(word: OcrWord, strip: Strip | undefined): OcrWord | undefined {
  const middleX = (word.left + word.right) / 2
  const own = strip?.placed.find(
    ({ cut: { picture }, x, y }) =>
      middleX >= x - GAP / 2 &&
      middleX < x + picture.width + GAP / 2 &&
      word.middle >= y - MARGIN / 2 &&
      word.middle < y + picture.height + MARGIN / 2,
  )
  if (!own) return undefined
  const [right, down] = [own.cut.left - own.x, own.cut.top - own.y]
  return {
    ...word,
    left: word.left + right,
    right: word.right + right,
    top: word.top + down,
    bottom: word.bottom + down,
    middle: word.middle + down,
  }
}
