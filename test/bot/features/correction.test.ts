// Rows of a plan corrected in the chat: the quote in view, what is understood before it is kept, answers that say so, and the way back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Message } from '../../../bot/preview/telegram-shapes.ts'
import { storeFile } from '../../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { LAN, MINH, repliesIn } from '../../support/bot-under-test.ts'
import { startDeskUnderTest, type DeskUnderTest } from '../../support/desk-under-test.ts'
import { labels, turn } from '../../support/pressed-pages.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

/** Reading processes start beside other tests on two cores. */
const PATIENCE = { timeout: 60_000 }
const PLAN = `ỦY BAN NHÂN DÂN TỈNH
Số: 12/KH-UBND
ngày 5 tháng 1 năm 2026

KẾ HOẠCH
Xóa mù chữ năm 2026

PHỤ LỤC: NHIỆM VỤ
| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Mở lớp xóa mù chữ tại các bản | Sở Nội vu | Sở Tài chính | Quý lV/20Z6 |
| 2 | Điều tra người mù chữ | Sở GD&ĐT | Công an tỉnh | Tháng 3/2026 |
`
const INDICATORS = `ỦY BAN NHÂN DÂN TỈNH
Số: 13/KH-UBND

KẾ HOẠCH
Phát triển giáo dục năm học 2025-2026

PHỤ LỤC: CHỈ TIÊU
| STT | Chỉ tiêu | Đơn vị tính | Kết quả năm học 2024-2025 | Chỉ tiêu năm học 2025-2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ người biết chữ | % | 954 | 95,6 |
| 2 | Tỷ lệ phổ cập mầm non | % | 94,1 | 95,0 |
`
const WHEN = 'Mở lớp xóa mù chữ tại các bản khi nào xong?'

const newPath = temporaryPaths()
let dataDir: string
let bot: DeskUnderTest
beforeEach(async () => {
  dataDir = newPath('data')
  bot = await startDeskUnderTest(dataDir)
}, 60_000)
afterEach(() => bot.end(), 60_000)

const replies = (asked: Message, text: string, from = LAN) =>
  bot.people.says({ chat: privateChat(from), from, text, replyTo: asked })
const next = async (act: () => unknown, from = LAN): Promise<Message> => {
  const before = repliesIn(bot.world, privateChat(from)).length
  act()
  return bot.nth(before + 1, from)
}
const notices = () => bot.world.calls.filter(({ method }) => method === 'answerCallbackQuery').length
const noticeAfter = async (act: () => { answer: () => unknown }) => {
  const before = notices()
  const press = act()
  await bot.callOf('answerCallbackQuery', before + 1)
  return press.answer()
}

/** From the report to the first row, to the question for a field. */
async function asksFor(report: Message, field: string) {
  const rows = await turn(bot, report, 'Sửa')
  const row = await turn(bot, rows, 'Sửa 1')
  return { rows, row, asked: await next(() => bot.people.presses(row, field)) }
}
async function uploads(plan = PLAN): Promise<Message> {
  const before = repliesIn(bot.world, privateChat(LAN)).length
  bot.sends(plan)
  return bot.nth(before + 2)
}
async function corrects(report: Message, field: string, value: string): Promise<Message> {
  const { asked } = await asksFor(report, field)
  const confirm = await next(() => replies(asked, value))
  return turn(bot, confirm, 'Lưu hiệu đính')
}

