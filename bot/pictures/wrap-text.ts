// Text for a picture: only letters that the font has, broken into lines that fit.
import { readFont, type Weight } from './fonts.ts'

export type Letters = { readonly size: number; readonly weight: Weight }

export const widthOf = (text: string, { size, weight }: Letters): number => readFont(weight).widthOf(text, size)

/**
 * One line of composed letters. Symbols that the font lacks (emoji, marks that show nothing) are left out,
 * other letters that it lacks become "?", so that nobody takes a gap for a blank.
 */
export function drawable(text: string): string {
  const font = readFont('regular')
  return Array.from(text.normalize('NFC').replace(/\s+/g, ' '))
    .flatMap((character) => {
      if (font.has(character)) return [character]
      return /[\p{L}\p{N}]/u.test(character) ? ['?'] : []
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** @returns at most `most` lines of at most `width` pixels, the last with "…" where more was to come; one empty line for an empty text */
export function wrapText(
  text: string,
  letters: Letters,
  { width, most }: { width: number; most: number },
): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of drawable(text)
    .split(' ')
    .flatMap((one) => breakWord(one, letters, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, letters) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  if (lines.length <= most) return lines
  const last = fitLine(`${lines[most - 1] ?? ''} ${lines[most] ?? ''}`, letters, width)
  return [...lines.slice(0, most - 1), last]
}

/** As wrapText, with lines of about one length: no single word or number is left for the last. */
export function wrapEvenly(
  text: string,
  letters: Letters,
  { width, most }: { width: number; most: number },
): readonly string[] {
  let even = wrapText(text, letters, { width, most })
  if (even.length === 1 || even.at(-1)?.endsWith('…') === true) return even
  for (let narrower = width * NARROWER; narrower > width / 2; narrower *= NARROWER) {
    const lines = wrapText(text, letters, { width: narrower, most: most + 1 })
    if (lines.length > even.length) break
    even = lines
  }
  return even
}

const NARROWER = 0.94

/** One line, cut with "…" where it is too wide. */
export function fitLine(text: string, letters: Letters, width: number): string {
  const whole = drawable(text)
  if (widthOf(whole, letters) <= width) return whole
  const characters = Array.from(whole)
  let kept = characters.length
  while (kept > 0 && widthOf(`${cut(characters, kept)}…`, letters) > width) kept -= 1
  return `${cut(characters, kept)}…`
}

const cut = (characters: readonly string[], length: number) =>
  characters
    .slice(0, length)
    .join('')
    .replace(/[\s,;:.]+$/, '')

/** A word that is wider than a whole line, a link say, in pieces that fit. */
function breakWord(word: string, letters: Letters, width: number): readonly string[] {
  if (widthOf(word, letters) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character, letters) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
