// Who asks says where they work; what is asked how is told by no row of who and when; no legal ground answers what is planned.
import { describe, expect, test } from 'vitest'
import { handicapsOf } from '../../../knowledge/answer/passages/handicaps.ts'
import type { Passage } from '../../../knowledge/domain/passage.ts'
import { namesAgency } from '../../../knowledge/answer/records/names-agency.ts'
import type { Snapshot } from '../../../knowledge/answer/snapshot.ts'
import { sayWhere } from '../../../knowledge/answer/question/introduced.ts'
import { withoutPreamble } from '../../../knowledge/answer/question/preamble.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN HUYỆN BẢO LÂM

Số: 77/KH-UBND

Bảo Lâm, ngày 9 tháng 2 năm 2026

KẾ HOẠCH

Trồng chè trong vườn trường huyện Bảo Lâm năm 2026

Căn cứ Quyết định số 402/QĐ-UBND ngày 14/8/2025 của Ủy ban nhân dân tỉnh về vườn ươm chè của trường học, sao chè tại trường;

I. PHÂN CÔNG

| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Mua chảo gang cho việc sao chè tại trường học | Phòng Tài chính | Hội Nông dân huyện | Tháng 4/2026 |
| 2 | Mở phiên chợ chè | Hội Nông dân huyện | Phòng Tài chính | Tháng 9/2026 |
| 3 | Đào giếng tưới vườn chè | Phòng Kinh tế | Hạt Kiểm lâm | Tháng 5/2026 |

II. GIẢI PHÁP

1. Sao chè tại trường: dùng chảo gang, đảo tay hai mươi phút, để nguội trên nong rồi mới đóng hũ.

2. Dựng vườn ươm chè cho các trường; Ban Quản lý rừng phòng hộ huyện làm chủ đầu tư.

3. Tổ sao chè gồm hiệu trưởng, thủ kho và hai phụ huynh.

III. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Tổ sao chè của trường đạt loại tốt | % | 40 | 65 |
| 2 | Trường có vườn chè | Trường | 6 | 9 |

PHỤ LỤC: VƯỜN CHÈ CỦA CÁC TRƯỜNG

| Trường | Diện tích | Giống chè | Người giữ vườn |
|---|---|---|---|
| Trường Tiểu học Lộc Bắc | 400 m2 | Chè dây | Ông Cil Ha Brông |
| Trường Tiểu học Lộc Tân | 250 m2 | Chè xanh | Bà Ka Nhêl |
`

const { ask } = plansUnderQuestion({ 'che.md': PLAN })

describe('who says where they work asks of that body', () => {
  test.each([
    [
      'Tôi công tác ở Hội Nông dân huyện, nhờ bot cho biết hội tôi chủ trì việc gì?',
      'nhờ bot cho biết Hội Nông dân huyện chủ trì việc gì?',
    ],
    [
      'Em là kế toán trường Tiểu học Lộc Tân, cho hỏi trường em trồng giống chè gì?',
      'cho hỏi trường Tiểu học Lộc Tân trồng giống chè gì?',
    ],
    ['Toi lam o phong tai chinh, don vi toi phai lam gi', 'phong tai chinh phai lam gi'],
  ])('%s', (typed, asked) => expect(sayWhere(typed)).toBe(asked))

  test.each([
    'Tôi công tác ở Hội Nông dân huyện, ai mở phiên chợ chè?',
    'Trường tôi trồng giống chè gì?',
    'Tôi là hiệu trưởng, trường tôi phải làm gì?',
    'Tôi là giáo viên được trường cử đi học, trường tôi có chỉ tiêu gì?',
    'toi la nguoi xem so lieu nam 2026, truong toi can lam gi',
  ])('as it is where nothing is asked of it, or no body is said: %s', (typed) => expect(sayWhere(typed)).toBe(typed))

  test('and is told what is its own', async () => {
    const { outcome, text } = await ask('Em là kế toán trường Tiểu học Lộc Tân, cho hỏi trường em trồng giống chè gì?')
    expect(outcome).toBe('answered')
    expect(text).toContain('Chè xanh')
    expect(text).not.toContain('Chè dây')
  })
})

test('what the answer is wanted for is not asked', () => {
  const keys = syllables('Liệt kê việc Phòng Kinh tế chủ trì, để tôi giao tổ chuyên môn')
  expect(withoutPreamble(keys, () => []).join(' ')).toBe('liet ke viec phong kinh te chu tri')
})

test('what somebody wants to be given is asked', () => {
  const keys = syllables('Cần giấy tờ gì để tôi được mượn chảo gang')
  expect(withoutPreamble(keys, () => [])).toEqual(keys)
})

test('how something is done is told by no row of who does what by when', async () => {
  const { outcome, text } = await ask('Sao chè tại trường như thế nào?')
  expect(outcome).toBe('answered')
  expect(text).toContain('đảo tay')
})

test.each([
  ['Dựng vườn ươm; Ban Quản lý rừng phòng hộ làm chủ đầu tư.', true],
  ['Dựng vườn ươm; người dân góp cây, có nơi làm chủ đầu tư.', false],
])('who builds is named where a body is said to: %s', (text, isNamed) => {
  const passage = { kind: 'paragraph', targetIds: [], taskIds: [], text } as unknown as Passage
  const one = { passage, score: 1, coverage: 1, sentences: [{ text, coverage: 1 }], titled: false }
  expect(namesAgency(one, { tasks: [{}] } as unknown as Snapshot)).toBe(isNamed)
})

test('of whom something consists is told by no share', async () => {
  const { outcome, text } = await ask('Tổ sao chè của trường gồm những ai?')
  expect(outcome).toBe('answered')
  expect(text).toContain('thủ kho')
})

test.each([
  ['Vườn ươm chè rộng bao nhiêu?', {}, true],
  ['Quyết định nào nói về vườn ươm chè?', {}, false],
  ['Văn bản số mấy, ngày nào?', { answerKind: 'document' }, false],
] as const)('a legal ground stands back unless a document is asked for: %s', (question, kind, isBehind) => {
  const handicap = handicapsOf({ keys: [...syllables(question)], intent: 'fact', ...kind })
  const passage = { kind: 'paragraph', targetIds: [], taskIds: [] } as unknown as Passage
  const ground = { ...passage, text: 'Thực hiện Quyết định số 402/QĐ-UBND ngày 14/8/2025 về vườn ươm chè;' }
  expect(handicap(ground) > handicap({ ...passage, text: 'Thực hiện kế hoạch ươm chè ở vườn trường.' })).toBe(isBehind)
})

test('a day is told by no rows that name none', async () => {
  expect((await ask('Trường nào phải trồng xong giống chè dây trước ngày nào?')).outcome).toBe('nothing-found')
})
