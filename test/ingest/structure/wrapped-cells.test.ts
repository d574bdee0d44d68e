// Tables that lost their grid in a text of a fixed line width: what the width broke is one cell again.
import { expect, it } from 'vitest'
import { structureOf } from '../read-plan-text.ts'

/** Lines of exactly this width or less, as a program that wraps at 70 letters writes them. */
const wrap = (text: string): readonly string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= 70) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
    return lines
  }, [])

const PROSE =
  'Các nhà trường rà soát sân chơi, bãi tập, hàng rào và lối đi, báo cáo những chỗ hư hỏng cần sửa chữa ngay trong hè '
const WORK = [
  'Sửa sân chơi, bồn hoa, lối đi cho người khuyết tật và hàng rào của các điểm trường lẻ',
  'Thay bóng đèn, quạt trần và dây điện cũ trong các phòng học đã dùng quá mười lăm năm liền',
  'Trồng cây bóng mát',
]
const HELPERS = 'Sở Nội vụ; Công an tỉnh; Ủy ban nhân dân các xã; Hội Khuyến học tỉnh; Ban đại diện cha mẹ học sinh'
const TABLE = [
  'TT',
  'Nhiệm vụ',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian',
  ...WORK.flatMap((work, index) => [`${index + 1}`, work, 'Sở Xây dựng', HELPERS, 'Quý II/2026']),
]
const rowsOf = (lines: readonly string[]) =>
  structureOf(lines.join('\n')).blocks.flatMap((block) =>
    block.kind === 'table' ? block.table.rows.map(({ cells }) => cells.join(' | ')) : [],
  )
const ROWS = WORK.map((work, index) => `${index + 1} | ${work} | Sở Xây dựng | ${HELPERS} | Quý II/2026`)

it('a line without room for the next word goes on below', () => {
  expect(rowsOf([...wrap(PROSE.repeat(8)), ...TABLE.flatMap(wrap)])).toEqual(ROWS)
})

it('the last line of running text above takes no head of the table', () => {
  const full = 'x'.repeat(69)
  expect(rowsOf([...wrap(PROSE.repeat(8)), full, ...TABLE.flatMap(wrap)])).toEqual(ROWS)
})

it('lines of no fixed width stay cells of their own', () => {
  expect(rowsOf([PROSE.repeat(8), ...TABLE])).toEqual(ROWS)
})

it('a percent sign below a name that fills its line is the cell of its unit', () => {
  const full = 'Tỷ lệ lớp học có tủ sách, giá sách, đèn đọc và ghế ngồi đọc cho trẻ em'
  expect(full).toHaveLength(70)
  const rows = ['Tỷ lệ lớp có quạt', full, 'Tỷ lệ lớp có bồn hoa'].flatMap((name, at) => [
    `${at + 1}`,
    name,
    '%',
    '40',
    '55',
  ])
  expect(rowsOf([...wrap(PROSE.repeat(8)), 'TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2026', 'Năm 2027', ...rows])).toContain(
    `2 | ${full} | % | 40 | 55`,
  )
})
