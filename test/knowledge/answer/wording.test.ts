// However a question is worded it gets one answer: with or without marks, short forms, chat words, typing errors, politeness.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, type AskedPlans } from '../../support/ask-plans.ts'
import { fold } from '../../../knowledge/text/fold.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { OWN_PLANS } from './own-plans.ts'

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([OWN_PLANS], paths('data'))
})
afterAll(() => plans.close())

test.each([
  'Ai chủ trì kéo cáp quang tới điểm trường lẻ?',
  'Những nhiệm vụ nào do Sở Giáo dục và Đào tạo chủ trì?',
  'Chỉ tiêu học sinh bán trú có giường riêng năm học 2025-2026?',
  'So sánh chỉ tiêu nhà vệ sinh đạt chuẩn năm học 2024-2025 và 2025-2026',
  'Ai ký kế hoạch bữa ăn học đường xã Tân An?',
  'Quyết định nào về tăng cường ứng dụng công nghệ thông tin?',
  'Bếp ăn phải làm như thế nào?',
])('without marks is the same question: %s', async (question) => {
  const written = await plans.ask(question)
  expect(written.outcome).toBe('answered')
  expect((await plans.ask(fold(question))).text).toBe(written.text)
  expect((await plans.ask(question.normalize('NFD'))).text).toBe(written.text)
  expect((await plans.ask(question.toUpperCase())).text).toBe(written.text)
})

describe('one question in many words', () => {
  test.each([
    ['Ai chủ trì chuẩn hóa hồ sơ học sinh?', 'Cơ quan nào đầu mối chuẩn hóa hồ sơ học sinh?'],
    ['Ai chủ trì chuẩn hóa hồ sơ học sinh?', 'chuan hoa ho so hs ai chu tri'],
    ['Ai chủ trì chuẩn hóa hồ sơ học sinh?', 'chuẩn hoá hồ sơ HS do ai chủ trì'],
    ['Ai chủ trì kéo cáp quang tới điểm trường lẻ?', 'cap qang diem truong le ai chu tri'],
    ['Ai chủ trì kéo cáp quang tới điểm trường lẻ?', 'Ai chủ chì kéo cáp quang tới điểm trường lẻ vậy ạ?'],
    [
      'Ai chủ trì tập huấn an toàn thông tin cho giáo viên?',
      'Dạ em chào anh chị, em là kế toán trường, cho em hỏi ai chủ trì tập huấn an toàn thông tin cho GV ạ?',
    ],
    ['Chỉ tiêu học sinh bán trú có giường riêng là bao nhiêu?', 'chỉ tiêu hs bán trú có giường riêng là bn'],
    [
      'Chỉ tiêu học sinh bán trú có giường riêng năm học 2025-2026?',
      'Chỉ tiêu học sinh bán trú có giường riêng NH 25-26?',
    ],
  ])('%s = %s', async (question, same) => {
    const { outcome, text } = await plans.ask(question)
    expect(outcome).toBe('answered')
    expect((await plans.ask(same)).text).toBe(text)
  })
})

test('another word of the topic is another question', async () => {
  const { text } = await plans.ask('Ai chủ trì chuẩn hóa hồ sơ học sinh?')
  expect((await plans.ask('Ai chủ trì mua máy tính bảng cho học sinh?')).text).not.toBe(text)
})
