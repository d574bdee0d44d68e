// Footnotes of a PDF: small letters at the foot of a page are notes, and the sentence over the page end goes on.
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import {
  drawLetterhead,
  LEFT,
  missingForPdf,
  PDF_READERS,
  readDrawn,
  skipReason,
  type Pdf,
} from '../../support/pdf-document.ts'

const SENTENCE =
  'Mỗi trường lập một đội bơi từ mười hai đến mười lăm em, tập ba buổi mỗi tuần ở hồ của xã, có thầy thể dục và người cứu hộ đứng trên bờ, có áo phao, có còi, có dây và có phao tròn'

/** Letters of another size, at a place of their own. */
function print(pdf: Pdf, text: string, { x, y, size }: { x: number; y: number; size: number }): void {
  pdf.fontSize(size).text(text, x, y, { lineBreak: false })
  pdf.fontSize(12)
}

/** A line with a raised number in it. */
function printRaised(pdf: Pdf, [before, number, after]: readonly [string, string, string], y: number): void {
  pdf.text(before, LEFT, y, { lineBreak: false })
  const at = LEFT + pdf.widthOfString(before)
  print(pdf, number, { x: at + 1, y: y + 1, size: 6 })
  if (after !== '') pdf.text(after, at + 6, y, { lineBreak: false })
}

function drawNoted(pdf: Pdf): void {
  drawLetterhead(pdf, 'Dạy bơi trong trường học năm 2026')
  pdf.text('I. NỘI DUNG', LEFT, 220)
  printRaised(pdf, ['- Phấn đấu 60% học trò biết bơi vững', '1', 'và 80% học trò biết gọi cứu.'], 250)
  pdf.text(SENTENCE, LEFT, 690, { indent: 30 })
  print(pdf, '1', { x: LEFT, y: 738, size: 5 })
  print(pdf, 'Bơi vững là bơi được năm mươi mét', { x: LEFT + 6, y: 740, size: 9 })
  print(pdf, 'mà không bám vào phao.', { x: LEFT, y: 753, size: 9 })
  pdf.addPage()
  pdf.text('cho từng em.', LEFT, 75)
  printRaised(pdf, ['- Diện tích hồ là 900 m', '2', ''], 110)
  printRaised(pdf, ['- Mỗi em tập đủ tám buổi', '2', 'trước khi thi.'], 140)
  print(pdf, '2', { x: LEFT, y: 698, size: 5 })
  print(pdf, 'Buổi là hai tiết.', { x: LEFT + 6, y: 700, size: 9 })
  print(pdf, 'Hồ bơi nào chưa có rào thì rào xong trước tháng sáu.', { x: LEFT, y: 745, size: 9 })
}

describe.skipIf(missingForPdf !== '').each(PDF_READERS)(`footnotes of PDFs, %s${skipReason}`, (_name, tools) => {
  test('are passages of their own, and what they interrupt is one', async () => {
    const { passages } = await readPlan(await readDrawn(drawNoted, {}, tools))
    const texts = passages.map(({ kind, text }) => `${kind}: ${text}`)
    expect(texts).toContain('footnote: [^1]: Bơi vững là bơi được năm mươi mét mà không bám vào phao.')
    expect(texts.join('\n')).toMatch(/biết bơi vững \[\^1\] và 80% học trò/)
    expect(texts.join('\n')).toMatch(/phao tròn cho từng em\./)
  })

  test('a power is no mark of a note', async () => {
    const { passages } = await readPlan(await readDrawn(drawNoted, {}, tools))
    const text = passages.map((passage) => passage.text).join('\n')
    expect(text).toMatch(/900 m ?2/)
    expect(text).toMatch(/tám buổi \[\^2\] trước khi thi/)
  })

  test('small letters apart from the notes are body', async () => {
    const { passages } = await readPlan(await readDrawn(drawNoted, {}, tools))
    const found = passages.filter(({ text }) => text.includes('chưa có rào'))
    expect(found.map(({ kind }) => kind)).not.toContain('footnote')
    expect(found).toHaveLength(1)
  })
})
