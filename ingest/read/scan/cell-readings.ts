// Two readings of one cell, with Vietnamese and with English letters: English has no marks to look for, and keeps commas, dashes and strokes.
import type { OcrWord } from './tesseract.ts'

/**
 * Only numbers, signs of repetition and Roman numerals may change. Digits that the two read differently stay as they are, in doubt.
 *
 * @param isWord the cell has but one word
 */
export function settleReadings(
  first: readonly OcrWord[],
  second: readonly OcrWord[],
  isWord: boolean,
): readonly OcrWord[] {
  const [one, other] = isWord ? [joinWords(first), joinWords(second)] : [first, second]
  // Words that the two cut differently cannot be compared.
  if (one.length !== other.length) return first.length === 0 && isNumber(other) ? other.map(doubted) : first
  return one.map((word, index) => {
    const again = other[index] ?? word
    return (isWord ? settleAlone(word, again) : undefined) ?? settleNumber(word, again)
  })
}

/** Nobody else saw a second reading's digits: they are no more than likely. */
const IN_DOUBT = 0.4
const doubted = (word: OcrWord): OcrWord => ({ ...word, confidence: Math.min(word.confidence, IN_DOUBT) })

/** As offices print them: "84,6", "1.176", "≥95%", "1/2", "31/5/2026". */
const NUMBER = /^[<>≤≥]?\d[\d.,/]*%?[.,;]?$/
const isNumber = (words: readonly OcrWord[]) => words.length === 1 && NUMBER.test(words[0]?.text ?? '')

/** Letters of a cell of one word may be read with blanks between them. */
function joinWords(words: readonly OcrWord[]): readonly OcrWord[] {
  const [first, ...others] = words
  if (!first) return words
  return [
    {
      ...first,
      text: words.map(({ text }) => text).join(''),
      right: Math.max(first.right, ...others.map(({ right }) => right)),
      confidence: Math.min(first.confidence, ...others.map(({ confidence }) => confidence)),
    },
  ]
}

const DITTO = /^[-~_–—]+\s*n\s*t\s*[-~_–—]*$|^n\s*t\s*[-~_–—]+$/i
/** The number of a column, below its head. */
const BRACKETED = /^\(\d{1,2}\)$/
const PERCENT = /^[%œ]$|^[9%°][%6]$/
/** Strokes with a bar between two of them: a number is never read as "H". */
const STROKES = /^[IHl|!]*H[IHl|!1]*$|^[IHl|!]+$/

function settleAlone(word: OcrWord, again: OcrWord): OcrWord | undefined {
  if (DITTO.test(word.text) || DITTO.test(again.text)) return { ...word, text: '-nt-', confidence: sure(word, again) }
  if ((word.text === '%' && PERCENT.test(again.text)) || (again.text === '%' && PERCENT.test(word.text)))
    return { ...word, text: '%', confidence: sure(word, again) }
  if (BRACKETED.test(again.text)) return { ...word, text: again.text, confidence: sure(word, again) }
  if (STROKES.test(word.text)) return { ...word, text: strokesOf(word.text) }
  return undefined
}

const sure = (word: OcrWord, again: OcrWord) => Math.max(word.confidence, again.confidence)
/** No cell of a plan is "H" or "IIII". */
const strokesOf = (text: string) =>
  text
    .replaceAll('H', 'II')
    .replace(/[l|!1]/g, 'I')
    .slice(0, 3)

const digitsOf = (text: string) => text.replace(/\D/g, '')
const marksOf = (text: string) => text.replace(/[^.,]/g, '').length

/** A lone letter, or letters among digits; the strokes of a Roman numeral look like ones. */
const MISREAD = /^[^IVX\d]?$|^(?![IVX]).*\d/

function settleNumber(word: OcrWord, again: OcrWord): OcrWord {
  if (word.text === again.text) return { ...word, confidence: sure(word, again) }
  const [isOne, isOther] = [NUMBER.test(word.text), NUMBER.test(again.text)]
  if (!isOne) return isOther && MISREAD.test(word.text) ? doubted({ ...word, text: again.text }) : word
  if (!isOther) return word
  // Tesseract loses commas and never makes them up.
  if (digitsOf(word.text) === digitsOf(again.text))
    return marksOf(again.text) > marksOf(word.text) ? { ...word, text: again.text } : word
  return doubted(word)
}
