// The provinces of Vietnam, before and since 1 July 2025: to notice that a question is about another province.
import { z } from 'zod'
import { fold } from '../text/fold.ts'
import { remembered } from '../text/remembered.ts'
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

/** The provinces that a text names, accented or not, in the table's order; of two names that share words, the first: "tuyen quang nam 2026". */
export function findProvincesIn(text: string): readonly Province[] {
  const written = placeTonesAlike(text)
  const folded = fold(written)
  const named = provinceNames()
    .filter(({ first }) => folded.includes(first))
    .flatMap(({ row, name }) => spansOf(row, name, written).map((span) => ({ row, span })))
  let free = 0
  const counted = new Set<Province>()
  // From left to right, of those that begin together the longest.
  for (const { row, span } of named.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    const [from, to] = span
    if (from < free) continue
    counted.add(row)
    free = to
  }
  return readProvinces().provinces.filter((row) => counted.has(row))
}

type ProvinceName = {
  readonly row: Province
  readonly name: string
  /** Folded: a text without it need not be searched for the name. */
  readonly first: string
}

let names: readonly ProvinceName[] | undefined

const provinceNames = (): readonly ProvinceName[] =>
  (names ??= readProvinces().provinces.flatMap((row) =>
    [row.name, ...row.aliases].map((name) => ({ row, name, first: fold(name).split(' ')[0] ?? '' })),
  ))

type Span = readonly [from: number, to: number]

function spansOf(row: Province, name: string, written: string): readonly Span[] {
  if (!row.commonWord) return wordsAt(written, name, '')
  const titled = wordsAt(written, name, String.raw`(?:t[iỉ]nh|th[aà]nh ph[oố]|tp\.?)\s+`)
  return titled.length > 0 ? titled : capitalsAt(written, name)
}

/** Marks may be missing, but not differ: "diễn biến" is no "Điện Biên". */
const wordsAt = (written: string, name: string, before: string): readonly Span[] =>
  spansIn(written.toLowerCase(), `${before}${withOrWithoutMarks(name)}`)

const withOrWithoutMarks = remembered((name) =>
  Array.from(name.toLowerCase(), (letter) => (letter === ' ' ? String.raw`\s+` : eitherWriting(letter))).join(''),
)

/** "Hòa Bình" with both capitals, in a text that is not all capitals. */
const capitalsAt = (written: string, name: string): readonly Span[] =>
  /\p{Ll}/u.test(written) ? spansIn(written, name) : []

const spansIn = (written: string, words: string): readonly Span[] =>
  [...written.matchAll(wholeWords(words))].map(({ index, 0: found }) => [index, index + found.length])

const wholeWords = remembered((words) => new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, 'gu'))

const eitherWriting = (letter: string) =>
  fold(letter) === letter ? letter.replace('.', String.raw`\.`) : `[${letter}${fold(letter)}]`
