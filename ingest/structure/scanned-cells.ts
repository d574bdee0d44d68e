// Rows of a scanned table that the engine printed one cell a line, put together as one line again.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'

const ORDINAL_ALONE = /^\d{1,2}[.)]?$/
const VALUE_ALONE = /^\d{1,6}(?:[.,]\d{1,3})?$/
/** A name and a unit take no more lines. */
const MOST_WORD_LINES = 6

/** @param columns of values: a row with more or fewer stays as it is */
export function joinCellLines(lines: readonly SourceLine[], columns: number): readonly SourceLine[] {
  const joined: SourceLine[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line) break
    const length = rowLength(lines, at, columns)
    joined.push(length === 0 ? line : join(lines.slice(at, at + length)))
    at += Math.max(0, length - 1)
  }
  return joined
}

/** How many lines from a lone ordinal on make a row; 0: none. */
function rowLength(lines: readonly SourceLine[], at: number, columns: number): number {
  if (!ORDINAL_ALONE.test(lines[at]?.text.trim() ?? '')) return 0
  const isValue = (index: number) => VALUE_ALONE.test(lines[index]?.text.trim() ?? '')
  let words = 0
  while (words < MOST_WORD_LINES && at + 1 + words < lines.length && !isValue(at + 1 + words)) words += 1
  const from = at + 1 + words
  const values = Array.from({ length: columns }, (_, index) => isValue(from + index))
  const isWhole = words > 0 && values.every(Boolean)
  // One value more and nothing says which column each stands in, unless it is the next ordinal.
  const next = lines[from + columns]?.text.trim() ?? ''
  const countsOn = Number(next) === Number.parseInt(lines[at]?.text.trim() ?? '', 10) + 1
  return isWhole && (!VALUE_ALONE.test(next) || countsOn) ? words + columns + 1 : 0
}

function join(lines: readonly SourceLine[]): SourceLine {
  const [first, ...rest] = lines
  if (!first) throw new Error('a row needs a line')
  return {
    ...first,
    text: tidy(lines.map(({ text }) => text).join(' ')),
    raw: lines.map(({ raw }) => raw).join('\n'),
    place: joinPlaces([first.place, ...rest.map(({ place }) => place)]),
  }
}
