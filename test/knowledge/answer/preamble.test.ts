// What stands around a question: what goes, and what of it says whose plan or what values are meant.
import { expect, test } from 'vitest'
import { withoutIntroduction, withoutPreamble } from '../../../knowledge/answer/question/preamble.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'

const rest = (text: string) => withoutPreamble(syllables(text), () => []).join(' ')

const LEADS = 'ai chủ trì bảo vệ đồi hoa mùa khô'
const FOLDED = syllables(LEADS).join(' ')

test.each([
  ['Tôi theo dõi kế hoạch 14, cho hỏi', 'theo ke hoach 14'],
  ['Tôi theo dõi kế hoạch số 14, cho hỏi', 'theo ke hoach so 14'],
  ['Tôi xem kế hoạch 2014/KH-UBND, cho hỏi', 'theo ke hoach 2014 kh ubnd'],
  ['Tôi theo dõi kế hoạch của Thị ủy thực hiện Chỉ thị 29, cho hỏi', 'theo ke hoach cua thi uy thuc hien chi thi 29'],
])('a plan named before the question is asked of: "%s"', (before, kept) => {
  expect(rest(`${before} ${LEADS}?`)).toBe(`${FOLDED} ${kept}`)
})

test.each([
  'Tôi đang lập kế hoạch năm 2026, cho hỏi',
  'Tôi đang làm kế hoạch 2026, cho hỏi',
  'Em viết kế hoạch nuôi ong cho 14 trường, cho hỏi',
  'Em làm kế hoạch cho trường tiểu học số 3, cho hỏi',
])('one that somebody is writing is not: "%s"', (before) => {
  expect(rest(`${before} ${LEADS}?`)).toBe(FOLDED)
})

test('what the values are of stays, where only values are asked for behind it', () => {
  expect(rest('Tôi đang tổng hợp về thùng ong gỗ, cho biết chỉ tiêu và kết quả năm nay')).toBe(
    'thung ong go chi tieu va ket qua nam nay',
  )
})

test('where two things are asked the first stays', () => {
  expect(rest('Đếm giúp có mấy thùng ong, và cho biết sở nào lo việc nuôi ong?')).toBe(
    'dem giup co may thung ong va cho biet so nao lo viec nuoi ong',
  )
})

test('what the answer is wanted for goes', () => {
  expect(rest(`${LEADS} để em lên lịch làm việc`)).toBe(FOLDED)
})

test.each([
  'Xin phép hỏi anh chị, tôi là phó hiệu trưởng phụ trách chuyên môn của trường THPT, ',
  'toi la hieu truong mot truong vung cao, ',
])('who asks goes, though nothing else asks: "%s"', (before) => {
  expect(withoutIntroduction(`${before}${LEADS}?`, () => [])).toBe(`${LEADS}?`)
})

test.each([
  ['Em phụ trách đồi hoa Tà Ngảo, ai chủ trì bảo vệ mùa khô?', []],
  ['Tôi là giáo viên ở bản bắc, ai chủ trì bảo vệ đồi hoa mùa khô?', ['bac']],
  ['Em phụ trách vườn trường, ai chủ trì bảo vệ đồi hoa mùa khô?', []],
  ['Tôi là giáo viên mầm non, tỷ lệ được học hai buổi là bao nhiêu?', []],
  ['toi la chuyen vien so tai chinh, thang nay phai lam viec gi', []],
  ['Về bể bơi, tôi là phó phòng giáo dục, năm nay phải đạt bao nhiêu?', []],
  ['Em phụ trách đồi hoa, con số đó có đúng với kế hoạch năm không?', []],
])('what may be asked about stays: "%s"', (text, places) => {
  expect(withoutIntroduction(text, () => places)).toBe(text)
})

test.each([
  'Tôi xem chỉ tiêu thùng ong gỗ, cho hỏi con số đó có chắc không vậy?',
  'Em dạy trường vùng sâu, cho hỏi với loại trường này thì ai giúp?',
])('what is asked about in front stays: "%s"', (text) => expect(rest(text)).toBe(syllables(text).join(' ')))

test('what somebody does in front is asked about, that they do it is not', () => {
  expect(rest('Tôi phụ trách y tế học đường, cho hỏi kế hoạch chỉ đạo mảng này ra sao?')).toBe(
    'y te hoc duong cho hoi ke hoach chi dao mang nay ra sao',
  )
})

test('what is to be named is asked besides how many there are', () => {
  const asked = 'ke ten cac nhom viec trong ke hoach va cho biet tong cong bao nhieu nhom'
  expect(rest(asked)).toBe(asked)
})
