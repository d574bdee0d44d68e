// Plans of two places side by side: which came first, what each aims at, and follow-ups that change the place.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const planOf = (province: string, number: string, date: string, subject: string, share: string) => `ỦY BAN NHÂN DÂN
TỈNH ${province.toUpperCase()}
Số: ${number}/KH-UBND

${province}, ${date}

KẾ HOẠCH
${subject}

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Mở lớp học nổi cho trẻ theo thuyền | Sở Giáo dục và Đào tạo | Trường Đại học Thủy sản; Sở Công an | Quý II/2026 |

| TT | Chỉ tiêu | Đơn vị | Năm 2026 |
|---|---|---|---|
| 1 | Tỷ lệ trẻ theo thuyền được đến lớp | % | ${share} |

Mỗi chiếc thuyền lớp được phát ${Number(share) + 2} áo phao${number === '71' ? '' : ', nhận ở kho của cảng cá'}.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk(
    [
      writeTexts(paths('plans'), {
        'a.md': planOf('Ninh Thuận', '71', 'ngày 09 tháng 3 năm 2026', 'Dạy học cho trẻ theo thuyền năm 2026', '81'),
        'b.md': planOf('Bình Định', '15', 'ngày 20 tháng 01 năm 2026', 'Đưa trẻ vạn chài đến lớp năm 2026', '67'),
      }),
    ],
    paths('data'),
  )
})
afterAll(() => plans.close())

describe('the order of issue', () => {
  test.each([
    'Kế hoạch của Ninh Thuận và kế hoạch của Bình Định, cái nào ban hành trước?',
    'ke hoach binh dinh ban hanh truoc hay sau ke hoach ninh thuan',
    'Kế hoạch trẻ theo thuyền của Ninh Thuận và kế hoạch trẻ vạn chài của Bình Định, kế hoạch nào ban hành trước, ngày nào?',
  ])('is told with both dates: %s', async (question) => {
    const { text, citations } = await plans.ask(question)
    expect(text).toContain('Ban hành trước: Kế hoạch 15/KH-UBND')
    expect(text).toContain('ngày 20/1/2026')
    expect(text).toContain('ngày 9/3/2026')
    expect(new Set(citations.map(({ file }) => file))).toEqual(new Set(['a.md', 'b.md']))
  })
})

describe('a follow-up', () => {
  test('that names another place asks the same of it', async () => {
    const { text } = await plans.ask(
      'Ninh Thuận đặt chỉ tiêu bao nhiêu phần trăm trẻ theo thuyền được đến lớp?',
      'còn Bình Định?',
    )
    expect(text).toContain('67')
    expect(text).not.toContain('81')
  })
})

test('helpers of any kind are asked for by whom to work with', async () => {
  const { text } = await plans.ask('lớp học nổi ở Ninh Thuận, sở giáo dục phối hợp với trường nào')
  expect(text).toContain('Trường Đại học Thủy sản')
})

test('years behind the places are of their plans, and make no comparison of years', async () => {
  const { text } = await plans.ask('Mỗi thuyền lớp được phát mấy áo phao: Ninh Thuận (2026) và Bình Định (2025)?')
  expect(text).toContain('83 áo phao')
  expect(text).toContain('69 áo phao')
})

test.each([
  'mỗi thuyền lớp ở Ninh Thuận và ở Bình Định được phát mấy áo phao',
  'moi thuyen lop o ninh thuan voi binh dinh duoc phat may ao phao',
])('what stands in prose is told of each place that is named: %s', async (question) => {
  const { text, citations } = await plans.ask(question)
  expect(text).toContain('83 áo phao')
  expect(text).toContain('69 áo phao')
  expect(new Set(citations.map(({ file }) => file))).toEqual(new Set(['a.md', 'b.md']))
})
