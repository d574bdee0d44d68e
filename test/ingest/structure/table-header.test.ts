// Which row of a marked table is its header.
import { describe, expect, it } from 'vitest'
import { isHeader } from '../../../ingest/structure/table-header.ts'

describe('a header', () => {
  it.each([
    [['TT', 'Nội dung', 'Chủ trì']],
    [['TT', 'Họ tên', 'Lớp']],
    [['TT', 'Chỉ tiêu', '', '']],
    [['TT', 'Xã', 'Số lớp năm 2026', '']],
    [['TT', 'Xã', 'Lớp học hè đến 30/6/2026', '', 'Trẻ từ 3 - 5 tuổi']],
  ])('%j', (cells) => expect(isHeader(cells)).toBe(true))

  it.each([
    // One head and blanks are the title of a group.
    [['TT', 'Khối mầm non', '', '']],
    [['TT', 'Xã', 'Xã', '']],
    [['1', 'Nội dung', 'Chủ trì']],
    [['TT', 'Nậm Cáy', 'Mua 12 máy lọc nước.']],
  ])('%j is none', (cells) => expect(isHeader(cells)).toBe(false))
})
