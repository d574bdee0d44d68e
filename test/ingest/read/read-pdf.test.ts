// Born-digital PDFs: letterhead, paragraphs over page ends, running heads and feet, the closing in two columns.
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import { readPdf } from '../../../ingest/read/pdf/read-pdf.ts'
import type { RunProgram } from '../../../ingest/read/pdf/run-program.ts'
import { encodePng } from '../../support/scanned-page.ts'
import {
  drawFurniture,
  drawLetterhead,
  LEFT,
  makePdf,
  nothingInstalled,
  PDF_READERS,
  readDrawn,
  missingForPdf,
  skipReason,
  type Pdf,
} from '../../support/pdf-document.ts'

const LONG =
  'Thực hiện Nghị quyết của Đảng ủy xã về phát triển giáo dục, Ủy ban nhân dân xã ban hành Kế hoạch với những nội dung như sau để các đơn vị triển khai thực hiện đầy đủ, đúng hạn.'

describe.skipIf(missingForPdf !== '').each(PDF_READERS)(`born-digital PDFs, %s${skipReason}`, (_, tools) => {
  const read = (draw: (pdf: Pdf) => void, options?: PDFKit.PDFDocumentOptions) => readDrawn(draw, options, tools)

  test('prose: paragraphs are whole, also over a page end; heads, feet and page numbers are gone', async () => {
    const { lines } = await read(
      (pdf) => {
        drawLetterhead(pdf, 'Phát triển giáo dục năm học 2025-2026')
        for (let count = 0; count < 24; count += 1) pdf.text(LONG, { indent: 30, align: 'justify' })
        drawFurniture(pdf, 'Văn bản nội bộ của xã Suối Hoa')
      },
      { bufferPages: true },
    )
    const texts = lines.map(({ text }) => text)
    expect(texts.filter((text) => text === LONG)).toHaveLength(24)
    expect(texts).toHaveLength(24 + 8)
    expect(lines.filter(({ startsPage }) => startsPage).map(({ place }) => place)).toEqual([
      { kind: 'page', page: 1 },
      { kind: 'page', page: 2 },
    ])
  })

  test('the letterhead in two columns gives number, issuer and day; the closing in two columns its signer', async () => {
    const { head } = await readPlan(
      await read((pdf) => {
        drawLetterhead(pdf, 'Phát triển giáo dục năm học 2025-2026')
        pdf.text(LONG, { indent: 30 })
        const y = pdf.y + 20
        for (const [text, x, below] of [
          ['Nơi nhận:', LEFT, 0],
          ['TM. ỦY BAN NHÂN DÂN', 350, 0],
          ['- Các trường học;', LEFT, 15],
          ['CHỦ TỊCH', 390, 15],
          ['- Lưu: VT.', LEFT, 30],
          ['Lò Thị Mai', 390, 80],
        ] as const)
          pdf.text(text, x, y + below, { lineBreak: false })
      }),
    )
    expect(head).toMatchObject({
      number: '45/KH-UBND',
      kind: 'Kế hoạch',
      issuer: 'Ủy ban nhân dân xã Suối Hoa',
      issuedOn: '2025-09-12',
      signer: { name: 'Lò Thị Mai' },
    })
  })

  test('a caption in brackets over two centred lines is one; a word broken at its own hyphen is whole', async () => {
    const { lines } = await read((pdf) => {
      pdf.text('PHỤ LỤC', { align: 'center' })
      pdf.text('(Kèm theo Kế hoạch số 45/KH-UBND của Ủy ban nhân dân xã', { align: 'center' })
      pdf.text('Suối Hoa)', { align: 'center' })
      pdf.text(`${LONG.slice(0, 70)} nghiên cứu của Sở LĐ-`)
      pdf.text('TB&XH và các đơn vị có liên quan.')
    })
    const texts = lines.map(({ text }) => text)
    expect(texts).toContain('(Kèm theo Kế hoạch số 45/KH-UBND của Ủy ban nhân dân xã Suối Hoa)')
    expect(texts.at(-1)).toMatch(/Sở LĐ-TB&XH và các đơn vị/)
  })

  test('a centred title as wide as the text is no first line of the paragraph below it', async () => {
    const title = 'Triển khai phổ cập giáo dục, xóa mù chữ trên địa bàn xã giai đoạn 2026-2030'
    const { lines } = await read((pdf) => {
      pdf.text(title, { align: 'center' })
      pdf.text(LONG, { indent: 30, align: 'justify' })
    })
    expect(lines.map(({ text }) => text)).toEqual([title, LONG])
  })

  test('a document without letters says so', async () => {
    const outcome = await readPdf('quet.pdf', await makePdf((pdf) => pdf.rect(100, 100, 200, 200).fill('gray')), tools)
    expect(outcome).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining('không có chữ nào') })
  })
})

const many: RunProgram = async () => ({ kind: 'done', output: 'Pages:          2001\n' })
const slow: RunProgram = async () => ({ kind: 'stopped' })

describe('a machine without poppler', () => {
  test('reads text, but of a scan it tells which packages to install', async () => {
    const picture = Buffer.from(encodePng({ width: 600, height: 800, pixels: new Uint8Array(480_000).fill(255) }))
    const bytes = await makePdf((pdf) => {
      pdf.text('Trang đầu có chữ.')
      pdf.addPage()
      pdf.image(picture, 0, 0, { width: 595 })
    })
    const outcome = await readPdf('a.pdf', bytes, { run: nothingInstalled })
    expect(outcome).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(/^Trang 2 .*poppler-utils/) })
  })

  test('too many pages, or a program that does not end, are said', async () => {
    expect(await readPdf('a.pdf', new Uint8Array([1]), { run: many })).toMatchObject({
      reason: expect.stringContaining('2001 trang'),
    })
    expect(await readPdf('a.pdf', new Uint8Array([1]), { run: slow })).toMatchObject({
      reason: expect.stringContaining('quá lâu'),
    })
  })
})
