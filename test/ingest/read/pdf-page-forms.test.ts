// Pages as programs print them: borders as thin filled bars, pages lying on their side, text with ligatures and odd blanks.
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import {
  drawLetterhead,
  LEFT,
  missingForPdf,
  PDF_READERS,
  readDrawn,
  skipReason,
  TOP,
  type Pdf,
} from '../../support/pdf-document.ts'

const ROWS = [
  ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
  ['1', 'Mở lớp xóa mù chữ', 'Phòng Kinh tế', 'Quý I/2026'],
  ['2', 'Sửa chữa phòng học', 'Công an xã', 'Quý II/2026'],
]
const EDGES = [70, 110, 330, 450, 540]
const HEIGHT = 24

/** As Word exports a table: each side of each cell a bar of half a point, filled. */
function drawBars(pdf: Pdf, top: number): void {
  for (const [row, cells] of ROWS.entries())
    for (const [column, text] of cells.entries()) {
      const [left, right, y] = [EDGES[column]!, EDGES[column + 1]!, top + row * HEIGHT]
      for (const at of [y, y + HEIGHT]) pdf.rect(left, at, right - left, 0.48).fill('black')
      for (const at of [left, right]) pdf.rect(at, y, 0.48, HEIGHT).fill('black')
      pdf.text(text, left + 3, y + 5, { lineBreak: false })
    }
}

function drawUpright(pdf: Pdf): void {
  drawLetterhead(pdf, 'Phân công nhiệm vụ năm 2026')
  drawBars(pdf, pdf.y + 10)
}

const WORDS = 'Xã mua sách cho tủ của bản, đóng giá gỗ, mời người già kể chuyện và trao vở cho em nhỏ'.split(' ')

/** Lines as full as lines get, and a heading in capitals right below them. */
function drawHeadedBelowFull(pdf: Pdf): void {
  drawLetterhead(pdf, 'Mua sách năm 2026')
  const width = pdf.page.width - LEFT - pdf.page.margins.right
  let [y, at] = [260, 0]
  for (let line = 0; line < 3; line += 1) {
    let text = ''
    while (pdf.widthOfString(`${text} ${WORDS[at % WORDS.length]}`) < width)
      text = `${text} ${WORDS[at++ % WORDS.length]}`.trim()
    pdf.text(text, LEFT, y, { lineBreak: false })
    y += 16
  }
  pdf.text('E. TỔ CHỨC THỰC HIỆN', LEFT, y, { lineBreak: false })
  pdf.text('1. Công an xã giữ trật tự ở ngày hội sách của bản.', LEFT, y + 16, { lineBreak: false })
}

function drawAcross(pdf: Pdf): void {
  drawLetterhead(pdf, 'Phân công nhiệm vụ năm 2026')
  pdf.addPage({ layout: 'landscape' })
  drawBars(pdf, TOP)
}

describe.skipIf(missingForPdf !== '').each(PDF_READERS)(`forms of pages, %s${skipReason}`, (_, tools) => {
  const tasksOf = async (draw: (pdf: Pdf) => void, options?: PDFKit.PDFDocumentOptions) =>
    (await readPlan(await readDrawn(draw, options, tools))).tasks.map(({ task }) => [
      task.ordinal,
      task.text,
      task.leads,
      task.timeline.wording,
    ])
  const GOLD = ROWS.slice(1).map(([ordinal, text, lead, time]) => [ordinal, text, [lead], time])

  test('borders as filled bars', async () => {
    expect(await tasksOf(drawUpright)).toEqual(GOLD)
  })

  test('a heading right below a full line is one', async () => {
    const { passages } = await readPlan(await readDrawn(drawHeadedBelowFull, {}, tools))
    expect(passages.map(({ kind, text }) => [kind, text])).toContainEqual(['heading', 'E. TỔ CHỨC THỰC HIỆN'])
  })

  test('an annex across, after an upright page', async () => {
    expect(await tasksOf(drawAcross)).toEqual(GOLD)
  })

  test.each([90, 270])('a page that is shown turned by %i degrees', async (degrees) => {
    const draw = (pdf: Pdf) => {
      drawLetterhead(pdf, 'Phân công nhiệm vụ năm 2026')
      pdf.addPage({ size: 'A4' })
      Object.assign(pdf.page.dictionary.data, { Rotate: degrees })
      const [width, height] = [pdf.page.width, pdf.page.height]
      if (degrees === 90) pdf.rotate(-90).translate(-height, 0)
      else pdf.rotate(90).translate(0, -width)
      drawBars(pdf, TOP)
    }
    expect(await tasksOf(draw)).toEqual(GOLD)
  })

  test('ligatures, hard blanks, soft hyphens and hard hyphens are what they mean', async () => {
    const { lines } = await readDrawn(
      (pdf) => pdf.text('Nâng\u00A0cao giáo\u00AD dục ﬁle năm học 2025\u22122026'),
      {},
      tools,
    )
    expect(lines.map(({ text }) => text)).toEqual(['Nâng cao giáo dục file năm học 2025-2026'])
  })
})
