// Page numbers that a text has on lines of their own: left in, they would cut the sentence that runs over the page.
import type { SourceLine } from '../read/source-document.ts'
import { endsSentence, indentOf } from './wrapped-lines.ts'

/** "2", "- 2 -", "Trang 2", "2/5". */
const PAGE_NUMBER = /^(?:(trang)\s+)?([-–—]\s*)?(\d{1,3})(\s*[-–—]|\s*\/\s*\d{1,3})?$/iu
/** Blanks before a number in the middle of the line; closer to the margin it may be a cell. */
const CENTRED = 10
/** Pages hold more lines than this; the rows of a table that lost its grid do not. */
const FEWEST_LINES = 12
/** The cover has no number of its own. */
const LATEST_FIRST = 3

/** The lines without page numbers, and without the blank lines around one that stands in a sentence. */
export function withoutPageNumbers(lines: readonly SourceLine[]): readonly SourceLine[] {
  const dropped = new Set<number>([...countedPages(lines), ...runningHeads(lines)])
  let last: { readonly number: number; readonly index: number } | undefined
  for (const [index, line] of lines.entries()) {
    const match = line.cells ? null : PAGE_NUMBER.exec(line.text)
    if (!match || !standsAlone(lines, index)) continue
    const number = Number(match[3])
    const isSaid = match[1] !== undefined || match[2] !== undefined || match[4] !== undefined
    const counts = last ? number === last.number + 1 && index - last.index >= FEWEST_LINES : number <= LATEST_FIRST
    const cuts = cutsSentence(lines, index)
    if (!dropped.has(index) && (!counts || !(isSaid || cuts || indentOf(line) >= CENTRED))) continue
    last = { number, index }
    dropped.add(index)
    if (cuts) for (const blank of blanksAround(lines, index)) dropped.add(blank)
  }
  return dropped.size === 0 ? lines : lines.filter((_, index) => !dropped.has(index))
}

/**
 * Lone numbers that count on from the second page, each a page of text behind the last: three of them are page numbers,
 * wherever they stand in their line.
 */
function countedPages(lines: readonly SourceLine[]): readonly number[] {
  const pages: { readonly number: number; readonly index: number }[] = []
  for (const [index, line] of lines.entries()) {
    const match = line.cells ? null : PAGE_NUMBER.exec(line.text)
    if (!match || !standsAlone(lines, index)) continue
    const number = Number(match[3])
    const last = pages.at(-1)
    const counts = last ? number === last.number + 1 : number > 1 && number <= LATEST_FIRST
    if (counts && !isLabelled(lines, index) && lettersIn(lines.slice((last?.index ?? -1) + 1, index)) >= FEWEST_LETTERS)
      pages.push({ number, index })
  }
  return pages.length < FEWEST_PAGES ? [] : pages.map(({ index }) => index)
}

/** "12/KH-UBND … Trang 2/9", "… Trang 3/9": the same words on lines of their own, with numbers that rise. */
function runningHeads(lines: readonly SourceLine[]): readonly number[] {
  const byWords = new Map<string, { readonly number: number; readonly index: number }[]>()
  for (const [index, line] of lines.entries()) {
    const [, words, number] = (line.cells ? null : RUNNING_HEAD.exec(line.text)) ?? []
    if (words === undefined || !standsAlone(lines, index) || !isHead(words, line.text)) continue
    byWords.set(words, [...(byWords.get(words) ?? []), { number: Number(number), index }])
  }
  return [...byWords.values()]
    .filter((own) => own.length >= FEWEST_HEADS && own.every(({ number }, at) => number > (own[at - 1]?.number ?? 0)))
    .flatMap((own) => own.map(({ index }) => index))
}
/** It names the document, or says of how many pages this is one. */
const isHead = (words: string, line: string): boolean =>
  !/^(?:[-+•]|\d{1,2}[.)])\s/u.test(words) && (/\d\/[\p{Lu}\d-]{2}/u.test(words) || /\d\s*\/\s*\d{1,3}$/u.test(line))
const RUNNING_HEAD = /^(\S.{0,120}?)[\s|–-]+(?:trang|tr\.)\s*(\d{1,3})(?:\s*\/\s*\d{1,3})?$/iu
const FEWEST_HEADS = 2

/** "Số lớp tăng thêm:" or "PHẦN" above it: the number is what is told, or part of a title. */
function isLabelled(lines: readonly SourceLine[], index: number): boolean {
  const above = lines.slice(0, index).findLast((line) => !isBlank(line))
  return above !== undefined && /:$|^(?:phần|chương|mục|điều|tập)$/iu.test(above.text)
}

/** A page holds more; a row of a table that lost its grid does not. */
const FEWEST_LETTERS = 700
const FEWEST_PAGES = 3

const lettersIn = (lines: readonly SourceLine[]): number => lines.reduce((sum, { text }) => sum + text.length, 0)

const isBlank = (line: SourceLine | undefined) => line === undefined || (line.text === '' && !line.cells)

const standsAlone = (lines: readonly SourceLine[], index: number): boolean =>
  (isBlank(lines[index - 1]) || lines[index]?.startsPage === true) &&
  (isBlank(lines[index + 1]) || lines[index + 1]?.startsPage === true)

function blanksAround(lines: readonly SourceLine[], index: number): readonly number[] {
  const blanks: number[] = []
  for (let at = index - 1; at >= 0 && isBlank(lines[at]); at -= 1) blanks.push(at)
  for (let at = index + 1; at < lines.length && isBlank(lines[at]); at += 1) blanks.push(at)
  return blanks
}

/** What stands above is no whole sentence, and what stands below goes on in lower case or with a number. */
function cutsSentence(lines: readonly SourceLine[], index: number): boolean {
  const around = blanksAround(lines, index)
  const above = lines[Math.min(index, ...around) - 1]
  const below = lines[Math.max(index, ...around) + 1]
  if (!above || !below || above.cells || below.cells) return false
  return !endsSentence(above.text) && /^[\p{Ll}(]/u.test(below.text)
}
