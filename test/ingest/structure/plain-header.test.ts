// Heads that no rule knows, told from the rows below them.
import { describe, expect, it } from 'vitest'
import { isPlainHeader } from '../../../ingest/structure/plain-header.ts'

const heads = ['Trường', 'Người của Ban Chỉ huy', 'Số trẻ 3 - 4 tuổi', 'Số lớp']

describe('heads that no rule knows', () => {
  it.each([
    [
      'two columns of numbers',
      heads,
      [
        ['Mầm non Ban Mai', 'Ông Lò Văn Tám', '41', '3'],
        ['Mầm non Hoa Ban', 'Bà Giàng Thị Mẩy', '1.052', '12'],
      ],
    ],
    [
      'one column of numbers, row after row',
      ['Tổ', 'Bản', 'Trưởng của Tổ', 'Số hộ'],
      [
        ['Tổ 1', 'Nậm Cáy', 'Ông Tám', '41'],
        ['Tổ 2', 'Nà Hin, Nà Tăm', 'Bà Mẩy', '52'],
        ['Tổ 3', 'Pá Khoang', 'Ông Pùa', '7'],
      ],
    ],
    [
      'numbers, one head in capitals',
      ['Khoản', 'Ngân sách xã', 'NSTW', 'Cộng'],
      [
        ['Lớp hát then', '0', '18', '18'],
        ['Sửa bếp', '36', '48', '84'],
      ],
    ],
    [
      'numbers, most heads mere years',
      ['Hạng mục', 'Cộng', '2026', '2027'],
      [
        ['Kho sách', '980', '480', '500'],
        ['Bếp ăn', '96', '40', '56'],
      ],
    ],
    [
      'days',
      ['Mốc', 'Mầm non', 'Lớp 1', 'Nơi làm'],
      [
        ['Nhận đơn', '5/7/2026', 'từ 6/7/2026', 'Trường'],
        ['Báo kết quả', 'trước 9/7/2026', '12/7/2026', 'Phòng'],
      ],
    ],
    ['subjects, classes beside each other', ['Buổi sáng', '7A', '7B'], [['Thứ Hai', 'Toán', 'Nhạc']]],
  ])('stand over %s', (_, cells, below) => {
    expect(isPlainHeader(cells, below)).toBe(true)
  })
  it.each([
    [
      'one column of numbers in two rows',
      [
        ['A', 'Ông Tám', '41', 'ba'],
        ['B', 'Bà Mẩy', '52', 'bốn'],
      ],
    ],
    ['one row', [['A', 'Ông Tám', '41', '3']]],
  ])('are not told from a row over %s', (_, below) => {
    expect(isPlainHeader(heads, below)).toBe(false)
  })
  it('are none where a year stands over years', () => {
    const years = ['2027', '2027', '2028'].map((year, at) => [`Tiểu học số ${at}`, 'Xã Pá Khoang', year])
    expect(isPlainHeader(['Mầm non Na Ư', 'Xã Na Ư', '2026'], years)).toBe(false)
  })
  it.each([
    ['says the same twice', ['Điểm lẻ', 'Số trẻ 3 tuổi', 'Số trẻ 3 tuổi', 'Ghi sau']],
    ['begins as the rows do', ['Mầm non Ban Mai', 'Ghi sau', 'Chưa có số', 'Chưa đếm']],
    ['holds a day', ['Điểm lẻ', 'Trước 30/9', 'Chưa có số', 'Chưa đếm']],
    ['holds a sentence', ['Điểm lẻ', 'Ông Tám lo.', 'Chưa có số', 'Chưa đếm']],
    ['holds a share', ['Điểm lẻ', 'Đạt 45 %', 'Chưa có số', 'Chưa đếm']],
    ['begins small', ['Điểm lẻ', 'ông Tám', 'Chưa có số', 'Chưa đếm']],
  ])('are none where a row %s', (_, cells) => {
    expect(
      isPlainHeader(cells, [
        ['Mầm non Nà Tăm', 'Ông Lò Văn Tám', '41', '3'],
        ['Mầm non Hoa Ban', 'Bà Giàng Thị Mẩy', '52', '4'],
      ]),
    ).toBe(false)
  })
})
