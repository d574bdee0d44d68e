// Lists by month and by what a group's title says; words that only look like an agency; questions with marks here and there.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH NINH THUẬN
Số: 55/KH-UBND

KẾ HOẠCH
Chuyển đổi số giáo dục năm 2026

| TT | Nhiệm vụ | Cơ quan chủ trì | T2 | T3 | T9 | T10 |
|---|---|---|---|---|---|---|
| I | Đường truyền và máy móc | | | | | |
| 1 | Kéo mạng tới các đảo | Sở Giáo dục và Đào tạo | x | x | | |
| 2 | Thay máy tính cũ ở phòng học | Sở Tài chính | | x | x | |
| II | Bồi dưỡng kỹ năng số cho giáo viên | | | | | |
| 3 | Mở lớp soạn bài trên máy | Sở Giáo dục và Đào tạo | | | x | x |
| 4 | Thi bài giảng điện tử | Trường Cao đẳng Sư phạm | | | | x |

Thư viện các trường phải công khai giờ mở cửa trên bảng tin.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'ky-nang-so.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

describe('a month', () => {
  test.each(['Tháng 9 có những việc gì?', 'thang 9 phai lam nhung viec gi', 'Tháng 9/2026 làm gì?'])(
    'has every task whose time names it: %s',
    async (question) => {
      const { text } = await plans.ask(question)
      expect(text).toContain('Có 2 nhiệm vụ trong tháng 9')
      expect(text).toContain('Thay máy tính cũ')
      expect(text).toContain('Mở lớp soạn bài')
    },
  )

  test('and one agency of it', async () => {
    const { text } = await plans.ask('Tháng 9 Sở Tài chính có những việc gì?')
    expect(text).toContain('Có 1 nhiệm vụ trong tháng 9')
    expect(text).not.toContain('Mở lớp soạn bài')
  })

  test('without a task is not made up', async () => {
    const reply = await plans.ask('Tháng 7 có những việc gì?')
    expect(reply.outcome).toBe('nothing-found')
    expect(reply.text).toContain('Không có nhiệm vụ nào ghi tháng 7')
  })
})

describe('a group', () => {
  test('by what its title says', async () => {
    const { text } = await plans.ask('phần bồi dưỡng kỹ năng số cho giáo viên gồm những việc gì')
    expect(text).toContain('Có 2 nhiệm vụ trong nhóm II')
    expect(text).not.toContain('Kéo mạng')
  })
})

describe('words', () => {
  test('that end another word are no agency', async () => {
    const { text } = await plans.ask('ke hoach chuyen doi so giao duc co bao nhieu nhiem vu, chia lam may nhom')
    expect(text).toContain('Có 4 nhiệm vụ, chia làm 2 nhóm')
  })

  test('without their marks ask as well in a question that has some', async () => {
    expect((await plans.ask('thư viện trường phai công khai kieu gi o bảng tin')).text).toContain('giờ mở cửa')
  })
})
