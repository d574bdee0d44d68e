// Finds the unit of a scanned row: its words stand at the ends of the lines that the row was broken into.
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { isNearly } from '../../knowledge/text/nearly.ts'
import { INDICATOR_UNITS } from '../extract/units.ts'

/** Digits that an engine without Vietnamese prints for letters inside a word: "x4" is xã, "d6" is độ. */
const LETTER_FOR_DIGIT: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'a', '4': 'a', '6': 'o' }

const wordKey = (word: string) => {
  const folded = fold(word).replace(/[^\p{L}\d%‰/]/gu, '')
  return /\p{L}/u.test(folded) ? folded.replace(/[01346]/g, (digit) => LETTER_FOR_DIGIT[digit] ?? digit) : folded
}
const wordsOf = (text: string) => text.split(/[\s/]+/).filter(Boolean)

export type NamedRow = { readonly name: string; readonly unit: string }

/** @returns the name without the unit's words, and the unit as the lexicon spells it; "" where none is found */
export function takeUnit(before: string, middle: string, after: string): NamedRow {
  const parts = [before, middle, after].map(wordsOf)
  const sign = INDICATOR_UNITS.find((unit) => !/\p{L}/u.test(unit) && wordKey(parts[1]?.at(-1) ?? '') === unit)
  // A sign in front of the values is the unit, whatever the lines around it end with.
  for (const unit of sign === undefined ? INDICATOR_UNITS : [sign]) {
    const words = wordsOf(unit).map(wordKey)
    const split = splitsOf(words).find((pieces) => isUnitCell(pieces, parts))
    if (!split) continue
    const names = [before, middle, after].map((text, index) => withoutLast(text, split[index]?.length ?? 0))
    return { name: cleanName(names), unit }
  }
  const spoilt = INDICATOR_UNITS.find((unit) => isSpoilt(parts[1] ?? [], wordsOf(unit).map(wordKey)))
  const name = cleanName([before, spoilt === undefined ? middle : withoutLast(middle, wordsOf(spoilt).length), after])
  return { name, unit: spoilt ?? '' }
}

/** Shorter words are like too many others. */
const FEWEST_LETTERS = 5

/** "Ngudi", "Trudng", "Di6m truong": with its capital, what ends a line stands in a cell of its own. */
function isSpoilt(line: readonly string[], unit: readonly string[]): boolean {
  const own = line.slice(-unit.length)
  const letters = unit.reduce((sum, word) => sum + word.length, 0)
  // "Piem truong": of several words the first may have lost its capital to another.
  const isNear = own.every((word, index) => {
    const [key, meant] = [wordKey(word), unit[index] ?? '']
    return isNearly(key, meant) || (index === 0 && unit.length > 1 && key.slice(1) === meant.slice(1))
  })
  return own.length === unit.length && letters >= FEWEST_LETTERS && startsWithCapital(own[0]) && isNear
}

/** Without its last words; what parts the others stays. */
function withoutLast(text: string, count: number): string {
  const words = [...text.matchAll(/[^\s/]+/g)]
  if (count === 0) return text
  const last = words[words.length - count - 1]
  return last ? text.slice(0, last.index + last[0].length) : ''
}

/** Every way to cut words into three runs, the longest first run first. */
function splitsOf(words: readonly string[]): readonly (readonly (readonly string[])[])[] {
  const cuts = Array.from({ length: words.length + 1 }, (_, index) => words.length - index)
  return cuts.flatMap((first) =>
    Array.from({ length: words.length - first + 1 }, (_, index) => words.length - index).map((second) => [
      words.slice(0, first),
      words.slice(first, second),
      words.slice(second),
    ]),
  )
}

/**
 * Whether lines that end with these words show the cell of a unit: beside the values, or set around them; then with a capital, as cells
 * begin. Behind another capital a word is the end of a name ("Hoa Ban", "Thi xa").
 */
function isUnitCell(pieces: readonly (readonly string[])[], parts: readonly (readonly string[])[]): boolean {
  if (!pieces.every((piece, index) => endsWith(parts[index] ?? [], piece))) return false
  const filled = pieces.flatMap((piece, index) => (piece.length > 0 ? [index] : []))
  const [top = 0, ...below] = filled
  const lines = parts[top] ?? []
  const at = lines.length - (pieces[top]?.length ?? 0)
  if (below.length > 0) return startsWithCapital(lines[at]) || !/\p{L}/u.test(lines[at] ?? '')
  return top === 1 && !(at > 1 && /\p{L}/u.test(lines[at] ?? '') && /^\p{Lu}\p{Ll}/u.test(lines[at - 1] ?? ''))
}

const startsWithCapital = (word = '') => /^\p{Lu}/u.test(word)

function endsWith(part: readonly string[], piece: readonly string[]): boolean {
  return (
    piece.length <= part.length &&
    piece.every((word, index) => wordKey(part[part.length - piece.length + index] ?? '') === word)
  )
}

/** Specks of the scan, single letters and signs without a word, are no part of a name. */
function cleanName(parts: readonly string[]): string {
  return tidy(parts.filter((part) => part !== '' && !isSpeck(part)).join(' '))
}

const isSpeck = (part: string) => !/\p{L}{3}/u.test(part)
