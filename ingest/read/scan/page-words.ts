// Recognised words as words of a page, in points.
import type { Word } from '../pdf/pdf-words.ts'
import type { OcrWord } from './tesseract.ts'

/** @param scale points a pixel */
export function toPageWords(words: readonly OcrWord[], lineHeights: readonly number[], scale: number): readonly Word[] {
  // Boxes hug the letters, so that a word with marks is higher than one without: one height stands for all.
  const height = lineHeights.toSorted((a, b) => a - b)[Math.floor(lineHeights.length / 2)] ?? 0
  return words.map(({ text, left, right, middle, confidence }) => ({
    text,
    left: scale * left,
    right: scale * right,
    top: scale * (middle - height / 2),
    bottom: scale * (middle + height / 2),
    confidence,
  }))
}
