// Scans: a printed plan as a picture, alone or inside a PDF, is recognised and read like the plan itself.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import { readImage } from '../../../ingest/read/pdf/read-image.ts'
import { readPdf } from '../../../ingest/read/pdf/read-pdf.ts'
import { runProgram, type RunProgram } from '../../../ingest/read/pdf/run-program.ts'
import type { ReadOutcome } from '../../../ingest/read/source-document.ts'
import { missingForScan } from '../../support/missing-for-scan.ts'
import { drawLetterhead, drawTable, makePdf } from '../../support/pdf-document.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const nextPath = temporaryPaths()

async function picture(ending: 'png' | 'jpeg'): Promise<Uint8Array> {
  const pdf = await makePdf((page) => {
    drawLetterhead(page, 'Phân công nhiệm vụ phát triển giáo dục năm 2026')
    page.text('Thực hiện Nghị quyết của Đảng ủy xã, Ủy ban nhân dân xã ban hành Kế hoạch như sau:', { indent: 30 })
    page.moveDown()
    drawTable(page, {
      widths: [35, 170, 110, 80, 80],
      header: ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện'],
      rows: [
        ['1', 'Rà soát phòng học xuống cấp trên địa bàn xã', 'Phòng Kinh tế', 'Công an xã', 'Quý IV/2026'],
        ['2', 'Bồi dưỡng giáo viên tiếng Anh', 'Trường Mầm non Hoa Ban', 'Trạm Y tế', 'Tháng 8/2026'],
      ],
      ruled: true,
    })
  })
  const path = nextPath('trang.pdf')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, pdf)
  const target = join(dirname(path), 'anh')
  execFileSync('pdftoppm', ['-gray', '-r', '250', '-singlefile', `-${ending}`, path, target])
  return new Uint8Array(readFileSync(`${target}.${ending === 'jpeg' ? 'jpg' : 'png'}`))
}

async function planOf(outcome: ReadOutcome) {
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  const { head, tasks } = await readPlan(outcome.document)
  return {
    number: head.number,
    kind: head.kind,
    tasks: tasks.map(({ task }) => [task.ordinal, task.text, task.leads, task.timeline.wording]),
  }
}

const withoutTesseract: RunProgram = async (command, args, limits) =>
  command === 'tesseract' ? { kind: 'missing' } : runProgram(command, args, limits)

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(64)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return new Uint8Array(bytes)
}
const never: RunProgram = async () => ({ kind: 'failed', message: '' })

const PLAN = {
  number: '45/KH-UBND',
  kind: 'Kế hoạch',
  tasks: [
    ['1', 'Rà soát phòng học xuống cấp trên địa bàn xã', ['Phòng Kinh tế'], 'Quý IV/2026'],
    ['2', 'Bồi dưỡng giáo viên tiếng Anh', ['Trường Mầm non Hoa Ban'], 'Tháng 8/2026'],
  ],
}

describe.skipIf(missingForScan !== '')(`scans${missingForScan === '' ? '' : ` (skipped: ${missingForScan})`}`, () => {
  test.each(['png', 'jpeg'] as const)(
    'a picture: %s',
    async (ending) => {
      expect(await planOf(await readImage(`a.${ending}`, await picture(ending)))).toEqual(PLAN)
    },
    60_000,
  )

  test('a PDF of pictures, with progress by page', async () => {
    const page = Buffer.from(await picture('png'))
    const bytes = await makePdf((pdf) => {
      pdf.image(page, 0, 0, { width: 595 })
      pdf.addPage()
    })
    const seen: unknown[] = []
    expect(await planOf(await readPdf('quet.pdf', bytes, { onPage: (progress) => seen.push(progress) }))).toEqual(PLAN)
    expect(seen).toEqual([{ page: 1, pages: 1 }])
  }, 60_000)

  test('without tesseract the packages are named, and which page is a scan', async () => {
    const page = Buffer.from(await picture('png'))
    const bytes = await makePdf((pdf) => {
      pdf.text('Trang đầu có chữ.')
      pdf.addPage()
      pdf.image(page, 0, 0, { width: 595 })
    })
    const outcome = await readPdf('quet.pdf', bytes, { run: withoutTesseract })
    expect(outcome).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(/^Trang 2 .*tesseract-ocr-vie/) })
  }, 60_000)
})

describe('pictures that are none', () => {
  test.each([
    ['a bomb of pixels', png(60_000, 60_000), 'quá lớn'],
    ['a header without a picture', png(100, 100), 'không nhận dạng được'],
    ['an empty header', png(0, 0), 'bị hỏng'],
    ['a cut JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4]), 'bị hỏng'],
    [
      'a JPEG of one endless segment',
      Uint8Array.from([0xff, 0xd8, ...Array.from({ length: 40 }, () => 0xff)]),
      'bị hỏng',
    ],
  ])('%s', async (_, bytes, words) => {
    const outcome = await readImage('a.png', bytes, { run: never })
    expect(outcome).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining(words) })
  })
})
