// Comparisons whose sides stand in different rows, sentences or plans: each is asked for by itself.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { splitSides } from '../../../knowledge/answer/question/compared-sides.ts'
import { amountTold, areAlike } from '../../../knowledge/answer/compose/told-amount.ts'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const KITES = `ỦY BAN NHÂN DÂN TỈNH BẠC LIÊU

Số: 45/KH-UBND

Bạc Liêu, ngày 12 tháng 3 năm 2026

KẾ HOẠCH

Dạy làm diều cho học sinh tỉnh Bạc Liêu giai đoạn 2026 - 2028

I. KINH PHÍ

Tổng nhu cầu kinh phí là 900 triệu đồng.

| TT | Khoản chi | Tổng (triệu đồng) |
|---|---|---|
| 1 | Tre vót khung | 240 |
| 2 | Giấy dó | 160 |
| 3 | Dây gai | 500 |

| TT | Phường | Điểm dạy | Số diều |
|---|---|---|---|
| 1 | Phường Nhà Mát | Bãi cát | 70 |
| 2 | Phường Nhà Mát | Sân chùa | 45 |
| 3 | Phường Hộ Phòng | Sân trường | 60 |
| 4 | Xã Vĩnh Trạch Đông | Bờ đê | 52 |
| 5 | Xã Hiệp Thành | Ruộng muối | 38 |
| 6 | Xã Long Điền Tây | Cửa biển | 81 |

II. CHẾ ĐỘ

Nghệ nhân dạy diều được trả 90.000 đồng một buổi.

III. TỔ CHỨC THỰC HIỆN

Ủy ban nhân dân tỉnh tổ chức tổng kết phong trào diều vào tháng 11 năm 2028.
`

