// Scans as offices make them: tilted, grey, blurred, coarse, sideways. Tables come back row by row, the head by its columns.
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../ingest/read-plan.ts'
import { readImage } from '../../../ingest/read/pdf/read-image.ts'
import { readPdf } from '../../../ingest/read/pdf/read-pdf.ts'
import type { ReadOutcome } from '../../../ingest/read/source-document.ts'
import { missingForScan } from '../../support/missing-for-scan.ts'
import { drawLetterhead, drawTable, makePdf } from '../../support/pdf-document.ts'
import { blur, drawPage, encodePng, soil, turn, turnQuarter, type GreyPicture } from '../../support/scanned-page.ts'
import { createRandom } from '../../support/seeded-random.ts'

const HEADER = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện']
const ROWS = [
  [
    '1',
    'Rà soát phòng học xuống cấp trên địa bàn xã giai đoạn 2025-2030',
    'Phòng Kinh tế',
    'Công an xã',
    'Quý IV/2026',
  ],
  ['2', 'Bồi dưỡng giáo viên tiếng Anh', 'Trường Mầm non Hoa Ban', '', 'Tháng 8/2026'],
  ['3', 'Huy động trẻ 5 tuổi ra lớp đạt 99,5%', 'Trạm Y tế', 'Phòng Kinh tế', 'Quý II/2026'],
  ['4', 'Sửa chữa nhà vệ sinh', 'Phòng Kinh tế', 'Công an xã; Trạm Y tế', 'Trước ngày 30/11/2025'],
]
const GOLD = ROWS.map(([ordinal, text, lead, , time]) => [ordinal, text, [lead], time])

const plan = () =>
  makePdf((page) => {
    drawLetterhead(page, 'Phân công nhiệm vụ phát triển giáo dục năm 2026')
    page.text('Thực hiện Nghị quyết của Đảng ủy xã, Ủy ban nhân dân xã ban hành Kế hoạch như sau:', { indent: 30 })
    page.moveDown()
    drawTable(page, { widths: [35, 165, 100, 95, 80], header: HEADER, rows: ROWS, ruled: true })
  })

const random = createRandom(7)
const SCANS: readonly (readonly [string, number, (picture: GreyPicture) => GreyPicture])[] = [
  ['clean, 300 dots an inch', 300, (picture) => picture],
  ['200, blurred, a little noise', 200, (picture) => soil(blur(picture), random, { ground: 245, noise: 10 })],
  ['tilted by a degree', 300, (picture) => soil(turn(picture, 1), random, { ground: 240, noise: 15 })],
  [
    'tilted by two the other way, 200',
    200,
    (picture) => soil(blur(turn(picture, -2)), random, { ground: 230, noise: 15 }),
  ],
  ['grey paper, much noise', 250, (picture) => soil(blur(picture), random, { ground: 190, noise: 25 })],
  ['sideways', 300, (picture) => soil(turnQuarter(picture), random, { ground: 250, noise: 10 })],
  ['upside down', 300, (picture) => turnQuarter(turnQuarter(picture))],
]

async function read(outcome: ReadOutcome) {
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  const { head, tasks } = await readPlan(outcome.document)
  return {
    number: head.number,
    issuedOn: head.issuedOn,
    tasks: tasks.map(({ task }) => [task.ordinal, task.text, task.leads, task.timeline.wording]),
  }
}

describe.skipIf(missingForScan !== '')(
  `scanned pages${missingForScan === '' ? '' : ` (skipped: ${missingForScan})`}`,
  () => {
    test.each(SCANS)(
      '%s',
      async (_, dots, spoil) => {
        const picture = encodePng(spoil(drawPage(await plan(), dots)))
        expect(await read(await readImage('a.png', picture))).toEqual({
          number: '45/KH-UBND',
          issuedOn: '2025-09-12',
          tasks: GOLD,
        })
      },
      90_000,
    )

    test('inside a PDF the page keeps its number, and each line says how sure it is', async () => {
      const picture = Buffer.from(encodePng(drawPage(await plan(), 200)))
      const bytes = await makePdf((pdf) => {
        pdf.text('Trang đầu có chữ.')
        pdf.addPage()
        pdf.image(picture, 0, 0, { width: 595 })
      })
      const outcome = await readPdf('quet.pdf', bytes)
      if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
      const [first, ...others] = outcome.document.lines.filter(({ text }) => text !== '')
      expect([first?.place, first?.confidence]).toEqual([{ kind: 'page', page: 1 }, undefined])
      expect(others.filter(({ place }) => place.kind !== 'page' || place.page !== 2)).toEqual([])
      expect(others.filter(({ confidence }) => confidence === undefined || confidence < 0 || confidence > 1)).toEqual(
        [],
      )
      expect((await read(outcome)).tasks).toEqual(GOLD)
    }, 90_000)
  },
)
