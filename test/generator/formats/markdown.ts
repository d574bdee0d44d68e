// Writes a plan as Markdown, as converters leave it: bold heads, tables page by page, the letterhead as a table or line by line.
import { chance, pick, type Random } from '../../support/seeded-random.ts'
import { cutIntoPages } from '../layout/page-cuts.ts'
import { gridOf, textOf, type PrintedBlock, type PrintedDocument, type PrintedTable } from '../printed.ts'

type Habits = { readonly heading: 'hashes' | 'bold' | 'plain'; readonly pairs: 'table' | 'lines' }

export function writeMarkdown({ blocks }: PrintedDocument, random: Random): string {
  const habits: Habits = {
    heading: pick(random, ['hashes', 'bold', 'plain']),
    pairs: pick(random, ['table', 'lines']),
  }
  return `${blocks
    .map((block) => writeBlock(block, habits, random))
    .filter(Boolean)
    .join('\n\n')}\n`
}

function writeBlock(block: PrintedBlock, habits: Habits, random: Random): string {
  switch (block.kind) {
    case 'table':
      return cutIntoPages(random, block)
        .map((page) => writeTable(page, random))
        .join('\n\n')
    case 'pair':
      return writePair(block, habits)
    case 'title':
      return `**${block.text}**`
    case 'caption':
      return `*${block.text}*`
    case 'heading':
      return {
        hashes: `${'#'.repeat(block.depth + 1)} ${textOf(block)}`,
        bold: `**${textOf(block)}**`,
        plain: textOf(block),
      }[habits.heading]
    default:
      return textOf(block)
  }
}

function writePair(
  { left, right }: { readonly left: readonly string[]; readonly right: readonly string[] },
  { pairs }: Habits,
): string {
  const [one, other] = [left, right].map((lines) => lines.filter((line) => line !== ''))
  if (pairs === 'table') return `| ${one!.join('<br>')} | ${other!.join('<br>')} |\n|---|---|`
  return [...one!, '', ...other!].join('  \n')
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('\n', '<br>')).join(' | ')} |`

/** The words of a head are bold on some pages, plain on others, as converters have it. */
function writeTable(table: PrintedTable, random: Random): string {
  const width = table.widths.length
  const bold = chance(random, 0.5)
  const grid = gridOf(table.rows, width).map((places) => places.map(({ cell, own }) => (own ? cell.text : '')))
  const header = gridOf(table.header, width).map((places) =>
    places.map(({ cell }) => (bold ? `**${cell.text}**` : cell.text)),
  )
  const rule = `|${table.widths.map((letters) => '-'.repeat(letters + 2)).join('|')}|`
  const [first = [], ...others] = header
  return [row(first), rule, ...[...others, ...grid].map(row)].join('\n')
}
