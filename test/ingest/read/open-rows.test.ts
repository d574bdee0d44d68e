// Tables of a text with bars between their cells and none outside, whose lines were broken anywhere.
import { describe, expect, it } from 'vitest'
import { documentOf } from '../read-plan-text.ts'

/** The cells of a line that is a row, the text of one that is none. */
const linesOf = (...lines: readonly string[]) =>
  documentOf(lines.join('\n')).lines.map(({ cells, text }) => cells ?? text)

describe('rows without outer bars', () => {
  it('are joined where a cell, or the row behind a bar, goes on below', () => {
    expect(
      linesOf(
        'Cụm | Gồm các bản | Số lớp | Nơi học',
        'A | Nậm Cáy, Nà Hin | 18 | Nhà văn hóa',
        'B | Bến Cũ, Gò Me, Vạn Chài | 16 | Bể nước Trường',
        'Số 1 Gò Me',
        'C | Đò Dọc, Pá Khoang | 5',
        '| Sân bản',
        'Cộng | 7 bản | 39 |',
        'Ghi chú: lịch học báo sau.',
      ),
    ).toEqual([
      ['Cụm', 'Gồm các bản', 'Số lớp', 'Nơi học'],
      ['A', 'Nậm Cáy, Nà Hin', '18', 'Nhà văn hóa'],
      ['B', 'Bến Cũ, Gò Me, Vạn Chài', '16', 'Bể nước Trường Số 1 Gò Me'],
      ['C', 'Đò Dọc, Pá Khoang', '5', 'Sân bản'],
      ['Cộng', '7 bản', '39', ''],
      'Ghi chú: lịch học báo sau.',
    ])
  })

  it('are rows though each is broken, where they are numbered', () => {
    expect(
      linesOf(
        'TT | Việc | Ai làm',
        '1 | Sửa trống | Đội',
        'văn nghệ',
        '2 | Mua trống',
        'mới | Bếp ăn',
        '3 | Tập hát',
        '| Cô giáo',
      ),
    ).toEqual([
      ['TT', 'Việc', 'Ai làm'],
      ['1', 'Sửa trống', 'Đội văn nghệ'],
      ['2', 'Mua trống mới', 'Bếp ăn'],
      ['3', 'Tập hát', 'Cô giáo'],
    ])
  })

  it('stand in groups, and end with a point of the text below', () => {
    expect(
      linesOf(
        'Việc | Ai làm | Xong',
        'A. KHỐI MẦM NON',
        'Sửa trống | Đội | 5/2026',
        'Mua trống | Bếp ăn | 6/2026',
        'B. Khối tiểu học',
        'Tập hát | Cô giáo | 7/2026',
        '2. Bếp ăn lo củi.',
      ),
    ).toEqual([
      ['Việc', 'Ai làm', 'Xong'],
      ['A. KHỐI MẦM NON'],
      ['Sửa trống', 'Đội', '5/2026'],
      ['Mua trống', 'Bếp ăn', '6/2026'],
      ['B. Khối tiểu học'],
      ['Tập hát', 'Cô giáo', '7/2026'],
      '2. Bếp ăn lo củi.',
    ])
  })

  it('have titles of groups behind numbers, and notes below the last', () => {
    expect(
      linesOf(
        'Lớp | Năm 2025 | Năm 2026',
        'Hát then | 120 | 135',
        'Đàn tính | 12 | 15',
        'Buổi tối',
        'Hát then | 20 | 21',
        'Đàn tính | 3 | hai lớp',
        '(Số liệu đến ngày 31/5/2025, chưa gồm người ở bản xa)',
        'số người do trưởng bản cung cấp và chưa được xã rà soát lại.',
      ).slice(3),
    ).toEqual([
      ['Buổi tối'],
      ['Hát then', '20', '21'],
      ['Đàn tính', '3', 'hai lớp'],
      '(Số liệu đến ngày 31/5/2025, chưa gồm người ở bản xa)',
      'số người do trưởng bản cung cấp và chưa được xã rà soát lại.',
    ])
  })

  it('take no whole sentence below the last', () => {
    expect(
      linesOf(
        'Lớp | Ngày | Nơi học',
        'Hát then | Thứ Hai | Sân bản',
        'Đàn tính | Thứ Ba | Nhà văn hóa',
        'người ở xa được trưởng bản cho mượn ngựa về trước khi trời tối',
      ).at(-1),
    ).toBe('người ở xa được trưởng bản cho mượn ngựa về trước khi trời tối')
  })

  it.each([
    ['specks of a scan', ['Đội trống | tập', 'vào chiều | thứ bảy và | chủ', 'nhật ở | sân', 'bản cùng | bếp | ăn xã']],
    ['rows without a head', ['5 | Sửa trống | Đội', '6 | Mua', 'trống | Bếp ăn', '7 | Tập | Cô', '8 | Hát | Thầy']],
    ['rows of other widths', ['Việc | Ai làm | Xong', 'Sửa trống | Đội', 'Mua trống | Bếp | ăn | xã', 'Tập hát']],
  ])('are not told from %s', (_, lines) => {
    const ends = linesOf(...lines).map((line) => (typeof line === 'string' ? line : line.join(' | ')))
    expect(ends).toEqual(lines)
  })
})
