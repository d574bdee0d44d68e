// Charts and timelines in the chat: sent as photos that are described, leafed through in place, and honest where there is nothing to draw.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMakeKeyboard } from '../../../bot/buttons/keyboard.ts'
import { timelineButton } from '../../../bot/features/timeline.ts'
import { timelineOf } from '../../../bot/messages/timeline.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Message } from '../../../bot/preview/telegram-shapes.ts'
import { targetId } from '../../../knowledge/domain/ids.ts'
import { GROUP, LAN, MINH, NOON, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { answered, citation } from '../../support/fake-knowledge.ts'
import { memorySnapshot, target, task } from '../../support/memory-snapshot.ts'
import { readPng } from '../../support/read-png.ts'

const columns = { 'result 2023': '94,7', 'target 2024': '95,6' }

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
})
afterEach(() => bot.end())

/** An answer that gives the values of these records. */
async function answerWith(kind: 'targets' | 'target-list', ...ids: readonly number[]): Promise<Message> {
  const records = { kind, targets: ids.map(targetId) }
  bot.knowledge.answers.set('chỉ tiêu?', { ...answered('95,6 %.', citation()), records })
  bot.asks(LAN, 'chỉ tiêu?')
  return bot.replyTo(LAN)
}

const buttonsOf = ({ reply_markup: keyboard }: Message) =>
  keyboard?.inline_keyboard.flat().map(({ text }) => text) ?? []
const pictureOf = ({ photo }: Message) => readPng(bot.world.files.find(photo![0]!.file_id)!.bytes)

describe('"Biểu đồ"', () => {
  test('stands below an answer that gives values of indicators, and below no other', async () => {
    expect(buttonsOf(await answerWith('targets', 1))).toEqual(['Xem nguyên văn', 'Biểu đồ', 'Sai?'])
    bot.asks(MINH, 'ai chủ trì?')
    expect(buttonsOf(await bot.replyTo(MINH))).not.toContain('Biểu đồ')
  })

  test('sends a photo with title, description and source, as a reply to the answer', async () => {
    bot.knowledge.snapshot = memorySnapshot({ targets: [target('Tỷ lệ biết <chữ> & viết', '%', columns)] })
    const answer = await answerWith('targets', 1)
    const press = bot.people.presses(answer, 'Biểu đồ')
    const [, photo] = await bot.replies(privateChat(LAN), 2)
    expect(pictureOf(photo!)).toMatchObject({ width: 1080 })
    expect(photo!.caption).toBe(
      'Tỷ lệ biết <chữ> & viết\nBiểu đồ cột. Đơn vị tính: %. Chỉ tiêu cao hơn kết quả 0,9 điểm phần trăm.\n' +
        'Kết quả năm học 2023-2024: 94,7 %.\nChỉ tiêu năm học 2024-2025: 95,6 %.\n' +
        'Nguồn: Kế hoạch 3707/KH-UBND (năm học 2024-2025), dòng 10.',
    )
    expect(photo!.caption_entities!.map(({ type }) => type)).toEqual(['bold', 'expandable_blockquote'])
    expect(photo!.reply_to_message!.message_id).toBe(answer.message_id)
    expect(buttonsOf(photo!)).toEqual([])
    await bot.callOf('answerCallbackQuery')
    expect(press.answer()).toEqual({ text: undefined, asAlert: false })
  })

  test('of many indicators is leafed through in place', async () => {
    const targets = Array.from({ length: 9 }, (_, index) => target(`Tỷ lệ số ${index + 1}`, '%', columns))
    bot.knowledge.snapshot = memorySnapshot({ targets })
    bot.people.presses(await answerWith('target-list', 1, 2, 3, 4, 5, 6, 7, 8, 9), 'Biểu đồ')
    const [, photo] = await bot.replies(privateChat(LAN), 2)
    expect(photo!.caption).toMatch(/^9 chỉ tiêu \(hình 1\/2\)\n/)
    expect(buttonsOf(photo!)).toEqual(['Hình 2 ›'])
    bot.people.presses(photo!, 'Hình 2 ›')
    await bot.callOf('answerCallbackQuery', 2)
    const [, second] = await bot.replies(privateChat(LAN), 2)
    expect(second!.message_id).toBe(photo!.message_id)
    expect(second!.caption).toMatch(/^9 chỉ tiêu \(hình 2\/2\)\n[^]*Tỷ lệ số 9/)
    expect(second!.photo![0]!.file_id).not.toBe(photo!.photo![0]!.file_id)
    expect(buttonsOf(second!)).toEqual(['‹ Hình 1'])
  })

  test('pressed twice for the same page changes nothing and is answered', async () => {
    const targets = Array.from({ length: 9 }, (_, index) => target(`Tỷ lệ số ${index + 1}`, '%', columns))
    bot.knowledge.snapshot = memorySnapshot({ targets })
    bot.people.presses(await answerWith('target-list', 1, 2, 3, 4, 5, 6, 7, 8, 9), 'Biểu đồ')
    const [, photo] = await bot.replies(privateChat(LAN), 2)
    const presses = [1, 2].map(() => bot.people.presses(photo!, 'Hình 2 ›'))
    await bot.callOf('answerCallbackQuery', 3)
    for (const press of presses) expect(press.answer()).toEqual({ text: undefined, asAlert: false })
    expect(await bot.replies(privateChat(LAN), 2)).toHaveLength(2)
  })

  test('says calmly that records are no longer live', async () => {
    const gone = bot.people.presses(await answerWith('targets', 99), 'Biểu đồ')
    await bot.callOf('answerCallbackQuery')
    expect(gone.answer()).toMatchObject({
      text: expect.stringMatching(/không còn trong kế hoạch hiện hành/),
      asAlert: true,
    })
    expect(await bot.replies(privateChat(LAN), 1)).toHaveLength(1)
  })

  test('says that there is no number to draw', async () => {
    bot.knowledge.snapshot = memorySnapshot({ targets: [target('Số lớp', 'Lớp', { 'target 2024': 'theo nhu cầu' })] })
    const worded = bot.people.presses(await answerWith('targets', 1), 'Biểu đồ')
    await bot.callOf('answerCallbackQuery')
    expect(worded.answer()).toMatchObject({ text: expect.stringMatching(/không có con số nào để vẽ/), asAlert: true })
    expect(await bot.replies(privateChat(LAN), 1)).toHaveLength(1)
  })

  test('in a topic of a group stays in the topic', async () => {
    bot.knowledge.snapshot = memorySnapshot({ targets: [target('Tỷ lệ', '%', columns)] })
    const records = { kind: 'targets', targets: [targetId(1)] } as const
    bot.knowledge.answers.set('chỉ tiêu?', { ...answered('95,6 %.'), records })
    bot.people.says({ chat: GROUP, from: LAN, text: '/hoi chỉ tiêu?', thread: 7 })
    const [answer] = await bot.replies(GROUP, 1)
    bot.people.presses(answer!, 'Biểu đồ', MINH)
    const [, photo] = await bot.replies(GROUP, 2)
    expect(photo).toMatchObject({ message_thread_id: 7, caption: expect.stringMatching(/^Tỷ lệ\n/) })
  })

  test('goes out as plain text where Telegram cannot parse the caption', async () => {
    bot.knowledge.snapshot = memorySnapshot({ targets: [target('Tỷ lệ', '%', columns)] })
    const answer = await answerWith('targets', 1)
    bot.failNext('sendPhoto', { ok: false, error_code: 400, description: "Bad Request: can't parse entities: x" })
    bot.people.presses(answer, 'Biểu đồ')
    const [, photo] = await bot.replies(privateChat(LAN), 2)
    expect(photo!.caption).toMatch(/^Tỷ lệ\nBiểu đồ cột/)
    expect(photo!.caption_entities).toEqual([])
  })
})

