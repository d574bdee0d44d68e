// /tingui: what did not arrive is counted and told without a number of anybody, and goes again by one press; what is uncertain only by its own.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { readReminder } from '../../../bot/reminders/facts.ts'
import { LAN, MINH, repliesIn } from '../../support/bot-under-test.ts'
import { labels, turn } from '../../support/pressed-pages.ts'
import { startReminders, type RemindersUnderTest } from '../../support/reminders-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const REFUSED = { ok: false, error_code: 400, description: 'Bad Request: no', parameters: {} } as const

let here: RemindersUnderTest
beforeEach(async () => {
  here = await startReminders(newPath('plans.sqlite'), '2026-11-23T07:29:00', {
    tasks: [{ text: 'Báo cáo số phòng học', leads: ['Sở Tài chính'], time: 'Ngày 30/11/2026' }],
    settings: { adminIds: [MINH.id] },
  })
  await here.bot.program.deliveriesIdle()
  await here.agrees(LAN.id)
  await here.store.people.changeSettings(LAN.id, { agency: 'Trường Mầm non Hoa Sen' }, here.clock.now())
  await here.subscribes(LAN.id)
})
afterEach(() => here.end())

const opens = async (count = 1) => {
  here.bot.asks(MINH, '/tingui')
  return (await here.bot.replies(privateChat(MINH), count)).at(-1)!
}
const remindersOf = () => repliesIn(here.bot.world, privateChat(LAN))

test('nobody else sees it', async () => {
  here.bot.asks(LAN, '/tingui')
  expect((await here.bot.replyTo(LAN)).text).toMatch(/chỉ dành cho quản trị viên/)
})

test('where everything arrived it says so', async () => {
  await here.comes('2026-11-23T07:30:00')
  const page = await opens()
  expect(page.text).toContain('Đã gửi: 1; đang chờ: 0')
  expect(page.text).toContain('Không có tin nào gửi hỏng')
  expect(labels(page)).toEqual([['Xem lại']])
})

describe('what Telegram refused', () => {
  test('is told with what, whose and why, without a number, and goes again by one press', async () => {
    here.bot.failNext('sendMessage', REFUSED)
    await here.comes('2026-11-23T07:30:00')
    const page = await opens()
    expect(page.text!.split('\n').slice(1)).toEqual([
      'Đã gửi: 0; đang chờ: 0 (trong 120 ngày qua)',
      'Telegram từ chối: 1',
      '',
      '1. Nhắc hạn: Báo cáo số phòng học',
      'Telegram từ chối (mã 400) · cá nhân, Trường Mầm non Hoa Sen · 07:30 23/11/2026',
    ])
    expect(page.text).not.toContain(String(LAN.id))
    expect(labels(page)).toEqual([['Gửi lại (1)'], ['Xem lại']])
    await turn(here.bot, page, 'Gửi lại (1)')
    await here.comes('2026-11-23T07:40:00')
    expect(remindersOf()).toHaveLength(1)
    expect(await here.store.deliveries.countByState()).toEqual({ sent: 1 })
  })

  test('is not told once more where it is done meanwhile', async () => {
    here.bot.failNext('sendMessage', REFUSED)
    await here.comes('2026-11-23T07:30:00')
    const [failed] = await here.store.deliveries.findByState(['failed'], 1)
    const { taskKey } = readReminder(failed!.facts)
    const mark = { chat: LAN.id, person: LAN.id, taskKey, dueOn: '2026-11-30', at: here.clock.now() }
    await here.store.subscriptions.markDone(mark)
    await turn(here.bot, await opens(), 'Gửi lại (1)')
    await here.comes('2026-11-23T07:40:00')
    expect(remindersOf()).toEqual([])
    expect(await here.store.deliveries.countByState()).toEqual({ withdrawn: 1 })
  })
})

test('what was missed by a long silence goes again, and says that it is late', async () => {
  await here.store.deliveries.plan(
    [
      {
        key: 'old',
        recipient: { chat: LAN.id, thread: undefined },
        kind: 'digest',
        subject: 'subscription',
        facts: { subscription: `subscription of ${LAN.id}`, from: '2026-11-30', to: '2026-12-06' },
        dueAt: new Date('2026-11-20T00:30:00Z'),
      },
    ],
    here.clock.now(),
  )
  await here.comes('2026-11-23T07:29:30')
  const page = await opens()
  expect(page.text).toContain('Lỡ giờ gửi quá một ngày: 1')
  await turn(here.bot, page, 'Gửi lại (1)')
  await here.comes('2026-11-23T07:29:50')
  expect(remindersOf()[0]!.text).toMatch(/^Việc đến hạn từ 30\/11\/2026/)
})

test('what is uncertain goes again only by a button of its own, which says that it may come twice', async () => {
  here.bot.failNext('sendMessage', 'drop-after')
  await here.comes('2026-11-23T07:30:00')
  expect(remindersOf()).toHaveLength(1)
  const page = await opens()
  expect(page.text).toContain('có thể trùng')
  expect(labels(page)).toEqual([['Gửi lại cả tin chưa rõ (1)'], ['Xem lại']])
  await turn(here.bot, page, 'Gửi lại cả tin chưa rõ (1)')
  await here.comes('2026-11-23T07:40:00')
  expect(remindersOf()).toHaveLength(2)
})

test('who blocks is counted, and written to again only when the block is over', async () => {
  here.bot.world.blockedBy.add(LAN.id)
  await here.comes('2026-11-23T07:30:00')
  const page = await opens()
  expect(page.text).toContain('Người nhận đang chặn trợ lý: 1')
  expect(labels(page)).toEqual([['Xem lại']])
  here.bot.world.blockedBy.delete(LAN.id)
  await here.store.people.changeReach(LAN.id, 'unblocked', here.clock.now())
  await turn(here.bot, await turn(here.bot, page, 'Xem lại'), 'Gửi lại (1)')
  await here.comes('2026-11-23T07:40:00')
  expect(remindersOf()).toHaveLength(1)
})

test('a pause that Telegram asked for is told', async () => {
  await here.store.deliveries.pause(new Date('2026-11-23T02:00:00Z'))
  expect((await opens()).text).toContain('tạm ngừng gửi đến 09:00 23/11/2026')
})
