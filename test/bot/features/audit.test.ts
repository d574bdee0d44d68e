// /nhatky: the log of administrative acts, for administrators alone.
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import {
  GROUP,
  LAN,
  MINH,
  NOON,
  repliesIn,
  startBotUnderTest,
  type BotUnderTest,
} from '../../support/bot-under-test.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest({}, { settings: { adminIds: [LAN.id] } })
})
afterEach(() => bot.end())

const nth = async (count: number) => (await bot.replies(privateChat(LAN), count))[count - 1]!

test('/nhatky hands out who did what, when and to what, the newest first', async () => {
  const { announcements, ownDeadlines } = bot.knowledge
  const announcement = { id: 'a', text: 'Họp', audience: { kind: 'everybody' }, at: NOON } as const
  await announcements.announce(announcement, [], { by: LAN.id, object: '=mọi người (2)' })
  const deadline = { text: 'Việc', time: '30/11/2025', source: 'Công văn 1', audience: { kind: 'everybody' } } as const
  await ownDeadlines.add('a', { ...deadline, at: NOON }, 'command-line')
  bot.asks(LAN, '/nhatky')
  const { document, caption } = await nth(1)
  expect(String(caption).split('\n')).toEqual([
    'Nhật ký quản trị: 2 việc, chỉ ghi thêm, không sửa. Gần nhất:',
    '• 12:00 01/06/2025 · Thêm hạn · hạn số 1 · do Dòng lệnh hoặc thư mục theo dõi trên máy chủ',
    expect.stringMatching(/^• 12:00 01\/06\/2025 · Gửi thông báo · =mọi người \(2\) · do NV-[0-9A-F]{10} \(mã 501\)$/),
  ])
  const { file_id: id, file_name: name } = document as { file_id: string; file_name: string }
  expect(name).toBe('nhat-ky-quan-tri.xlsx')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bot.world.files.find(id)!.bytes as never)
  const rows = workbook.worksheets[0]!.getSheetValues().slice(2) as string[][]
  expect(rows.map((row) => [row[1], row[4], row[5]])).toEqual([
    ['2', 'Thêm hạn', 'hạn số 1'],
    ['1', 'Gửi thông báo', "'=mọi người (2)"],
  ])
})

test('says so where nothing was done yet', async () => {
  bot.asks(LAN, '/nhatky')
  expect((await nth(1)).text).toBe('Nhật ký quản trị chưa có việc nào.')
})

test('is an unknown command to everybody else, and nothing in groups', async () => {
  bot.asks(MINH, '/nhatky')
  expect((await bot.replyTo(MINH)).text).toMatch(/^Tôi chưa biết lệnh này/)
  bot.people.says({ chat: GROUP, from: LAN, text: '/nhatky' })
  bot.people.says({ chat: GROUP, from: LAN, text: '/hoi xong?' })
  await bot.replies(GROUP, 1)
  expect(repliesIn(bot.world, GROUP)).toHaveLength(1)
})
