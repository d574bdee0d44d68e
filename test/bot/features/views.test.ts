// Lists and cards as people browse them: commands, pages turned by edit, cards opened below.
import { describe, expect, test } from 'vitest'
import { helpText } from '../../../bot/messages/help.ts'
import { NO_AGENCIES, NO_TARGETS } from '../../../bot/messages/lists.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { MESSAGE_LIMIT } from '../../../bot/telegram-limits.ts'
import { GROUP, LAN, MINH, type BotUnderTest } from '../../support/bot-under-test.ts'
import { botWithPlans } from '../../support/bot-with-plans.ts'
import { financeTasks, readingOfTargets, readingOfTasks } from '../../support/browsable-readings.ts'
import { labels, numbered, turn } from '../../support/pressed-pages.ts'
import { EMPTY_SNAPSHOT } from '../../support/snapshot-of.ts'

const UNCHANGED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
/** pino's number for it. */
const WARNING = 40

let bot: BotUnderTest
const load = botWithPlans((started) => (bot = started))

describe('/nhiemvu', () => {
  test('opens the agency that was typed, what it leads before what it helps with, ten a page, turned by edit', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(23, 5)) })
    bot.asks(LAN, '/nhiemvu sở tài chính')
    const first = await bot.replyTo(LAN)
    expect(first.text).toMatch(/^Nhiệm vụ của Sở Tài chính\n\nChủ trì, thực hiện \(23\)\n1\. Bố trí kinh phí đợt 1/)
    expect(numbered(first)).toHaveLength(10)
    expect(labels(first)).toEqual([
      ['1', '2', '3', '4', '5'],
      ['6', '7', '8', '9', '10'],
      ['1/3', '›'],
      ['Tải danh sách (.xlsx)'],
      ['Tải lịch (.ics)'],
      ['‹ Quay lại'],
    ])
    const second = await turn(bot, first, '›')
    expect(second.message_id).toBe(first.message_id)
    expect(numbered(second)[0]).toMatch(/^11\. Bố trí kinh phí đợt 11 /)
    const third = await turn(bot, second, '›')
    expect(third.text).toContain('Phối hợp (5)\n24. Rà soát trường lớp đợt 1')
    expect(labels(third)[2]).toEqual(['‹', '3/3'])
    expect(numbered(await turn(bot, third, '‹'))).toEqual(numbered(second))
  })

  test('is found without diacritics and by short forms', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(1, 1)) })
    bot.asks(LAN, '/nhiemvu so gd&dt')
    expect((await bot.replyTo(LAN)).text).toMatch(/^Nhiệm vụ của Sở Giáo dục và Đào tạo/)
  })

  test('a number opens the task itself, as an answer below the list', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(3, 0)) })
    bot.asks(LAN, '/nhiemvu sở tài chính')
    bot.people.presses(await bot.replyTo(LAN), '2')
    await bot.replies(privateChat(LAN), 2)
    const task = bot.knowledge.snapshot.tasks[1]!
    expect(bot.knowledge.asked).toMatchObject([{ conversation: '501', about: { task: task.id, intent: 'explain' } }])
  })

  test('offers what there is where no agency is typed, or one that no plan names', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(2, 1)) })
    bot.asks(LAN, '/nhiemvu')
    const all = await bot.replyTo(LAN)
    expect(labels(all)).toEqual([['Sở Tài chính (3)'], ['Sở Giáo dục và Đào tạo (3)']])
    expect((await turn(bot, all, 'Sở Giáo dục và Đào tạo (3)')).text).toMatch(/^Nhiệm vụ của Sở Giáo dục và Đào tạo/)
    bot.asks(LAN, '/nhiemvu bộ quốc phòng')
    const other = (await bot.replies(privateChat(LAN), 2))[1]!
    expect(other.text).toMatch(/^Trong các kế hoạch đã nạp không có cơ quan nào ứng với “bộ quốc phòng”/)
    expect(labels(other)).toEqual(labels(all))
  })

  test('a page that is shown already is let be, and the press answered', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(12, 0)) })
    bot.asks(LAN, '/nhiemvu sở tài chính')
    const first = await bot.replyTo(LAN)
    const unchanged = { ok: false, error_code: 400, description: UNCHANGED } as const
    bot.failNext('editMessageText', unchanged)
    const press = bot.people.presses(first, '1/2')
    await bot.callOf('editMessageText')
    // A later question of the same chat: what came before it has been handled.
    bot.asks(LAN, 'câu sau')
    expect((await bot.replies(privateChat(LAN), 2)).map(({ text }) => text)).toEqual([first.text, 'Đáp: câu sau'])
    expect(press.answer()).toEqual({ text: undefined, asAlert: false })
    expect(bot.log.filter((line) => JSON.parse(line).level >= WARNING)).toEqual([])
  })

  test('a list that was withdrawn meanwhile says so', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(12, 0)) })
    bot.asks(LAN, '/nhiemvu sở tài chính')
    const first = await bot.replyTo(LAN)
    bot.knowledge.snapshot = EMPTY_SNAPSHOT
    const press = bot.people.presses(first, '›')
    await bot.callOf('answerCallbackQuery')
    expect(press.answer()).toMatchObject({ text: expect.stringMatching(/^Danh sách này không còn/), asAlert: true })
  })
})

