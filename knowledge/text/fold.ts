// Folding: the form of a text that is compared, never shown. "Xóa mù chữ" and "xoa mu chu" fold to the same.
import { remembered } from './remembered.ts'

const BEYOND_ASCII = /[^\0-\x7F]/gu
const COMBINING_MARKS = /\p{M}/gu

/** For each unit of UTF-16 the one that it folds to, once it was asked for; `UNKNOWN` before, `OTHERS` where it is not one for one. */
const foldedUnits = new Uint16Array(0x1_0000)
const UNKNOWN = 0
const OTHERS = 0xffff
/** Cells, lines and sentences are shorter; what is longer is folded piece by piece. */
const units = new Uint16Array(2_048)

/** Without marks, lower-case, white space as it is. đ has no decomposition in Unicode, so it is mapped by hand. */
export function fold(text: string): string {
  if (text.length > units.length) return foldPieces(text)
  // Every step of reading folds: letter by letter in a table that is half the time of replacing by a pattern.
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const known = foldedUnits[code] ?? OTHERS
    const unit = known === UNKNOWN ? learnUnit(code) : known
    if (unit === OTHERS) return foldLetters(text)
    units[at] = unit
  }
  return Reflect.apply(String.fromCharCode, undefined, units.subarray(0, text.length))
}

function foldPieces(text: string): string {
  const pieces: string[] = []
  for (let from = 0; from < text.length; from += pieces.at(-1)?.length ?? 1) {
    const end = from + units.length
    // A letter of two halves stays whole.
    const isCut = end < text.length && text.codePointAt(end - 1) !== text.charCodeAt(end - 1)
    pieces.push(text.slice(from, isCut ? end - 1 : end))
  }
  return pieces.map(fold).join('')
}

function learnUnit(code: number): number {
  const letters = foldLetters(String.fromCharCode(code))
  const unit = letters.length === 1 && !isContextual(code) ? letters.charCodeAt(0) : OTHERS
  foldedUnits[code] = unit
  return unit
}

/** Half a letter, and the sigma whose small form depends on what stands around it. */
const isContextual = (code: number) => (code >= 0xd800 && code <= 0xdfff) || code === 0x3a3

const foldLetters = (text: string): string => text.replace(BEYOND_ASCII, (letter) => plainLetter(letter)).toLowerCase()

const plainLetter = remembered((letter) => {
  if (letter === 'đ' || letter === 'Đ') return letter === 'đ' ? 'd' : 'D'
  return letter.normalize('NFD').replace(COMBINING_MARKS, '')
})

/** For people: composed letters (NFC), runs of white space as one blank, trimmed. */
export function tidy(text: string): string {
  const composed = text.normalize('NFC')
  if (!UNTIDY.test(composed)) return composed.trim()
  const short = composed.length > LONG ? composed.replace(LONG_RUN, ' ') : composed
  return short.replace(/\s+/g, ' ').trim()
}

/**
 * In a process that has compiled many expressions V8 no longer optimises new ones and remembers each repetition of theirs:
 * at ten million its stack is full, at a hundred thousand far from it.
 */
const LONG = 100_000
const LONG_RUN = /\s{1000}/g

/** Two blanks in a row, or one that is none. */
const UNTIDY = /\s\s|[^\S ]/