const DRUMS = `ỦY BAN NHÂN DÂN TỈNH LAI CHÂU

Số: 78/KH-UBND

Lai Châu, ngày 4 tháng 2 năm 2025

KẾ HOẠCH

Dạy đánh trống cho học sinh tỉnh Lai Châu giai đoạn 2025 - 2027

I. KINH PHÍ

Tổng kinh phí thực hiện kế hoạch là 1,5 tỷ đồng.

| TT | Huyện | Tổng số trống | Năm 2025 | Năm 2026 | Năm 2027 |
|---|---|---|---|---|---|
| 1 | Tam Đường | 23 | 5 | 9 | 9 |
| 2 | Mường Tè | 18 | 6 | 6 | 6 |
| | Tổng cộng | 41 | 11 | 15 | 15 |

II. CHẾ ĐỘ

Nghệ nhân dạy trống được trả 120.000 đồng một buổi.

III. TỔ CHỨC THỰC HIỆN

Ủy ban nhân dân tỉnh tổ chức tổng kết phong trào trống vào tháng 12 năm 2027.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': KITES, 'b.md': DRUMS })], paths('data'))
})
afterAll(() => plans.close())

describe('both sides are told, and the greater is named', () => {
  test.each([
    [
      'tre vót khung với giấy dó khoản nào nhiều tiền hơn',
      ['240', '160', 'Cao hơn: tre vót khung, hơn 80 triệu đồng.'],
    ],
    [
      'Tiền mua giấy dó so với tiền mua dây gai, khoản nào lớn hơn, mỗi khoản bao nhiêu?',
      ['160', '500', 'Cao hơn: tiền mua dây gai, hơn 340 triệu đồng.'],
    ],
    [
      'Nghệ nhân được trả bao nhiêu một buổi: ở Bạc Liêu và ở Lai Châu, nơi nào cao hơn?',
      ['90.000', '120.000', 'Cao hơn: Lai Châu, hơn 30.000 đồng/buổi.'],
    ],
    [
      'KH dạy diều của Bạc Liêu và KH dạy trống của Lai Châu thì tổng kết khi nào?',
      ['tháng 11 năm 2028', 'tháng 12 năm 2027'],
    ],
  ])('%s', async (question, told) => {
    const { text } = await plans.ask(question)
    for (const one of told) expect(text).toContain(one)
  })
})

describe('nothing is set against each other', () => {
  test.each([
    ['that no plan is named for', 'Nghệ nhân dạy diều so với nghệ nhân dạy trống, ai được trả nhiều hơn?'],
    [
      'of which one side is told for something else',
      'Nghệ nhân dạy diều ở Bạc Liêu và nghệ nhân dạy sáo ở Lai Châu, bên nào được trả cao hơn?',
    ],
  ])('%s: %s', async (_, question) => {
    expect((await plans.ask(question)).text).not.toContain('Cao hơn:')
  })
})

test('a side that is told nowhere leaves nothing to tell', async () => {
  const question = 'Tiền mua giấy dó so với tiền mua lông công, khoản nào lớn hơn?'
  expect((await plans.ask(question)).outcome).toBe('nothing-found')
})

test('money of a plan is told by no count of things', async () => {
  expect((await plans.ask('Tổng kinh phí kế hoạch dạy trống của Lai Châu bao nhiêu?')).text).toContain('1,5 tỷ đồng')
})

test('two rows of one place are no two sides', async () => {
  const { text, outcome } = await plans.ask('Số diều của phường Nhà Mát so với các nơi khác?')
  expect(outcome).toBe('answered')
  expect(text).toMatch(/Nhà Mát: 70\n[^]*Nhà Mát: 45/)
  expect(text).not.toContain('cao hơn')
})

describe('the sides of a question', () => {
  test.each([
    [
      'share what stands before',
      'Số lớp năm 2025 so với năm 2024 tăng hay giảm?',
      'Số lớp năm 2025',
      'Số lớp năm 2024',
    ],
    ['stand behind a colon', 'trẻ ra lớp: xã A và xã B, nơi nào cao hơn', 'trẻ ra lớp xã A', 'trẻ ra lớp xã B'],
    [
      'are placed',
      'số thư viện ở Văn Quan với Tà Rụt bên nào nhiều hơn',
      'số thư viện ở Văn Quan',
      'số thư viện ở Tà Rụt',
    ],
    [
      'share what stands behind',
      'Vốn huyện và vốn xã của năm 2025, nguồn nào nhiều hơn?',
      'Vốn huyện của năm 2025',
      'vốn xã của năm 2025',
    ],
  ])('%s: %s', (_, question, first, second) => {
    expect(sidesOf(question)).toEqual([`${first} bao nhiêu`, `${second} bao nhiêu`])
  })

  test('are asked for what is counted of both', () => {
    expect(sidesOf('Khối 6 với khối 9 khối nào đông học sinh hơn?')).toEqual([
      'Khối 6 bao nhiêu học sinh',
      'khối 9 bao nhiêu học sinh',
    ])
  })

  test.each([
    ['So sánh chi thường xuyên và chi đầu tư', 'chi thường xuyên bao nhiêu'],
    ['So sánh hộ nghèo và hộ cận nghèo', 'hộ nghèo bao nhiêu'],
    ['So sánh giúp em vốn xã và vốn huyện', 'vốn xã bao nhiêu'],
    ['Tỷ lệ đỗ năm 2026 tăng thêm bao nhiêu so với năm 2025?', 'Tỷ lệ đỗ năm 2026 bao nhiêu'],
  ])('keep their words: %s', (question, first) => {
    expect(sidesOf(question)?.[0]).toBe(first)
  })

  test.each([
    'Sở Y tế và Sở Nội vụ làm gì?',
    'Mỗi lớp có bao nhiêu bàn và ghế?',
    'Tỷ lệ tảo hôn và hôn nhân cận huyết thống mỗi năm giảm bao nhiêu?',
  ])('are none in: %s', (question) => {
    expect(splitSides(question)).toEqual([])
  })
})

describe('the one amount that an answer tells', () => {
  test.each([
    ['of a head with its unit', ['Tre – Tổng (triệu đồng): 240'], { value: 240, unit: 'triệu đồng' }],
    [
      'of a value',
      ['Trẻ ra lớp.', 'Chỉ tiêu năm 2026: ≥ 85%'],
      { value: 85, unit: '%', kind: 'Chỉ tiêu', isBound: true },
    ],
    [
      'of a row whose first line was asked for',
      ['Tổng (triệu đồng): 30', 'Huyện: 20'],
      { value: 30, unit: 'triệu đồng' },
    ],
    ['of a sentence', ['Theo Kế hoạch 1 (năm 2026):', 'Nhu cầu là 1,5 tỷ đồng.'], { value: 1_500, unit: 'triệu đồng' }],
  ])('%s', (_, lines, amount) => {
    expect(tell(...lines)).toEqual(amount)
  })

  test('is none where several differ', () => {
    expect(tell('Từ 38% lên 48%.')).toBeUndefined()
    expect(tell('Trẻ ra lớp.', 'Kết quả năm 2025: 84%', 'Chỉ tiêu năm 2026: 90%')).toBeUndefined()
  })

  test.each([
    ['of a whole row', 'Trường: Mường Mô; Số lớp: 4; Số học sinh: 120'],
    ['of a year', 'Hoàn thành: 2026'],
    ['of a range', 'Mỗi lớp được từ 100 đến 200 triệu đồng.'],
    ['of a range with a dash', 'Mỗi lớp được 100 - 200 triệu đồng.'],
    ['of two scales', 'Tất cả hết 2 tỷ 500 triệu đồng.'],
    ['of thousands apart', 'Mỗi em được 1 500 000 đồng.'],
    ['of no less than', 'Có trên 95% trẻ ra lớp.'],
  ])('is none %s', (_, line) => {
    expect(tell('Theo Kế hoạch 1 (năm 2026):', line)).toBeUndefined()
  })

  test('says for one of what it is', () => {
    expect(tell('Nghệ nhân được 90.000 đồng một buổi.')).toEqual({ value: 0.09, unit: 'triệu đồng/buổi' })
  })

  test('of a bare number says what is counted', () => {
    expect(tell('Khối 6 – Số lớp: 4')).toEqual({ value: 4, unit: undefined, measure: 'Số lớp' })
    expect(tell('Giấy dó.', 'Năm 2026: 160', 'Đơn vị: triệu đồng')).toMatchObject({ value: 160, unit: 'triệu đồng' })
  })

  test('is set against none of another kind', () => {
    expect(
      areAlike({ value: 84, unit: '%', kind: 'Kết quả' }, { value: 90, unit: '%', kind: 'Chỉ tiêu', isBound: true }),
    ).toBe(false)
    expect(areAlike({ value: 84, unit: '%' }, { value: 90, unit: '%' })).toBe(true)
  })
})

function sidesOf(text: string) {
  return splitSides(text)[0]?.map((side) => side.text)
}

function tell(...lines: string[]) {
  return amountTold({ outcome: 'answered', lines, citations: [], computed: [], claims: [] })
}
