// Which pixels of a scan are ink: darker than the paper around them, whatever the shade of the paper.
import type { GreyPicture, PixelBox } from './grey-picture.ts'

/** 1 for ink. */
export type InkMap = { readonly width: number; readonly height: number; readonly ink: Uint8Array }

/** Side of the squares in which the paper has one shade. */
const SQUARE = 96
/** Of the pixels of a square, the share that is darker than paper is taken to be. */
const PAPER_SHARE = 0.75

/** The paper white and even, the ink as dark as it was against its paper. */
export function whiten({ width, height, pixels }: GreyPicture): GreyPicture {
  const white = new Uint8Array(width * height)
  for (let top = 0; top < height; top += SQUARE)
    for (let left = 0; left < width; left += SQUARE) {
      const [right, bottom] = [Math.min(width, left + SQUARE), Math.min(height, top + SQUARE)]
      const paper = Math.max(1, paperGrey(pixels, width, { left, top, right, bottom }))
      for (let y = top; y < bottom; y += 1)
        for (let at = y * width + left; at < y * width + right; at += 1)
          white[at] = whiter(((pixels[at] ?? 255) * 255) / paper)
    }
  return { width, height, pixels: white }
}

/** Lighter grey is the noise of a scanner: letters are read better on clean paper. */
const PAPER_NOISE = 0.84 * 255
const whiter = (grey: number) => (grey > PAPER_NOISE ? 255 : grey)

/** Of white: noise of a scanner stays above, the thinnest lines of a copy below. */
const INK_DEPTH = 0.78 * 255

/** @param picture whitened */
export function findInk({ width, height, pixels }: GreyPicture): InkMap {
  return { width, height, ink: pixels.map((value) => (value < INK_DEPTH ? 1 : 0)) }
}

type Square = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

function paperGrey(pixels: Uint8Array, width: number, { left, top, right, bottom }: Square): number {
  const counts = new Uint32Array(256)
  let count = 0
  for (let y = top; y < bottom; y += 2)
    for (let x = left; x < right; x += 2) {
      const value = pixels[y * width + x] ?? 255
      counts[value] = (counts[value] ?? 0) + 1
      count += 1
    }
  let seen = 0
  for (const [value, some] of counts.entries()) {
    seen += some
    if (seen >= PAPER_SHARE * count) return value
  }
  return 255
}

/** Each square of `by` × `by` pixels as one: ink where any is. */
export function shrinkInk({ width, height, ink }: InkMap, by: number): InkMap {
  const small = { width: Math.ceil(width / by), height: Math.ceil(height / by) }
  const shrunk = new Uint8Array(small.width * small.height)
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / by) * small.width
    for (let x = 0; x < width; x += 1) if (ink[y * width + x] === 1) shrunk[row + Math.floor(x / by)] = 1
  }
  return { ...small, ink: shrunk }
}

/** Ink of strokes: pixels with ink beside and above or below them. Specks and the noise of a scanner have none. */
export function findStrokes({ width, height, ink }: InkMap): InkMap {
  const strokes = new Uint8Array(width * height)
  for (let y = 0; y < height - 1; y += 1)
    for (let x = 0; x < width - 1; x += 1) {
      const at = y * width + x
      if (ink[at] !== 1 || ink[at + 1] !== 1 || ink[at + width] !== 1 || ink[at + width + 1] !== 1) continue
      strokes[at] = strokes[at + 1] = strokes[at + width] = strokes[at + width + 1] = 1
    }
  return { width, height, ink: strokes }
}

/** The smallest box with all ink; undefined where there is none. */
export function boxOfInk({ width, height, ink }: InkMap): PixelBox | undefined {
  let [left, right, top, bottom] = [width, 0, height, 0]
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (ink[y * width + x] !== 1) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = y + 1
    }
  return right > left ? { left, right, top, bottom } : undefined
}
