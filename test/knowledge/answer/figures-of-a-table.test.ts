// The numbers of a table of communes: one commune's figure, two compared, those beyond a bound, the sum that the plan prints.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH BẠC LIÊU
Số: 77/KH-UBND
Bạc Liêu, ngày 9 tháng 1 năm 2026

KẾ HOẠCH
Nuôi dạy trẻ ven biển năm 2026

Bảng giao cho các xã bãi ngang:

| TT | Xã, phường | Số điểm giữ trẻ | Trẻ nhà trẻ Tổng số | Trẻ nhà trẻ Số được uống sữa | Trẻ nhà trẻ Tỷ lệ (%) | Số giường tầng nhóm 1 | Số giường tầng nhóm 2 | Chỉ tiêu mở mới năm 2026 (điểm) | Năm mở điểm đầu tiên |
|---|---|---|---|---|---|---|---|---|---|
| 1 | Xã Gành Hào | 14 | 1.250 | 1.000 | 80,0 | 4 | 6 | 2 | 2019 |
| 2 | Xã Điền Hải | 9 | 640 | 576 | 90,0 | 0 | 5 | 1 | 2021 |
| 3 | Phường Nhà Mát | 21 | 2.080 | 1.976 | 95,0 | 7 | 0 | 3 | 2018 |
| 4 | Xã Long Điền | 11 | 900 | 765 | 85,0 | 3 | 2 | 1 | 2020 |
| 5 | Xã Long Điền Đông | 8 | 500 | 350 | 70,0 | 0 | 1 | 4 | 2022 |
| Tổng cộng | | 63 | 5.370 | 4.667 | 86,9 | 14 | 14 | 11 | |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), { 'bac-lieu.md': PLAN })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

const lines = async (question: string) => (await plans.ask(question)).text.split('\n')

describe('of a commune that is named', () => {
  test.each([
    ['a count', 'Xã Gành Hào có mấy điểm giữ trẻ?', 'Xã Gành Hào – Số điểm giữ trẻ: 14'],
    [
      'a share, with what it is a share of',
      'gành hào bao nhiêu phần trăm trẻ nhà trẻ được uống sữa',
      'Xã Gành Hào – Trẻ nhà trẻ Tỷ lệ (%): 80,0%',
    ],
    [
      'of two columns the one of the number that is said',
      'Xã Điền Hải có bao nhiêu giường tầng nhóm 2?',
      'Xã Điền Hải – Số giường tầng nhóm 2: 5',
    ],
    [
      'the column of the year',
      'Năm 2026 Phường Nhà Mát phải mở mới mấy điểm?',
      'Phường Nhà Mát – Chỉ tiêu mở mới năm 2026 (điểm): 3',
    ],
    ['by the longest name', 'Xã Long Điền Đông có mấy điểm giữ trẻ?', 'Xã Long Điền Đông – Số điểm giữ trẻ: 8'],
  ])('%s: %s', async (_, question, expected) => {
    expect(await lines(question)).toContain(expected)
  })

  test('the shorter of two names is not the longer one', async () => {
    const said = await lines('Xã Long Điền Đông có mấy điểm giữ trẻ?')
    expect(said.join(' ')).not.toContain(': 11')
  })

  test('what stands under the same head is said beside it', async () => {
    expect(await lines('Tỷ lệ trẻ nhà trẻ uống sữa ở Điền Hải?')).toContain(
      'Trẻ nhà trẻ – Tổng số: 640; Số được uống sữa: 576',
    )
  })
})

describe('two communes', () => {
  test('are compared by the share, unless it is said how many of what', async () => {
    expect(await lines('trẻ nhà trẻ uống sữa ở Gành Hào với Điền Hải nơi nào cao hơn')).toEqual(
      expect.arrayContaining(['Xã Gành Hào: 80,0%', 'Xã Điền Hải: 90,0%', 'Xã Điền Hải cao hơn 10 điểm %.']),
    )
    expect(await lines('số trẻ nhà trẻ được uống sữa của Gành Hào so với Điền Hải')).toContain(
      'Xã Gành Hào cao hơn 424.',
    )
  })

  test('that have as many are told so', async () => {
    expect(await lines('Chỉ tiêu mở mới năm 2026 của Điền Hải so với Xã Long Điền?')).toContain('Hai bên bằng nhau.')
  })
})

describe('which communes', () => {
  test.each([
    [
      'dưới 85%',
      'Xã nào có tỷ lệ trẻ nhà trẻ uống sữa dưới 85%?',
      ['- Xã Gành Hào: 80,0%', '- Xã Long Điền Đông: 70,0%'],
    ],
    [
      'từ 85% trở lên',
      'Những xã có tỷ lệ trẻ nhà trẻ uống sữa từ 90% trở lên?',
      ['- Xã Điền Hải: 90,0%', '- Phường Nhà Mát: 95,0%'],
    ],
    ['nhiều nhất', 'Xã nào có nhiều điểm giữ trẻ nhất?', ['- Phường Nhà Mát: 21']],
    ['thấp nhất', 'Nơi nào có tỷ lệ trẻ nhà trẻ uống sữa thấp nhất?', ['- Xã Long Điền Đông: 70,0%']],
    ['không có', 'Xã nào không có giường tầng nhóm 1?', ['- Xã Điền Hải: 0', '- Xã Long Điền Đông: 0']],
  ])('%s: %s', async (_, question, expected) => {
    expect((await lines(question)).filter((line) => line.startsWith('- '))).toEqual(expected)
  })
})

test('the sum is the one that the plan prints', async () => {
  expect(await lines('Tổng cộng các xã có bao nhiêu điểm giữ trẻ?')).toContain('Tổng cộng – Số điểm giữ trẻ: 63')
})

test.each([
  ['a commune that the table does not have', 'Xã Vĩnh Trạch có mấy điểm giữ trẻ?'],
  ['a thing that no column counts', 'Xã Gành Hào có bao nhiêu xe đạp?'],
])('%s has no figure: %s', async (_, question) => {
  expect((await plans.ask(question)).text).not.toMatch(/Gành Hào –/)
})
