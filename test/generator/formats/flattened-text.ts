// Writes a plan as plain text: tables that lost their grid, one cell a line and empty cells gone; or cells between tabs.
import { pick, type Random } from '../../support/seeded-random.ts'
import { gridOf, textOf, type PrintedBlock, type PrintedDocument, type PrintedTable } from '../printed.ts'

export const writeFlattenedText = (printed: PrintedDocument, random: Random): string =>
  writeText(printed, random, ({ header, rows }) =>
    [...header, ...rows]
      .flat()
      .map(({ text }) => oneLine(text))
      .filter((text) => text !== ''),
  )

/** As a word processor pastes a table into a text. */
export const writeTabbedText = (printed: PrintedDocument, random: Random): string =>
  writeText(printed, random, ({ header, rows, widths }) =>
    gridOf([...header, ...rows], widths.length).map((row) =>
      row.map(({ cell, own }) => (own ? oneLine(cell.text) : '')).join('\t'),
    ),
  )

const oneLine = (text: string) => text.replaceAll('\n', ' ')

/** Where the right column of a pair stands: below the left one, or beside it. */
type Besides = 'below' | 'blanks' | 'tabs'
type WriteTable = (table: PrintedTable) => readonly string[]

function writeText({ blocks }: PrintedDocument, random: Random, writeTable: WriteTable): string {
  const besides = pick(random, ['below', 'below', 'blanks', 'tabs'] as const)
  return `${blocks.flatMap((block) => writeBlock(block, besides, writeTable)).join('\n')}\n`
}

function writeBlock(block: PrintedBlock, besides: Besides, writeTable: WriteTable): readonly string[] {
  switch (block.kind) {
    case 'table':
      return writeTable(block)
    case 'pair':
      return besides !== 'below'
        ? sideBySide(block, besides)
        : [...block.left, ...block.right].filter((line) => line !== '')
    case 'page-break':
      return ['']
    default:
      return [textOf(block)]
  }
}

type Pair = Extract<PrintedBlock, { kind: 'pair' }>

/** Both columns on one line, as text tools print a page, or as a word processor saves it. */
function sideBySide({ left, right }: Pair, besides: Exclude<Besides, 'below'>): readonly string[] {
  const count = Math.max(left.length, right.length)
  return Array.from({ length: count }, (_, index) => {
    const [one, other] = [left[index] ?? '', right[index] ?? '']
    return (besides === 'tabs' ? `${one}\t\t${other}` : `${one.padEnd(45)}${other}`).trimEnd()
  })
}
