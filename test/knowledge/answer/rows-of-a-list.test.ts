// Rows of lists: words for any body name none of them; and a centre's own plan is named by its place.
import { expect, test } from 'vitest'
import { lengthSaid } from '../../../knowledge/answer/tables/rows-said.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const CENTRE = `SỞ TRỐNG VÀ CHÈO
TRUNG TÂM DẠY CHÈO HUYỆN VÂN CHÀI
Số: 12/KH-TTDC

KẾ HOẠCH
Dạy chèo năm 2026

1. Tổng kinh phí: 120 triệu đồng.

2. Phòng Dây phải gửi danh sách tay chèo về Sở trước ngày 15/11/2026.

3. Phòng Dây căng dây ở bến trước ngày 01/3/2026.

4. Tay chèo được ăn 45.000 đồng mỗi ngày tập.

PHỤ LỤC I. CÁC LỚP

| TT | Tên lớp | Trình độ | Nơi học |
|---|---|---|---|
| 1 | Chèo mũi | Sơ cấp | Trụ sở Trung tâm |
| 2 | Chèo lái | Sơ cấp | Bến Nứa |
| 3 | Bắt nhịp | Nâng cao | Bến Lau |

PHỤ LỤC II. CÁC BẾN ĐƯỢC SỬA

| Bến | Số cọc | Kinh phí (triệu đồng) |
|---|---|---|
| Bến Nứa | 3 | 9 |
| Bến Lau | 4 | 12 |
| Bến Sậy | 5 | 14 |
| TỔNG CỘNG: 3 bến | 12 | 35 |
`
const OTHER = `UBND HUYỆN BẾN NỨA
Số: 31/KH-UBND

KẾ HOẠCH
Đua thuyền năm 2026

1. Tổng kinh phí thực hiện là 300 triệu đồng.
`
const { told } = plansUnderQuestion({ 'cheo.md': CENTRE, 'dua.md': OTHER })

test('words for any body name no row that ends with them', () => {
  const cell = { head: 'Nơi học', value: 'Trụ sở Trung tâm' }
  expect(lengthSaid(cell, ' cac lop ma trung tam mo ')).toBe(0)
  expect(lengthSaid(cell, ' lop o tru so trung tam ')).toBe(4)
  expect(lengthSaid({ ...cell, value: 'Trụ sở Vân Chài' }, ' cac lop o van chai ')).toBe(2)
})

test('a sum may stand behind a colon', async () => {
  expect(
    await told('tổng kinh phí kế hoạch dạy chèo Vân Chài so với kế hoạch đua thuyền Bến Nứa bên nào lớn hơn?'),
  ).toMatch(/120[^]*300[^]*lớn hơn[^]*180 triệu/)
})

test('"ngày bao nhiêu" asks when', async () => {
  const text = await told('Phòng Dây phải gửi danh sách tay chèo lên Sở trước ngày bao nhiêu')
  expect(text).toContain('15/11/2026')
  expect(text).not.toContain('01/3/2026')
})

test('"mỗi ngày bao nhiêu" asks how much', async () => {
  expect(await told('tay chèo được ăn mỗi ngày bao nhiêu tiền')).toContain('45.000 đồng')
})
