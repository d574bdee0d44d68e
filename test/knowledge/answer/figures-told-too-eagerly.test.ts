// What a table of figures must not be read to say: of another place, thing or year than is asked, or as a whole where a figure is refused.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { GONG_PLAN } from './gong-plan.ts'

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': GONG_PLAN })], paths('data'))
})
afterAll(() => plans.close())

const answer = async (question: string) => (await plans.ask(question)).text

describe('another place or school than the row', () => {
  test.each([
    ['of another kind', 'Huyện Phước Bình có bao nhiêu nghệ nhân dạy chiêng?'],
    ['of a kind that the title of the plan names', 'Trường Phước Bình có bao nhiêu nghệ nhân dạy chiêng?'],
    ['whose name goes on with a letter', 'Trường Tiểu học Sông Pha B có bao nhiêu buổi tập?'],
    ['whose name goes on with a number', 'truong tieu hoc song pha 2 co may buoi tap'],
    ['of another level', 'Trường THPT Sông Pha có bao nhiêu buổi tập?'],
  ])('%s has no figure: %s', async (_, question) => {
    expect((await plans.ask(question)).outcome).toBe('nothing-found')
  })

  test('is not what a name with its letter is', async () => {
    expect(await answer('Trường Tiểu học Ma Nới A có bao nhiêu buổi tập?')).toContain(
      'Trường Tiểu học Ma Nới A – Số buổi tập: 9',
    )
  })
})

describe('a thing that no column counts', () => {
  test.each([
    'Xã Phước Bình có bao nhiêu nghệ nhân dạy chiêng có bằng khen?',
    'Xã Phước Bình có bao nhiêu nghệ nhân nữ dạy chiêng?',
    'Xã Phước Bình có bao nhiêu trẻ không biết đánh chiêng?',
    'Xã Phước Bình có bao nhiêu trẻ mồ côi biết đánh chiêng?',
    'Trường Tiểu học Ma Nới có bao nhiêu học trò đánh chiêng lớp 5?',
    'Điểm Suối Ngổ có bao nhiêu học viên nữ?',
    'Điểm Suối Ngổ có bao nhiêu học viên mồ côi?',
    'Tổng số nghệ nhân nữ dạy chiêng của các xã là bao nhiêu?',
  ])('has no figure: %s', async (question) => {
    expect((await plans.ask(question)).outcome).toBe('nothing-found')
  })

  test('is told apart from a verb of the asker’s own', async () => {
    expect(await answer('Xã Phước Bình bố trí được bao nhiêu nghệ nhân dạy chiêng?')).toContain(
      'Xã Phước Bình – Nghệ nhân dạy chiêng: 8',
    )
  })

  test('is not denied by the end of a question', async () => {
    expect(await answer('Xã Phước Bình có mấy nghệ nhân dạy chiêng không ạ?')).toContain(
      'Xã Phước Bình – Nghệ nhân dạy chiêng: 8',
    )
  })

  test('is not told by a column that says more than is asked', async () => {
    expect(await answer('Xã Phước Bình có bao nhiêu trẻ?')).not.toContain('Xã Phước Bình – Trẻ bỏ tập')
  })

  test('is not told by a share, where it is asked how many', async () => {
    expect(await answer('Trường Tiểu học Ma Nới có bao nhiêu học trò thuộc bài chiêng?')).not.toContain(
      'Trường Tiểu học Ma Nới – Tỷ lệ',
    )
  })
})

describe('of two years', () => {
  test.each([
    'Trường THCS Sông Pha số học trò đánh chiêng so với năm học trước tăng hay giảm, con số cụ thể?',
    'Trường THCS Sông Pha số học trò đánh chiêng năm học 2025-2026 so với năm học trước?',
    'Trường THCS Sông Pha số học trò đánh chiêng năm học 2025-2026 so với năm học 2024-2025?',
    'Trường THCS Sông Pha số học trò đánh chiêng giảm bao nhiêu?',
    'Năm học trước số học trò đánh chiêng của Trường THCS Sông Pha có hơn năm nay không?',
    'Tổng số học trò đánh chiêng năm học 2025-2026 so với năm học trước tăng hay giảm?',
  ])('that the table tells, what lies between: %s', async (question) => {
    expect(await answer(question)).toContain('Giảm 8 (thấp hơn).')
  })

  test.each([
    'Trường THCS Sông Pha số học trò đánh chiêng năm học 2026-2027 so với năm học trước tăng hay giảm?',
    'Trường THCS Sông Pha số buổi tập so với năm học trước tăng hay giảm?',
    'Trường THCS Sông Pha số buổi tập tăng bao nhiêu?',
    'Số dàn chiêng thực hiện năm 2025 của Xã Phước Bình so với năm trước tăng hay giảm?',
    'Xã Phước Bình số nghệ nhân dạy chiêng năm 2026 so với năm 2025?',
  ])('that it does not tell, no figure: %s', async (question) => {
    expect((await plans.ask(question)).outcome).toBe('nothing-found')
  })
})

describe('money over years', () => {
  test.each([
    ['Đúc chiêng bằng đồng thau năm 2026 so với năm trước tăng bao nhiêu tiền?', 'Tăng 90 (cao hơn).'],
    ['Đúc chiêng bằng đồng thau năm 2026 tăng bao nhiêu tiền?', 'Tăng 90 (cao hơn).'],
    ['Tổng kinh phí dạy đánh cồng chiêng năm 2026 là bao nhiêu?', 'Năm 2026: 1.390'],
  ])('%s', async (question, expected) => {
    expect(await answer(question)).toContain(expected)
  })

  test.each([
    ['of another thing', 'Đúc chiêng bằng sắt năm 2026 hết bao nhiêu tiền?'],
    ['of what is lacking', 'Đúc chiêng bằng đồng thau năm 2026 còn thiếu bao nhiêu tiền?'],
    [
      'against a year that the table does not have',
      'Đúc chiêng bằng đồng thau năm 2025 so với năm trước tăng bao nhiêu?',
    ],
    ['of somebody’s share of all', 'Tổng kinh phí dạy đánh cồng chiêng năm 2026 cho nghệ nhân mù là bao nhiêu?'],
  ])('%s is not told: %s', async (_, question) => {
    expect((await plans.ask(question)).outcome).toBe('nothing-found')
  })
})

describe('a row as a whole', () => {
  test('is told where two columns are what is asked', async () => {
    const text = await answer('Số dàn chiêng năm 2025 của xã Phước Bình là bao nhiêu?')
    expect(text).toContain('Số dàn chiêng năm 2025 Kế hoạch: 4; Số dàn chiêng năm 2025 Thực hiện: 3')
  })

  test('of a group is told by its name', async () => {
    expect(await answer('Vùng núi có bao nhiêu nghệ nhân dạy chiêng?')).toContain('Nghệ nhân dạy chiêng: 18')
  })

  test.each([
    ['a year that it does not tell', 'Số dàn chiêng của xã Phước Bình năm 2025 so với năm trước tăng hay giảm?'],
    ['which rows stand out', 'Xã nào vượt kế hoạch số dàn chiêng năm 2025?'],
  ])('is not told for %s', async (_, question) => {
    expect((await plans.ask(question)).outcome).toBe('nothing-found')
  })
})
