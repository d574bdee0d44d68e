// Writes a plan as a Word document: merged cells, headers repeated on each page, automatic numbers and bullets, running head and foot.
import { chance, pick, type Random } from '../../support/seeded-random.ts'
import { word, type LevelOptions, type ParagraphOptions, type WordPart } from '../../ingest/read/docx-library.ts'
import { pagesOf } from '../layout/page-cuts.ts'
import { textOf, type PrintedBlock, type PrintedCell, type PrintedDocument, type PrintedTable } from '../printed.ts'

/** How the writer of the document works: what is typed, and what Word numbers. */
type Habits = {
  readonly autoHeadings: boolean
  readonly autoBullets: boolean
  readonly autoOrdinals: boolean
  readonly styled: boolean
  /** Lines of a cell as paragraphs, or as breaks in one paragraph. */
  readonly cellLines: 'paragraphs' | 'breaks'
  /** Converted from a PDF: a table for each page. */
  readonly pages: boolean
}

const HEADINGS: readonly LevelOptions[] = [
  { level: 0, format: 'upperRoman', text: '%1.' },
  { level: 1, format: 'decimal', text: '%2.' },
]
const BULLETS: readonly LevelOptions[] = [{ level: 0, format: 'bullet', text: '-' }]
const ORDINALS: readonly LevelOptions[] = [{ level: 0, format: 'decimal', text: '%1' }]

export async function writeWord({ blocks }: PrintedDocument, random: Random): Promise<Uint8Array> {
  const habits: Habits = {
    autoHeadings: chance(random, 0.5),
    autoBullets: chance(random, 0.5),
    autoOrdinals: chance(random, 0.5),
    styled: chance(random, 0.5),
    cellLines: pick(random, ['paragraphs', 'breaks']),
    pages: chance(random, 0.2),
  }
  const document = new word.Document({
    numbering: {
      config: [
        { reference: 'headings', levels: HEADINGS },
        { reference: 'bullets', levels: BULLETS },
        { reference: 'ordinals', levels: ORDINALS },
      ],
    },
    sections: [
      {
        headers: { default: new word.Header(running('Kế hoạch nội bộ')) },
        footers: { default: new word.Footer(running(new word.TextRun({ children: [word.PageNumber.CURRENT] }))) },
        children: blocks.flatMap((block, index) => writeBlock({ block, index, blocks }, habits, random)),
      },
    ],
  })
  return new Uint8Array(await word.Packer.toBuffer(document))
}

const running = (text: WordPart | string) => ({ children: [new word.Paragraph({ children: [text] })] })

type Position = { readonly block: PrintedBlock; readonly index: number; readonly blocks: readonly PrintedBlock[] }

function writeBlock({ block, index, blocks }: Position, habits: Habits, random: Random): readonly WordPart[] {
  switch (block.kind) {
    case 'table':
      return pagesOf(block, habits.pages, random).flatMap((page) => [
        writeTable(page, index, habits),
        new word.Paragraph(''),
      ])
    case 'pair':
      return [writePair(block.left, block.right), new word.Paragraph('')]
    case 'page-break':
      return [new word.Paragraph({ pageBreakBefore: true })]
    case 'heading':
      return [writeHeading(block, habits)]
    case 'paragraph':
      return [writeParagraph(block, habits)]
    default:
      return [centred(block.text, blocks[index]?.kind === 'caption')]
  }
}

const centred = (text: string, isCaption: boolean): WordPart =>
  new word.Paragraph({
    alignment: 'center',
    children: [new word.TextRun({ text, bold: !isCaption, italics: isCaption })],
  })

/** Labels of headings are Word's own only where it would count as the plan does: Roman numerals, then numbers below each. */
function writeHeading(block: Extract<PrintedBlock, { kind: 'heading' }>, { autoHeadings, styled }: Habits): WordPart {
  const text = autoHeadings ? block.title : textOf(block)
  const options: ParagraphOptions = {
    children: [new word.TextRun({ text, bold: true })],
    ...(styled ? { heading: block.depth === 1 ? ('Heading1' as const) : ('Heading2' as const) } : {}),
    ...(autoHeadings ? { numbering: { reference: 'headings', level: block.depth - 1 } } : {}),
  }
  return new word.Paragraph(options)
}

function writeParagraph(block: Extract<PrintedBlock, { kind: 'paragraph' }>, { autoBullets }: Habits): WordPart {
  if (autoBullets && block.marker === '-') return bullet(block.text)
  return new word.Paragraph({ alignment: 'both', children: [new word.TextRun(textOf(block))] })
}

const bullet = (text: string): WordPart => new word.Paragraph({ text, numbering: { reference: 'bullets', level: 0 } })

function writePair(left: readonly string[], right: readonly string[]): WordPart {
  return new word.Table({ rows: [new word.TableRow({ children: [pairCell(left), pairCell(right)] })] })
}

const pairCell = (lines: readonly string[]) =>
  new word.TableCell({ rowSpan: 1, columnSpan: 1, children: lines.map((line) => centred(line, false)) })

function writeTable(table: PrintedTable, instance: number, habits: Habits): WordPart {
  const auto = habits.autoOrdinals && countsOn(table)
  const header = table.header.map(
    (row) => new word.TableRow({ tableHeader: true, children: row.map((cell) => writeCell(cell, habits, true)) }),
  )
  const rows = table.rows.map(
    (row) =>
      new word.TableRow({
        children: row.map((cell, column) =>
          auto && column === 0 && /^\d+$/.test(cell.text) ? numberCell(cell, instance) : writeCell(cell, habits, false),
        ),
      }),
  )
  return new word.Table({ rows: [...header, ...rows] })
}

/** Whether one list would print the ordinals: 1, 2, 3 … to the end. */
function countsOn({ rows }: PrintedTable): boolean {
  const ordinals = rows.map((row) => row[0]?.text ?? '').filter((text) => /^[\d(]/.test(text))
  return ordinals.every((text, index) => text === String(index + 1))
}

const numberCell = ({ down = 1 }: PrintedCell, instance: number): WordPart =>
  new word.TableCell({
    rowSpan: down,
    columnSpan: 1,
    children: [new word.Paragraph({ text: '', numbering: { reference: 'ordinals', level: 0, instance } })],
  })

function writeCell({ text, down = 1, across = 1 }: PrintedCell, habits: Habits, bold: boolean): WordPart {
  return new word.TableCell({ rowSpan: down, columnSpan: across, children: writeLines(text.split('\n'), habits, bold) })
}

function writeLines(lines: readonly string[], { cellLines, autoBullets }: Habits, bold: boolean): readonly WordPart[] {
  if (autoBullets && lines.length > 1 && lines.every((line) => line.startsWith('- ')))
    return lines.map((line) => bullet(line.slice(2)))
  if (cellLines === 'paragraphs')
    return lines.map((text) => new word.Paragraph({ children: [new word.TextRun({ text, bold })] }))
  const runs = lines.map((text, index) => new word.TextRun({ text, bold, ...(index > 0 ? { break: 1 } : {}) }))
  return [new word.Paragraph({ children: runs })]
}
