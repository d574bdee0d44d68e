// Tables in born-digital PDFs come back row by row: with and without lines, cut by page ends, with merged cells.
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import {
  drawFurniture,
  drawLetterhead,
  drawTable,
  PDF_READERS,
  readDrawn,
  missingForPdf,
  skipReason,
  type Pdf,
} from '../../support/pdf-document.ts'
import { createRandom, pick, type Random } from '../../support/seeded-random.ts'

const HEADER = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện']
const WIDTHS = [30, 165, 95, 105, 75]
const LONG =
  'Thực hiện Nghị quyết của Đảng ủy xã về phát triển giáo dục, Ủy ban nhân dân xã ban hành Kế hoạch với những nội dung như sau để các đơn vị triển khai thực hiện đầy đủ, đúng hạn.'

describe.skipIf(missingForPdf !== '').each(PDF_READERS)(`tables of PDFs, %s${skipReason}`, (_name, tools) => {
  const read = (draw: (pdf: Pdf) => void, options?: PDFKit.PDFDocumentOptions) => readDrawn(draw, options, tools)

  test.each(Array.from({ length: 24 }, (_, index) => index + 1))(
    'a drawn task table comes back row by row: seed %i',
    async (seed) => {
      const random = createRandom(seed)
      const { rows, gold } = randomTasks(random)
      const document = await read(
        (pdf) => {
          drawLetterhead(pdf, 'Phân công nhiệm vụ phát triển giáo dục năm học 2025-2026')
          for (let count = Math.floor(random() * 6); count > 0; count -= 1) pdf.text(LONG, { indent: 30 })
          pdf.moveDown()
          const repeats = random() < 0.6
          const ruled = seed % 2 === 0
          drawTable(pdf, {
            widths: WIDTHS,
            header: repeats ? HEADER : [],
            rows: repeats ? rows : [HEADER, ...rows],
            ruled,
            align: pick(random, ['top', 'centre'] as const),
            padding: pick(random, ruled ? [1, 3, 5] : [3, 5, 8]),
          })
          pdf.text(LONG, { indent: 30 })
          drawFurniture(pdf, 'Văn bản nội bộ của xã Suối Hoa')
        },
        { bufferPages: true },
      )
      const { tasks } = await readPlan(document)
      const got = tasks.map(({ task }) => [
        task.ordinal,
        task.group?.label,
        task.text,
        task.leads,
        task.timeline.wording,
      ])
      expect(got).toEqual(gold)
    },
  )

  test.each([
    { opensAtCuts: false, repeats: true },
    { opensAtCuts: true, repeats: true },
    { opensAtCuts: true, repeats: false },
  ])('a row cut by a page end is one task, with the page on which it begins: %j', async ({ opensAtCuts, repeats }) => {
    const long = 'Rà soát, thống kê, lập danh mục các phòng học, phòng bộ môn, nhà vệ sinh xuống cấp '.repeat(14).trim()
    const document = await read((pdf) => {
      drawLetterhead(pdf, 'Phân công nhiệm vụ năm 2026')
      drawTable(pdf, {
        widths: WIDTHS,
        header: repeats ? HEADER : [],
        opensAtCuts,
        rows: [
          ...(repeats ? [] : [HEADER]),
          ['1', 'Mở lớp', 'Trạm Y tế', '', 'Quý I/2026'],
          ['2', long, 'Phòng Kinh tế', 'Công an xã', 'Quý II/2026'],
          ['3', 'Tổng kết', 'Văn phòng xã', '', 'Quý IV/2026'],
        ],
        ruled: true,
      })
    })
    const { tasks } = await readPlan(document)
    expect(tasks.map(({ task }) => task.text)).toEqual(['Mở lớp', long, 'Tổng kết'])
    const pages = document.lines.flatMap(({ cells, place }) => (/^\d/.test(cells?.[0] ?? '') ? [place] : []))
    expect(pages).toEqual([1, 1, 2].map((page) => ({ kind: 'page', page })))
  })

  test('heads that no rule knows are heads where the next page prints them again, and the row between is one', async () => {
    const header = ['Nơi xây', 'Gian nhà', 'Kèm theo', 'Vốn', 'Người dựng']
    const name = 'Điểm lẻ Nậm Cáy bên kia suối, cạnh nhà văn hóa và sân bóng của bản '.repeat(22).trim()
    const { lines } = await read((pdf) => {
      drawLetterhead(pdf, 'Xây dựng trường lớp năm 2026')
      drawTable(pdf, {
        widths: WIDTHS.map((_, index) => (index === 0 ? 150 : 80)),
        header,
        opensAtCuts: true,
        rows: [
          ['Điểm Nà Tăm', '4', 'Giếng', '310', 'Ban xây dựng'],
          ['Điểm Phiêng Ban', '6', 'Tường rào', '540', 'Ban xây dựng'],
          ['Điểm Hoa Ban', '5', 'Sân', '420', 'Ban xây dựng'],
          [name, '8', 'Bếp', '700', 'Ban xây dựng'],
          ['Điểm Tả Gia', '2', 'Cổng', '95', 'Ban xây dựng'],
        ],
        ruled: true,
      })
    })
    const rows = lines.flatMap(({ cells }) => (cells ? [cells] : []))
    expect(rows.map((cells) => cells.slice(1, 4))).toEqual([
      header.slice(1, 4),
      ['4', 'Giếng', '310'],
      ['6', 'Tường rào', '540'],
      ['5', 'Sân', '420'],
      ['8', 'Bếp', '700'],
      ['2', 'Cổng', '95'],
    ])
    expect(new Set(lines.map(({ place }) => JSON.stringify(place))).size).toBeGreaterThan(1)
  })

  test.each([true, false])('a grid of indicators with two years under one head, ruled: %s', async (ruled) => {
    const { targets } = await readPlan(
      await read((pdf) => {
        drawLetterhead(pdf, 'Chỉ tiêu phát triển giáo dục năm học 2025-2026')
        drawTable(pdf, {
          widths: [35, 190, 70, 90, 90],
          header: ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả năm học 2024-2025', 'Mục tiêu năm học 2025-2026'],
          rows: [
            ['1', 'Tỷ lệ trẻ em 5 tuổi được chuẩn bị tốt để vào lớp một', '%', '98,7', '99,5'],
            ['2', 'Số trường đạt chuẩn quốc gia', 'Trường', '4', '6'],
          ],
          ruled,
        })
      }),
    )
    expect(
      targets.map(({ target }) => [
        target.indicator,
        target.unit,
        target.values.map(({ kind, printed }) => [kind, printed]),
      ]),
    ).toEqual([
      [
        'Tỷ lệ trẻ em 5 tuổi được chuẩn bị tốt để vào lớp một',
        '%',
        [
          ['result', '98,7'],
          ['target', '99,5'],
        ],
      ],
      [
        'Số trường đạt chuẩn quốc gia',
        'Trường',
        [
          ['result', '4'],
          ['target', '6'],
        ],
      ],
    ])
  })

  test('ruled: a header of two rows and a lead merged over two rows hold for each column and row', async () => {
    const { tasks } = await readPlan(await read(drawMerged))
    expect(
      tasks.map(({ task }) => [task.ordinal, task.text, task.leads, task.coordinating, task.timeline.wording]),
    ).toEqual([
      ['1', 'Mở lớp xóa mù chữ', ['Phòng Kinh tế'], ['Trạm Y tế'], 'Quý I/2026'],
      ['2', 'Tặng sách giáo khoa', ['Phòng Kinh tế'], ['Công an xã'], 'Quý II/2026'],
    ])
  })
})

