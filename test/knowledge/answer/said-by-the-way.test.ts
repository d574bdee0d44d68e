// What a question says besides what it asks: the class to be entered, "hay không", whom something waits for, verbs that look like places.
import { describe, expect, test } from 'vitest'
import { isOfOtherClass } from '../../../knowledge/answer/question/classes-said.ts'
import { isForOne } from '../../../knowledge/answer/question/for-one.ts'
import { turnedPhrases } from '../../../knowledge/answer/question/polarity.ts'
import { isNamedIn } from '../../../knowledge/answer/records/indicator-said.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PROVINCE = `ỦY BAN NHÂN DÂN TỈNH HÀ GIANG

Số: 310/KH-UBND

Hà Giang, ngày 4 tháng 3 năm 2026

KẾ HOẠCH

Dệt lanh trong trường học giai đoạn 2026-2028

I. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ khung dệt hỏng | % | 14 | 11 |
| 2 | Tỷ lệ trường có góc dệt | % | 35 | 48 |

II. VIỆC LÀM

Giữ cho tỷ lệ khung dệt hỏng không quá 7% vào cuối năm 2028.

Tỷ lệ khung dệt hỏng của xã Sủng Trái năm 2024 là 19%.

Còn 4 xã chưa có góc dệt là Lũng Cú, Sà Phìn, Tả Lủng và Má Lé.

Học nghề dệt là gốc của bản sắc vùng cao.
`

const COMMUNE = `ỦY BAN NHÂN DÂN XÃ LŨNG CÚ

Số: 18/KH-UBND

Lũng Cú, ngày 20 tháng 4 năm 2026

KẾ HOẠCH

Sửa nhà dệt của các trường năm 2026

1. Nhà dệt Thèn Pả và nhà dệt Lô Lô Chải đợi Ủy ban nhân dân tỉnh giao vốn mới khởi công.

2. Nhà dệt Séo Lủng sửa bằng quỹ của xã.
`

const { told, ask } = plansUnderQuestion({ 'tinh.md': PROVINCE, 'xa.md': COMMUNE })

test('whom something waits for has not issued the plan that is asked about', async () => {
  expect(await told('nhung nha det nao phai doi ubnd tinh giao von moi khoi cong')).toContain('Thèn Pả')
})

test('"khang dinh" behind a unit is no place', async () => {
  const { outcome, text } = await ask('ke hoach tinh khang dinh hoc nghe det la goc cua cai gi')
  expect(outcome).toBe('answered')
  expect(text).toContain('bản sắc vùng cao')
})

describe('an indicator without the figure that is asked for', () => {
  test('is told by a sentence that says it', async () => {
    const { outcome, text } = await ask('Cuối năm 2028 tỷ lệ khung dệt hỏng không được quá bao nhiêu?')
    expect(outcome).toBe('answered')
    expect(text).toContain('7%')
  })
  test('is told by no sentence about one place', async () => {
    expect((await ask('Năm 2024 tỷ lệ khung dệt hỏng là bao nhiêu?')).outcome).toBe('nothing-found')
  })
  test('is told by no sentence about something else', async () => {
    expect((await ask('Cuối năm 2028 tỷ lệ trường có góc dệt là bao nhiêu?')).outcome).toBe('nothing-found')
  })
})

const joined = (text: string) => ` ${syllables(text).join(' ')} `

test.each([
  ['Thi vào lớp 10 được chọn mấy nghề dệt?', false],
  ['Lớp 10 được chọn mấy nghề dệt?', true],
  ['Thi vào lớp 6 được chọn mấy nghề dệt?', true],
])('who enters a class is of the one before: %s', (question, isOther) =>
  expect(isOfOtherClass(joined(question), 'Học sinh lớp 9 chọn hai nghề dệt.')).toBe(isOther),
)

test('what is paid for each pupil is for one, though a sum for all stands over it', () => {
  expect(isForOne('Tổng kinh phí gồm: tiền sợi 28.000 đồng/học sinh', 'hoc sinh')).toBe(true)
  expect(isForOne('Tổng kinh phí 28.000 đồng', 'hoc sinh')).toBe(false)
})

test('"đạt hay không đạt" denies nothing', () => {
  expect(turnedPhrases(syllables('Góc dệt đạt hay không đạt?'))).toEqual([])
  expect(turnedPhrases(syllables('Góc dệt không đạt ở đâu?'))).toEqual(['khong dat'])
})

test('an indicator is named by half of the words that are its own', () => {
  expect(isNamedIn(syllables('tỷ lệ khung dệt hỏng năm 2026'), 'Tỷ lệ khung dệt hỏng')).toBe(true)
  expect(isNamedIn(syllables('tỷ lệ khung cửi gãy chân'), 'Tỷ lệ khung dệt hỏng')).toBe(false)
})
