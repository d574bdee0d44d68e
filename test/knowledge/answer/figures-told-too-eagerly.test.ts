// What a table of figures must not be read to say: numbers beyond a bound, of some rows, of another year, place or thing than is asked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH NINH THUẬN
Số: 83/KH-UBND
Ninh Thuận, ngày 11 tháng 2 năm 2026

KẾ HOẠCH
Dạy đánh cồng chiêng trong trường học năm 2026

I. Giao cho các xã

| TT | Xã, phường | Số dàn chiêng năm 2025 Kế hoạch | Số dàn chiêng năm 2025 Thực hiện | Trẻ biết đánh chiêng Số lượng | Trẻ biết đánh chiêng Tỷ lệ (%) | Nghệ nhân dạy chiêng | Trẻ bỏ tập |
|---|---|---|---|---|---|---|---|
| A | Vùng núi | 9 | 7 | 1.950 | 75,0 | 18 | 14 |
| 1 | Xã Phước Bình | 4 | 3 | 900 | 72,0 | 8 | 9 |
| 2 | Xã Phước Chiến | 5 | 4 | 1.050 | 78,0 | 10 | 5 |
| B | Vùng đồng bằng | 5 | 5 | 880 | 64,0 | 9 | 21 |
| 1 | Xã Nhơn Sơn | 3 | 3 | 520 | 66,0 | 5 | 12 |
| 2 | Phường Đô Vinh | 2 | 2 | 360 | 61,0 | 4 | – |
| | Tổng cộng | 14 | 12 | 2.830 | 71,0 | 27 | 26 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': PLAN })], paths('data'))
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

  test('is not that of the rows of one kind', async () => {
    expect(await answer('Tổng số nghệ nhân dạy chiêng của các phường là bao nhiêu?')).not.toContain('Tổng cộng –')
  })
})

test('which of them has more than one that is named is not told by the figure of that one', async () => {
  expect(await answer('Xã nào có nhiều nghệ nhân dạy chiêng hơn Xã Nhơn Sơn?')).not.toContain(
    'Xã Nhơn Sơn – Nghệ nhân dạy chiêng',
  )
})
