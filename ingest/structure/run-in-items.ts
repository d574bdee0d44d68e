// Items that a web page or a cell ran together in one line: "1. Sở A lo sách. 2. Sở B lo đàn. 3. …" is one line for each.
import type { SourceLine } from '../read/source-document.ts'
import { findInRaw } from './raw-slice.ts'

/** A number behind the end of a sentence, before a capital. */
const ITEM = /(?:^|(?<=[.;:…]["”)]?\s))(\d{1,2})\.\s+(?=\p{Lu})/gu
/** Two may be a number that a sentence ends with, and another. */
const FEWEST_ITEMS = 3

/** @returns the line itself where its numbers do not count on from one */
export function splitRunInItems(line: SourceLine): readonly SourceLine[] {
  // What a scan printed and what was restored of it could not be cut at the same places.
  if (line.cells || line.damagedText !== undefined) return [line]
  const starts: number[] = []
  for (const match of line.text.matchAll(ITEM)) if (Number(match[1]) === starts.length + 1) starts.push(match.index)
  if (starts.length < FEWEST_ITEMS) return [line]
  const cuts = starts.filter((start) => start > 0)
  const inRaw = findInRaw(line, cuts)
  return [0, ...cuts].map((from, at) => ({
    ...line,
    text: line.text.slice(from, cuts[at]).trim(),
    raw: line.raw.slice(at === 0 ? 0 : inRaw[at - 1], inRaw[at]).trim(),
    startsPage: line.startsPage && at === 0,
  }))
}
