// "≥" and "≤": tesseract has no such letters and takes them for ">", "2" or nothing sensible, but their bar stands apart.
import type { InkPart } from './ink-parts.ts'
import type { OcrWord } from './tesseract.ts'

/** Of the sign's width: the bar is flat and as wide as the sign, which is no bar itself ("="). */
const FLATTEST_SIGN = 0.6
const THICKEST_BAR = 0.35
const NARROWEST_BAR = 0.75

/** Whether the text begins with a sign and a bar right below it. A dot below a letter is narrower. */
export function opensWithBar(parts: readonly InkPart[]): boolean {
  const [first, second] = parts.toSorted((a, b) => a.left - b.left)
  if (!first || !second) return false
  const [sign, bar] = first.top < second.top ? [first, second] : [second, first]
  const width = sign.right - sign.left
  return (
    sign.bottom - sign.top >= FLATTEST_SIGN * width &&
    bar.bottom - bar.top <= THICKEST_BAR * width &&
    bar.right - bar.left >= NARROWEST_BAR * width &&
    bar.right - bar.left <= width / NARROWEST_BAR &&
    bar.top >= sign.bottom - 1 &&
    bar.top - sign.bottom < width / 2 &&
    Math.abs(bar.left - sign.left) < width / 4
  )
}

const MISREAD = /^[<>≤≥«»=2zZ]+?(?=\d|$|[^\p{L}\d])/u

/** @param words of a cell that opens with a bar */
export function mendBarredSign([first, ...others]: readonly OcrWord[]): readonly OcrWord[] {
  if (!first) return []
  const sign = /^[<≤«]/.test(first.text) ? '≤' : '≥'
  return [{ ...first, text: first.text.replace(MISREAD, sign) }, ...others]
}
