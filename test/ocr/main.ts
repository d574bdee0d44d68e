// Makes knowledge/data/ocr-confusions.json: pages of shuffled syllables are printed, read by tesseract without Vietnamese, and compared.
//
//   npx tsx test/ocr/main.ts TEXT_FILE... > knowledge/data/ocr-confusions.json
//
// TEXT_FILE: any Vietnamese text; only its syllables are used, in random order. Needs tesseract, pdftoppm and Liberation fonts.
import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PdfDocument from 'pdfkit'
import { learnReadings, type Pair } from './align-readings.ts'

const FONTS = ['LiberationSerif-Regular', 'LiberationSerif-Bold', 'LiberationSerif-Italic'].map(
  (name) => `/usr/share/fonts/truetype/liberation2/${name}.ttf`,
)
const PAGES = 60
const LINES = 34
const WORDS = 11
/** A reading that was seen once may be an accident of alignment. */
const FEWEST = 2

const ABOUT =
  'Chữ mà bộ đọc quét không biết tiếng Việt đọc thành: chữ đúng → chữ đọc được → số lần. Làm bằng test/ocr/main.ts trên các trang âm tiết xếp ngẫu nhiên.'

const random = mulberry(20_261_122)
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item // the list is not empty

const words = [
  ...new Set(
    process.argv.slice(2).flatMap(
      (file) =>
        readFileSync(file, 'utf8')
          .normalize('NFC')
          .toLowerCase()
          .match(/\p{L}+/gu) ?? [],
    ),
  ),
]
const folder = mkdtempSync(join(tmpdir(), 'ocr-confusions-'))
try {
  const pages = Array.from({ length: PAGES }, () => Array.from({ length: LINES }, makeLine))
  writeFileSync(join(folder, 'pages.pdf'), await printPages(pages))
  execFileSync('pdftoppm', ['-r', '150', '-gray', '-png', join(folder, 'pages.pdf'), join(folder, 'page')])
  const images = readdirSync(folder)
    .filter((name) => name.endsWith('.png'))
    .toSorted()
  const pairs = images.flatMap((name, index) => pairsOf(pages[index] ?? [], readPage(join(folder, name))))
  process.stderr.write(`${pairs.length} words compared\n`)
  process.stdout.write(`${JSON.stringify({ about: ABOUT, readings: tableOf(pairs) }, null, 1)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function makeLine(): string {
  const capitals = random() < 0.1
  return Array.from({ length: WORDS }, () => pick(words))
    .map((word) =>
      capitals ? word.toUpperCase() : random() < 0.12 ? word.charAt(0).toUpperCase() + word.slice(1) : word,
    )
    .join(' ')
}

async function printPages(pages: readonly (readonly string[])[]): Promise<Buffer> {
  const pdf = new PdfDocument({ autoFirstPage: false, size: [700, 1000] })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  for (const lines of pages) {
    pdf.addPage({ size: [700, 1000], margin: 30 })
    pdf.font(pick([FONTS[0] ?? '', ...FONTS])).fontSize(11 + Math.floor(random() * 4))
    lines.forEach((line, index) => pdf.text(line, 30, 30 + index * 27, { lineBreak: false }))
  }
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

function readPage(image: string): readonly string[] {
  const options: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
  const text = execFileSync('tesseract', [image, 'stdout', '-l', 'eng', '--psm', '6'], options)
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** Only lines that came back with as many words: there each word stands opposite its own. */
function pairsOf(truth: readonly string[], read: readonly string[]): readonly Pair[] {
  if (truth.length !== read.length) return []
  return truth.flatMap((line, index) => {
    const [own, seen] = [line.split(' '), (read[index] ?? '').trim().split(/\s+/)]
    if (own.length !== seen.length) return []
    return own
      .map((word, at) => ({ truth: word.toLowerCase(), read: (seen[at] ?? '').toLowerCase().replace(/[.,;:]+$/, '') }))
      .filter((pair) => pair.read !== '' && Math.abs(pair.read.length - pair.truth.length) <= 3)
  })
}

type Table = Readonly<Record<string, Readonly<Record<string, number>>>>

function tableOf(pairs: readonly Pair[]): Table {
  const rows = [...learnReadings(pairs)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const table: Record<string, Readonly<Record<string, number>>> = {}
  for (const [letter, readings] of rows) {
    const kept = [...readings].filter(([, times]) => times >= FEWEST).toSorted((a, b) => b[1] - a[1])
    if (kept.length > 0) table[letter] = Object.fromEntries(kept)
  }
  return table
}

/** A small seeded generator, so that the same table comes out again. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
