// Tables that hold what came of one year beside what is planned for the next: of a row of money, and of places with several measures.
import { expect, test } from 'vitest'
import { measureOfHead, ofTimeUnsaid } from '../../../knowledge/answer/tables/column-time.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `UBND PHƯỜNG BẾN SÚNG
TRƯỜNG TIỂU HỌC ĐÒ DỌC
Số: 12/KH-THĐD

KẾ HOẠCH
Thu, chi và làng trống năm 2026

Đơn vị tính: nghìn đồng

| TT | Nội dung | Thực hiện 2025 | Dự toán 2026 | Nguồn | Giải ngân |
|---|---|---|---|---|---|
| I | PHẦN THU | | | | |
| 1 | Thu vé xem trống | 12.400 | 15.600 | Người xem | Quý I |
| 2 | Thu bán dùi gỗ | 3.100 | 2.900 | Khách | Quý II |
| | CỘNG THU | 15.500 | 18.500 | | |
| II | PHẦN CHI | | | | |
| 1 | Căng mặt trống, bọc đai | 8.250 | 7.150 | Quỹ làng | Quý II |
| 2 | Thuê đò, vệ sinh môi trường bến | 0 | 4.800 | Quỹ làng | Quý III |
| | CỘNG CHI | 8.250 | 11.950 | | |

| Ngày lễ | Khách 2025 | Khách 2026 |
|---|---|---|
| Rằm tháng giêng | 310 | 340 |
| Tết cơm mới | 120 | 150 |

| TT | Xóm | Số nhà | Tỷ lệ trẻ học trống (%) TH 2025 | Tỷ lệ trẻ học trống (%) CT 2026 | Tỷ lệ nhà có trống (%) TH 2025 | Tỷ lệ nhà có trống (%) CT 2026 |
|---|---|---|---|---|---|---|
| 1 | Bến Cũ | 143 | 84,6 | 90 | 68,3 | 74 |
| 2 | Vạn Chài | 112 | 81,7 | 88 | 63,2 | 70 |
| 3 | Gò Me | 95 | 79,5 | 80 | 71,4 | 75 |
`
const { told } = plansUnderQuestion({ 'trong.md': PLAN })

test('a row of money grows or falls from what it came to', async () => {
  const text = await told('Căng mặt trống, bọc đai dự toán 2026 tăng hay giảm so với thực hiện 2025?')
  expect(text).toMatch(/8\.250[^]*7\.150[^]*[Gg]iảm 1\.100/)
})

test('"vệ sinh môi trường" is of no school each', async () => {
  expect(await told('Tiền thuê đò, vệ sinh môi trường bến năm 2026 bao nhiêu?')).toMatch(
    /môi trường bến\.\nDự toán 2026: 4\.800/,
  )
})

test('the plan’s own sum of one part', async () => {
  expect(await told('tổng thu năm 2026 dự toán bao nhiêu')).toContain('18.500')
  expect(await told('tổng chi năm 2025 thực hiện bao nhiêu')).toContain('8.250')
})

test('the measure and the place that are named, and no other', async () => {
  const text = await told('chỉ tiêu nhà có trống xóm Bến Cũ năm 2026')
  expect(text).toContain('74')
  expect(text).not.toContain('90')
})

test('what was reached against what is aimed at', async () => {
  const text = await told('Tỷ lệ nhà có trống của xóm Vạn Chài năm 2026 tăng ra sao so với năm 2025?')
  expect(text).toMatch(/63,2[^]*70[^]*6,8/)
})

test('the other columns of the places can still be asked', async () => {
  expect(await told('xóm Vạn Chài có bao nhiêu nhà')).toContain('112')
  expect(await told('xóm nào có tỷ lệ nhà có trống năm 2025 thấp nhất')).toContain('Vạn Chài')
})

test('which place is lowest without a year: of what was reached', async () => {
  expect(await told('xóm nào có tỷ lệ trẻ học trống thấp nhất')).toMatch(/TH 2025[^]*Gò Me: 79,5/)
  expect(await told('xóm nào có chỉ tiêu tỷ lệ trẻ học trống cao nhất')).toMatch(/CT 2026[^]*Bến Cũ: 90/)
})

test('of one year that is over, what was planned is not what was reached', () => {
  const columns = ['TH 2025', 'KH 2025', 'KH 2026'].map((time) => ({ head: `Tỷ lệ trẻ học trống (%) ${time}` }))
  expect(ofTimeUnsaid(columns, { now: 2026, asksAim: false })?.head).toMatch(/TH 2025$/)
  expect(ofTimeUnsaid(columns, { now: 2026, asksAim: true })?.head).toMatch(/KH 2026$/)
  expect(measureOfHead('Tỷ lệ trẻ học trống Ước TH 2025')).toBe('Tỷ lệ trẻ học trống')
})

test('the unit over one table is not the unit of the next', async () => {
  const text = await told('Rằm tháng giêng năm 2026 dự kiến bao nhiêu khách?')
  expect(text).toContain('340')
  expect(text).not.toContain('nghìn đồng')
})
