// Reminders as people get them: worded on the day, grouped, and each outcome of a request with its consequence.
import { afterEach, describe, expect, test } from 'vitest'
import { flood } from '../../../bot/preview/scripted-failures.ts'
import { reachOf } from '../../../knowledge/domain/profile.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { GROUP, LAN, MINH, repliesIn } from '../../support/bot-under-test.ts'
import { eventually } from '../../support/eventually.ts'
import { linesOf, startReminders, type RemindersUnderTest } from '../../support/reminders-under-test.ts'
import { labels, turn } from '../../support/pressed-pages.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const ROOMS = { text: 'Báo cáo số phòng học', leads: ['Sở Tài chính'], time: 'Ngày 30/11/2026' }
const BOOKS = { text: 'Nộp danh mục sách', leads: ['Sở Tài chính'], time: 'Ngày 30/11/2026' }

let here: RemindersUnderTest
afterEach(() => here.end())

const begin = async (start: string, tasks = [ROOMS], file = newPath('plans.sqlite')) => {
  here = await startReminders(file, start, { tasks })
  await here.bot.program.deliveriesIdle()
}
const messagesTo = (chat = privateChat(LAN)) => repliesIn(here.bot.world, chat)
const counts = () => here.store.deliveries.countByState()

describe('one message a person and day', () => {
  test('says what, by when, who leads, where it stands and why it came', async () => {
    await begin('2026-11-21T09:00:00')
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id, { scope: { kind: 'agency', name: 'Sở Tài chính' } })
    await here.comes('2026-11-23T07:29:00')
    expect(messagesTo()).toEqual([])
    await here.comes('2026-11-23T07:30:00')
    const [message] = messagesTo()
    expect(linesOf(message)).toEqual([
      'Nhắc hạn',
      '',
      'Sắp đến hạn',
      'Báo cáo số phòng học',
      'Hạn: 30/11/2026 (thứ Hai, còn 7 ngày)',
      'Chủ trì: Sở Tài chính',
      expect.stringMatching(/^Kế hoạch.* \(số 1\), dòng 1$/),
      '',
      'Anh/chị nhận tin này vì đã đăng ký nhắc việc của Sở Tài chính.',
    ])
    expect(labels(message!)).toEqual([
      ['Đã xong', 'Xem nguồn'],
      ['Nhắc lại', 'Tắt'],
    ])
    await here.comes('2026-11-23T07:31:00')
    expect(messagesTo()).toHaveLength(1)
  })

  test('several tasks are one message with a number each', async () => {
    await begin('2026-11-23T07:29:00', [ROOMS, BOOKS])
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id)
    await here.comes('2026-11-23T07:30:00')
    const [message, ...others] = messagesTo()
    expect(others).toEqual([])
    expect(message!.text).toMatch(/^Nhắc hạn: 2 việc/)
    expect(labels(message!)).toEqual([['1', '2']])
    expect(linesOf(message)).toContain('Anh/chị bấm số của việc để báo xong, hẹn nhắc lại hoặc xem nguồn.')
    const opened = await turn(here.bot, message!, '1')
    expect(opened.text).not.toContain('bấm số')
  })

  test('that is sent after a silence counts the days from the day of sending, not from the one that was meant', async () => {
    await begin('2026-11-23T07:29:00')
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id)
    await here.comes('2026-11-24T07:10:00')
    expect(messagesTo()[0]!.text).toContain('Hạn: 30/11/2026 (thứ Hai, còn 6 ngày)')
  })

  test('late ones say so, and nothing is “sắp đến hạn” then', async () => {
    await begin('2026-12-07T07:29:00')
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id, { untilDone: true })
    await here.comes('2026-12-07T07:30:00')
    const [message] = messagesTo()
    expect(message!.text).toContain('Đã qua hạn\nBáo cáo số phòng học\nHạn: 30/11/2026 (thứ Hai, đã qua hạn 7 ngày)')
    expect(message!.text).not.toContain('Sắp đến hạn')
  })

  test('a group gets it in its topic', async () => {
    await begin('2026-11-23T07:29:00')
    await here.agrees(GROUP.id)
    await here.subscribes(GROUP.id, { thread: 11 })
    // A topic that is there.
    here.bot.people.says({ chat: GROUP, from: LAN, text: 'Chào cả nhóm', thread: 11 })
    await here.comes('2026-11-23T07:30:00')
    const [message] = messagesTo(GROUP)
    expect(message).toMatchObject({ message_thread_id: 11, text: expect.stringContaining('Nhóm nhận tin này vì') })
  })

  test('three hundred tasks of one day fit one message, with the whole list behind a button', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      ...ROOMS,
      text: `${'Báo cáo phòng học '.repeat(20)}${index}`,
    }))
    await begin('2026-11-23T07:29:00', many)
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id)
    await here.comes('2026-11-23T07:30:00')
    const [message, ...others] = messagesTo()
    expect(others).toEqual([])
    expect(message!.text).toMatch(/^Nhắc hạn: 300 việc[\s\S]*… và 29\d việc khác\./)
    here.bot.people.presses(message!, 'Xem đủ danh sách')
    await here.bot.replies(privateChat(LAN), 2)
    expect(messagesTo()[1]!.text).toMatch(/^Các việc của tin nhắc/)
  })
})

