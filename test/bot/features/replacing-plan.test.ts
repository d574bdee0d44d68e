// A plan of the next year sent in the chat: what it seems to replace is proposed, and replaced only where a person says so.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startDeskUnderTest, type DeskUnderTest } from '../../support/desk-under-test.ts'
import { labels, turn } from '../../support/pressed-pages.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

/** Reading processes start beside other tests on two cores. */
const PATIENCE = { timeout: 60_000 }

const yearly = (year: number, lead: string) => `ỦY BAN NHÂN DÂN TỈNH
Số: ${year - 2024}/KH-UBND
ngày 5 tháng 1 năm ${year}

KẾ HOẠCH
Xóa mù chữ năm ${year}

PHỤ LỤC: NHIỆM VỤ
| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành |
|---|---|---|---|
| 1 | Mở lớp xóa mù chữ tại các bản | ${lead} | Quý I/${year} |
| 2 | Điều tra người mù chữ | Sở GD&ĐT | Hằng năm |
`

const newPath = temporaryPaths()
let bot: DeskUnderTest
beforeEach(async () => {
  bot = await startDeskUnderTest(newPath('data'))
}, 60_000)
afterEach(() => bot.end(), 60_000)

describe('a plan of the next year', PATIENCE, () => {
  const YEARS = [
    ['Duyệt, thay bản trước', /kế hoạch trước chỉ trả lời khi được hỏi đúng năm/],
    ['Duyệt, giữ cả hai', /^Đã duyệt\. Từ bây giờ tôi trả lời theo .+\.$/],
  ] as const

  test.each(YEARS)('takes the place of the old one only where a person says so: %s', async (label, said) => {
    bot.sends(yearly(2025, 'Sở Nội vụ'), 'kh-2025.md')
    await turn(bot, await bot.nth(2), 'Duyệt')
    bot.sends(yearly(2026, 'Sở Tài chính'), 'kh-2026.md')
    const report = await bot.nth(4)
    expect(report.text).toMatch(
      /Có thể thay Kế hoạch 1\/KH-UBND \(năm 2025\); so với kế hoạch ấy\nNhiệm vụ: 0 thêm, 1 sửa, 0 bỏ/,
    )
    expect(report.text).toContain('31/03/2025 → 31/03/2026')
    expect(labels(report)[0]).toEqual(['Duyệt, thay bản trước', 'Duyệt, giữ cả hai'])
    expect((await turn(bot, report, label)).text).toMatch(said)
    const isReplaced = label === 'Duyệt, thay bản trước'
    const now = await bot.asksAndReads('Ai chủ trì mở lớp xóa mù chữ tại các bản?')
    expect(now).toContain('Sở Tài chính')
    expect(now.includes('Sở Nội vụ')).toBe(!isReplaced)
    const before = await bot.asksAndReads('Ai chủ trì mở lớp xóa mù chữ tại các bản năm 2025?')
    expect(before).toContain('Sở Nội vụ')
    expect(before.includes('đã được thay bằng')).toBe(isReplaced)
  })

  test('is compared row by row, with what stood there and what stands there now', async () => {
    bot.sends(
      yearly(2025, 'Sở Nội vụ').replace(
        /\| 2 .*\n/,
        '| 2 | Điều tra người mù chữ | Sở GD&ĐT | Hằng năm |\n| 3 | Sơ kết phong trào | Sở GD&ĐT | Quý IV/2025 |\n',
      ),
      'kh-2025.md',
    )
    await turn(bot, await bot.nth(2), 'Duyệt')
    bot.sends(yearly(2026, 'Sở Tài chính'), 'kh-2026.md')
    const items = await turn(bot, await bot.nth(4), 'Xem từng mục')
    const { text } = await turn(bot, items, 'Thay đổi')
    expect(text).toContain(
      'Sửa chủ trì, thời gian\nchủ trì: “Sở Nội vụ” → “Sở Tài chính”\nthời gian: “Quý I/2025” → “Quý I/2026”',
    )
    expect(text).toMatch(/Sơ kết phong trào \(dòng \d+, kh-2025\.md, bản 1\)\nBỏ/)
  })
})
