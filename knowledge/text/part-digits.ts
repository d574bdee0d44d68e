// Missing blanks beside numbers: "thcs2024-2025", "lớp9", "100hs" are a word and a number each.
import { readAbbreviations } from '../data/short-forms.ts'
import { fold } from './fold.ts'
import { isSyllable } from './syllables.ts'

/** A word glued to a number; parts of document numbers ("35/NQ-UBTVQH15") and listed forms ("HK1") stay whole. */
const GLUED = /(?<![\p{L}\p{M}\d/.,-])(?:(\p{L}{2,7})(\d[\d.,-]*)|(\d[\d.,-]*)(\p{L}{2,7}))(?![\p{L}\p{M}\d/])/gu

/** Puts the blank back where the letters are a word or a known short form: "B2", "3D" and "m2" are neither. */
export function partDigits(text: string): string {
  return text.replace(GLUED, (whole: string, head?: string, digits?: string, number?: string, tail?: string) => {
    if (listed().has(fold(whole))) return whole
    if (head !== undefined && isWord(head)) return `${head} ${digits}`
    return tail !== undefined && isWord(tail) ? `${number} ${tail}` : whole
  })
}

const isWord = (letters: string) => isSyllable(fold(letters)) || listed().has(fold(letters))

let known: ReadonlySet<string> | undefined

const listed = () => (known ??= new Set(readAbbreviations().abbreviations.map(({ short }) => fold(short))))
