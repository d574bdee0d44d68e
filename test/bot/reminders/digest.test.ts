// A digest as people get it: one message a week, at the hour of the person.
import { afterEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { LAN, repliesIn } from '../../support/bot-under-test.ts'
import { labels } from '../../support/pressed-pages.ts'
import { linesOf, startReminders, type RemindersUnderTest } from '../../support/reminders-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const taskOn = (text: string, time = 'Ngày 30/11/2026') => ({ text, leads: ['Sở Tài chính'], time })

let here: RemindersUnderTest
afterEach(() => here.end())
const messages = () => repliesIn(here.bot.world, privateChat(LAN))

test('comes on Monday at the hour of the person: what is due in that week, in one message, and nothing of the next', async () => {
  const tasks = [
    taskOn('Báo cáo số phòng học'),
    taskOn('Nộp danh mục sách'),
    taskOn('Việc tuần sau', 'Ngày 08/12/2026'),
  ]
  here = await startReminders(newPath('plans.sqlite'), '2026-11-29T09:00:00', { tasks })
  await here.bot.program.deliveriesIdle()
  await here.agrees(LAN.id)
  await here.subscribes(LAN.id, { rhythm: 'weekly', scope: { kind: 'agency', name: 'Sở Tài chính' } })
  await here.comes('2026-11-30T07:29:00')
  expect(messages()).toEqual([])
  await here.comes('2026-11-30T07:30:00')
  const [message] = messages()
  expect(linesOf(message)[0]).toBe('Việc đến hạn từ 30/11/2026 đến 06/12/2026: 2 việc')
  expect(message!.text).toMatch(/1\. .*\nHạn: 30\/11\/2026/)
  expect(message!.text).not.toContain('Việc tuần sau')
  expect(message!.text).toMatch(/vì đã đăng ký nhắc việc của Sở Tài chính\.$/)
  expect(labels(message!)).toEqual([['1', '2']])
  await here.comes('2026-11-30T07:31:00')
  expect(messages()).toHaveLength(1)
  expect(await here.store.deliveries.countByState()).toEqual({ sent: 1 })
  await here.comes('2026-12-07T07:30:00')
  expect(messages().at(-1)!.text).toContain('Việc tuần sau')
})
