// Follow-ups: a short question leans on the one before, in its conversation, for a quarter of an hour; a new topic starts afresh.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { OWN_PLANS } from './own-plans.ts'

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([OWN_PLANS], paths('data'))
})
afterAll(() => plans.close())

const TRAINING = 'Ai chủ trì tập huấn an toàn thông tin cho giáo viên?'
const PASSED = 'Chỉ tiêu học sinh tiểu học bán trú lên lớp thẳng năm học 2024-2025?'

describe('a follow-up that names only', () => {
  test.each([
    [
      'another thing asked',
      [TRAINING, 'Còn ai phối hợp?'],
      'Phối hợp: Sở Giáo dục và Đào tạo; Sở Khoa học và Công nghệ',
    ],
    ['a thing asked, twice over', [TRAINING, 'Còn ai phối hợp?', 'Khi nào?'], 'Thời gian: Hằng năm'],
    ['a year', [PASSED, 'Còn năm học 2025-2026?'], 'Chỉ tiêu năm học 2025-2026: 98%'],
    ['a school level', [PASSED, 'Thế còn THCS?'], 'Chỉ tiêu năm học 2024-2025: 95%'],
    [
      'a year, then a school level',
      [PASSED, 'Còn 2025-2026?', 'Thế còn trung học cơ sở?'],
      'Chỉ tiêu năm học 2025-2026: 95%',
    ],
    [
      'a level number',
      ['Chỉ tiêu giáo viên trực đêm tập huấn sơ cứu mức độ 1?', 'Còn mức độ 2?'],
      'Chỉ tiêu năm học 2025-2026: 20%',
    ],
    ['a kind of value', [PASSED, 'Kết quả thì sao?'], 'Kết quả năm học 2024-2025: 98%'],
  ])('%s keeps the rest', async (_, turns, held) => {
    expect((await plans.ask(...turns)).text.split('\n')).toContain(held)
  })

  test.each(['con ai phoi hop', 'còn ai phối hợp', 'Ai phối hợp?'])('leans however it is typed: %s', async (turn) => {
    expect((await plans.ask(TRAINING, turn)).text).toMatch(/^Phối hợp: Sở Giáo dục và Đào tạo/)
  })
})

describe('nothing is inherited', () => {
  test('by a question with a topic of its own', async () => {
    const alone = await plans.ask('Trạm Y tế xã làm gì?')
    expect(await plans.ask(TRAINING, 'Trạm Y tế xã làm gì?')).toEqual(alone)
  })

  test('across conversations', async () => {
    await plans.askAt('Lan', 0, TRAINING)
    expect((await plans.askAt('Minh', 1, 'Còn ai phối hợp?')).outcome).not.toBe('answered')
    expect((await plans.askAt('Lan', 1, 'Còn ai phối hợp?')).outcome).toBe('answered')
  })

  test('after more than fifteen minutes', async () => {
    await plans.askAt('in time', 0, TRAINING)
    expect((await plans.askAt('in time', 15, 'Còn ai phối hợp?')).outcome).toBe('answered')
    await plans.askAt('too late', 0, TRAINING)
    expect((await plans.askAt('too late', 16, 'Còn ai phối hợp?')).outcome).not.toBe('answered')
  })

  test('by the first question', async () => {
    expect((await plans.ask('Còn ai phối hợp?')).outcome).not.toBe('answered')
  })
})