describe('in a group', () => {
  test('whoever is there may turn the page, and nobody from elsewhere', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(12, 0)) })
    const asked = bot.people.says({ chat: GROUP, from: LAN, text: '/nhiemvu sở tài chính', thread: 11 })
    const [list] = await bot.replies(GROUP, 1)
    expect(list!.reply_to_message!.message_id).toBe(asked.message_id)
    expect(list!.message_thread_id).toBe(11)
    bot.people.presses(list!, '›', MINH)
    await bot.callOf('editMessageText')
    expect(numbered(bot.world.findMessage(GROUP.id, list!.message_id)!)[0]).toMatch(/^11\. /)
    const data = list!.reply_markup!.inline_keyboard[0]![0]!.callback_data!
    bot.asks(MINH, 'chào')
    const forged = bot.people.forgesPress(await bot.replyTo(MINH), data, MINH)
    await bot.callOf('answerCallbackQuery', 2)
    expect(forged.answer()).toMatchObject({ text: expect.stringMatching(/^Nút này không còn dùng được/) })
  })
})

describe('/kehoach', () => {
  test('lists the plans; a button opens one, with its groups, and goes back', async () => {
    const grouped = financeTasks(2, 1).map((task) => ({ ...task, group: { label: 'I', title: 'Kinh phí' } }))
    await load({ 'a.md': readingOfTasks(grouped) })
    bot.asks(LAN, '/kehoach')
    const list = await bot.replyTo(LAN)
    expect(list.text).toBe(
      'Có 1 kế hoạch đã nạp\n\n1. Kế hoạch 3707/KH-UBND (năm học 2024-2025)\nUBND tỉnh Lai Châu · 17/09/2024 · 3 nhiệm vụ · đang dùng',
    )
    const plan = await turn(bot, list, 'Kế hoạch 3707/KH-UBND (năm học 2024-2025)')
    expect(plan.text).toContain('Ngày ban hành: 17/09/2024\nThời gian: năm học 2024-2025\nTình trạng: đang dùng')
    expect(plan.text).toContain('• I. Kinh phí (3 nhiệm vụ)')
    expect(labels(plan)).toEqual([['Nhiệm vụ (3)'], ['Hỏi thử', '‹ Quay lại']])
    const tasks = await turn(bot, plan, 'Nhiệm vụ (3)')
    expect(numbered(tasks)).toHaveLength(3)
    expect((await turn(bot, tasks, '‹ Quay lại')).text).toBe(plan.text)
    expect((await turn(bot, plan, '‹ Quay lại')).text).toBe(list.text)
  })

  test('“Hỏi thử” asks who leads its first task', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(1, 0)) })
    bot.asks(LAN, '/kehoach')
    bot.people.presses(await turn(bot, await bot.replyTo(LAN), 'Kế hoạch 3707/KH-UBND (năm học 2024-2025)'), 'Hỏi thử')
    await bot.replies(privateChat(LAN), 2)
    const { id } = bot.knowledge.snapshot.tasks[0]!
    expect(bot.knowledge.asked).toMatchObject([{ about: { task: id, intent: 'lead' } }])
  })
})

