// What is easily taken for something else: letters that name rows, a rate, a rank, a look back, one word for a death.
import { expect, test } from 'vitest'
import { expandAbbreviations } from '../../../knowledge/text/abbreviations.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN XÃ PÁ KHOANG

Số: 61/KH-UBND

Pá Khoang, ngày 14 tháng 8 năm 2025

KẾ HOẠCH

Dạy hát then, phân luồng người học năm học 2025-2026

I. KẾT QUẢ NĂM HỌC 2024-2025

1. Việc đã làm

- Mở bốn lớp hát then cho người già.

2. Hạn chế, tồn tại

- Thiếu 36 cây đàn tính so với yêu cầu của các lớp.

- Sân tập ở Nà Hin dột, mùa mưa phải nghỉ.

II. VIỆC CẦN LÀM

1. Mở lớp đàn cho người lớn ở nhà văn hóa bản, mỗi lớp 20 người, học 15 buổi vào mùa gặt xong, thầy đàn ở bản Nậm Cáy dạy, có trà và bánh giữa buổi. Người thuộc hộ nghèo được học không mất tiền; các hộ khác đóng không quá 350.000 đồng/khóa.

2. Kinh phí cả năm là 68 triệu đồng: mua đàn 41 triệu đồng, phần còn lại trả công thầy đàn và thuê xe chở người học ở xa về sân tập chung của xã vào các buổi chiều thứ bảy hằng tuần, theo sổ chi của ban.

3. Thi hát then cấp tỉnh năm 2025 tổ chức ở sân vận động, xã cử hai đội tham gia.

4. Sử dụng có hiệu quả 45 cây đàn của huyện cho mượn.

5. Mùa lũ có 27 vụ sạt đường đến lớp, làm chết 3 con trâu.

III. NĂM 2026

Số buổi nghỉ giảm 10% so với nam 2025; làng để mất không quá 02 cây đàn.

IV. MỤC TIÊU

| TT | Chỉ tiêu | Kết quả 2024-2025 | Chỉ tiêu 2025-2026 |
|---|---|---|---|
| 1 | Số vụ sạt đường đến lớp | 27 vụ | dưới 20 vụ |
| 2 | Người biết hát then | 40% | 55% |

V. PHÂN LỚP

| Cụm | Gồm các bản | Số lớp đàn | Số người học | Nơi học |
|---|---|---|---|---|
| A | Nậm Cáy, Nà Hin | 18 | 360 | Nhà văn hóa |
| E | Gò Me | 5 | 100 | Sân bản |
`
const { ask } = plansUnderQuestion({ 'hat-then.md': PLAN })

test.each([
  ['cụm E số lớp đàn, số người học', ['5', '100']],
  ['cum E co bao nhieu lop dan', ['5']],
])('a letter behind its head names a row: %s', async (question, figures) => {
  const { outcome, text } = await ask(question)
  expect(outcome).toBe('answered')
  for (const figure of figures) expect(text).toMatch(new RegExp(`(?<!\\d)${figure}(?!\\d)`))
  expect(text).not.toContain('360')
})

test('of a chat a lone letter stays what people write for a word', () => {
  expect(expandAbbreviations('cho e hỏi nhóm K học ở đâu', 'question')).toBe('cho em hỏi nhóm K học ở đâu')
})

test('what is paid for one course is told by its sentence, though its clause does not say who pays', async () => {
  const { outcome, text } = await ask('người không thuộc hộ nghèo học đàn đóng tối đa bao nhiêu tiền 1 khóa')
  expect(outcome).toBe('answered')
  expect(text).toContain('350.000 đồng/khóa')
})

test('"phân luồng" is no pay', async () => {
  const { outcome, text } = await ask('tong kinh phi phan luong bao nhieu, mua dan may trieu')
  expect(outcome).toBe('answered')
  expect(text).toContain('68 triệu đồng')
})

test('a part that looks back at the year before is found by that year', async () => {
  const { outcome, text } = await ask('Năm học 2024-2025 còn những hạn chế, tồn tại gì?')
  expect(outcome).toBe('answered')
  expect(text).toContain('36 cây đàn tính')
  expect(text).toContain('Nà Hin')
})

test.each(['Thi hát then cấp tỉnh năm 2025 xã xếp thứ mấy?', 'thi hat then 2025 xa dung hang may ca tinh'])(
  'a rank is not told by what takes place: %s',
  async (question) => {
    expect((await ask(question)).outcome).toBe('nothing-found')
  },
)

test('who builds or uses so many is asked for no rank', async () => {
  const { outcome, text } = await ask('Xã sử dụng bao nhiêu cây đàn của huyện cho mượn?')
  expect(outcome).toBe('answered')
  expect(text).toContain('45 cây đàn')
})

test('the middle schools of a chat', () => {
  expect(expandAbbreviations('Trường TrH và trường TH', 'question')).toBe('Trường trung học và trường tiểu học')
})

test('what a scan sets against another year without its marks is of the year over it', async () => {
  const { outcome, text } = await ask('Năm 2026 làng để mất tối đa mấy cây đàn?')
  expect(outcome).toBe('answered')
  expect(text).toContain('02 cây đàn')
})

test('who was killed is told by who died', async () => {
  const { outcome, text } = await ask('Mùa lũ bao nhiêu con thiệt mạng?')
  expect(outcome).toBe('answered')
  expect(text).toContain('3 con trâu')
})
