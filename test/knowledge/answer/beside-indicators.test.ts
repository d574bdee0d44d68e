// What stands beside an indicator's values in its row: who watches it, what is noted, what there is now. Told where its head is asked for.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `UBND HUYỆN VÂN CHÀI
Số: 31/KH-UBND

KẾ HOẠCH
Gìn giữ nghề đan lưới năm 2026

| TT | Tên chỉ tiêu | ĐVT | Hiện trạng 31/12/2025 | Mục tiêu 2026 | Mục tiêu 2028 | Đơn vị theo dõi | So với tỉnh | Số thợ tham gia | Ghi chú |
|---|---|---|---|---|---|---|---|---|---|
| 1 | Xóm có nhà phơi lưới | % | 61,5 | 80 | 95 | Hội Nông dân | Cao hơn | 12 | Tính cả nhà tạm |
| 2 | Thợ đan được cấp thẻ nghề | Người | 38 | 55 | 70 | Phòng Nội vụ | Thấp hơn | 7 | |
| 3 | Lớp học đan cho trẻ | Lớp | 4 | 6 | 9 | Phòng Văn hóa | Bằng | 9 | |
| 4 | Tỷ lệ số thợ tham gia hội | % | 40 | 55 | 60 | Hội Nông dân | Bằng | 11 | |

1. Hội Nông dân chủ trì mở chợ lưới, hoàn thành trước ngày 15/8/2026.
`
const { told } = plansUnderQuestion({ 'luoi.md': PLAN })

test('the day over a column of what there is now says its year', async () => {
  expect(await told('hiện trạng xóm có nhà phơi lưới đến cuối năm 2025 là bao nhiêu')).toMatch(
    /Kết quả năm 2025: 61,5%/,
  )
})

test('who watches an indicator', async () => {
  const text = await told('đơn vị nào theo dõi chỉ tiêu thợ đan được cấp thẻ nghề?')
  expect(text).toContain('Đơn vị theo dõi: Phòng Nội vụ')
  expect(text).not.toContain('Hội Nông dân')
  expect(await told('ai phụ trách chỉ tiêu lớp học đan cho trẻ')).toContain('Đơn vị theo dõi: Phòng Văn hóa')
})

test('another column of the row, by its head', async () => {
  expect(await told('chỉ tiêu xóm có nhà phơi lưới so với tỉnh thế nào')).toContain('So với tỉnh: Cao hơn')
})

test('a note goes out with the value', async () => {
  const text = await told('chỉ tiêu xóm có nhà phơi lưới năm 2026')
  expect(text).toContain('80%')
  expect(text).toContain('Ghi chú: Tính cả nhà tạm')
})

test('who leads a task is asked of tasks', async () => {
  expect(await told('ai chủ trì mở chợ lưới')).toMatch(/Chủ trì: Hội Nông dân/)
})

test('words of the indicator ask for no other column', async () => {
  expect(await told('tỷ lệ số thợ tham gia hội năm 2026 tăng bao nhiêu so với năm 2025')).toMatch(/40%[^]*55%[^]*15/)
})
