// Rows of any scanned table: running lines below "TT …" are cut at their ordinals, and into cells only where bars part them.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import { columnRoles } from './column-roles.ts'
import type { FoundTable } from './found-table.ts'
import { startsHeading } from './headings.ts'
import type { RestoreText } from './restored-name.ts'
import { isHeaderLine, ORDINAL } from './scanned-header.ts'
import type { TableRow } from './table.ts'

const FEWEST_ROWS = 3
const MOST_ROWS = 200
/** Below its own line, a row takes no more. */
const MOST_LINES_OF_ROW = 6
/** Where the cells of these rows cannot be told apart, their head says what they hold, one column after the other. */
const WHOLE_ROWS = 2

/** @returns the tables below those lines "TT …" whose next lines count from 1, in order */
export function findNumberedLines(lines: readonly SourceLine[], restore: RestoreText = (text) => text): FoundTable[] {
  const found: FoundTable[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const head = lines[at]
    if (!head || !isHeaderLine(printed(head))) continue
    const rows = rowsBelow(lines, at + 1)
    if (rows.length < FEWEST_ROWS) continue
    const lastIndex = at + rows.flat().length
    found.push({ table: tableOf(head, rows, restore), firstIndex: at, lastIndex, warnings: [] })
    at = lastIndex
  }
  return found
}

const printed = (line: SourceLine): string => line.damagedText ?? line.text

/** Each begins with the next number, and has the lines up to the one after. */
function rowsBelow(lines: readonly SourceLine[], first: number): readonly (readonly SourceLine[])[] {
  const rows: SourceLine[][] = []
  for (const line of lines.slice(first, first + MOST_ROWS * MOST_LINES_OF_ROW)) {
    const last = rows.at(-1)
    if (countsTo(line, rows.length + 1)) rows.push([line])
    else if (!last || line.text === '' || startsHeading(line) || last.length === MOST_LINES_OF_ROW) break
    else last.push(line)
  }
  return rows
}

/** "2 Trồng" and "3 cây xanh": what goes on in small letters is no row. */
const countsTo = (line: SourceLine, next: number): boolean =>
  !/^\p{Ll}/u.test(printed(line).slice(ORDINAL.exec(printed(line))?.[0].length ?? 0)) &&
  Number(ORDINAL.exec(printed(line))?.[1]?.replace(/o/gi, '0') ?? NaN) === next

function tableOf(
  head: SourceLine,
  rows: readonly (readonly SourceLine[])[],
  restore: RestoreText,
): FoundTable['table'] {
  const restored = (text: string) => tidy(restore(tidy(text)))
  const texts = rows.map((row) => row.map(printed).join(' '))
  const columns = barredColumns(texts)
  const heads = tidy(restored(printed(head)).replace(/^\S+/, '').replaceAll('|', ' '))
  const header = columns === undefined ? undefined : cutHeads(heads.split(' '), columns - 1)
  return {
    origin: 'scan',
    header: ['TT', ...(header ?? [heads])],
    head: undefined,
    rows: texts.map((text, index) => {
      const [ordinal = '', ...cells] = header
        ? text.split('|').map(restored)
        : [String(index + 1), restored(text.slice(ORDINAL.exec(text)?.[0].length ?? 0))]
      return toRow([ordinal, ...cells], rows[index] ?? [])
    }),
  }
}

/** How many cells the bars make, the ordinal's among them; undefined: not the same of all rows. */
function barredColumns(texts: readonly string[]): number | undefined {
  const counts = new Set(texts.map((text) => text.split('|').length))
  const [count = 0] = counts
  return counts.size === 1 && count > WHOLE_ROWS ? count : undefined
}

/** Into so many heads that each is known; the header's own bars may be lost. */
function cutHeads(words: readonly string[], columns: number): readonly string[] | undefined {
  if (columns === 1) return isKnown(words) ? [words.join(' ')] : undefined
  for (let length = 1; length <= words.length - columns + 1; length += 1) {
    const own = words.slice(0, length)
    const rest = isKnown(own) ? cutHeads(words.slice(length), columns - 1) : undefined
    if (rest) return [own.join(' '), ...rest]
  }
  return undefined
}

/** A head opens with a capital: "Đơn vị chủ trì" is one, not two. */
const isKnown = (words: readonly string[]): boolean =>
  /^\p{Lu}/u.test(words[0] ?? '') && columnRoles([words.join(' ')])[0] !== 'unknown'

function toRow(cells: readonly string[], lines: readonly SourceLine[]): TableRow {
  const [first, ...rest] = lines.map(({ place }) => place)
  if (!first) throw new Error('a row needs a line')
  return { cells, raw: lines.map(({ raw }) => raw).join('\n'), place: joinPlaces([first, ...rest]) }
}
