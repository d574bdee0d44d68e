// Words of a page as printed lines: what stands at one height, from left to right, cut where a wide gap parts columns.
import type { Box, Word } from './pdf-words.ts'

/** Words with only ordinary gaps between them. `alone`: nothing else stands at its height. */
export type TextRun = Box & { readonly words: readonly Word[]; readonly text: string; readonly alone: boolean }

/** Words share a line when they overlap by this share of the lower one's height. */
const SAME_LINE = 0.5

/** Lines from top to bottom, each with its words from left to right. */
export function readWordLines(words: readonly Word[]): readonly (readonly Word[])[] {
  const lines: { top: number; bottom: number; readonly words: Word[] }[] = []
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const line = lines.slice(-3).findLast((candidate) => overlap(candidate, word) > SAME_LINE)
    if (line) line.words.push(word)
    else lines.push({ top: word.top, bottom: word.bottom, words: [word] })
  }
  return lines.map((line) => line.words.toSorted((a, b) => a.left - b.left))
}

export const middle = ({ top, bottom }: { top: number; bottom: number }): number => (top + bottom) / 2

function overlap(a: { top: number; bottom: number }, b: { top: number; bottom: number }): number {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared / Math.max(1, Math.min(a.bottom - a.top, b.bottom - b.top))
}

/** @param gap in heights of the line's letters: a wider gap parts two runs */
export function splitRuns(line: readonly Word[], gap: number): readonly TextRun[] {
  const runs: Word[][] = []
  for (const word of line) {
    const last = runs.at(-1)?.at(-1)
    const height = word.bottom - word.top
    if (last && word.left - last.right <= gap * height) runs.at(-1)?.push(word)
    else runs.push([word])
  }
  return runs.map((words) => toRun(words, runs.length === 1))
}

export function toRun(words: readonly Word[], alone: boolean): TextRun {
  return { ...boxOf(words), words, text: words.map(({ text }) => text).join(' '), alone }
}

export function boxOf(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

/**
 * The text in one cell: a line that ends although the next word had room below its neighbours ends on purpose. A full
 * line may do so, too: before a capital the break is kept, for those who know whether a name begins there.
 *
 * @param width what the cell has for text
 */
export function cellText(words: readonly Word[], width: number): string {
  const lines = readWordLines(words)
  let text = ''
  for (const [index, line] of lines.entries()) {
    const { left, right } = boxOf(line)
    text += line.map((word) => word.text).join(' ')
    const [next, second] = lines[index + 1] ?? []
    if (!next) break
    if (isBrokenWord(text, next.text)) continue
    const height = next.bottom - next.top
    const fits = right - left + (next.right - next.left) + SPACE * height < width - SLACK * height
    text += fits || MAY_BEGIN.test(`${next.text} ${second?.text ?? ''}`) ? '\n' : ' '
  }
  return text
}

/** "Sở LĐ-" over "TB&XH", "29/2024/" over "TT-BGDĐT": a line may end at a hyphen or a stroke of the word itself. */
export const isBrokenWord = (above: string, below: string): boolean =>
  /[\p{L}\d][-–/]$/u.test(above) && /^[\p{L}\d]/u.test(below)

/** In heights of a letter: a blank, and what hyphenation or a narrow column may leave free. */
const SPACE = 0.25
const SLACK = 0.4
/** A bullet, a capital, "các sở", "giáo viên". */
export const MAY_BEGIN = /^(?:[-–+•]\s|\p{Lu}|các\s|giáo viên(?:\s|$))/u
