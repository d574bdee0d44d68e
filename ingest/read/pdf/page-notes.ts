// Footnotes of a page: small letters at its foot, each behind its number. They interrupt no sentence that goes on over the page, and a raised number in the text points at them.
import { tidy } from '../../../knowledge/text/fold.ts'
import type { SourceLine } from '../source-document.ts'
import { readWordLines, splitRuns } from './page-rows.ts'
import type { PdfPage, Word } from './pdf-words.ts'

export type PageNote = { readonly page: number; readonly text: string }
export type WithoutNotes = { readonly pages: readonly PdfPage[]; readonly notes: readonly PageNote[] }

/** In heights of the document's own letters: those of notes are smaller, and a raised number smaller still. */
const NOTE = 0.88
const RAISED = 0.66
const NUMBER = /^\d{1,2}$/

/** "[^3]" behind the word in the text, "[^3]: …" for the note: as other readers print them. */
export function takeNotes(pages: readonly PdfPage[]): WithoutNotes {
  const body = medianHeight(pages.flatMap(({ words }) => words))
  const read = pages.map((page) => (isRecognised(page) ? { page, notes: [] } : takeFrom(page, body)))
  return { pages: read.map(({ page }) => page), notes: read.flatMap(({ notes }) => notes) }
}

/** Letters read from a picture are of any height. */
const isRecognised = ({ words }: PdfPage): boolean => words.some(({ confidence }) => confidence !== undefined)

const heightOf = ({ top, bottom }: Word): number => bottom - top

function medianHeight(words: readonly Word[]): number {
  const heights = words.map(heightOf).toSorted((a, b) => a - b)
  return heights[heights.length >> 1] ?? 0
}

function takeFrom(page: PdfPage, body: number): { readonly page: PdfPage; readonly notes: readonly PageNote[] } {
  const lines = readWordLines(page.words)
  const isSmall = (line: readonly Word[]) => medianHeight(line) <= NOTE * body
  const lastLarge = lines.findLastIndex((line) => !isSmall(line))
  const foot = lines.slice(lastLarge + 1)
  const first = foot.findIndex(opensNote)
  const notes = first < 0 || lastLarge < 0 ? [] : upToGap(foot.slice(first))
  const taken = new Set(notes.flat())
  const words = page.words.filter((word) => !taken.has(word))
  const numbers = new Set(notes.filter(opensNote).map(([number]) => number?.text))
  return {
    page: notes.length === 0 ? page : { ...page, words: markRaised(words, numbers, body) },
    notes: joinNotes(notes).map((text) => ({ page: page.number, text })),
  }
}

/** What stands apart below the notes, or is printed in columns, is none of them: a stamp, a table's small letters. */
function upToGap(lines: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const end = lines.findIndex((line, index) => {
    const before = lines[index - 1]
    if (splitRuns(line, COLUMN_GAP).length > 1) return true
    return before !== undefined && topOf(line) - topOf(before) > APART * medianHeight(before)
  })
  return end < 0 ? lines : lines.slice(0, end)
}

/** In heights of the notes' letters: from line to line, and from word to word. */
const APART = 2.5
const COLUMN_GAP = 3
const topOf = (line: readonly Word[]): number => Math.min(...line.map(({ top }) => top))

/** Its number stands first, smaller than the words behind it. */
function opensNote(line: readonly Word[]): boolean {
  const [number, ...words] = line
  return number !== undefined && NUMBER.test(number.text) && heightOf(number) <= RAISED * medianHeight(words)
}

function joinNotes(lines: readonly (readonly Word[])[]): readonly string[] {
  const notes: string[] = []
  for (const line of lines) {
    const [number, ...words] = line
    const said = (opensNote(line) ? words : line).map(({ text }) => text).join(' ')
    if (opensNote(line)) notes.push(`[^${number?.text ?? ''}]: ${said}`)
    else notes[notes.length - 1] += ` ${said}`
  }
  return notes
}

/** Only numbers that a note of the page explains, each where it first stands: others are powers and ordinals. */
function markRaised(words: readonly Word[], numbers: ReadonlySet<string | undefined>, body: number): readonly Word[] {
  const left = new Set(numbers)
  return words.map((word) => {
    if (heightOf(word) > RAISED * body || !left.has(word.text) || isPower(word, words)) return word
    left.delete(word.text)
    return { ...word, text: `[^${word.text}]` }
  })
}

/** "m²", "10³". */
const isPower = (raised: Word, words: readonly Word[]): boolean =>
  words.some(
    (word) =>
      word !== raised &&
      /(?:\d|(?<!\p{L})(?:[kcdm]?m|ha))$/u.test(word.text) &&
      word.top < raised.bottom &&
      raised.top < word.bottom &&
      Math.abs(raised.left - word.right) < heightOf(raised),
  )

/** Each note as a line behind what began on its page. */
export function withNotes(lines: readonly SourceLine[], notes: readonly PageNote[]): readonly SourceLine[] {
  if (notes.length === 0) return lines
  const ends = lines.map(({ place }, index) => {
    const next = lines.slice(index + 1).find((line) => line.place.kind === 'page')
    return place.kind === 'page' && (next?.place.kind !== 'page' || next.place.page > place.page)
      ? place.page
      : undefined
  })
  return lines
    .flatMap((line, index) => [line, ...notes.filter(({ page }) => page === ends[index]).map(toLine)])
    .map((line, index) => ({ ...line, number: index + 1 }))
}

const toLine = ({ page, text }: PageNote): SourceLine => ({
  text: tidy(text),
  raw: text,
  place: { kind: 'page', page },
  number: 0,
  headingDepth: undefined,
  cells: undefined,
  startsPage: false,
})
