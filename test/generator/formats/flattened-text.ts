// Writes a plan as plain text: tables that lost their grid, one cell a line and empty cells gone; or cells between tabs.
import { chance, type Random } from '../../support/seeded-random.ts'
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

type WriteTable = (table: PrintedTable) => readonly string[]

function writeText({ blocks }: PrintedDocument, random: Random, writeTable: WriteTable): string {
  const besides = chance(random, 0.4)
  return `${blocks.flatMap((block) => writeBlock(block, besides, writeTable)).join('\n')}\n`
}

function writeBlock(block: PrintedBlock, besides: boolean, writeTable: WriteTable): readonly string[] {
  switch (block.kind) {
    case 'table':
      return writeTable(block)
    case 'pair':
      return besides
        ? sideBySide(block.left, block.right)
        : [...block.left, ...block.right].filter((line) => line !== '')
    case 'page-break':
      return ['']
    default:
      return [textOf(block)]
  }
}

/** Both columns on one line, as text tools print a page. */
function sideBySide(left: readonly string[], right: readonly string[]): readonly string[] {
  const count = Math.max(left.length, right.length)
  return Array.from({ length: count }, (_, index) => `${(left[index] ?? '').padEnd(45)}${right[index] ?? ''}`.trimEnd())
}
