// Glyphs in the order in which a page draws them, joined to words: a blank, a gap or another line ends one.
import { cleanWord, type Box, type Word } from './pdf-words.ts'

export type Glyph = Box & { readonly text: string }

/** In heights of a letter: letters of a word stand closer, cells of a table and words without a blank between them further apart. */
const WORD_GAP = 0.13
/** Letters may overlap by kerning; further back begins another piece of text. */
const OVERLAP = 0.3
const SAME_LINE = 0.25

export function wordsOfGlyphs(glyphs: readonly Glyph[]): readonly Word[] {
  const words: Word[] = []
  let open: Glyph[] = []
  const end = () => {
    const [first] = open
    const text = cleanWord(open.map((glyph) => glyph.text).join(''))
    if (first && text !== '')
      words.push({
        text,
        left: first.left,
        right: Math.max(...open.map(({ right }) => right)),
        top: first.top,
        bottom: first.bottom,
      })
    open = []
  }
  for (const glyph of glyphs) {
    const last = open.at(-1)
    if (/^\s*$/u.test(glyph.text)) end()
    else {
      if (last && !follows(last, glyph)) end()
      open.push(glyph)
    }
  }
  end()
  return words
}

function follows(last: Glyph, next: Glyph): boolean {
  const height = last.bottom - last.top
  const gap = next.left - last.right
  return Math.abs(next.bottom - last.bottom) < SAME_LINE * height && gap < WORD_GAP * height && gap > -OVERLAP * height
}
