// What a question counts, orders and lists, taken at its word: "báo động mấy", "bao nhiêu em là nữ", "mỗi khoản bao nhiêu", "có mấy mục".
import { describe, expect, test } from 'vitest'
import { holdsAnswerKind, holdsKind } from '../../../knowledge/answer/question/answer-kinds.ts'
import { isInsideWord } from '../../../knowledge/answer/question/agency-mention.ts'
import { readAnswerKind } from '../../../knowledge/answer/question/asked-kind.ts'
import { readCounted } from '../../../knowledge/answer/question/counted.ts'
import type { Passage } from '../../../knowledge/domain/passage.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN HUYỆN QUẢN BẠ

Số: 58/KH-UBND

Quản Bạ, ngày 6 tháng 4 năm 2026

KẾ HOẠCH

Nuôi gà đen trong trường học huyện Quản Bạ giai đoạn 2026 - 2028

A. VIỆC PHẢI LÀM

1. Việc chung

1.1. Chọn gà giống

Chọn gà ở bản, có 31 học sinh biết chọn; phụ nữ bản dạy cách chọn.

1.2. Dựng chuồng

Dựng chuồng cao, có lưới.

1.3. Tiêm phòng gà

Tiêm cho gà hai lần mỗi năm.

B. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 | Giao đến 30/6 |
|---|---|---|---|---|---|
| 1 | Chuồng gà được rào lưới xong | % | 41 | 70 | 50 |
| 2 | Trường có chuồng gà | Trường | 5 | 8 | 6 |

UBND các xã rào chuồng gà xong trước ngày 20/9/2026; cử người trông nom, báo về huyện hằng tuần.

Số phòng máy ấp trứng đặt mới theo xã

| Xã | Tổng số phòng | Năm 2026 | Năm 2027 |
|---|---|---|---|
| Xã Cán Tỷ | 7 | 3 | 4 |
| Xã Lùng Tám | 4 | 2 | 2 |
| Xã Thái An | 5 | 1 | 4 |

G. KINH PHÍ

| Khoản chi | Số tiền (triệu đồng) | Nguồn |
|---|---|---|
| Mua gà giống | 64 | Ngân sách huyện |
| Lưới rào | 23 | Phụ huynh góp |
| Thuốc tiêm | 9 | Ngân sách huyện |

H. DẠY NUÔI GÀ

| Khoản chi | Năm 2026 | Năm 2027 | Cộng (triệu đồng) |
|---|---|---|---|
| Dạy nuôi gà (thầy, bảo hiểm) | 15 | 18 | 33 |
| Mua sách nuôi gà | 4 | 6 | 10 |

Mở lớp dạy nuôi gà trong hè: năm 2026 dạy 120 em, năm 2027 dạy 150 em.
`

const { ask } = plansUnderQuestion({ 'ga.md': PLAN })
const joined = (text: string) => ` ${syllables(text).join(' ')} `

test.each([
  ['Nước lên báo động mấy thì gà phải dời chuồng?', undefined],
  ['Nước lên mấy mét thì gà phải dời chuồng?', 'number'],
  ['Gà loại mấy thì được chọn?', undefined],
  ['Huyện cấp mấy con gà giống?', 'number'],
])('a degree is no number of things: %s', (question, kind) =>
  expect(readAnswerKind(joined(question), undefined)).toBe(kind),
)

test.each([
  ['dạy nuôi gà cho bao nhiêu em', 'em'],
  ['chuồng được rào đạt bao nhiêu em', undefined],
])('pupils are counted, and somebody is spoken to: %s', (question, counted) =>
  expect(readCounted(syllables(question))).toBe(counted),
)

test('the name of a department at length is inside of no word', () => {
  const name = syllables('Sở Giáo dục và Đào tạo')
  expect(isInsideWord(name, joined('việc trong bảng mà Sở Giáo dục và Đào tạo chủ trì'))).toBe(false)
  expect(isInsideWord(syllables('Sở Giáo dục'), joined('chuyển đổi số giáo dục'))).toBe(true)
})

test.each([
  ['Họ và tên: Ly Mí Nô | Nhiệm vụ: Thư ký', true],
  ['Tên chuồng: Chuồng Lùng Tám | Nhiệm vụ: Thư ký', false],
  ['Họ và tên: Chưa phân công', false],
])('who it is stands in a cell of names: %s', (text, isPerson) => expect(holdsKind(text, 'person')).toBe(isPerson))

const tellsSchools = (text: string) => {
  const passage = { kind: 'paragraph', text } as unknown as Passage
  const one = { passage, score: 0.6, coverage: 0.6, sentences: [{ text, coverage: 0.6 }], titled: false }
  return holdsAnswerKind(one, 'number', 'truong cong')
}
test('of "trường công lập" the first word may be counted alone, where the next is said as well', () => {
  expect(tellsSchools('Giảm từ 61 xuống còn 53 trường, giảm đơn vị công lập.')).toBe(true)
  expect(tellsSchools('Giảm từ 61 xuống còn 53 trường, giảm đơn vị tư thục.')).toBe(false)
})

describe('of a plan', () => {
  test.each([
    ['Dự toán của huyện Quản Bạ gồm những khoản chi nào, mỗi khoản bao nhiêu?', ['64', '23', '9'], []],
    ['Liệt kê số phòng máy ấp trứng đặt mới theo các xã', ['Cán Tỷ', 'Lùng Tám', 'Thái An'], []],
    ['Cán Tỷ và Lùng Tám, xã nào được nhiều phòng máy ấp trứng mới hơn?', ['Cán Tỷ: 7', 'Lùng Tám: 4'], []],
    ['Phần việc chung có mấy mục, là những mục gì?', ['có 3 phần', 'Dựng chuồng'], []],
    ['Các xã phải rào lưới xong chuồng gà trước ngày nào?', ['20/9/2026'], ['30/6']],
    ['Năm 2026 dạy nuôi gà cho bao nhiêu em?', ['120 em'], []],
  ])('%s', async (question, told, untold) => {
    const { outcome, text } = await ask(question)
    expect(outcome).toBe('answered')
    for (const words of told) expect(text).toContain(words)
    for (const words of untold) expect(text).not.toContain(words)
  })

  test('how many of them are girls is told by no number of all', async () => {
    expect((await ask('Trong số học sinh biết chọn gà giống có bao nhiêu em là nữ?')).outcome).toBe('nothing-found')
    expect((await ask('Có bao nhiêu học sinh biết chọn gà giống?')).text).toContain('31 học sinh')
  })
})
