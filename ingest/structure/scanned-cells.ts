// Rows of a scanned table that the engine printed one cell a line, put together as one line again.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import { ORDINAL } from './scanned-header.ts'
import { isAnchor, LOST, valuesIn } from './scanned-values.ts'

const ORDINAL_ALONE = /^\d{1,2}[.)]?$/
const VALUE_ALONE = /^\d{1,6}(?:[.,]\d{1,3})?$/
/** A name and a unit take no more lines. */
const MOST_WORD_LINES = 6

/** @param columns of values: of a row with more or fewer, which counts on from the one above, all values are `LOST` */
export function joinCellLines(cut: readonly SourceLine[], columns: number): readonly SourceLine[] {
  const lines = withWrappedValues(cut, columns)
  const joined: SourceLine[] = []
  let last: number | undefined
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line) break
    const row = rowAt(lines, at)
    const isWhole = row?.values === columns
    const isRow = row && (isWhole || row.ordinal === (last ?? 0) + 1)
    const ordinal = isRow ? row.ordinal : ordinalOf(line, columns)
    last = ordinal ?? last
    if (!isRow) joined.push(line)
    else {
      const own = lines.slice(at, at + 1 + row.words + row.values)
      const lost = Array.from({ length: columns }, () => LOST)
      const texts = own.map(({ text }) => text)
      joined.push(join(own, isWhole ? texts : [...texts.slice(0, 1 + row.words), ...lost]))
      at += own.length - 1
    }
  }
  return joined
}

/**
 * "6 Tỷ lệ … % 60,9" and "87" below it: the last values of a row that had no room on its line, where the next row follows.
 * Below a short line a lone number may be anything: an ordinal, a page.
 */
function withWrappedValues(lines: readonly SourceLine[], columns: number): readonly SourceLine[] {
  const width = Math.max(0, ...lines.map(({ text }) => text.length))
  const whole: SourceLine[] = []
  for (const [at, line] of lines.entries()) {
    const last = whole.at(-1)
    if (last && last.text.length >= width * FULL && isRestOf(last, line, lines[at + 1], columns))
      whole[whole.length - 1] = join([last, line], [last.text, line.text])
    else whole.push(line)
  }
  return whole
}
const FULL = 0.9

function isRestOf(row: SourceLine, line: SourceLine, next: SourceLine | undefined, columns: number): boolean {
  const values = line.text.trim().split(/\s+/)
  const [own, following] = [row, next].map((one) => Number(ORDINAL.exec(one?.text ?? '')?.[1] ?? NaN))
  return (
    own !== undefined &&
    (next === undefined || following === own + 1) &&
    next?.startsPage !== true &&
    values.every((value) => VALUE_ALONE.test(value)) &&
    Number(line.text) !== own + 1 &&
    valuesIn(row.text) > 0 &&
    valuesIn(row.text) + values.length === columns
  )
}

type CellRow = { readonly ordinal: number; readonly words: number; readonly values: number }

/** How many lines of words and of values stand below a lone ordinal; the last of the numbers may be the next ordinal. */
function rowAt(lines: readonly SourceLine[], at: number): CellRow | undefined {
  const textAt = (index: number) => lines[index]?.text.trim() ?? ''
  if (!ORDINAL_ALONE.test(textAt(at))) return undefined
  const ordinal = Number.parseInt(textAt(at), 10)
  const isValue = (index: number) => VALUE_ALONE.test(textAt(index))
  const isNext = (index: number) => Number.parseInt(textAt(index), 10) === ordinal + 1 && ORDINAL.test(textAt(index))
  const isWord = (index: number) => index < lines.length && !isValue(index) && !isNext(index)
  let words = 0
  while (words < MOST_WORD_LINES && isWord(at + 1 + words)) words += 1
  const from = at + 1 + words
  let values = 0
  while (isValue(from + values)) values += 1
  if (Number(textAt(from + values - 1)) === ordinal + 1 && values > 0 && isWord(from + values)) values -= 1
  return words === 0 || !/\p{L}{2}/u.test(textAt(at + 1)) ? undefined : { ordinal, words, values }
}

/** Of a row that stands in one line. */
const ordinalOf = ({ text }: SourceLine, columns: number): number | undefined =>
  isAnchor(text, columns) ? Number(ORDINAL.exec(text)?.[1]?.replace(/o/gi, '0')) || undefined : undefined

function join(lines: readonly SourceLine[], texts: readonly string[]): SourceLine {
  const [first, ...rest] = lines
  if (!first) throw new Error('a row needs a line')
  return {
    ...first,
    text: tidy(texts.join(' ')),
    raw: lines.map(({ raw }) => raw).join('\n'),
    place: joinPlaces([first.place, ...rest.map(({ place }) => place)]),
  }
}
