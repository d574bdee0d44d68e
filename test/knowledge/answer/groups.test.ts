// Groups of tasks by what their titles say, where several titles hold it; months that a plan tells in prose; what only sounds like either.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const PROVINCE = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
Số: 64/KH-UBND

KẾ HOẠCH
Dạy bơi và cứu đuối năm 2026

I. NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| I | Bồi dưỡng giáo viên dạy bơi | | | |
| 1 | Mở lớp cứu đuối ở bến sông | Sở Giáo dục và Đào tạo | Sở Y tế | Tháng 4/2026 |
| 2 | Chấm thi tay nghề dạy bơi | Sở Giáo dục và Đào tạo | Sở Nội vụ | Tháng 4/2027 |
| II | Bể bơi và phao cứu sinh | | | |
| 3 | Thay nước bể bơi lắp ghép | Sở Xây dựng | Sở Y tế | Trước ngày 20/4/2026 |
| 4 | Mua phao cho bến đò ngang | Sở Tài chính | Sở Xây dựng | Tháng 8/2026 |

II. KINH PHÍ

Tủ thuốc ở bến sông được cấp 40 triệu đồng vào tháng 6.
`

const COMMUNE = `ỦY BAN NHÂN DÂN
XÃ THẠNH HẢI
Số: 15/KH-UBND

KẾ HOẠCH
Hoạt động hè năm 2026

1. Tháng 7: mở trại vẽ cát và dọn rác bãi biển.

2. Tháng 11: trồng đước ở cửa rạch.

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| I | Bồi dưỡng giáo viên dạy bơi ở cồn nổi | | |
| 1 | Học bơi ngửa cùng thợ lặn | Đoàn Thanh niên | Tháng 9/2026 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), { 'day-boi.md': PROVINCE, 'he.md': COMMUNE })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

const textOf = async (question: string) => (await plans.ask(question)).text

describe('a group', () => {
  test.each([
    ['that one title alone holds', 'phần phao cứu sinh gồm những việc gì', 'Nhóm II: Bể bơi và phao cứu sinh'],
    [
      'whose title is said whole',
      'phần bồi dưỡng giáo viên dạy bơi gồm những việc gì',
      'Có 2 nhiệm vụ trong nhóm I.\nTheo Kế hoạch 64/KH-UBND',
    ],
    [
      'whose title says more than another that is said, too',
      'phần bồi dưỡng giáo viên dạy bơi ở cồn nổi gồm những việc gì',
      'Có 1 nhiệm vụ trong nhóm I.\nTheo Kế hoạch 15/KH-UBND',
    ],
    ['called by its number', 'mục II kế hoạch 64 gồm những nhiệm vụ gì', 'Có 2 nhiệm vụ trong nhóm II.'],
    [
      'beside which its leader is named and its helpers are asked for',
      'Sở Xây dựng thay nước bể bơi lắp ghép thì những đơn vị nào phải cùng phối hợp?',
      'Phối hợp: Sở Y tế',
    ],
  ])('%s: %s', async (_, question, words) => {
    expect(await textOf(question)).toContain(words)
  })

  test.each([
    ['where two titles hold what is asked', 'phần bồi dưỡng giáo viên gồm những việc gì'],
    ['where two words of a title are asked about', 'Phao cứu có những nhiệm vụ gì?'],
  ])('is none %s: %s', async (_, question) => {
    expect(await textOf(question)).not.toContain('nhiệm vụ trong nhóm')
  })

  test('is no answer to how many there are', async () => {
    expect((await plans.ask('Có bao nhiêu bể bơi và phao cứu sinh?')).outcome).toBe('nothing-found')
  })
})

describe('a month', () => {
  test('of a year has no task of another year', async () => {
    const text = await textOf('Tháng 4/2026 có những việc gì?')
    expect(text).toContain('Mở lớp cứu đuối')
    expect(text).not.toContain('Chấm thi tay nghề')
  })
  test('has what is due on a day of it', async () => {
    expect(await textOf('Tháng 4/2026 có những việc gì?')).toContain('Thay nước bể bơi lắp ghép')
  })
  test.each([
    ['Tháng 7 có hoạt động gì?', 'trại vẽ cát'],
    ['Tháng 11 phải làm những gì?', 'trồng đước'],
  ])('that a plan tells in prose is told as it says: %s', async (question, words) => {
    expect(await textOf(question)).toContain(words)
  })
  test('beside another question is no question for its work', async () => {
    expect(await textOf('Tháng 6 cấp bao nhiêu tiền cho tủ thuốc ở bến sông?')).toContain('40 triệu đồng')
  })
})