const WORK = [
  'Rà soát phòng học xuống cấp',
  'Xây dựng thư viện thân thiện',
  'Bồi dưỡng giáo viên tiếng Anh',
  'Sửa chữa nhà vệ sinh',
  'Tham mưu ban hành danh mục thiết bị dạy học tối thiểu',
]
const MORE = [
  'theo quy định',
  'trên địa bàn xã',
  'giai đoạn 2025-2030',
  'bảo đảm an toàn, hiệu quả',
  'phù hợp với điều kiện thực tế của địa phương',
]
const AGENCIES = ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Trạm Y tế', 'Công an xã', 'Trường Mầm non Hoa Ban']
const TIMES = ['Quý I/2026', 'Tháng 8/2026', 'Thường xuyên', 'Trước ngày 30/11/2025', 'Năm học 2025-2026']

function randomTasks(random: Random) {
  const rows: string[][] = []
  const gold: unknown[] = []
  const some = <Item>(items: readonly Item[], most: number) =>
    Array.from({ length: Math.floor(random() * most) }, () => pick(random, items))
  for (const label of ['I', 'II'].slice(0, Math.floor(random() * 3)).concat('III')) {
    rows.push([`${label}. ${pick(random, WORK).toUpperCase()}`])
    const count = 2 + Math.floor(random() * 9)
    for (let ordinal = 1; ordinal <= count; ordinal += 1) {
      const text = [pick(random, WORK), ...some(MORE, 5)].join(' ')
      const [lead, time] = [pick(random, AGENCIES), pick(random, TIMES)]
      rows.push([String(ordinal), text, lead, some(AGENCIES, 4).join('; '), time])
      gold.push([String(ordinal), label, text, [lead], time])
    }
  }
  return { rows, gold }
}

/** TT | Nội dung | Phân công over two | Thời gian; one lead for both rows. */
function drawMerged(pdf: Pdf): void {
  drawLetterhead(pdf, 'Phân công nhiệm vụ năm 2026')
  const [a, b, c, d, e, f] = [70, 100, 260, 350, 440, 530]
  const [top, head, first, second, bottom] = [300, 322, 344, 366, 388]
  const line = (x1: number, y1: number, x2: number, y2: number) => pdf.moveTo(x1, y1).lineTo(x2, y2).stroke()
  for (const y of [top, first, bottom]) line(a, y, f, y)
  for (const x of [a, b, c, e, f]) line(x, top, x, bottom)
  line(d, head, d, bottom)
  line(c, head, e, head)
  for (const [from, to] of [
    [a, c],
    [d, f],
  ] as const)
    line(from, second, to, second)
  const put = (text: string, x: number, y: number) => pdf.text(text, x + 3, y + 4, { lineBreak: false })
  for (const [text, x] of [
    ['TT', a],
    ['Nội dung', b],
    ['Phân công thực hiện', c],
    ['Thời gian', e],
  ] as const)
    put(text, x, top)
  put('Chủ trì', c, head)
  put('Phối hợp', d, head)
  for (const [cells, y] of [
    [['1', 'Mở lớp xóa mù chữ', '', 'Trạm Y tế', 'Quý I/2026'], first],
    [['2', 'Tặng sách giáo khoa', '', 'Công an xã', 'Quý II/2026'], second],
  ] as const)
    for (const [index, text] of cells.entries()) put(text, [a, b, c, d, e][index]!, y)
  put('Phòng Kinh tế', c, first + 11)
}
