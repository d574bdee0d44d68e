// Word documents made in a test: paragraphs, tables with merged cells, automatic numbers.
import { readDocx } from '../../../ingest/read/word/read-docx.ts'
import type { SourceDocument } from '../../../ingest/read/source-document.ts'
import { word, type LevelOptions, type WordPart } from './docx-library.ts'

/** A cell's text; line breaks begin paragraphs. `down` and `across`: how many rows and columns it covers. */
export type WordCell = string | { readonly text: string; readonly down?: number; readonly across?: number }

export const paragraph = (text: string): WordPart => new word.Paragraph(text)
export const numbered = (level: number, text: string, reference = 'plan'): WordPart =>
  new word.Paragraph({ text, numbering: { reference, level } })

export function tableOf(...rows: readonly (readonly WordCell[])[]): WordPart {
  return new word.Table({ rows: rows.map((cells) => new word.TableRow({ children: cells.map(cellOf) })) })
}

function cellOf(cell: WordCell): WordPart {
  const { text, down = 1, across = 1 } = typeof cell === 'string' ? { text: cell } : cell
  return new word.TableCell({ rowSpan: down, columnSpan: across, children: text.split('\n').map(paragraph) })
}

const PLAN_LEVELS: readonly LevelOptions[] = [
  { level: 0, format: 'upperRoman', text: '%1.' },
  { level: 1, format: 'decimal', text: '%2.' },
  { level: 2, format: 'decimal', text: '%2.%3.' },
  { level: 3, format: 'lowerLetter', text: '%4)' },
  { level: 4, format: 'bullet', text: '\uF0B7' },
]

export async function wordOf(...children: readonly WordPart[]): Promise<Uint8Array> {
  const document = new word.Document({
    numbering: {
      config: [
        { reference: 'plan', levels: PLAN_LEVELS },
        { reference: 'rows', levels: [{ level: 0, format: 'decimal', text: '%1' }] },
      ],
    },
    sections: [{ children: [...children] }],
  })
  return new Uint8Array(await word.Packer.toBuffer(document))
}

export async function readWord(bytes: Uint8Array): Promise<SourceDocument> {
  const outcome = await readDocx('thu.docx', bytes)
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  return outcome.document
}

export const textsOf = ({ lines }: SourceDocument): readonly string[] =>
  lines.filter(({ text }) => text !== '').map(({ text }) => text)
export const rowsOf = ({ lines }: SourceDocument): readonly (readonly string[])[] =>
  lines.flatMap(({ cells }) => (cells ? [cells] : []))
