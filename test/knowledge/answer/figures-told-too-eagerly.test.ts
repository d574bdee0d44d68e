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

II. Giao cho các trường

| TT | Tên trường | Học trò đánh chiêng năm học 2024-2025 | Học trò đánh chiêng năm học 2025-2026 | Số buổi tập | Tỷ lệ học trò thuộc bài chiêng (%) |
|---|---|---|---|---|---|
| 1 | Trường Tiểu học Sông Pha | 310 | 325 | 11 | 91,5 |
| 2 | Trường THCS Sông Pha | 198 | 190 | 6 | 94,0 |
| 3 | Trường Tiểu học Ma Nới | 402 | 402 | 14 | 90,2 |
| 4 | Trường Tiểu học Ma Nới A | 255 | 240 | 9 | 88,0 |
| 5 | Trường THCS Ma Nới | 0 | 0 | 0 | 0 |
| Cộng | | 1.165 | 1.157 | 40 | 90,9 |

III. Điểm tập

| TT | Điểm tập | Địa điểm | Khai mạc | Số học viên | Người trông coi |
|---|---|---|---|---|---|
| 1 | Điểm Suối Ngổ | Bến nước cũ | 05/4/2026 | 35 | Già Chamaléa Điểu |
| 2 | Điểm Đèo Cậu | Sân nhà rông | 12/4/2026 | 28 | Bà Pi Năng Thị Lơ |
| 3 | Điểm Hòn Dài | Gốc đa đầu buôn | 19/4/2026 | 41 | Già Katơr Bảy |

IV. Kinh phí

Đơn vị tính: triệu đồng

| TT | Nội dung chi | Năm 2025 | Năm 2026 | Tổng |
|---|---|---|---|---|
| 1 | Đúc chiêng bằng đồng thau | 320 | 410 | 730 |
| 2 | Bồi dưỡng nghệ nhân dạy đánh cồng chiêng | 950 | 980 | 1.930 |
| | Tổng cộng | 1.270 | 1.390 | 2.660 |
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
