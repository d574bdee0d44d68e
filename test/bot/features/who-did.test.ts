// /tiendo: of a deadline, who has reported it done: counted by agency, drawn, and in a table with names that are asked of Telegram.
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { GROUP, LAN, MINH } from '../../support/bot-under-test.ts'
import { labels, turn } from '../../support/pressed-pages.ts'
import { startReminders, type RemindersUnderTest } from '../../support/reminders-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
let here: RemindersUnderTest
beforeEach(async () => {
  here = await startReminders(newPath('plans.sqlite'), '2026-11-23T09:00:00', {
    tasks: [
      { text: 'Báo cáo số phòng học', leads: ['Sở Tài chính'], time: 'Ngày 30/11/2026' },
      { text: 'Việc của nơi khác', leads: ['Sở Y tế'], time: 'Ngày 30/11/2026' },
    ],
    settings: { adminIds: [MINH.id] },
  })
  for (const chat of [LAN.id, GROUP.id]) {
    await here.agrees(chat)
    await here.subscribes(chat, { scope: { kind: 'agency', name: 'Sở Tài chính' } })
  }
  await here.store.people.changeSettings(LAN.id, { agency: 'Trường Mầm non Hoa Sen' }, here.clock.now())
  const { due } = await here.bot.knowledge.browse.due({ from: '2026-11-23', to: '2026-12-01' } as never)
  const taskKey = due.find(({ task }) => task.text === 'Báo cáo số phòng học')!.key
  here.bot.people.isMember(GROUP, LAN)
  const mark = { chat: GROUP.id, person: LAN.id, taskKey, dueOn: '2026-11-30', at: here.clock.now() }
  await here.store.subscriptions.markDone(mark)
})
afterEach(() => here.end())

const opens = async () => {
  here.bot.asks(MINH, '/tiendo')
  return here.bot.replyTo(MINH)
}

test('nobody else sees it', async () => {
  here.bot.asks(LAN, '/tiendo')
  expect((await here.bot.replyTo(LAN)).text).toMatch(/chỉ dành cho quản trị viên/)
})

test('lists the deadlines that somebody is reminded of, with counts, and opens one by agency', async () => {
  const list = await opens()
  expect(list.text!.split('\n').slice(-2)).toEqual(['1. Báo cáo số phòng học', '30/11/2026 · 1/2'])
  expect(list.text).not.toContain('Việc của nơi khác')
  const card = await turn(here.bot, list, '1')
  expect(card.text).toContain('Đã báo xong: 1/2')
  expect(card.text).toContain('• Trường Mầm non Hoa Sen: 0/1')
  expect(card.text).toContain('• Chưa chọn cơ quan: 1/1')
  expect(labels(card)).toEqual([['Biểu đồ', 'Bảng (.xlsx)'], ['‹ Quay lại']])
})

test('as a picture that says its numbers in the caption', async () => {
  here.bot.people.presses(await turn(here.bot, await opens(), '1'), 'Biểu đồ')
  const sent = (await here.bot.replies(privateChat(MINH), 2)).at(-1)!
  expect(sent['photo']).toBeDefined()
  expect(sent['caption']).toContain('1/2 đã báo xong')
  expect(sent['caption']).toContain('Chưa chọn cơ quan: đã báo xong 1/1')
})

test('as a table: who, when, and which member of a group; no number of anybody', async () => {
  here.bot.people.presses(await turn(here.bot, await opens(), '1'), 'Bảng (.xlsx)')
  const sent = (await here.bot.replies(privateChat(MINH), 2)).at(-1)!
  const { file_id: id } = sent['document'] as { file_id: string }
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(here.bot.world.files.find(id)!.bytes as never)
  const rows = [2, 3].map((row) => (workbook.worksheets[0]!.getRow(row).values as string[]).slice(1))
  expect(rows).toEqual([
    ['1', 'Phòng Giáo dục', '', '', 'Có', '09:00 23/11/2026', 'Lan'],
    ['2', 'Lan', 'Trường Mầm non Hoa Sen', '', 'Chưa', '', ''],
  ])
})
