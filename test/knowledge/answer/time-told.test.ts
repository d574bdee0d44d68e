// Which texts tell a time as it is asked for: how often, how long, within what time.
import { expect, test } from 'vitest'
import { timeTold } from '../../../knowledge/answer/passages/time-told.ts'
import type { PlanQuery } from '../../../knowledge/answer/question/plan-query.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'

const tells = (question: string, text: string, of: Pick<PlanQuery, 'intent' | 'answerKind'> = { intent: 'fact' }) =>
  timeTold(of, ` ${syllables(question).join(' ')} `)(text)

test.each([
  ['Bao lâu thăm đàn một lần?', 'Thăm đàn mỗi quý một lần', 'Thăm đàn xong trước ngày 15/8/2026'],
  ['Báo trạm y tế trong bao lâu?', 'Báo trạm y tế trong vòng 30 phút', 'Báo trạm y tế từ ngày 15/8/2026'],
  ['Học nghề ong mấy tháng?', 'Học nghề ong 3 tháng', 'Học nghề ong ở trại giống'],
  ['Đứng trong tổ bao lâu thì ong quen: mấy phút?', 'Ong quen sau 90 giây', 'Ong quen dần'],
  ['Nghề ong học mấy giờ?', 'Tên nghề: Ong | Giờ/khóa: 120', 'Tên nghề: Ong | Người học: 120'],
])('%s', (question, told, other) => {
  expect(tells(question, told)).toBe(true)
  expect(tells(question, other)).toBe(false)
})

test('the day of a document that is carried out is no deadline', () => {
  const when = { intent: 'deadline', answerKind: 'date' } as const
  expect(tells('Nộp sổ ong trước ngày nào?', 'Nộp sổ ong trước ngày 15/8/2026', when)).toBe(true)
  expect(tells('Nộp sổ ong trước ngày nào?', 'Nộp sổ ong theo Công văn số 12/SNN ngày 15/8/2026', when)).toBe(false)
})

test('where no time is asked for any text will do', () => {
  expect(tells('Ai giữ sổ ong?', 'Hạt Kiểm lâm giữ sổ ong')).toBe(true)
})