describe('a time that no rule reads', PATIENCE, () => {
  test('is opened first, corrected with its quote in view, and answered as corrected once the plan is live', async () => {
    const report = await uploads()
    const { rows, row, asked } = await asksFor(report, 'Thời gian')
    expect(rows.text).toMatch(/^Chưa rõ \(1\)/)
    expect(row.text).toMatch(/^Sửa nhiệm vụ \(dòng 11\)\n\| 1 \| Mở lớp/)
    expect(row.text).toContain('Thời gian: Quý lV/20Z6')
    expect(asked.text).toMatch(/^Sửa: Thời gian\nBản in ghi: Quý lV\/20Z6\n\| 1 \| Mở lớp/)
    const confirm = await next(() => replies(asked, 'Quý IV/2026'))
    expect(confirm.text).toContain('Hiệu đính thành: Quý IV/2026\nTôi hiểu: hạn 31/12/2026.')
    const saved = await turn(bot, confirm, 'Lưu hiệu đính')
    expect(saved.text).toMatch(/Thời gian: Quý IV\/2026 \(đã hiệu đính \d\d\/\d\d\/\d{4}; bản in ghi “Quý lV\/20Z6”\)/)
    expect(bot.log.join('')).toContain('"act":"correct"')

    expect(await bot.asksAndReads(WHEN)).toContain('Chưa có kế hoạch nào')
    await turn(bot, report, 'Duyệt')
    const answer = await bot.asksAndReads(WHEN)
    expect(answer).toContain('Thời gian: Quý IV/2026')
    expect(answer).toMatch(/Đã hiệu đính ngày .+: thời gian là “Quý IV\/2026”; bản in ghi “Quý lV\/20Z6”\./)
    expect(answer).not.toContain('Lan')
  })

  test('is not taken where it still cannot be read, or says what is printed; typed again, it is', async () => {
    const { asked } = await asksFor(await uploads(), 'Thời gian')
    const refused = await next(() => replies(asked, 'xem lại với chị Hoa'))
    expect(refused.text).toMatch(/^Tôi không đọc được thời gian này/)
    const again = await next(() => bot.people.presses(refused, 'Nhập lại'))
    expect((await next(() => replies(again, 'Quý lV/20Z6'))).text).toMatch(/giống bản in/)
    expect((await next(() => replies(again, 'Hằng năm'))).text).toContain('Tôi hiểu: việc làm định kỳ')
    const store = await openSqlitePlanStore(storeFile(dataDir))
    expect(await store.corrections.ofFile('ke-hoach.md')).toEqual([])
    await store.close()
  })

  test('is taken back: the plan says what is printed', async () => {
    const report = await uploads()
    const row = await corrects(report, 'Thời gian', 'Quý IV/2026')
    await turn(bot, report, 'Duyệt')
    expect(labels(row)).toContainEqual(['Bỏ hiệu đính: thời gian'])
    const back = await turn(bot, row, 'Bỏ hiệu đính: thời gian')
    expect(back.text).toContain('Thời gian: Quý lV/20Z6\n')
    expect(labels(back).flat()).not.toContain('Bỏ hiệu đính: thời gian')
    expect(await bot.asksAndReads(WHEN)).not.toContain('hiệu đính')
  })

  test('stays corrected when the file comes again with other rows changed', async () => {
    const report = await uploads()
    await corrects(report, 'Thời gian', 'Quý IV/2026')
    await turn(bot, report, 'Duyệt')
    const second = await uploads(PLAN.replace('Công an tỉnh', 'Sở Y tế'))
    expect(labels(second)).toContainEqual(['Xem từng mục', 'Sửa'])
    await turn(bot, second, 'Duyệt')
    expect(await bot.asksAndReads(WHEN)).toContain('Thời gian: Quý IV/2026')
    expect(second.text).toContain('Đã hiệu đính 1 chỗ')
    const third = await uploads(PLAN.replace('Quý lV/20Z6', 'Quý I/2027'))
    expect(third.text).toMatch(
      /Hiệu đính chưa dùng cho bản này \(1\)\n• Mở lớp xóa mù chữ .+ “Quý lV\/20Z6” → “Quý IV\/2026”/,
    )
  })
})

