// What was looked through and not found is said to be so: no near thing stands in its place.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
Số: 71/KH-UBND

KẾ HOẠCH
Phát triển trường lớp năm 2026

Chi cục Thủy lợi xem đất, giúp các trường vùng cao đào giếng và giữ nước.

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Xây phòng học ở thôn xa | Sở Xây dựng | Sở Tài chính | Tháng 5/2026 |
| 2 | Cấp sách cho trẻ vùng khó | Sở Giáo dục và Đào tạo | Sở Tài chính | Tháng 8/2026 |
| 3 | Tuyên truyền về ngày khai trường | Ban Tuyên giáo Huyện ủy | Hội Phụ nữ | Tháng 8/2026 |

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ giáo viên mầm non đạt chuẩn | % | 90 | 94 |
| 2 | Tỷ lệ người biết chữ | % | 96 | 97 |
| 3 | Tỷ lệ trường mầm non có sân chơi | % | 70 | 82 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'truong-lop.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

const textOf = async (...turns: readonly string[]) => (await plans.ask(...turns)).text

describe('an agency', () => {
  test('that only helps leads nothing', async () => {
    const reply = await plans.ask('Sở Tài chính chủ trì nhiệm vụ nào?')
    expect(reply.outcome).toBe('nothing-found')
    expect(reply.text).toContain('Không có nhiệm vụ nào ghi Sở Tài chính chủ trì.')
    expect(reply.text).toContain('Sở Tài chính phối hợp: Xây phòng học')
  })
  test('that no plan knows is not the one before', async () => {
    const text = await textOf('Sở Xây dựng chủ trì nhiệm vụ nào?', 'Còn Sở Y tế?')
    expect(text).toContain('không giao việc nào cho “sở y tế”')
  })
  test('that no plan knows is charged with nothing, whatever stands around its name', async () => {
    const text = await textOf(
      'Trong kế hoạch phòng chống bỏ học và phát triển trường lớp thì Sở Y tế được giao chủ trì việc gì để tôi báo cáo?',
    )
    expect(text).toContain('không giao việc nào cho “sở y tế”')
  })
  test('that the text speaks of is not said to be charged with nothing', async () => {
    expect(await textOf('Trong kế hoạch phát triển trường lớp, chi cục Thủy lợi làm gì?')).toContain('đào giếng')
  })
  test('that no plan knows does not lead because somebody else does', async () => {
    expect((await plans.ask('Có phải Sở Y tế chủ trì xây phòng học ở thôn xa không?')).outcome).toBe('nothing-found')
  })
  test('of another level is another one', async () => {
    expect((await plans.ask('Ban Tuyên giáo Tỉnh ủy có nhiệm vụ gì?')).outcome).toBe('nothing-found')
    expect(await textOf('Ban Tuyên giáo Huyện ủy có nhiệm vụ gì?')).toContain('ngày khai trường')
  })
  test('that leads is not said to lead nothing', async () => {
    expect(await textOf('Có phải Sở Xây dựng không chủ trì xây phòng học ở thôn xa?')).toContain(
      'Không, kế hoạch ghi khác.',
    )
    expect(await textOf('Có phải Sở Xây dựng chủ trì xây phòng học ở thôn xa?')).toContain('Đúng.')
  })
})

describe('an indicator', () => {
  test.each([
    'Tỷ lệ giáo viên mầm non trên chuẩn năm 2026?',
    'tỷ lệ giáo viên mầm non chưa đạt chuẩn năm 2025',
    'tỷ lệ người không biết chữ năm 2025',
  ])('is not its contrary: %s', async (question) => {
    expect((await plans.ask(question)).outcome).toBe('nothing-found')
  })
  test('of schools is none of teachers', async () => {
    expect((await plans.ask('Tỷ lệ trường mầm non đạt chuẩn năm 2026?')).outcome).toBe('nothing-found')
  })
  test('asked next is not answered by the one before', async () => {
    const reply = await plans.ask('Tỷ lệ giáo viên mầm non đạt chuẩn năm 2026?', 'tỷ lệ học sinh béo phì?')
    expect(reply.outcome).toBe('nothing-found')
  })
})

test.each(['Tháng 11 phải làm gì?', 'Kế hoạch nào nói đến bơi thuyền?', 'Khi nào bế giảng?'])(
  'is said of what no plan tells: %s',
  async (question) => {
    expect((await plans.ask(question)).outcome).toBe('nothing-found')
  },
)

test('a plan of a committee that has issued none', async () => {
  expect(await textOf('Kế hoạch của Huyện ủy giao ai tuyên truyền về ngày khai trường?')).toContain(
    'Không có kế hoạch nào của Huyện ủy.',
  )
})

test('since when a document is in force is told by the time of no task', async () => {
  const reply = await plans.ask('Quy định về ngày khai trường có hiệu lực từ ngày nào?')
  expect(reply.outcome).toBe('nothing-found')
})
