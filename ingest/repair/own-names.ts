// Names that the clean pages of a document print: on its scanned pages they are spelled the same.
import { fold } from '../../knowledge/text/fold.ts'
import { partsOf } from './damaged-parts.ts'
import type { RestoredWord } from './restore-text.ts'

/** The words of a name by its folded words, the longest names first. */
export type OwnNames = ReadonlyMap<string, readonly string[]>

/** "Si Ma Cai": one capitalised word alone opens too many sentences. */
const NAME = /(?<![\p{L}\d])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+(?![\p{L}\d])/gu
const MOST_WORDS = 5

/** @returns an empty map where the text has no damaged part beside clean ones */
export function readOwnNames(text: string): OwnNames {
  const parts = partsOf(text, false)
  if (!parts.some(({ isDamaged }) => isDamaged)) return new Map()
  const clean = parts.flatMap((part) => (part.isDamaged ? [] : (part.text.match(NAME) ?? [])))
  const spellings = new Map<string, Set<string>>()
  for (const name of clean) spellings.set(fold(name), (spellings.get(fold(name)) ?? new Set()).add(name))
  // "Lê Văn Hùng" and "Lê Văn Hưng": which of them a scan means its letters cannot say.
  return new Map(
    [...spellings].flatMap(([key, [name = '', ...others]]) => (others.length > 0 ? [] : [[key, name.split(' ')]])),
  )
}

/** The same words; a run of them that reads as such a name but for its marks is that name. */
export function withOwnNames(words: readonly RestoredWord[], names: OwnNames): readonly RestoredWord[] {
  if (names.size === 0) return words
  const spelled = [...words]
  const at = words.flatMap(({ raw }, index) => (/\p{L}/u.test(raw) ? [index] : []))
  for (let order = 0; order < at.length; order += 1) {
    const own = findName(at.slice(order, order + MOST_WORDS), words, names)
    if (!own) continue
    for (const [place, word] of own.entries()) {
      const index = at[order + place] ?? -1
      const printed = words[index]
      if (printed) spelled[index] = { ...printed, text: word }
    }
    order += own.length - 1
  }
  return spelled
}

function findName(at: readonly number[], words: readonly RestoredWord[], names: OwnNames) {
  for (let length = at.length; length > 1; length -= 1) {
    const run = at.slice(0, length)
    const raw = run.map((index) => words[index]?.raw ?? '')
    const isOneRun = run.every(
      (index, order) => order === 0 || gapBefore(index, run[order - 1] ?? index, words) === ' ',
    )
    const own = isOneRun && raw.every((word) => /^\p{Lu}/u.test(word)) ? names.get(fold(raw.join(' '))) : undefined
    if (own) return own
  }
  return undefined
}

const gapBefore = (index: number, before: number, words: readonly RestoredWord[]): string =>
  words
    .slice(before + 1, index)
    .map(({ raw }) => raw)
    .join('')
