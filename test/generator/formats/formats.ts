// The formats that plans are written in: what each can print, and who writes it.
import { missingForScan } from '../../support/missing-for-scan.ts'
import { missingForPdf } from '../../support/pdf-document.ts'
import type { Random } from '../../support/seeded-random.ts'
import type { PrintedDocument } from '../printed.ts'
import type { Traits } from '../table-style.ts'
import { writeDamagedText } from './damaged-text.ts'
import { writeFlattenedText, writeTabbedText } from './flattened-text.ts'
import { writeMarkdown } from './markdown.ts'
import { writePdf } from './printed-pdf.ts'
import { scanPdf } from './scan.ts'
import { writeWebPage } from './web-page.ts'
import { writeWord } from './word.ts'
import { writeWorkbook } from './workbook.ts'

export type Format = {
  readonly name: string
  readonly ending: string
  /** How closely words must come back: a scan's may have misread letters, numbers never. */
  readonly source: 'born-digital' | 'scanned' | 'damaged'
  readonly traits: Traits
  /** What this machine lacks to write and read it; "" where it has all. */
  readonly missing: string
  readonly write: (printed: PrintedDocument, random: Random) => Promise<Uint8Array>
}

const WHOLE: Traits = { merges: false, breaks: true, blanks: true, fragments: false, annexOnly: false }
const bytes = (text: string) => new TextEncoder().encode(text)

export const FORMATS: readonly Format[] = [
  {
    name: 'md',
    ending: 'md',
    source: 'born-digital',
    traits: { ...WHOLE, fragments: true },
    missing: '',
    write: async (printed, random) => bytes(writeMarkdown(printed, random)),
  },
  {
    name: 'txt',
    ending: 'txt',
    source: 'born-digital',
    traits: { ...WHOLE, breaks: false, blanks: false },
    missing: '',
    write: async (printed, random) => bytes(writeFlattenedText(printed, random)),
  },
  {
    name: 'tabs',
    ending: 'txt',
    source: 'born-digital',
    traits: { ...WHOLE, breaks: false },
    missing: '',
    write: async (printed, random) => bytes(writeTabbedText(printed, random)),
  },
  {
    name: 'docx',
    ending: 'docx',
    source: 'born-digital',
    traits: { ...WHOLE, merges: true },
    missing: '',
    write: writeWord,
  },
  {
    name: 'html',
    ending: 'html',
    source: 'born-digital',
    traits: { ...WHOLE, merges: true },
    missing: '',
    write: async (printed, random) => bytes(writeWebPage(printed, random)),
  },
  {
    name: 'xlsx',
    ending: 'xlsx',
    source: 'born-digital',
    traits: { ...WHOLE, merges: true, annexOnly: true },
    missing: '',
    write: writeWorkbook,
  },
  {
    name: 'pdf',
    ending: 'pdf',
    source: 'born-digital',
    traits: { ...WHOLE, merges: true },
    missing: missingForPdf,
    write: (printed, random) => writePdf(printed, random, { ruled: true, furniture: true }),
  },
  {
    name: 'pdf-aligned',
    ending: 'pdf',
    source: 'born-digital',
    traits: WHOLE,
    missing: missingForPdf,
    write: (printed, random) => writePdf(printed, random, { ruled: false, furniture: true }),
  },
  {
    name: 'scan',
    ending: 'pdf',
    source: 'scanned',
    traits: { ...WHOLE, merges: true },
    missing: missingForScan,
    write: async (printed, random) =>
      scanPdf(await writePdf(printed, random, { ruled: true, furniture: true }), random),
  },
  {
    name: 'damaged',
    ending: 'txt',
    source: 'damaged',
    traits: { ...WHOLE, breaks: false, blanks: false },
    missing: '',
    write: async (printed, random) => bytes(writeDamagedText(printed, random)),
  },
]
