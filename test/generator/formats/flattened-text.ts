// Writes a plan as plain text whose tables lost their grid: one cell a line, empty cells gone.
import { chance, type Random } from '../../support/seeded-random.ts'
import { textOf, type PrintedBlock, type PrintedDocument } from '../printed.ts'

export function writeFlattenedText({ blocks }: PrintedDocument, random: Random): string {
  const besides = chance(random, 0.4)
  return `${blocks.flatMap((block) => writeBlock(block, besides)).join('\n')}\n`
}

function writeBlock(block: PrintedBlock, besides: boolean): readonly string[] {
  switch (block.kind) {
    case 'table':
      return [...block.header, ...block.rows]
        .flat()
        .map(({ text }) => text.replaceAll('\n', ' '))
        .filter((text) => text !== '')
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
