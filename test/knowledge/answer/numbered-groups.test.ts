// Groups of a table that are called "Nhóm 2. …", whom a plan is sent to, a result held against its aim, and topics that sound like bodies.
import { expect, test } from 'vitest'
import { readAgencyAsked } from '../../../knowledge/answer/question/agency-asked.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const head = (number: string, year: string) => `UBND TỈNH BẾN NỨA
Số: ${number}/KH-UBND
Bến Nứa, ngày 20 tháng 8 năm ${year.slice(0, 4)}

KẾ HOẠCH
Giữ tiếng trống năm học ${year}

`
const values = (before: string, own: string, was: number, aim: number) => `
| TT | Chỉ tiêu | ĐVT | Kết quả ${before} | Chỉ tiêu ${own} |
|---|---|---|---|---|
| 1 | Tỷ lệ thợ trống qua lớp căng dây | % | ${was} | ${aim} |
`
const OLD = `${head('31', '2024-2025')}I. CHỈ TIÊU
${values('2023-2024', '2024-2025', 61, 70)}`
const NEW = `${head('52', '2025-2026')}I. CHỈ TIÊU
${values('2024-2025', '2025-2026', 74, 80)}
II. PHÂN CÔNG

| TT | Nhiệm vụ | Chủ trì | Thời gian |
|---|---|---|---|
| NHÓM 1. LUẬT LỆ | | | |
| 1.1 | Soạn lệ làng giữ trống | Sở Tư pháp | Quý I/2026 |
| 1.2 | Lấy ý kiến thợ cả | Sở Nội vụ | Quý II/2026 |
| NHÓM 2. THỢ TRẺ | | | |
| 2.1 | Mở lớp căng dây | Sở Văn hóa | Quý III/2026 |
| 2.2 | Thi tay nghề | Sở Lao động | Quý IV/2026 |

Nơi nhận:
- Thường trực Tỉnh ủy;
- Các huyện;
- Lưu: VT.

CHỦ TỊCH

Lò Văn Trống
`
const { told } = plansUnderQuestion({ 'cu.md': OLD, 'moi.md': NEW })

test.each(['Nhóm 2 gồm những việc gì?', 'Nhóm nhiệm vụ về thợ trẻ có những việc nào?'])('%s', async (question) => {
  const text = await told(question)
  expect(text).toContain('Nhóm 2: THỢ TRẺ')
  expect(text).toContain('Thi tay nghề')
  expect(text).not.toContain('lệ làng')
})

test('who of the province a plan is sent to', async () => {
  expect(await told('Kế hoạch 52 gửi cho các cơ quan cấp tỉnh nào?')).toMatch(/^Nơi nhận[^]*Thường trực Tỉnh ủy/)
})

test.each([
  'Tỷ lệ thợ trống qua lớp căng dây năm học 2024-2025: chỉ tiêu giao và kết quả thực tế ra sao?',
  'ket qua va chi tieu ty le tho trong qua lop cang day nam hoc 2024-2025',
])('the aim of one plan and the result in the next: %s', async (question) => {
  const text = await told(question)
  expect(text).toContain('70%')
  expect(text).toContain('74%')
})

test('what ends another word names no body', () => {
  expect(readAgencyAsked(' viec ve quoc phong quan su trong truong phai lam gi ')).toBeUndefined()
  expect(readAgencyAsked(' phong noi vu huyen phai lam gi ')).toBe('phong noi vu huyen')
})
