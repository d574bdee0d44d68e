// The formats that plans are written in: what each can print, and who writes it.
import type { Random } from '../../support/seeded-random.ts'
import type { PrintedDocument } from '../printed.ts'
import type { Traits } from '../table-style.ts'
import { writeFlattenedText } from './flattened-text.ts'
import { writeMarkdown } from './markdown.ts'

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
]
