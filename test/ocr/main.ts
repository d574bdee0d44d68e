// Makes knowledge/data/ocr-confusions.json: pages of shuffled syllables are printed, read by tesseract without Vietnamese, and compared.
//
//   npx tsx test/ocr/main.ts TEXT_FILE... > knowledge/data/ocr-confusions.json
//
// TEXT_FILE: any Vietnamese text; only its syllables are used, in random order. Needs tesseract, pdftoppm and Liberation fonts.
import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allSyllables } from '../../ingest/repair/syllable-inventory.ts'
import { learnReadings, type Pair } from './align-readings.ts'
import { printPage } from './print-page.ts'
import { worsen } from './scanner-noise.ts'
import { createRandom, pick } from '../support/seeded-random.ts'

const PAGES = 280
const LINES = 34
const WORDS = 11
/** Offices scan at 100 to 200 dots an inch; half of the pages are blurred and grainy. */
const DOTS_PER_INCH = [100, 110, 130, 150, 150, 200]
const NOISE = [0, 0, 1, 2] as const
/** A reading that was seen once may be an accident of alignment. */
const FEWEST = 2
/** A line whose length changed more than this lost words: nothing is learnt from it. */
const MOST_DIFFERENCE = 13

const ABOUT =
  'Chữ mà bộ đọc quét không biết tiếng Việt đọc thành: chữ đúng → chữ đọc được → số lần; chữ thường và chữ hoa riêng. Làm bằng test/ocr/main.ts trên các trang âm tiết xếp ngẫu nhiên.'

const random = createRandom(20_261_125)
const spelt = allSyllables()
const used = syllablesOf(process.argv.slice(2))
const folder = mkdtempSync(join(tmpdir(), 'ocr-confusions-'))
try {
  const pairs: Pair[] = []
  for (let page = 0; page < PAGES; page += 1) {
    const lines = Array.from({ length: LINES }, makeLine)
    const read = await printAndRead(lines)
    if (read.length === lines.length) pairs.push(...lines.map((truth, line) => ({ truth, read: read[line] ?? '' })))
  }
  const usable = pairs.filter(({ truth, read }) => Math.abs(truth.length - read.length) <= MOST_DIFFERENCE)
  process.stderr.write(`${usable.length} lines compared\n`)
  process.stdout.write(`${JSON.stringify({ about: ABOUT, readings: tableOf(usable) }, null, 1)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Frequent ones more often, but not as often as in a text: rare letters must be seen too. */
function syllablesOf(files: readonly string[]): readonly string[] {
  const known = new Set(spelt)
  const times = new Map<string, number>()
  for (const file of files)
    for (const [word] of readFileSync(file, 'utf8')
      .normalize('NFC')
      .toLowerCase()
      .matchAll(/\p{L}+/gu))
      if (known.has(word)) times.set(word, (times.get(word) ?? 0) + 1)
  return [...times].flatMap(([word, count]) => Array.from({ length: Math.ceil(Math.sqrt(count)) }, () => word))
}

function makeLine(): string {
  const capitals = random() < 0.15
  const word = () => (random() < 0.8 ? pick(random, used) : pick(random, spelt))
  return Array.from({ length: WORDS }, word)
    .map((text) =>
      capitals ? text.toUpperCase() : random() < 0.15 ? text.charAt(0).toUpperCase() + text.slice(1) : text,
    )
    .join(' ')
}

async function printAndRead(lines: readonly string[]): Promise<readonly string[]> {
  const [pdf, image] = [join(folder, 'page.pdf'), join(folder, 'page.pgm')]
  writeFileSync(pdf, await printPage(lines, random))
  execFileSync('pdftoppm', [
    '-r',
    String(pick(random, DOTS_PER_INCH)),
    '-gray',
    '-singlefile',
    pdf,
    join(folder, 'page'),
  ])
  writeFileSync(image, worsen(readFileSync(image), pick(random, NOISE), random))
  const options: ExecFileSyncOptionsWithStringEncoding = {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  }
  const text = execFileSync('tesseract', [image, 'stdout', '-l', 'eng', '--psm', '6'], options)
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

type Table = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Blanks that came or went belong to no letter and are left out. */
function tableOf(pairs: readonly Pair[]): Table {
  const rows = [...learnReadings(pairs)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const table: Record<string, Readonly<Record<string, number>>> = {}
  for (const [letter, readings] of rows) {
    const kept = [...readings].filter(([, times]) => times >= FEWEST).toSorted((a, b) => b[1] - a[1])
    if (kept.length > 0 && /\p{L}/u.test(letter)) table[letter] = Object.fromEntries(kept)
  }
  return table
}
