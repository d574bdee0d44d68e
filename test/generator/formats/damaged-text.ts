// Writes a plan as an engine without Vietnamese prints its scan: most marks lost, letters mistaken, lines as wide as a page.
import { fold } from '../../../knowledge/text/fold.ts'
import { chance, pick, type Random } from '../../support/seeded-random.ts'
import { textOf, type PrintedBlock, type PrintedDocument, type PrintedRow, type PrintedTable } from '../printed.ts'

/** What such engines make of letters with marks, beside the bare letter (guide: restoring a damaged scan). */
const CONFUSIONS: Readonly<Record<string, readonly string[]>> = {
  đ: ['d', 'd', 'd', 'a'],
  Đ: ['D', 'P', 'B'],
  ư: ['u', 'u', 'w'],
  ơ: ['o', 'o', '6'],
  ô: ['6', 'o', 'é'],
  ê: ['é', 'e', 'ê'],
  ạ: ['a', '¢', 'a'],
  ị: ['i', 'j', 'i'],
}
const LINE = 92

export function writeDamagedText({ blocks }: PrintedDocument, random: Random): string {
  const lines = blocks.flatMap((block) => writeBlock(block))
  return `${lines
    .flatMap(wrapLine)
    .map((line) => damage(line, random))
    .join('\n')}\n`
}

function writeBlock(block: PrintedBlock): readonly string[] {
  switch (block.kind) {
    case 'table':
      return writeTable(block)
    case 'pair':
      return Array.from({ length: Math.max(block.left.length, block.right.length) }, (_, index) =>
        `${block.left[index] ?? ''} ${block.right[index] ?? ''}`.trim(),
      )
    case 'page-break':
      return ['']
    default:
      return [textOf(block)]
  }
}

const cellsOf = (row: PrintedRow) => row.map(({ text }) => text.replaceAll('\n', ' ')).filter((text) => text !== '')

/** A row of short cells comes as one line, as in a goal grid; the cells of a wide table come one after the other. */
const writeTable = ({ header, rows, widths }: PrintedTable): readonly string[] => {
  const isGrid = widths.every((width, column) => width <= SHORT_CELL || column === 1)
  const all = [...header, ...rows].map(cellsOf)
  return isGrid ? all.map((row) => row.join(' ')) : all.flat()
}
const SHORT_CELL = 14

function wrapLine(line: string): readonly string[] {
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Digits stay: what a scan does to numbers is the reader's to doubt, not to be made up here. */
const damage = (line: string, random: Random): string =>
  Array.from(line.normalize('NFC'), (letter) => {
    const bare = fold(letter)
    const plain = letter === letter.toLowerCase() ? bare : bare.toUpperCase()
    const readings = CONFUSIONS[letter]
    return readings !== undefined && chance(random, 0.5) ? pick(random, readings) : plain
  }).join('')
