// Which rows of a table are within a bound, which stand out, and what all of them make together.
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
const listed = async (question: string) =>
  (await answer(question)).split('\n').flatMap((line) => /^- (.+): [\d.,%]+$/.exec(line)?.[1] ?? [])

const [BINH, CHIEN, SON, VINH] = ['Xã Phước Bình', 'Xã Phước Chiến', 'Xã Nhơn Sơn', 'Phường Đô Vinh']

describe('a bound', () => {
  test.each([
    ['Xã nào có ít nhất 8 nghệ nhân dạy chiêng?', [BINH, CHIEN]],
    ['Xã nào có tối thiểu 8 nghệ nhân dạy chiêng?', [BINH, CHIEN]],
    ['Xã nào có từ 8 nghệ nhân dạy chiêng trở lên?', [BINH, CHIEN]],
    ['Xã nào có từ 5 nghệ nhân dạy chiêng trở xuống?', [SON, VINH]],
    ['Xã nào có nhiều nhất 5 nghệ nhân dạy chiêng?', [SON, VINH]],
    ['Xã nào có không quá 5 nghệ nhân dạy chiêng?', [SON, VINH]],
    ['Xã nào có đúng 8 nghệ nhân dạy chiêng?', [BINH]],
    ['Xã nào có tỷ lệ trẻ biết đánh chiêng không dưới 72%?', [BINH, CHIEN]],
    ['Xã nào không đạt 70% trẻ biết đánh chiêng?', [SON, VINH]],
    ['Xã nào chưa đạt 70% trẻ biết đánh chiêng?', [SON, VINH]],
    ['Bao nhiêu xã có tỷ lệ trẻ biết đánh chiêng vượt 72%?', [CHIEN]],
    ['Xã nào có tỷ lệ trẻ biết đánh chiêng từ 65% đến 72%?', [BINH, SON]],
    ['Xã nào có tỷ lệ trẻ biết đánh chiêng trên 61% và dưới 72%?', [SON]],
    ['Xã nào có nhiều nghệ nhân dạy chiêng nhất?', [CHIEN]],
  ])('%s', async (question, expected) => {
    expect(await listed(question)).toEqual(expected)
  })

  test.each([
    'Xã nào có trên 4 nghệ nhân dạy chiêng và dưới 1.000 trẻ biết đánh chiêng?',
    'Trong các xã có dưới 9 nghệ nhân dạy chiêng, xã nào có nhiều trẻ biết đánh chiêng nhất?',
    'Ba xã nào có nhiều nghệ nhân dạy chiêng nhất?',
    'Xã nào có nhiều nghệ nhân dạy chiêng thứ hai?',
    'Xã nào có hơn nửa số trẻ biết đánh chiêng?',
  ])('that no rule reads lists nothing: %s', async (question) => {
    expect(await listed(question)).toEqual([])
  })

  test('of any at all leaves out those that have none', async () => {
    const schools = await listed('Trường nào có buổi tập?')
    expect(schools).toHaveLength(4)
    expect(schools).not.toContain('Trường THCS Ma Nới')
  })

  test('that no row is within is said so', async () => {
    const { outcome, text } = await plans.ask('Xã nào có trên 30 nghệ nhân dạy chiêng?')
    expect(outcome).toBe('nothing-found')
    expect(text).toContain('Trong bảng không xã, phường nào có số đó: Nghệ nhân dạy chiêng – trên 30.')
  })

  test('names the rows whose number is not printed', async () => {
    const text = await answer('Xã nào có dưới 10 trẻ bỏ tập?')
    expect(text).toContain(`Bảng không ghi số của: ${VINH}`)
    expect(text).toContain(`- ${CHIEN}: 5`)
  })
})

describe('the sum of all', () => {
  test('is told where all are asked for', async () => {
    expect(await answer('Tổng số nghệ nhân dạy chiêng của các xã là bao nhiêu?')).toContain(
      'Tổng cộng – Nghệ nhân dạy chiêng: 27',
    )
  })

  test('is that of the place whose plan it is', async () => {
    expect(await answer('Toàn tỉnh có bao nhiêu nghệ nhân dạy chiêng?')).toContain(
      'Tổng cộng – Nghệ nhân dạy chiêng: 27',
    )
  })

  test('is not that of the rows of one kind', async () => {
    expect(await answer('Tổng số nghệ nhân dạy chiêng của các phường là bao nhiêu?')).not.toContain('27')
  })

  test('nor that of a whole school', async () => {
    expect(await answer('Toàn trường có bao nhiêu buổi tập?')).not.toContain('Tổng cộng –')
  })

  test('nor that of the schools of one level', async () => {
    expect(await answer('Tổng số buổi tập của các trường tiểu học là bao nhiêu?')).not.toMatch(
      /(?:Tổng cộng –|: 40(?!\d))/,
    )
  })
})

test('which of them has more than one that is named is not told by the figure of that one', async () => {
  expect(await answer('Xã nào có nhiều nghệ nhân dạy chiêng hơn Xã Nhơn Sơn?')).not.toContain(
    'Xã Nhơn Sơn – Nghệ nhân dạy chiêng',
  )
})
