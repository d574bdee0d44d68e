// Which row of a marked table is its header.
import { describe, expect, it } from 'vitest'
import { isHeader } from '../../../ingest/structure/table-header.ts'

describe('a header', () => {
  it.each([
    [['TT', 'Nội dung', 'Chủ trì']],
    [['TT', 'Họ tên', 'Lớp']],
    [['TT', 'Chỉ tiêu', '', '']],
    [['TT', 'Hạng mục', 'Năm 2026', 'Năm 2027', '2028 - 2030', 'Cộng']],
    [['TT', 'Xã', 'Số lớp năm 2026', '']],
    [['Mảng', 'Nội dung', '2024-2025 (gốc)', '2025-2026', 'Lấy số ở đâu']],
    [['TT', 'Xã', 'Lớp học hè đến 30/6/2026', '', 'Trẻ từ 3 - 5 tuổi']],
  ])('%j', (cells) => expect(isHeader(cells)).toBe(true))

  it.each([
    // One head and blanks are the title of a group.
    [['TT', 'Khối mầm non', '', '']],
    [['TT', 'Xã', 'Xã', '']],
    [['1', 'Nội dung', 'Chủ trì']],
    // A calendar's row, though it holds words that heads are known by.
    [['9/2025', 'Xem hiện trạng', 'Đoàn xã', 'Báo cáo']],
    [['Tháng 9/2025', 'Xem hiện trạng', 'Đoàn xã', 'Báo cáo']],
    [['21/4/2026', 'Xem hiện trạng', 'Đoàn xã', 'Báo cáo']],
    [['TT', 'Nậm Cáy', '2026 máy', '2027 máy']],
    [['Cộng', 'Kinh phí', '2026', '']],
    [['Nội dung phụ trợ', '2025', '2027']],
    [['TT', 'Nậm Cáy', 'Mua 12 máy lọc nước.']],
  ])('%j is none', (cells) => expect(isHeader(cells)).toBe(false))
})
