// A plan in the letters of an old encoding reads like the plan itself, from every format, with one warning.
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../../ingest/read-plan.ts'
import { readAny } from '../../../../ingest/read/read-any.ts'
import { asTcvn3, asVni, asWindows1258, latinBytes } from '../../../support/old-encoders.ts'
import { drawLetterhead, drawTable, makePdf, missingForPdf } from '../../../support/pdf-document.ts'
import { word } from '../docx-library.ts'
import { paragraph, tableOf, wordOf } from '../word-document.ts'

const HEAD = [
  'ỦY BAN NHÂN DÂN XÃ SUỐI HOA',
  'Số: 45/KH-UBND',
  'Suối Hoa, ngày 12 tháng 9 năm 2025',
  'KẾ HOẠCH',
  'Phát triển giáo dục năm học 2025-2026',
]
const INTRO =
  'Thực hiện Nghị quyết của Đảng ủy xã về phát triển giáo dục, Ủy ban nhân dân xã ban hành Kế hoạch như sau:'
const ROWS = [
  ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian thực hiện'],
  ['1', 'Rà soát phòng học xuống cấp trên địa bàn xã', 'Phòng Kinh tế', 'Quý IV/2026'],
  ['2', 'Bồi dưỡng giáo viên tiếng Anh', 'Trường Mầm non Hoa Ban', 'Tháng 8/2026'],
]
const markdown = [
  ...HEAD,
  '',
  INTRO,
  '',
  ...ROWS.map((row, index) => `| ${row.join(' | ')} |${index === 0 ? '\n|---|---|---|---|' : ''}`),
].join('\n')
const html = `<html><body>${[...HEAD, INTRO].map((line) => `<p>${line}</p>`).join('')}<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`

type Encode = (text: string) => string
const FILES: readonly (readonly [string, string, (encode: Encode) => Promise<Uint8Array> | Uint8Array])[] = [
  ['text, bytes', 'a.txt', (encode) => latinBytes(encode(markdown))],
  ['text, letters', 'a.md', (encode) => new TextEncoder().encode(encode(markdown))],
  ['page, bytes', 'a.html', (encode) => latinBytes(encode(html))],
  ['page, letters', 'a.html', (encode) => new TextEncoder().encode(encode(html).replaceAll('\u00AD', '&shy;'))],
  [
    'Word',
    'a.docx',
    (encode) =>
      wordOf(
        ...[...HEAD, INTRO].map((line) => paragraph(encode(line))),
        tableOf(...ROWS.map((row) => row.map(encode))),
      ),
  ],
  [
    'Excel',
    'a.xlsx',
    (encode) => workbookOf([...[...HEAD, INTRO].map((line) => [encode(line)]), ...ROWS.map((row) => row.map(encode))]),
  ],
]

async function workbookOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  book.addWorksheet('Biểu').addRows(rows.map((row) => [...row]))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function read(name: string, bytes: Uint8Array) {
  const outcome = await readAny(name, bytes)
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  const { head, tasks, warnings } = await readPlan(outcome.document)
  return {
    number: head.number,
    issuedOn: head.issuedOn,
    tasks: tasks.map(({ task }) => [task.text, task.leads, task.timeline.wording]),
    warnings: warnings.filter(({ message }) => message.includes('bảng mã')).length,
  }
}

const PLAN = {
  number: '45/KH-UBND',
  issuedOn: '2025-09-12',
  tasks: ROWS.slice(1).map(([, text, lead, time]) => [text, [lead], time]),
  warnings: 1,
}

describe.each([
  ['TCVN3', asTcvn3],
  ['VNI', asVni],
  ['Windows-1258', asWindows1258],
] as const)('%s', (_, encode) => {
  it.each(FILES)('%s', async (_name, file, make) => expect(await read(file, await make(encode))).toEqual(PLAN))

  it.skipIf(missingForPdf !== '')('PDF', async () => {
    const bytes = await makePdf((pdf) => {
      drawLetterhead(pdf, 'Phát triển giáo dục')
      pdf.text(encode(INTRO), { indent: 30 })
      pdf.moveDown()
      const [header = [], ...rows] = ROWS.map((row) => row.map(encode))
      drawTable(pdf, { widths: [30, 200, 120, 110], header, rows, ruled: true })
    })
    expect(await read('a.pdf', bytes)).toEqual(PLAN)
  })
})

const run = (text: string, font: string) => new word.TextRun({ text, font })
const paragraphOf = (...children: readonly object[]) => new word.Paragraph({ children })

const linesOf = async (...paragraphs: readonly object[]) => {
  const outcome = await readAny('a.docx', await wordOf(...paragraphs))
  return outcome.kind === 'read' ? outcome.document.lines.map(({ text }) => text).filter(Boolean) : outcome.reason
}

describe('fonts of a Word document', () => {
  it('a run in an old font among Unicode ones', async () => {
    const old = asTcvn3('phát triển giáo dục và đào tạo')
    expect(await linesOf(paragraphOf(run('Đảng ủy chỉ đạo ', 'Times New Roman'), run(old, '.VnTime')))).toEqual([
      'Đảng ủy chỉ đạo phát triển giáo dục và đào tạo',
    ])
  })

  it('the font of capitals', async () => {
    const old = asTcvn3('ủy ban nhân dân xã Mường La')
    expect(await linesOf(paragraphOf(run(old, '.VnTimeH')))).toEqual(['ỦY BAN NHÂN DÂN XÃ MƯỜNG LA'])
  })

  it('Unicode that kept the name of an old font stays', async () => {
    const text = 'Đảng ủy xã báo cáo có kết quả'
    expect(await linesOf(paragraphOf(run(text, '.VnTime')), paragraphOf(run('báo cáo', '.VnTime')))).toEqual([
      text,
      'báo cáo',
    ])
  })
})
