// Buttons that a message had before it was turned into another: they work for a moment longer, then they are kept no more.
import { expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Message } from '../../../bot/preview/telegram-shapes.ts'
import { targetId } from '../../../knowledge/domain/ids.ts'
import { LAN, NOON, repliesIn, type BotUnderTest } from '../../support/bot-under-test.ts'
import { botWithPlans } from '../../support/bot-with-plans.ts'
import { financeTasks, readingOfTasks } from '../../support/browsable-readings.ts'
import { answered, citation } from '../../support/fake-knowledge.ts'
import { memorySnapshot, target } from '../../support/memory-snapshot.ts'
import { numbered, turn } from '../../support/pressed-pages.ts'

let now = NOON
let bot: BotUnderTest
const load = botWithPlans(
  (started) => {
    bot = started
    now = NOON
  },
  { clock: { now: () => now } },
)

const LATER = new Date(NOON.getTime() + 11 * 60_000)
/** After all that Lan did before: a lane is handled in order, and an unknown command gets no buttons. */
const setsKept = async (at: Date) => {
  const before = repliesIn(bot.world, privateChat(LAN)).length
  bot.asks(LAN, '/xong')
  await bot.replies(privateChat(LAN), before + 1)
  await bot.knowledge.buttons.removeExpiredButtons(at)
  return [...bot.knowledge.buttons.sets.keys()]
}
const setOf = (message: Message) => /s:([^:]+):/.exec(JSON.stringify(message.reply_markup))?.[1]
const shownPhoto = () => repliesIn(bot.world, privateChat(LAN))[1]!

test('of a list whose pages are turned, only those of the page that is shown are kept', async () => {
  await load({ 'a.md': readingOfTasks(financeTasks(35, 0)) })
  bot.asks(LAN, '/nhiemvu sở tài chính')
  let page = await bot.replyTo(LAN)
  for (const label of ['›', '›', '‹', '›']) page = await turn(bot, page, label)
  expect(await setsKept(NOON)).toHaveLength(5)
  expect(await setsKept(LATER)).toEqual([setOf(page)])
  now = LATER
  expect(numbered(await turn(bot, page, '›'))[0]).toMatch(/^31\./)
})

test('a second press on the way is still understood; long after, it is answered politely', async () => {
  await load({ 'a.md': readingOfTasks(financeTasks(35, 0)) })
  bot.asks(LAN, '/nhiemvu sở tài chính')
  const first = await bot.replyTo(LAN)
  const data = first.reply_markup!.inline_keyboard.flat().find(({ text }) => text === '›')!.callback_data!
  const second = await turn(bot, first, '›')
  const again = bot.people.forgesPress(second, data)
  await bot.callOf('answerCallbackQuery', 2)
  expect(again.answer()).toEqual({ text: undefined, asAlert: false })
  now = LATER
  const late = bot.people.forgesPress(second, data)
  await bot.callOf('answerCallbackQuery', 3)
  expect(late.answer()).toMatchObject({ text: expect.stringMatching(/^Nút này không còn dùng được/) })
})

test('a complaint that is taken back leaves none of its own', async () => {
  bot.knowledge.answers.set('câu?', { ...answered('Chủ trì: Sở.', citation()), intent: 'lead' })
  bot.asks(LAN, 'câu?')
  const answer = await bot.replyTo(LAN)
  bot.people.presses(answer, 'Sai?')
  const asked = (await bot.replies(privateChat(LAN), 2))[1]!
  await turn(bot, asked, 'Rút lại')
  expect(await setsKept(LATER)).toEqual([setOf(answer)])
})

test('of pictures that are leafed through, only those of the picture that is shown are kept', async () => {
  const columns = { 'result 2023': '94,7', 'target 2024': '95,6' }
  const targets = Array.from({ length: 9 }, (_, index) => target(`Tỷ lệ số ${index + 1}`, '%', columns))
  bot.knowledge.snapshot = memorySnapshot({ targets })
  const records = { kind: 'target-list', targets: targets.map((_, index) => targetId(index + 1)) } as const
  bot.knowledge.answers.set('chỉ tiêu?', { ...answered('95,6 %.', citation()), records })
  bot.asks(LAN, 'chỉ tiêu?')
  const answer = await bot.replyTo(LAN)
  bot.people.presses(answer, 'Biểu đồ')
  await bot.replies(privateChat(LAN), 2)
  bot.people.presses(shownPhoto(), 'Hình 2 ›')
  await bot.callOf('editMessageMedia')
  await bot.callOf('answerCallbackQuery', 2)
  expect(await setsKept(LATER)).toEqual([setOf(answer), setOf(shownPhoto())])
})