/** A button as a list offers it: stored for this chat, and pressed below a text. */
async function pressTimeline(year: number, only?: readonly number[]) {
  bot.asks(LAN, 'hạn?')
  const message = await bot.replyTo(LAN)
  const press = timelineButton({ year, ...(only && { tasks: only }) })
  const makeKeyboard = createMakeKeyboard({ buttons: bot.knowledge.buttons, clock: { now: () => NOON } })
  const keyboard = await makeKeyboard([[{ label: timelineOf(year), press }]], { chat: LAN.id })
  const [button] = keyboard!.inline_keyboard.flat()
  return bot.people.forgesPress(message, 'callback_data' in button! ? button.callback_data : '')
}

describe('the timeline of a year', () => {
  /** Noon of the tests is on 1 June 2025. */
  const tasks = [
    ...Array.from({ length: 4 }, (_, index) => task(`Việc cũ ${index}`, 'trước ngày 15/3/2025', ['Sở GD&ĐT'])),
    task('Báo cáo sơ kết', 'trước ngày 30/6/2025', ['UBND các xã']),
    task('Thường xuyên', 'Thường xuyên'),
  ]

  test('opens where the next deadline is, and is leafed through in place', async () => {
    bot.knowledge.snapshot = memorySnapshot({ tasks })
    await pressTimeline(2025)
    const [, photo] = await bot.replies(privateChat(LAN), 2)
    expect(photo!.caption).toMatch(
      /^Thời hạn trong năm 2025 \(hình 2\/2\)\n[^]*29\/06\/2025, còn 28 ngày: Báo cáo sơ kết \(UBND các xã\)/,
    )
    expect(pictureOf(photo!)).toMatchObject({ width: 1080 })
    bot.people.presses(photo!, '‹ Hình 1')
    await bot.callOf('answerCallbackQuery', 2)
    const [, first] = await bot.replies(privateChat(LAN), 2)
    expect(first!.caption).toMatch(/\(hình 1\/2\)\n[^]*14\/03\/2025, đã qua 79 ngày: Việc cũ 0/)
  })

  test('shows only the tasks of a list, where these are named', async () => {
    bot.knowledge.snapshot = memorySnapshot({ tasks })
    await pressTimeline(2025, [5])
    const [, photo] = await bot.replies(privateChat(LAN), 2)
    expect(photo!.caption).toContain('Báo cáo sơ kết')
    expect(photo!.caption).not.toContain('Việc cũ')
  })

  test('of a year in which nothing is due is a sentence', async () => {
    bot.knowledge.snapshot = memorySnapshot({ tasks })
    const press = await pressTimeline(2031)
    await bot.callOf('answerCallbackQuery')
    expect(press.answer()).toMatchObject({
      text: expect.stringMatching(/^Năm này không có thời hạn nào/),
      asAlert: true,
    })
  })
})
