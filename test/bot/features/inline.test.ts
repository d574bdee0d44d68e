// Inline mode over HTTP: results that can be shared, with source and a way into the chat; nothing kept of who asks.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { encodeLink, planKey } from '../../../bot/links/deep-link.ts'
import { taskKeyOf } from '../../../knowledge/domain/task-key.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import type { InlineAnswer } from '../../../bot/preview/telegram-world.ts'
import { createBrowse } from '../../../knowledge/browse/browse.ts'
import type { Offer } from '../../../knowledge/browse/offer-answers.ts'
import { LAN, MINH, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { answered, citation } from '../../support/fake-knowledge.ts'
import { memorySnapshot, task } from '../../support/memory-snapshot.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
})
afterEach(() => bot.end())

const ask = async (query: string) => {
  const asked = bot.people.asksInline(LAN, query)
  await bot.callOf('answerInlineQuery')
  return { asked, answer: asked.answer() as InlineAnswer }
}
const offers = async (): Promise<readonly Offer[]> => {
  const snapshot = memorySnapshot({ tasks: [task('In sổ <theo dõi> & phát', 'Quý II/2026', ['Sở Y tế'])] })
  const [entry] = await createBrowse(async () => snapshot).tasksOfPlan(1)
  const passage = snapshot.passages.values().next().value!
  return [
    { kind: 'answer', reply: answered('Chủ trì: Sở Y tế\nThời gian: Quý II', citation()) },
    { kind: 'task', task: entry! },
    { kind: 'passage', passage, plan: 'Kế hoạch 1', isScan: true },
  ]
}

test('words offer the answer first, then tasks and passages, each with its source', async () => {
  bot.knowledge.offers = await offers()
  const { answer } = await ask('ai chủ trì?')
  expect(answer.results.map(({ id, title }) => [id, title])).toEqual([
    ['answer', 'Chủ trì: Sở Y tế'],
    ['task-1', 'In sổ <theo dõi> & phát'],
    ['passage-1', 'In sổ <theo dõi> & phát'],
  ])
  expect(answer.results[0]!.message.text).toBe(
    'ai chủ trì?\nChủ trì: Sở Y tế\nThời gian: Quý II\nNguồn: Kế hoạch 3707/KH-UBND, Mục II, hàng 4 (dòng 10–12)',
  )
  for (const { message } of answer.results) expect(message.text).toMatch(/\nNguồn: /)
  const notes = answer.results.map(({ message }) => message.text!.includes('Đọc từ bản quét'))
  expect(notes).toEqual([false, false, true])
  expect(answer.button).toEqual({ text: 'Hỏi riêng trợ lý', start_parameter: 'inline' })
})

test('a task that is shared opens in the private chat', async () => {
  bot.knowledge.offers = await offers()
  const { asked } = await ask('in sổ')
  const sent = bot.people.picks(asked, 'task-1', { chat: privateChat(MINH), from: LAN })
  const [stored] = memorySnapshot({ tasks: [task('In sổ <theo dõi> & phát', 'Quý II/2026')] }).tasks
  const link = encodeLink({ kind: 'task', plan: planKey('1.txt'), task: taskKeyOf('1.txt', stored!.task) })
  expect(sent.reply_markup!.inline_keyboard).toEqual([
    [{ text: 'Mở trong trợ lý', url: `https://t.me/ke_hoach_bot?start=${link}` }],
  ])
})

test('nothing typed yet, and nothing found, are said in one result', async () => {
  expect((await ask('  ')).answer.results.map(({ id }) => id)).toEqual(['help'])
  const later = bot.people.asksInline(LAN, 'không có gì')
  await bot.callOf('answerInlineQuery', 2)
  expect((later.answer() as InlineAnswer).results.map(({ title }) => title)).toEqual([
    'Không thấy trong các kế hoạch đã nạp',
  ])
})

test('answers may be kept by Telegram for a minute, for everybody; nothing is kept of who asked', async () => {
  bot.knowledge.offers = await offers()
  await ask('ai?')
  const { parameters } = await bot.callOf('answerInlineQuery')
  expect(parameters).toMatchObject({ cache_time: 60, is_personal: false })
  expect(bot.knowledge.people.profiles.size).toBe(0)
  expect(bot.knowledge.buttons.sets.size).toBe(0)
  expect(bot.log.join('')).not.toContain('ai?')
})
