// Damaged and hostile PDFs: each is read or refused in a sentence, soon, and nothing is thrown.
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPdf, type PdfTools } from '../../../ingest/read/pdf/read-pdf.ts'
import { runProgram, type RunProgram } from '../../../ingest/read/pdf/run-program.ts'
import { mutateBytes } from '../../support/mutate-bytes.ts'
import {
  drawLetterhead,
  drawTable,
  makePdf,
  missingForPdf,
  PDF_READERS,
  skipReason,
} from '../../support/pdf-document.ts'
import { createRandom } from '../../support/seeded-random.ts'

const LONGEST_MS = 5_000
/** pdf.js starts a thread for each file. */
const ROUNDS = { poppler: 200, 'pdf.js': 30 } as const

const plan = (options?: PDFKit.PDFDocumentOptions) =>
  makePdf((pdf) => {
    drawLetterhead(pdf, 'Phân công nhiệm vụ năm 2026')
    drawTable(pdf, {
      widths: [30, 200, 120, 100],
      header: ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
      rows: Array.from({ length: 14 }, (_, index) => [
        String(index + 1),
        'Sửa chữa phòng học',
        'Phòng Kinh tế',
        'Quý I/2026',
      ]),
      ruled: true,
    })
  }, options)

async function outcomeOf(bytes: Uint8Array, tools: PdfTools = {}) {
  const started = performance.now()
  const outcome = await readPdf('la.pdf', bytes, tools)
  expect(performance.now() - started).toBeLessThan(LONGEST_MS)
  return outcome
}

describe.skipIf(missingForPdf !== '')(`hostile PDFs${skipReason}`, () => {
  test('the plan itself is read, and its temporary folder is gone', async () => {
    const folders: string[] = []
    const watched: RunProgram = async (command, args, limits) => {
      folders.push(...args.filter((arg) => arg.startsWith(tmpdir())).map(dirname))
      return runProgram(command, args, limits)
    }
    expect(await readPdf('la.pdf', await plan(), { run: watched })).toMatchObject({ kind: 'read' })
    expect(folders.length).toBeGreaterThan(2)
    expect(folders.filter(existsSync)).toEqual([])
  })
})

describe.skipIf(missingForPdf !== '').each(PDF_READERS)(`hostile PDFs, %s${skipReason}`, (name, tools) => {
  test.each([
    ['a password to open', plan({ userPassword: 'bi-mat', ownerPassword: 'chu' }), 'mật khẩu'],
    ['half a file of nothing', Promise.resolve(new TextEncoder().encode('%PDF-1.7\n1 0 obj\n')), 'hỏng'],
    ['random bytes behind the magic', Promise.resolve(randomBytes()), 'hỏng'],
  ])('%s is refused with a reason', async (_, bytes, words) => {
    expect(await outcomeOf(await bytes, tools)).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining(words),
    })
  })

  test('a truncated file is read as far as it goes or refused', async () => {
    const bytes = await plan()
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await outcomeOf(bytes.subarray(0, Math.floor(share * bytes.length)), tools)).toHaveProperty('kind')
  })

  test('seeded mutations never throw and never stall', async () => {
    const bytes = await plan({ compress: false })
    const random = createRandom(20250912)
    const kinds = new Set<string>()
    for (let round = 0; round < ROUNDS[name]; round += 1)
      kinds.add((await outcomeOf(mutateBytes(bytes, random), tools)).kind)
    expect(kinds).toContain('read')
  }, 120_000)
})

function randomBytes(): Uint8Array {
  const random = createRandom(7)
  const bytes = Uint8Array.from({ length: 20_000 }, () => Math.floor(random() * 256))
  bytes.set(new TextEncoder().encode('%PDF-1.4\n'))
  return bytes
}
