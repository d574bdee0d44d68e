// What is asked for is told by the marks of its words, where they were typed: "đặt" is no "đạt", "mức" no "mục", "trung cấp nào" no "cấp nào".
import { expect, test } from 'vitest'
import { namesCounted } from '../../../knowledge/answer/question/answer-kinds.ts'
import { withoutKnown } from '../../../knowledge/answer/question/question-topic.ts'
import { findCue } from '../../../knowledge/answer/question/question-intent.ts'
import { writtenForms } from '../../../knowledge/answer/question/written-forms.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const intentOf = (question: string) => findCue(` ${syllables(question).join(' ')} `, writtenForms(question))?.intent

test.each([
  ['Bản đặt mục tiêu không quá mấy vụ cháy', undefined],
  ['Bản đạt mục tiêu không', 'compare'],
  ['ban dat muc tieu khong', 'compare'],
  ['Đặt mục tiêu khống chế cháy bếp ở mức mấy vụ', undefined],
  ['dat muc tieu khong che chay bep may vu', undefined],
  ['Hạ tỷ lệ cháy bếp xuống mức nào', undefined],
  ['ha ti le chay bep xuong muc nao', undefined],
  ['Bếp cháy tới mức độ hay mức nào', undefined],
  ['Bản đã đặt mục tiêu cháy bếp chưa', undefined],
  ['Bản đã đạt mục tiêu cháy bếp chưa', 'compare'],
  ['Những mục nào nói về bếp', 'list'],
  ['mo them nganh trung cap nao', undefined],
  ['cap nao lo viec ay', 'lead'],
])('%s', (question, intent) => {
  expect(intentOf(question)).toBe(intent)
})

const { ask } = plansUnderQuestion({
  'cao-bang.md': `ỦY BAN NHÂN DÂN TỈNH CAO BẰNG

Số: 207/KH-UBND

Cao Bằng, ngày 14 tháng 8 năm 2025

KẾ HOẠCH

Dạy hát then giai đoạn 2025-2027

I. VIỆC

Ngoài múa xòe, trẻ còn học đàn tính ở bến sông và trống ở sân đình.

II. CHỈ TIÊU

| TT | Chỉ tiêu | ĐVT | Kết quả 2025 | Chỉ tiêu 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ bản có cháy bếp | % | 11 | 7 |
| 2 | Tỷ lệ bản có đàn tính | % | 40 | 40 |
`,
})

test('the name of the province says nothing of what stayed as it was', async () => {
  const { outcome, text } = await ask('Năm 2026 Cao Bằng có những chỉ tiêu nào?')
  expect(outcome).toBe('answered')
  expect(text).toContain('cháy bếp')
  expect(text).toContain('đàn tính')
})

test.each([
  ['11 em ngã xuống suối', 'tre', true],
  ['11 trẻ ngã xuống suối', 'tre em', true],
  ['11 cây ngã xuống suối', 'tre', false],
])('%s counts %s: %s', (text, counted, isNamed) => {
  expect(namesCounted(text, counted)).toBe(isNamed)
})

test.each([
  'Ngoài múa xòe, kế hoạch còn dạy trẻ những gì ở bến sông?',
  'ngoai mua xoe, ke hoach con day tre gi o ben song',
])('what is known already is not asked about: %s', async (question) => {
  const { outcome, text } = await ask(question)
  expect(outcome).toBe('answered')
  expect(text).toContain('đàn tính')
})

test.each([
  ['Ngoài cháy nổ, bản còn phòng gì', 'bản còn phòng gì'],
  ['Ngoài Sở Y tế, còn ai phối hợp', 'Ngoài Sở Y tế, còn ai phối hợp'],
  ['Ngoài ra, bản còn phòng gì', 'Ngoài ra, bản còn phòng gì'],
  ['Ngoài các xã vùng cao, còn xã nào', 'Ngoài các xã vùng cao, còn xã nào'],
  ['Ngoài giờ học, ai trông trẻ', 'Ngoài giờ học, ai trông trẻ'],
])('%s', (asked, left) => {
  expect(withoutKnown(asked)).toBe(left)
})

test('the values that stayed as they were are asked for by their word, not by the province', async () => {
  const { text } = await ask('Những chỉ tiêu nào của tỉnh Cao Bằng giữ nguyên so với năm trước?')
  expect(text).toContain('đàn tính')
  expect(text).not.toContain('cháy bếp')
})
