// The buttons below a reminder: each changes what it says, once, and answers also when it is old.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Chat, Message } from '../../../bot/preview/telegram-shapes.ts'
import { GROUP, LAN, MINH, repliesIn } from '../../support/bot-under-test.ts'
import { labels, turn } from '../../support/pressed-pages.ts'
import { startReminders, type RemindersUnderTest } from '../../support/reminders-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const taskOn = (text: string) => ({ text, leads: ['Sở Tài chính'], time: 'Ngày 30/11/2026' })

let here: RemindersUnderTest
beforeEach(async () => {
  const tasks = [taskOn('Báo cáo số phòng học')]
  here = await startReminders(newPath('plans.sqlite'), '2026-11-23T07:29:00', { tasks })
  await here.bot.program.deliveriesIdle()
})
afterEach(() => here.end())

const reminded = async (chat: Chat = privateChat(LAN)): Promise<Message> => {
  await here.agrees(chat.id)
  await here.subscribes(chat.id, { scope: { kind: 'agency', name: 'Sở Tài chính' } })
  await here.comes('2026-11-23T07:30:00')
  return repliesIn(here.bot.world, chat).at(-1)!
}
const noticeOf = (message: Message, label: string, from = LAN) =>
  new Promise((resolve) => {
    const press = here.bot.people.presses(message, label, from)
    const end = here.bot.world.onCall(() => {
      if (press.answer() === 'open') return
      end()
      resolve(press.answer())
    })
  })

test('“Đã xong” is shown, taken back by “Chưa xong”, and ends the reminders of that day', async () => {
  const message = await reminded()
  const done = await turn(here.bot, message, 'Đã xong')
  expect(done.text).toContain('✓ Đã xong')
  expect(labels(done)).toEqual([['Chưa xong', 'Xem nguồn'], ['Tắt']])
  const undone = await turn(here.bot, done, 'Chưa xong')
  expect(undone.text).not.toContain('✓')
  await turn(here.bot, undone, 'Đã xong')
  await here.comes('2026-11-30T07:30:00')
  expect(repliesIn(here.bot.world, privateChat(LAN))).toHaveLength(1)
})

test('in a group it says who reported it, and only that person takes it back', async () => {
  const message = await reminded(GROUP)
  here.bot.people.isMember(GROUP, LAN)
  here.bot.people.isMember(GROUP, MINH)
  here.bot.people.presses(message, 'Đã xong', MINH)
  await here.bot.callOf('editMessageText')
  const done = here.bot.world.findMessage(GROUP.id, message.message_id)!
  expect(done.text).toContain('✓ Đã xong (Minh báo)')
  expect(await noticeOf(done, 'Chưa xong', LAN)).toMatchObject({
    text: expect.stringMatching(/^Việc này do người khác/),
  })
  expect(await here.store.subscriptions.doneOf(GROUP.id)).toMatchObject([{ person: MINH.id }])
})

test('“Nhắc lại” plans one more reminder, once, however often it is pressed', async () => {
  const message = await reminded()
  const asked = await turn(here.bot, message, 'Nhắc lại')
  expect(labels(asked)).toEqual([['1 ngày nữa', '3 ngày nữa', '7 ngày nữa'], ['‹ Quay lại']])
  expect(await noticeOf(asked, '3 ngày nữa')).toEqual({
    text: 'Tôi sẽ nhắc lại vào 26/11/2026 (thứ Năm).',
    asAlert: true,
  })
  await noticeOf(asked, '3 ngày nữa')
  await here.comes('2026-11-26T07:30:00')
  const again = repliesIn(here.bot.world, privateChat(LAN))
  expect(again).toHaveLength(2)
  expect(again[1]!.text).toContain('còn 4 ngày')
})

test('“Tắt” ends the subscription that it came by, with a way back as it was', async () => {
  const message = await reminded()
  here.bot.people.presses(message, 'Tắt')
  const stopped = (await here.bot.replies(privateChat(LAN), 2)).at(-1)!
  expect(stopped.text).toBe('Tôi đã tắt nhắc việc của Sở Tài chính.')
  await here.bot.callOf('editMessageText')
  expect(await here.store.subscriptions.subscriptionsOf(LAN.id)).toEqual([])
  await turn(here.bot, stopped, 'Bật lại')
  expect(await here.store.subscriptions.subscriptionsOf(LAN.id)).toMatchObject([
    { scope: { kind: 'agency', name: 'Sở Tài chính' }, leadDays: [30, 7, 1, 0] },
  ])
})

test('in a group only an administrator turns it off', async () => {
  const message = await reminded(GROUP)
  here.bot.people.isMember(GROUP, MINH)
  expect(await noticeOf(message, 'Tắt', MINH)).toMatchObject({ text: expect.stringMatching(/^Chỉ quản trị viên/) })
  expect(await here.store.subscriptions.subscriptionsOf(GROUP.id)).toHaveLength(1)
})

describe('an old one', () => {
  test('whose task is gone from the plans says so', async () => {
    const message = await reminded()
    await here.activates([taskOn('Việc khác hẳn, không liên quan')])
    expect(await noticeOf(message, 'Đã xong')).toEqual({
      text: 'Việc này không còn trong các kế hoạch đang dùng.',
      asAlert: true,
    })
  })

  test('of somebody who has erased everything changes nothing', async () => {
    const message = await reminded()
    await here.store.people.erase(LAN.id, { proof: 'proof', at: here.clock.now() })
    expect(await noticeOf(message, 'Đã xong')).toMatchObject({ text: expect.stringMatching(/không còn dùng được/) })
    expect(await here.store.subscriptions.doneOf(LAN.id)).toEqual([])
  })
})

test('of several tasks each is opened by its number, marked by itself, and closed again', async () => {
  await here.end()
  const tasks = [taskOn('Báo cáo số phòng học'), taskOn('Kiểm kê thiết bị')]
  here = await startReminders(newPath('plans.sqlite'), '2026-11-23T07:29:00', { tasks })
  await here.bot.program.deliveriesIdle()
  const message = await reminded()
  expect(labels(message)[0]).toEqual(['1', '2'])
  const opened = await turn(here.bot, message, '2')
  const [[mark = '']] = labels(opened) as [readonly string[]]
  expect(mark).toMatch(/^Đã xong.*2/)
  const done = await turn(here.bot, opened, mark)
  expect(done.text).toMatch(/2\. Kiểm kê thiết bị[^]*✓ Đã xong/)
  const closed = await turn(here.bot, await turn(here.bot, done, '‹ Quay lại'), '1')
  expect(labels(closed)[0]![0]).toMatch(/^Đã xong.*1/)
})
