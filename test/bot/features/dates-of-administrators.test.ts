// Days on the pages of administrators, in the form that /caidat says; on buttons, in tables and where letters are counted they stay short.
import { afterEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Message } from '../../../bot/preview/telegram-shapes.ts'
import { CONSENT_VERSION } from '../../../bot/messages/people.ts'
import type { DateStyle } from '../../../knowledge/domain/profile.ts'
import { storeFile } from '../../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { LAN, NOON, repliesIn } from '../../support/bot-under-test.ts'
import { startDeskUnderTest, type DeskUnderTest } from '../../support/desk-under-test.ts'
import { subscriptionOf } from '../../support/due-task.ts'
import { turn } from '../../support/pressed-pages.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const PLAN = [
  'Số: 12/KH-UBND',
  'Hà Nội, ngày 05 tháng 5 năm 2025',
  'KẾ HOẠCH',
  'Phát triển giáo dục năm 2025',
  '',
  '| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành |',
  '| --- | --- | --- | --- |',
  '| 1 | Báo cáo số phòng học | Sở Tài chính | Ngày 15/6/2025 |',
].join('\n')
const SHORT = /\d{2}\/\d{2}\/\d{4}/
const LONG = /ngày \d{2} tháng \d{1,2} năm 2025/

let bot: DeskUnderTest
afterEach(() => bot.end())

const begin = async (dateStyle: DateStyle) => {
  const dataDir = newPath('data')
  const store = await openSqlitePlanStore(storeFile(dataDir))
  await store.people.agree(LAN.id, { version: CONSENT_VERSION, at: NOON })
  await store.people.changeSettings(LAN.id, { dateStyle }, NOON)
  await store.subscriptions.subscribe(subscriptionOf(LAN.id, { createdAt: NOON, scope: { kind: 'everything' } }))
  await store.close()
  bot = await startDeskUnderTest(dataDir)
}
const said = () => repliesIn(bot.world, privateChat(LAN)).length
const nextAfter = async (send: () => void): Promise<Message> => {
  const before = said()
  send()
  return bot.nth(before + 1)
}
const says = (text: string) => nextAfter(() => bot.asks(LAN, text))
const words = ({ text, caption }: Message) => String(text ?? caption)
const isLong = (text: string) => LONG.test(text) && !SHORT.test(text)

test('are long where somebody wants them so', async () => {
  await begin('long')
  bot.sends(PLAN)
  const report = await bot.nth(2)
  const shown = [words(report)]
  const shows = async (message: Promise<Message>) => void shown.push(words(await message))
  await turn(bot, report, 'Duyệt')
  const progress = await says('/tiendo')
  await shows(Promise.resolve(progress))
  await shows(turn(bot, progress, '1'))
  await shows(turn(bot, await says('/themhan Nộp báo cáo; quý III/2025; Công văn 12'), 'Thêm'))
  await shows(says('/thongke'))
  await shows(says('/nhatky'))
  const preview = await turn(bot, await says('/thongbao Họp giao ban'), 'Mọi người (1)')
  await shows(turn(bot, preview, 'Gửi tới 1 nơi'))
  expect(shown.filter((text) => !isLong(text))).toEqual([])
  expect(shown).toHaveLength(7)
})

test('are short where nobody has said so', async () => {
  await begin('short')
  bot.sends(PLAN)
  const report = await bot.nth(2)
  expect(words(report)).toMatch(SHORT)
  expect(isLong(words(report))).toBe(false)
})
