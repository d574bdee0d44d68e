// What is one's own, once agency and level are set: asked in words, first in lists, alone where that is wanted; and days as one wants them written.
import { expect, test } from 'vitest'
import { createAnswerQuestion } from '../../../knowledge/answer/answer-question.ts'
import type { Settings } from '../../../knowledge/domain/profile.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { LAN, NOON, type BotUnderTest } from '../../support/bot-under-test.ts'
import { botWithPlans } from '../../support/bot-with-plans.ts'
import { readingOfTasks } from '../../support/browsable-readings.ts'
import { labels, numbered, turn } from '../../support/pressed-pages.ts'

let bot: BotUnderTest
/** As the program has it: with the real answers, over records only. */
const answerQuestion = createAnswerQuestion({
  readCurrent: async () => bot.knowledge.snapshot,
  search: { catchUp: async () => 0, search: async () => [] } as never,
})
const load = botWithPlans((started) => (bot = started), { knowledge: { answerQuestion } })

const PLAN = {
  'a.md': readingOfTasks(
    [
      { text: 'Lập dự toán', time: 'Quý III/2025', leads: ['Sở Tài chính'] },
      { text: 'Khám sức khỏe học sinh', time: 'trước ngày 15/6/2025', leads: ['Sở Y tế'] },
      { text: 'Rà soát phòng học của các trường tiểu học', time: 'Quý III/2025', leads: ['UBND các xã'] },
      { text: 'Bàn giao thuốc', time: 'Quý I/2025', leads: ['Sở Y tế'] },
      // Made-up passages hold no numbers of rows, and an answer says none that its source does not hold.
    ].map((made) => ({ ...made, ordinal: undefined })),
  ),
}

const settle = async (settings: Partial<Settings>) => {
  await load(PLAN)
  await bot.knowledge.people.agree(LAN.id, { version: 1, at: NOON })
  await bot.knowledge.people.changeSettings(LAN.id, settings, NOON)
}
const asks = async (text: string) => {
  bot.asks(LAN, text)
  return bot.replyTo(LAN)
}
const items = (text: string) => [...text.matchAll(/^\d+\. (.+)$/gm)].map(([, item]) => item)

test('“hạn của tôi” are the coming deadlines of one’s agency, with a way to those that passed and to everybody’s', async () => {
  await settle({ agency: 'Sở Y tế' })
  const own = await asks('hạn của tôi')
  expect(own.text).toMatch(/^Các việc của Sở Y tế có hạn trong 12 tháng tới\n/)
  expect(items(own.text!)).toEqual(['Khám sức khỏe học sinh'])
  const past = await turn(bot, own, 'Đã qua hạn (1)')
  expect(past.text).toMatch(/^Các việc đã qua hạn theo kế hoạch của Sở Y tế\n/)
  expect(items(past.text!)).toEqual(['Bàn giao thuốc'])
  const all = await turn(bot, await turn(bot, past, 'Sắp đến hạn'), 'Việc của mọi cơ quan')
  expect(all.text).toMatch(/^Các việc sắp đến hạn\n/)
  expect(numbered(all)).toHaveLength(3)
})

test('of a school that no plan names, what speaks of its level', async () => {
  await settle({ agency: 'Trường Tiểu học Bản Mới', schooling: 'primary' })
  const own = await asks('việc sắp đến hạn của tôi')
  expect(own.text).toMatch(/^Các việc nói đến tiểu học có hạn trong 12 tháng tới\n/)
  expect(items(own.text!)).toEqual(['Rà soát phòng học của các trường tiểu học'])
})

test('a level alone is enough; of whom nothing is known, the agency is asked for', async () => {
  await settle({ schooling: 'primary' })
  expect((await asks('hạn của tôi')).text).toMatch(/^Các việc nói đến tiểu học có hạn/)
  await bot.knowledge.people.changeSettings(LAN.id, { schooling: undefined }, NOON)
  bot.asks(LAN, 'hạn của tôi')
  expect((await bot.replies(privateChat(LAN), 2))[1]!.text).toMatch(/^Tôi chưa biết cơ quan của anh\/chị/)
})

test('/han offers one’s own, and /nhiemvu has one’s agency first', async () => {
  await settle({ agency: 'sở y tế' })
  const all = await asks('/han')
  const own = await turn(bot, all, 'Chỉ việc của cơ quan tôi')
  expect(items(own.text!)).toEqual(['Khám sức khỏe học sinh'])
  bot.asks(LAN, '/nhiemvu')
  const [, agencies] = await bot.replies(privateChat(LAN), 2)
  expect(labels(agencies!)[0]).toEqual(['Sở Y tế (2)'])
})

test('a question that names no agency gets everybody’s deadlines, in words as by /han', async () => {
  await settle({})
  expect(numbered(await asks('tháng này có việc gì đến hạn?'))).toEqual([expect.stringMatching(/Khám sức khỏe/)])
})

test('days are written as one chose, in lists, plans and pictures', async () => {
  await settle({ dateStyle: 'long' })
  const list = await asks('/han')
  expect(list.text).toContain('ngày 14 tháng 6 năm 2025 (thứ Bảy, còn 13 ngày)\n1. Khám sức khỏe')
  bot.people.presses(list, 'Sơ đồ thời hạn năm 2025')
  const [, photo] = await bot.replies(privateChat(LAN), 2)
  expect(photo!.caption).toContain('ngày 14 tháng 6 năm 2025')
  expect(photo!.caption).not.toMatch(/\d\/\d{2}\/2025/)
})

test('days on which nothing is due say what comes next', async () => {
  await settle({})
  const reply = await asks('ngày mai có việc gì đến hạn?')
  expect(reply.text).toContain('Không có việc nào ghi hạn ngày mai.')
  expect(reply.text).toMatch(/Gần nhất:\n- 14\/6\/2025: Khám sức khỏe học sinh/)
})
