// Reminders that a silence delays: not at night, unless somebody chose that hour, or the program is up at night alone.
import { afterEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { LAN, repliesIn } from '../../support/bot-under-test.ts'
import { startReminders, type RemindersUnderTest } from '../../support/reminders-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const ROOMS = { text: 'Báo cáo số phòng học', leads: ['Sở Tài chính'], time: 'Ngày 30/11/2026' }
const BOOKS = { text: 'Nộp danh mục sách', leads: ['Sở Tài chính'], time: 'Ngày 01/12/2026' }

let here: RemindersUnderTest
afterEach(() => here.end())

const begin = async (start: string, tasks = [ROOMS]) => {
  here = await startReminders(newPath('plans.sqlite'), start, { tasks })
  await here.bot.program.deliveriesIdle()
}
const messagesTo = (chat = privateChat(LAN)) => repliesIn(here.bot.world, chat)
const counts = () => here.store.deliveries.countByState()

test('what a silence delays into the night waits for the morning, and comes with what is due then', async () => {
  await begin('2026-11-22T07:29:00', [ROOMS, BOOKS])
  await here.agrees(LAN.id)
  await here.subscribes(LAN.id)
  await here.comes('2026-11-23T22:15:00')
  await here.comes('2026-11-24T06:59:00')
  expect(messagesTo()).toEqual([])
  expect(await counts()).toEqual({ retry: 1 })
  await here.comes('2026-11-24T07:30:00')
  const [message, ...others] = messagesTo()
  expect(others).toEqual([])
  expect(message!.text).toMatch(/^Nhắc hạn: 2 việc/)
  expect(message!.text).toContain('còn 6 ngày')
  expect(await counts()).toEqual({ sent: 2 })
})

test('it waits only once: where the program is up at night alone, late is better than never', async () => {
  await begin('2026-11-22T07:29:00')
  await here.agrees(LAN.id)
  await here.subscribes(LAN.id)
  await here.comes('2026-11-23T22:15:00')
  expect(messagesTo()).toEqual([])
  await here.comes('2026-11-24T22:15:00')
  expect(messagesTo()).toHaveLength(1)
})

test('it comes at night to whoever chose that hour', async () => {
  await begin('2026-11-22T07:29:00')
  await here.agrees(LAN.id)
  await here.store.people.changeSettings(LAN.id, { remindAtMinute: 22 * 60 }, here.clock.now())
  await here.subscribes(LAN.id)
  await here.comes('2026-11-23T22:10:00')
  expect(messagesTo()).toHaveLength(1)
})
