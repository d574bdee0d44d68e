// The provinces of Vietnam, before and since 1 July 2025: to notice that a question is about another province.
import { z } from 'zod'
import { fold } from '../text/fold.ts'
import { placeTonesAlike } from '../text/tone.ts'
import { createDataReader } from './data-file.ts'

const province = z.strictObject({
  name: z.string().min(1),
  city: z.boolean(),
  aliases: z.array(z.string().min(1)),
  /** Last day of the name as a province; null: still one. */
  until: z.iso.date().nullable(),
  /** The province that its ground belongs to since 1 July 2025; its own name where nothing changed. */
  nowIn: z.string().min(1),
  /** Also an ordinary word ("hòa bình", unaccented "dien bien"): counts only after "tỉnh" or with capitals. */
  commonWord: z.boolean(),
})

export type Province = z.infer<typeof province>

export const readProvinces = createDataReader(
  'provinces.json',
  z.strictObject({ about: z.string(), source: z.string(), provinces: z.array(province) }),
)

/** The provinces that a text names, accented or not, in the table's order. */
export function findProvincesIn(text: string): readonly Province[] {
  const written = placeTonesAlike(text)
  return readProvinces().provinces.filter((row) =>
    [row.name, ...row.aliases].some((name) => isNamed(row, name, written)),
  )
}

function isNamed(row: Province, name: string, written: string): boolean {
  if (!row.commonWord) return hasWords(written, name, '')
  return hasWords(written, name, String.raw`(?:t[iỉ]nh|th[aà]nh ph[oố]|tp\.?)\s+`) || hasCapitals(written, name)
}

/** Marks may be missing, but not differ: "diễn biến" is no "Điện Biên". */
function hasWords(written: string, name: string, before: string): boolean {
  const letters = Array.from(name.toLowerCase(), (letter) => (letter === ' ' ? String.raw`\s+` : eitherWriting(letter)))
  return new RegExp(`(?<![\\p{L}\\d])${before}${letters.join('')}(?![\\p{L}\\d])`, 'u').test(written.toLowerCase())
}

/** "Hòa Bình" with both capitals, in a text that is not all capitals. */
const hasCapitals = (written: string, name: string) => /\p{Ll}/u.test(written) && hasWordsExactly(written, name)

const hasWordsExactly = (written: string, name: string) =>
  new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'u').test(written)

const eitherWriting = (letter: string) =>
  fold(letter) === letter ? letter.replace('.', String.raw`\.`) : `[${letter}${fold(letter)}]`