describe('what is not wanted any more', () => {
  test('nothing goes to whoever stopped, or has no consent', async () => {
    await begin('2026-11-23T07:29:00')
    await here.subscribes(MINH.id)
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id)
    here.bot.asks(LAN, '/dung')
    await here.bot.replyTo(LAN)
    await here.comes('2026-11-23T07:30:00')
    expect(messagesTo()).toHaveLength(1)
    expect(messagesTo(privateChat(MINH))).toEqual([])
    here.bot.asks(LAN, '/tieptuc')
    await here.bot.replies(privateChat(LAN), 2)
    await here.comes('2026-11-27T07:30:00')
    await here.comes('2026-11-30T07:30:00')
    expect(messagesTo().at(-1)!.text).toContain('Đến hạn hôm nay')
  })
})

describe('a new version of the plan', () => {
  test('that goes live at night is told of in the morning, at the hour of the person', async () => {
    await begin('2026-11-23T21:30:00', [ROOMS])
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id)
    await here.comes('2026-11-23T21:31:00')
    await here.activates([{ ...ROOMS, time: 'Ngày 15/12/2026' }])
    await here.comes('2026-11-23T21:32:00')
    await here.comes('2026-11-24T07:29:00')
    expect(messagesTo()).toEqual([])
    await here.comes('2026-11-24T07:30:00')
    expect(messagesTo()[0]!.text).toContain('chuyển từ 30/11/2026 sang 15/12/2026')
  })

  test('tells of a deadline that moved and of one that is gone, in one message', async () => {
    await begin('2026-11-23T09:00:00', [ROOMS, BOOKS])
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id)
    await here.comes('2026-11-23T09:01:00')
    await here.activates([{ ...ROOMS, time: 'Ngày 15/12/2026' }])
    await here.comes('2026-11-23T09:02:00')
    const [notice, ...others] = messagesTo()
    expect(others).toEqual([])
    expect(notice!.text).toMatch(/^Kế hoạch mới thay đổi hạn/)
    expect(notice!.text).toContain('Hạn chuyển từ 30/11/2026 sang 15/12/2026 (thứ Ba, còn 22 ngày).')
    expect(notice!.text).toContain('Không còn trong kế hoạch mới (hạn cũ 30/11/2026).')
  })
})

describe('what Telegram says', () => {
  test('blocked: the person is not written to again', async () => {
    await begin('2026-11-23T07:29:00')
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id)
    here.bot.world.blockedBy.add(LAN.id)
    await here.comes('2026-11-23T07:30:00')
    expect(await counts()).toEqual({ blocked: 1 })
    expect(reachOf((await here.store.people.findProfile(LAN.id))!)).toBe('blocked')
  })

  test('moved: the group gets it at its new number, with all that it had', async () => {
    await begin('2026-11-23T07:29:00')
    await here.agrees(GROUP.id)
    await here.subscribes(GROUP.id)
    const to = -1_000_000_000_900
    here.bot.world.chats.set(to, { ...GROUP, id: to })
    here.bot.world.migrated.set(GROUP.id, to)
    await here.comes('2026-11-23T07:30:00')
    expect(messagesTo({ ...GROUP, id: to })).toHaveLength(1)
    expect(await here.store.subscriptions.subscriptionsOf(to)).toHaveLength(1)
  })

  test('429: nobody is sent anything until the pause is over, also by a program that is started meanwhile', async () => {
    const file = newPath('plans.sqlite')
    await begin('2026-11-23T07:29:00', [ROOMS], file)
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id)
    here.bot.failNext('sendMessage', flood(2282))
    await here.comes('2026-11-23T07:30:00')
    expect(await counts()).toEqual({ retry: 1 })
    await here.end()
    here = await startReminders(file, '2026-11-23T07:40:00')
    await here.bot.program.deliveriesIdle()
    expect(messagesTo()).toEqual([])
    await here.comes('2026-11-23T08:09:00')
    expect(messagesTo()).toHaveLength(1)
    expect(await counts()).toEqual({ sent: 1 })
  })

  test('429 on an answer: what is sent unasked stands back for the same pause', async () => {
    await begin('2026-11-23T07:29:00')
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id)
    // Longer than an answer waits for: it is put off, and its pause holds for all.
    here.bot.failNext('sendMessage', flood(300))
    here.bot.asks(MINH, 'ai?')
    await eventually(async () => expect(await here.store.deliveries.pausedUntil()).toBeDefined())
    await here.comes('2026-11-23T07:30:00')
    expect(messagesTo()).toEqual([])
    expect(await counts()).toEqual({ planned: 1 })
    await here.comes('2026-11-23T07:35:00')
    expect(messagesTo()).toHaveLength(1)
  })

  test('a second program on the same store sends what fell due while none ran, and nothing twice', async () => {
    const file = newPath('plans.sqlite')
    await begin('2026-11-23T07:29:00', [ROOMS], file)
    await here.agrees(LAN.id)
    await here.agrees(MINH.id)
    await here.subscribes(LAN.id)
    await here.comes('2026-11-23T07:30:00')
    expect(messagesTo()).toHaveLength(1)
    await here.subscribes(MINH.id, { createdAt: new Date('2026-11-23T00:00:00Z') })
    await here.end()
    here = await startReminders(file, '2026-11-29T12:00:00')
    await here.bot.program.deliveriesIdle()
    expect(messagesTo()).toHaveLength(0)
    await here.comes('2026-11-30T07:30:00')
    expect(messagesTo()).toHaveLength(1)
    expect(messagesTo(privateChat(MINH))).toHaveLength(1)
  })
})
