// A question taken at its word: what it excludes in brackets, a sum in a currency, a plan of a year that none is of, a time that tasks are listed by.
import { describe, expect, test } from 'vitest'
import { readAnswerKind } from '../../../knowledge/answer/question/asked-kind.ts'
import { holdsKind } from '../../../knowledge/answer/question/answer-kinds.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH

Số: 207/KH-UBND

Hòa Bình, ngày 14 tháng 8 năm 2025

KẾ HOẠCH

Dạy chữ Mường cổ năm học 2025-2026

I. CHUNG

1. Ưu tiên dựng lán học chữ Mường cổ ở vùng cao bằng tối thiểu 15% quỹ khuyến học; phấn đấu đến năm 2030 tỷ lệ lán lợp ngói đạt 90%; các hộ ở chợ góp mua ngói mỗi hộ 3 triệu đồng; lán ở vùng thấp dựng sau khi có đất.

2. In sách chữ Mường cổ hết 2 tỷ đồng.

3. Thực hiện Thông báo số 12/TB-UBND của UBND tỉnh về kế hoạch năm học 2022 - 2023 và năm học 2025 - 2026.

II. NHIỆM VỤ

| TT | Nội dung | Cơ quan chủ trì | Thời gian thực hiện |
|---|---|---|---|
| 1 | Sưu tầm bia đá khắc chữ cổ | Bảo tàng tỉnh | Năm 2025 |
| 2 | Chép lại sách bói của thầy mo | Sở Nội vụ | Năm 2025 và các năm tiếp theo |
| 3 | Mở lớp cho thầy mo trẻ | Sở Y tế | Năm 2025 và các năm tiếp theo |
| 4 | Khắc bảng tên bản bằng chữ cổ | Sở Công Thương | Năm 2025 |
`
const { ask } = plansUnderQuestion({ 'chu-muong.md': PLAN })

describe('tasks of a time', () => {
  test.each([
    'Kế hoạch 207 các nhiệm vụ thời gian "Năm 2025 và các năm tiếp theo"',
    'các nhiệm vụ thời gian năm 2025 và các năm tiếp theo',
  ])('are listed: %s', async (question) => {
    const { outcome, text } = await ask(question)
    expect(outcome).toBe('answered')
    expect(text).toContain('Chép lại sách bói')
    expect(text).toContain('Mở lớp cho thầy mo trẻ')
    expect(text).not.toContain('Sưu tầm bia đá')
  })

  test('are not those that a bracket leaves out', async () => {
    const { text } = await ask(
      'những nhiệm vụ nào ghi thời gian năm 2025 (không phải năm 2025 và các năm tiếp theo) trong kế hoạch 207?',
    )
    expect(text).toContain('Sưu tầm bia đá')
    expect(text).toContain('Khắc bảng tên bản')
    expect(text).not.toContain('Chép lại sách bói')
  })
})

test('a question for yes or no asks for no list of tasks', async () => {
  const { text } = await ask('Có phải các nhiệm vụ chép lại sách bói có thời gian thực hiện trong năm 2025 không?')
  expect(text).not.toMatch(/^Có \d+ nhiệm vụ/)
})

describe('a sum in đồng', () => {
  test('is no share', async () => {
    expect((await ask('Dựng lán học chữ Mường cổ ở vùng cao bao nhiêu tỷ đồng?')).outcome).toBe('nothing-found')
    expect((await ask('In sách chữ Mường cổ hết bao nhiêu tỷ đồng?')).text).toContain('2 tỷ đồng')
  })

  test.each([
    ['đến năm 2030 tỷ lệ lán lợp ngói', false],
    ['hết 2 tỷ', true],
    ['chi 2,5 tỉ đồng', true],
  ])('%s', (text, isMoney) => {
    expect(holdsKind(text, 'money')).toBe(isMoney)
  })
})

test('a plan of a year that no plan is of has no number', async () => {
  const reply = await ask('Kế hoạch năm học 2022-2023 của UBND tỉnh có số bao nhiêu?')
  expect(reply.outcome).toBe('nothing-found')
  expect((await ask('Kế hoạch năm học 2025-2026 của UBND tỉnh có số bao nhiêu?')).text).toContain('207/KH-UBND')
})

test.each([
  ['lịch thi tốt nghiệp ngày thi cụ thể', 'date'],
  ['ngày thi', 'date'],
  ['ngày hội đọc sách', undefined],
  ['mức tiền phạt người bỏ lớp là bao nhiêu', 'money'],
  ['giá mua một cái chiêng là bao nhiêu', 'money'],
  ['lương hằng tháng của thầy mo là bao nhiêu', 'money'],
])('a day is asked by its name: %s', (question, kind) => {
  expect(readAnswerKind(` ${syllables(question).join(' ')} `, undefined)).toBe(kind)
})
