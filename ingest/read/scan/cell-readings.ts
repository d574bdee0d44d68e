// Two readings of one cell, with Vietnamese and with English letters: English has no marks to look for, and keeps commas, dashes and strokes.
import type { OcrWord } from './tesseract.ts'

/** `signs`: how many of its ink's parts are as high as digits; digits hardly ever touch. */
export type ReadCell = { readonly isWord: boolean; readonly signs: number }

/** Only numbers, signs of repetition and Roman numerals may change. Digits that the two read differently are in doubt. */
export function settleReadings(
  first: readonly OcrWord[],
  second: readonly OcrWord[],
  cell: ReadCell,
): readonly OcrWord[] {
  const [one, other] = cell.isWord ? [joinWords(first), joinWords(second)] : [withoutBars(first), withoutBars(second)]
  // Words that the two cut differently cannot be compared.
  if (one.length !== other.length) return isNumber(joinWords(other)) && hasNoWord(one) ? other.map(doubted) : one
  return one.map((word, index) => {
    const again = other[index] ?? word
    return (cell.isWord ? settleAlone(word, again, cell.signs) : undefined) ?? settleNumber(word, again)
  })
}

/** Nothing but signs, and what a number may have been read as. */
const hasNoWord = (words: readonly OcrWord[]) =>
  !isNumber(joinWords(words)) && words.every(({ text }) => !/\p{L}{2}/u.test(text))

/** Alone in its cell a bar is the numeral "I"; among words it is a piece of a ruling line. */
const withoutBars = (words: readonly OcrWord[]) => words.filter(({ text }) => !/^[|¦]+$/.test(text))

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
const STROKES = /^[IHl|!]*H[IHl|!1]*$|^[IHl|¦!]+$/

function settleAlone(word: OcrWord, again: OcrWord, signs: number): OcrWord | undefined {
  if (DITTO.test(word.text) || DITTO.test(again.text)) return { ...word, text: '-nt-', confidence: sure(word, again) }
  if ((word.text === '%' && PERCENT.test(again.text)) || (again.text === '%' && PERCENT.test(word.text)))
    return { ...word, text: '%', confidence: sure(word, again) }
  if (BRACKETED.test(again.text)) return { ...word, text: again.text, confidence: sure(word, again) }
  if (STROKES.test(word.text)) return { ...word, text: countedStrokes(word.text, signs) }
  if (STROKES.test(again.text) && word.confidence < SURE) return { ...word, text: countedStrokes(again.text, signs) }
  // A thin "1" gets lost, a "4" is seen twice: the ink tells which reading has as many digits as are printed.
  const [own, others] = [digitsOf(word.text).length, digitsOf(again.text).length]
  if (isNumber([word]) && isNumber([again]) && own !== others && others === signs)
    return doubted({ ...word, text: again.text })
  return undefined
}

const sure = (word: OcrWord, again: OcrWord) => Math.max(word.confidence, again.confidence)
/** Tesseract is right about nearly all words above. */
const SURE = 0.85
/** Strokes that touch count as one part, so that one says nothing. */
const countedStrokes = (text: string, signs: number) =>
  signs === 2 || signs === 3 ? 'I'.repeat(signs) : strokesOf(text)
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
  if (!isOne && startsWithStrokes(word.text) && startsWithStrokes(again.text)) return settleStrokes(word, again)
  if (!isOne) return isOther && MISREAD.test(word.text) ? doubted({ ...word, text: again.text }) : word
  if (!isOther) return word
  // Tesseract loses commas and never makes them up.
  if (digitsOf(word.text) === digitsOf(again.text))
    return marksOf(again.text) > marksOf(word.text) ? { ...word, text: again.text } : word
  return doubted(word)
}

/** The Roman numeral of "II/2025": its strokes look like ones. */
const NUMERAL = /^[IVl1|!TH]{1,3}(?=[/,;]|$)/
const startsWithStrokes = (text: string) => NUMERAL.test(text)

/** A stroke gets lost and none is made up, so that of two numerals the longer one is likelier. */
function settleStrokes(word: OcrWord, again: OcrWord): OcrWord {
  const [own, other] = [word, again].map(({ text }) => NUMERAL.exec(text)?.[0] ?? '')
  const isSameRest = word.text.slice(own?.length) === again.text.slice(other?.length)
  const [shorter, longer] = [strokesOf(own ?? ''), strokesOf(other ?? '')]
  return isSameRest && longer.length > shorter.length
    ? doubted({ ...word, text: longer + word.text.slice(own?.length) })
    : word
}