describe('/chitieu', () => {
  test('plan, group, values of last year and this, and a card below', async () => {
    const values = ['61,5', '64'] as const
    await load({
      'a.md': readingOfTasks(financeTasks(1, 0)),
      'b.md': readingOfTargets([
        { indicator: 'tỷ lệ phòng kiên cố', heading: 'I. Cơ sở vật chất', values },
        { indicator: 'tỷ lệ giáo viên đạt chuẩn', heading: 'II. Đội ngũ', values },
      ]),
    })
    bot.asks(LAN, '/chitieu')
    const plans = await bot.replyTo(LAN)
    expect(labels(plans)).toEqual([['Kế hoạch 3707/KH-UBND (năm học 2024-2025)']])
    const groups = await turn(bot, plans, 'Kế hoạch 3707/KH-UBND (năm học 2024-2025)')
    expect(labels(groups)).toEqual([['1. I. Cơ sở vật chất'], ['2. II. Đội ngũ'], ['‹ Quay lại']])
    const group = await turn(bot, groups, '2. II. Đội ngũ')
    expect(group.text).toContain(
      '1. Tỷ lệ giáo viên đạt chuẩn\nkết quả năm học 2024-2025: 61,5% → chỉ tiêu năm học 2025-2026: 64% · dòng 2',
    )
    expect(labels(group)).toEqual([['1'], ['Biểu đồ'], ['‹ Quay lại']])
    bot.people.presses(group, '1')
    const card = (await bot.replies(privateChat(LAN), 2))[1]!
    expect(card.text).toContain('Kết quả năm học 2024-2025: 61,5%\nChỉ tiêu năm học 2025-2026: 64%\n\nNguồn: ')
    expect(labels(card)).toEqual([['Xem nguyên văn', 'Biểu đồ']])
  })
})

test.each([
  ['/kehoach', /^Hiện chưa có kế hoạch nào được nạp/],
  ['/nhiemvu', NO_AGENCIES],
  ['/nhiemvu sở tài chính', NO_AGENCIES],
  ['/chitieu', NO_TARGETS],
])('%s without any plan says so', async (command, sentence) => {
  bot.asks(LAN, command)
  expect((await bot.replyTo(LAN)).text).toMatch(sentence)
})

test('/help explains by topic, each topic one press away', async () => {
  bot.asks(LAN, '/help')
  let page = await bot.replyTo(LAN)
  const seen = new Set([page.text!.split('\n')[0]])
  for (const title of labels(page).flat()) {
    page = await turn(bot, page, title)
    expect(page.text).toContain(title)
    expect(labels(page).flat()).not.toContain(title)
    seen.add(title)
  }
  expect(seen.size).toBe(7)
})

test('/help names every command about data and stopping', () => {
  const { text } = helpText('data')
  expect(text.split('\n').flatMap((line) => /^\/\w+/.exec(line) ?? [])).toEqual([
    '/riengtu',
    '/xuat',
    '/xoa',
    '/dung',
    '/huy',
  ])
})

test('a page of long wordings fits one message', async () => {
  const long = Array.from({ length: 12 }, (_, index) => ({
    text: `Việc ${index + 1} ${'rất dài '.repeat(300)}`,
    leads: [`Sở Tài chính`],
    time: 'Quý III/2025',
  }))
  await load({ 'a.md': readingOfTasks(long) })
  bot.asks(LAN, '/nhiemvu sở tài chính')
  const list = await bot.replyTo(LAN)
  expect(numbered(list)).toHaveLength(10)
  expect(list.text!.length).toBeLessThanOrEqual(MESSAGE_LIMIT)
})
