// A table by district in a plan that is all about one thing: a place whose name begins like "huyện mình", and a topic that no column repeats.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PROVINCE = `ỦY BAN NHÂN DÂN
TỈNH CAO SƯƠNG
Số: 64/KH-UBND

KẾ HOẠCH
Nuôi thả ong rừng giai đoạn 2025 - 2026

Biểu 1. Chỉ tiêu giao cho các huyện

| TT | Địa phương | Năm 2024 Tổng số đàn | Tỷ lệ thuần hóa (%) Kết quả 2024 | Tỷ lệ thuần hóa (%) Chỉ tiêu 2025 | Tỷ lệ thuần hóa (%) Chỉ tiêu 2026 | Số bản có thùng 2026 |
|---|---|---|---|---|---|---|
| 1 | Huyện Minh Sương | 165 | 61,8 | 68,3 | 75,8 | 2 |
| 2 | Huyện Tả Mây | 398 | 73,1 | 77,0 | 82,5 | 8 |
`
const DISTRICT = `ỦY BAN NHÂN DÂN
HUYỆN ĐÁ KÈO
Số: 5/KH-UBND

KẾ HOẠCH
Làm đường vào bản năm 2026

1. Làm 12 km đường vào bản trong năm 2026.
`
const { told } = plansUnderQuestion({ 'ong.md': PROVINCE, 'duong.md': DISTRICT })

test('"huyen minh …" is the district of that name, which a table names', async () => {
  const text = await told('huyen minh suong nam 2026 phai dat bao nhieu phan tram ong rung thuan hoa')
  expect(text).toContain('75,8')
})

test('what the whole plan is about stands in no column', async () => {
  const text = await told(
    'Giữa huyện Tả Mây và huyện Minh Sương, nơi nào có tỷ lệ ong rừng thuần hóa năm 2024 cao hơn?',
  )
  expect(text).toMatch(/Tả Mây cao hơn 11,3/)
})
