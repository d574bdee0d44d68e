// Which first row of a page is the rest of the row above: with and without ordinals.
import { describe, expect, test } from 'vitest'
import { isCut } from '../../../ingest/read/pdf/cut-row.ts'
import { plainRow } from '../../../ingest/read/pdf/table-fragment.ts'
import type { ColumnRole } from '../../../ingest/structure/column-roles.ts'

const rows = (texts: readonly (readonly string[])[]) => texts.map((cells, index) => plainRow(cells, index + 1))

const PLAIN: readonly ColumnRole[] = ['task', 'lead', 'time']
const ABOVE = rows([
  ['Mở lớp xóa mù chữ', 'Trạm Y tế', 'Quý I'],
  ['Tặng sách giáo khoa.', 'Công an xã', 'Quý II'],
  ['Hướng dẫn phần mềm dạy Tin học và', 'Phòng Kinh tế', 'Thường'],
])

describe('a page end in a table without ordinals', () => {
  test.each<[string, readonly string[], readonly boolean[], boolean]>([
    ['agencies without a task', ['', 'Trạm Y tế', ''], [false, true, false], true],
    ['the sentence goes on', ['học liệu số cho lớp ghép', '', ''], [true, false, false], true],
    ['a number goes on', ['9 ở ít nhất 3 trường', '', ''], [true, false, false], true],
    ['a small word in another cell', ['Ngoại ngữ', '', 'xuyên'], [true, false, true], true],
    ['a capital, without what all rows have', ['Ngoại ngữ trên địa bàn', '', ''], [true, false, false], true],
    ['a whole row', ['Ngoại ngữ trên địa bàn', 'Trạm Y tế', 'Quý IV'], [true, true, true], false],
    ['a cell that had ended above', ['Ngoại ngữ trên địa bàn', 'Trạm Y tế', ''], [true, false, false], false],
  ])('%s', (_, cells, reaches, expected) => {
    const [first] = rows([cells])
    expect(isCut({ roles: PLAIN, above: ABOVE, first: first!, reaches })).toBe(expected)
  })

  test('where a table has titles, a lone text that begins anew is one', () => {
    const above = [plainRow(['Chuyển đổi số', '', ''], 1), ...ABOVE]
    const [first] = rows([['Phát triển đội ngũ', '', '']])
    expect(isCut({ roles: PLAIN, above, first: first!, reaches: [true, true, true] })).toBe(false)
    expect(isCut({ roles: PLAIN, above: ABOVE, first: first!, reaches: [true, true, true] })).toBe(true)
  })

  test("a group's title over all columns is no rest", () => {
    const first = { number: 4, cells: ABOVE[0]!.cells.map(() => ({ text: 'Chuyển đổi số', top: 4, left: 0 })) }
    expect(isCut({ roles: PLAIN, above: ABOVE, first, reaches: [true, true, true] })).toBe(false)
  })
})

describe('a page end in a table whose heads no rule knows', () => {
  const roles: readonly ColumnRole[] = ['unknown', 'unknown', 'unknown']
  const above = rows([
    ['Nà Tăm', '4', 'Xã Nậm'],
    ['Hoa Ban', '5', 'Xã Nậm'],
    ['Điểm lẻ', '8', 'Xã Phiêng'],
  ])
  test.each<[string, readonly string[], readonly boolean[], boolean]>([
    ['without the number that all rows have', ['Tả Gia', '', 'Ban'], [true, true, true], true],
    ['a whole row', ['Tả Gia', '2', 'Xã Nậm'], [true, true, true], false],
    ['a cell that had ended above', ['Tả Gia', '', 'Ban'], [true, true, false], false],
  ])('%s', (_, cells, reaches, expected) => {
    const [first] = rows([cells])
    expect(isCut({ roles, above, first: first!, reaches })).toBe(expected)
  })
})

describe('a page end in a numbered table', () => {
  const above = rows([['7', 'Tặng sách giáo khoa cho', 'Công an xã']])
  test.each<[readonly string[], boolean]>([
    [['', 'học sinh nghèo', ''], true],
    [['', 'Học sinh nghèo', 'Trạm Y tế'], true],
    [['', '', 'Trạm Y tế'], true],
    [['', 'Chuyển đổi số', ''], true],
    [['8', 'học sinh nghèo', ''], false],
  ])('%j', (cells, expected) => {
    const [first] = rows([cells])
    expect(isCut({ roles: ['ordinal', 'task', 'lead'], above, first: first!, reaches: [] })).toBe(expected)
  })
})