describe('whatever was corrected', PATIENCE, () => {
  test('is marked wherever it is shown: in lists of deadlines and of tasks, and below the source, which stays as printed', async () => {
    const report = await uploads()
    await corrects(report, 'Thời gian', 'Quý IV/2025')
    await turn(bot, report, 'Duyệt')
    const due = await next(() => bot.asks(MINH, '/han'), MINH)
    expect(due.text).toContain('Quý IV/2025 (đã hiệu đính)')
    const list = await next(() => bot.asks(MINH, '/nhiemvu Sở Nội vu'), MINH)
    expect(list.text).toContain('Quý IV/2025 (đã hiệu đính)')
    const answer = await next(() => bot.asks(MINH, WHEN), MINH)
    const source = await next(() => bot.people.presses(answer, 'Xem nguyên văn'), MINH)
    expect(source.text).toContain('| Quý lV/20Z6 |')
    expect(source.text).toMatch(/\nĐã hiệu đính ngày .+: thời gian là “Quý IV\/2025”/)
  })

  test('a value of an indicator has no doubt any more, and is answered with the printed one beside it', async () => {
    const report = await uploads(INDICATORS)
    const { asked } = await asksFor(report, 'Kết quả năm học 2024-2025')
    const confirm = await next(() => replies(asked, 'chín lăm'))
    expect(confirm.text).toContain('Tôi hiểu là chữ, không phải số.')
    const again = await next(() => bot.people.presses(confirm, 'Nhập lại'))
    await turn(bot, await next(() => replies(again, '95,4')), 'Lưu hiệu đính')
    await turn(bot, report, 'Duyệt')
    const said = await bot.asksAndReads('Kết quả tỷ lệ người biết chữ năm học 2024-2025?')
    expect(said).toContain('95,4%')
    expect(said).toContain('kết quả năm học 2024-2025 là “95,4”; bản in ghi “')
    expect(said).not.toContain('đối chiếu')
  })
})

describe('an agency', PATIENCE, () => {
  test('of a live plan is corrected from the page of the plan, shown as it is taken, and asked for by its name', async () => {
    await turn(bot, await uploads(), 'Duyệt')
    const list = await next(() => bot.asks(LAN, '/kehoach'))
    const plan = await turn(bot, list, labels(list)[0]![0]!)
    const report = await turn(bot, plan, 'Báo cáo, sửa')
    const { asked } = await asksFor(report, 'Chủ trì')
    const confirm = await next(() => replies(asked, 'Sở Nội vụ, Sở Y tế'))
    expect(confirm.text).toContain('Tôi hiểu: Sở Nội vụ; Sở Y tế.')
    await turn(bot, confirm, 'Lưu hiệu đính')
    expect(await bot.asksAndReads('Sở Y tế chủ trì những nhiệm vụ nào?')).toContain('Mở lớp xóa mù chữ')
  })
})

describe('whoever is no administrator', PATIENCE, () => {
  test('may neither press nor reply, also one who was an administrator when it was asked', async () => {
    const { row, asked } = await asksFor(await uploads(), 'Thời gian')
    const data = row.reply_markup!.inline_keyboard.flat()[0]!.callback_data!
    const hello = await next(() => bot.asks(MINH, 'chào'), MINH)
    expect(await noticeAfter(() => bot.people.forgesPress(hello, data))).toMatchObject({ text: expect.any(String) })
    const said = await next(() => replies({ ...hello, message_id: asked.message_id }, 'Quý IV/2026', MINH), MINH)
    expect(said.text).not.toContain('Hiệu đính')
    await bot.end()
    bot = await startDeskUnderTest(dataDir, { settings: { adminIds: [] } })
    bot.asks(LAN, 'chào')
    const old = { ...asked, from: { ...asked.from } }
    bot.world.chats.set(LAN.id, privateChat(LAN))
    expect((await next(() => replies(old, 'Quý IV/2026'))).text).not.toContain('Hiệu đính')
  })

  test('a reply to any other message is a question', async () => {
    await turn(bot, await uploads(), 'Duyệt')
    const answer = await next(() => bot.asks(LAN, 'Ai chủ trì điều tra người mù chữ?'))
    expect((await next(() => replies(answer, 'Phối hợp với ai?'))).text).toContain('Công an tỉnh')
  })
})
