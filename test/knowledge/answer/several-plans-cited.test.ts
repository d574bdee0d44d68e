// What each of two plans rests on, what a plan carries out, and which document rather than which plan.
import { expect, test } from 'vitest'
import { readCounted } from '../../../knowledge/answer/question/counted.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const head = (number: string, year: string) => `UBND TỈNH BẾN NỨA
Số: ${number}/KH-UBND
Bến Nứa, ngày 20 tháng 8 năm ${year.slice(0, 4)}

KẾ HOẠCH
Giữ tiếng trống năm học ${year}
`
const OLD = `${head('31', '2024-2025')}
Căn cứ Quyết định số 2236/QĐ-BVH ngày 01/8/2024 của Bộ Văn hóa về khung trống năm học 2024-2025;

I. VIỆC

1. Căng dây trống ở các huyện.

| TT | Chỉ tiêu | ĐVT | Kết quả 2023-2024 | Chỉ tiêu 2024-2025 |
|---|---|---|---|---|
| 1 | Số đơn vị cấp huyện có đội trống mức độ 2 | Huyện | 7 | 8 |
`
const NEW = `${head('52', '2025-2026')}
Căn cứ Quyết định số 2358/QĐ-BVH ngày 20/8/2025 của Bộ Văn hóa về khung trống năm học 2025-2026;

Căn cứ Chương trình hành động số 56-CTr/TU ngày 07/10/2024 của Tỉnh ủy về truyền nghề trống cho lao động nông thôn;

I. VIỆC

1. Căng dây trống ở các xã.

| TT | Chỉ tiêu | ĐVT | Kết quả 2024-2025 | Chỉ tiêu 2025-2026 |
|---|---|---|---|---|
| 1 | Số đơn vị cấp huyện có đội trống mức độ 2 | Huyện | 7 | 8 |
| 2 | Số xã, phường có đội trống mức độ 2 | Xã, phường | 83 | 90 |
`
const PARTY = `ĐẢNG BỘ TỈNH BẾN NỨA
THỊ ỦY BẾN LAU

KẾ HOẠCH
thực hiện Kế hoạch số 318-KH/TU, ngày 09/5/2024 của Ban Thường vụ Tỉnh ủy về giữ trống

Thực hiện Kế hoạch số 318-KH/TU, ngày 09/5/2024 của Ban Thường vụ Tỉnh ủy về giữ trống, Thị ủy nêu các việc dưới đây.

1. Mở lớp trống cho trẻ.
`
const { told } = plansUnderQuestion({ 'cu.md': OLD, 'moi.md': NEW, 'dang.md': PARTY })

test('the document that each of two years rests on', async () => {
  const text = await told('Quyết định của Bộ Văn hóa làm căn cứ cho kế hoạch năm học 2024-2025 và 2025-2026 là số mấy?')
  expect(text).toMatch(/2236[^]*2358|2358[^]*2236/)
})

test('what it is cited for is no part of a document’s name', async () => {
  const text = await told(
    'Quyết định làm căn cứ để xây dựng, ban hành kế hoạch năm học 2024-2025, 2025-2026 khác nhau thế nào, số mấy?',
  )
  expect(text).toMatch(/^Quyết định số 2236[^]*Quyết định số 2358/)
})

test('of two amounts the verdict is told without being asked', async () => {
  const text = await told(
    'Số đơn vị cấp huyện có đội trống mức độ 2 năm học 2024-2025: chỉ tiêu giao là bao nhiêu, kết quả thực tế bao nhiêu, như vậy là đạt hay chưa đạt?',
  )
  expect(text).toContain('chưa đạt chỉ tiêu')
})

test('the plan that a plan carries out', async () => {
  expect(await told('KH của Ban Thường vụ Thị ủy triển khai theo KH số mấy của BTV Tỉnh ủy, ngày nào?')).toMatch(
    /318-KH\/TU[^]*0?9\/5\/2024/,
  )
})

test('a programme that no loaded plan is, is a document', async () => {
  const text = await told('Chương trình hành động nào của Tỉnh ủy nói về truyền nghề trống cho lao động nông thôn?')
  expect(text).toMatch(/Chương trình hành động số 56-CTr\/TU ngày 0?7\/10\/2024/)
  expect(text).not.toContain('kế hoạch đã nạp nói đến')
})

test('"số xã phường … là bao nhiêu" counts communes', async () => {
  expect(await told('so xa phuong co doi trong muc do 2 nam hoc 2024-2025 la bao nhieu')).toContain('83')
  expect(readCounted('so xa phuong co doi trong la bao nhieu'.split(' '))).toBe('xa phuong')
  expect(readCounted('so noi vu la co quan nao'.split(' '))).toBeUndefined()
})
