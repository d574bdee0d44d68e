// /thongbao: previewed with its count, sent once through the ledger, reported with numbers, and taken back where it is not sent.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSENT_VERSION } from '../../../bot/messages/people.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Message } from '../../../bot/preview/telegram-shapes.ts'
import { GROUP, LAN, MINH, repliesIn } from '../../support/bot-under-test.ts'
import { subscriptionOf } from '../../support/due-task.ts'
import { memorySnapshot, task } from '../../support/memory-snapshot.ts'
import { HA, startPeople, type PeopleUnderTest } from '../../support/people-under-test.ts'
import { labels } from '../../support/pressed-pages.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
let here: PeopleUnderTest
beforeEach(async () => {
  here = await startPeople(newPath('plans.sqlite'))
  for (const chat of [LAN.id, MINH.id, GROUP.id])
    await here.store.people.agree(chat, { version: CONSENT_VERSION, at: here.clock.now() })
  await here.store.people.changeSettings(LAN.id, { agency: 'Sở Y tế', schooling: 'primary' }, here.clock.now())
})
afterEach(() => here.end())

const TEXT = 'Hạn nộp báo cáo lùi đến 15/12.\nXem công văn <12>.'
const announces = () => here.says(HA, `/thongbao ${TEXT}`)
const toldTo = (chat: Parameters<typeof repliesIn>[1]) =>
  repliesIn(here.bot.world, chat).filter(({ text }) => text?.startsWith('Thông báo\n'))
const lines = (message: Message) => message.text!.split('\n')

test('an announcement to everybody: audience, preview, yes, delivery, report', async () => {
  const asked = await announces()
  expect(labels(asked)).toEqual([
    ['Mọi người (3)'],
    ['Người của một cơ quan'],
    ['Một cấp học, nơi công tác'],
    ['Người đăng ký một kế hoạch'],
    ['Hủy'],
  ])
  const preview = await here.turns(asked, 'Mọi người (3)')
  expect(lines(preview).slice(0, 5)).toEqual([
    'Xem trước',
    'Gửi tới: mọi người (2 người, 1 nhóm).',
    '',
    'Thông báo',
    'Hạn nộp báo cáo lùi đến 15/12.',
  ])
  await here.minutePasses()
  expect(toldTo(privateChat(LAN))).toEqual([])
  const report = await here.turns(preview, 'Gửi tới 3 nơi')
  expect(lines(report).slice(1, 3)).toEqual(['08:01 23/11/2026: 3 nơi nhận', '• đang chờ gửi: 3'])
  await here.minutePasses()
  for (const chat of [privateChat(LAN), privateChat(MINH), GROUP])
    expect(toldTo(chat).map(({ text }) => text)).toEqual([
      `Thông báo\n${TEXT}\n\nTin của quản trị viên gửi mọi người. Ngừng nhận tin: /dung`,
    ])
  const after = await here.turns(report, 'Xem lại số liệu')
  expect(lines(after)[2]).toBe('• đã gửi: 3')
  expect(labels(after)).toEqual([['Xem lại số liệu']])
  expect(await here.acts()).toEqual(['announce mọi người (3)'])
})

test('the yes pressed three times is one announcement, and nobody is told twice', async () => {
  const preview = await here.turns(await announces(), 'Mọi người (3)')
  const before = here.bot.world.calls.filter(({ method }) => method === 'editMessageText').length
  for (let count = 0; count < 3; count += 1) here.bot.people.presses(preview, 'Gửi tới 3 nơi')
  await here.bot.callOf('editMessageText', before + 3)
  await here.minutePasses()
  await here.minutePasses()
  expect([privateChat(LAN), privateChat(MINH), GROUP].map((chat) => toldTo(chat).length)).toEqual([1, 1, 1])
  expect(await here.acts()).toHaveLength(1)
})

describe('an audience', () => {
  test.each([
    ['Người của một cơ quan', 'Sở Y tế (1)', 'người của Sở Y tế'],
    ['Một cấp học, nơi công tác', 'Tiểu học (1)', 'nơi công tác Tiểu học'],
  ])('%s', async (menu, choice, words) => {
    const list = await here.turns(await announces(), menu)
    expect(labels(list)).toEqual([[choice], ['‹ Quay lại']])
    const preview = await here.turns(list, choice)
    expect(lines(preview)[1]).toBe(`Gửi tới: ${words} (1 người).`)
    await here.turns(preview, 'Gửi tới 1 nơi')
    await here.minutePasses()
    expect([LAN, MINH].map((user) => toldTo(privateChat(user)).length)).toEqual([1, 0])
  })

  test('of a plan’s subscribers, in the topic of the group that subscribed', async () => {
    here.bot.knowledge.snapshot = memorySnapshot({ tasks: [task('In sổ theo dõi', 'Quý II/2026', ['Sở Y tế'])] })
    const scope = { kind: 'plan', file: '1.txt' } as const
    await here.store.subscriptions.subscribe(subscriptionOf(GROUP.id, { scope, thread: 7 }))
    here.bot.people.says({ chat: GROUP, from: LAN, text: 'chủ đề', thread: 7 })
    const list = await here.turns(await announces(), 'Người đăng ký một kế hoạch')
    const preview = await here.turns(list, labels(list)[0]![0]!)
    expect(lines(preview)[1]).toMatch(/^Gửi tới: người đăng ký .+ \(1 nhóm\)\.$/)
    await here.turns(preview, 'Gửi tới 1 nơi')
    await here.minutePasses()
    expect(toldTo(GROUP)).toMatchObject([{ message_thread_id: 7 }])
  })

  test('without anybody in it is not sent to', async () => {
    expect(await here.presses(await announces(), 'Người đăng ký một kế hoạch')).toMatchObject({
      text: expect.stringMatching(/^Chưa có ai nhận được theo kế hoạch: chưa ai đăng ký/),
      asAlert: true,
    })
  })
})

test('what is not sent yet is withdrawn by a press', async () => {
  const report = await here.turns(await here.turns(await announces(), 'Mọi người (3)'), 'Gửi tới 3 nơi')
  expect(labels(report)).toEqual([['Xem lại số liệu'], ['Rút phần chưa gửi']])
  const withdrawn = await here.turns(report, 'Rút phần chưa gửi')
  expect(lines(withdrawn).slice(2, 4)).toEqual(['• đã rút: 3', 'Rút phần chưa gửi lúc 08:00 23/11/2026.'])
  await here.minutePasses()
  expect([privateChat(LAN), GROUP].flatMap(toldTo)).toEqual([])
  expect((await here.acts()).at(-1)).toBe('withdraw-announcement 3')
})

test('what is being sent as the rest is withdrawn, and comes back for another try, is not sent', async () => {
  const report = await here.turns(await here.turns(await announces(), 'Mọi người (3)'), 'Gửi tới 3 nơi')
  const { deliveries } = here.store
  const at = here.clock.now()
  const claims = []
  for (let count = 0; count < 3; count += 1)
    claims.push(await deliveries.claimNext({ at, leaseMs: 600_000, resting: [] }))
  const withdrawn = await here.turns(report, 'Rút phần chưa gửi')
  expect(lines(withdrawn).slice(2, 4)).toEqual(['• đang chờ gửi: 3', 'Rút phần chưa gửi lúc 08:00 23/11/2026.'])
  expect(labels(withdrawn)).toEqual([['Xem lại số liệu']])
  for (const claim of claims) await deliveries.settle(claim!, { state: 'retry', notBefore: at, reason: 'limit' }, at)
  await here.minutePasses()
  expect([privateChat(LAN), privateChat(MINH), GROUP].flatMap(toldTo)).toEqual([])
  expect(lines(await here.turns(withdrawn, 'Xem lại số liệu'))[2]).toBe('• đã rút: 3')
})

test('who stops, is removed or erases between yes and sending is not told', async () => {
  const preview = await here.turns(await announces(), 'Mọi người (3)')
  await here.turns(preview, 'Gửi tới 3 nơi')
  await here.says(LAN, '/dung')
  await here.store.people.erase(MINH.id, { proof: 'proof', at: here.clock.now() })
  await here.minutePasses()
  expect([LAN, MINH].flatMap((user) => toldTo(privateChat(user)))).toEqual([])
  expect(toldTo(GROUP)).toHaveLength(1)
})

test('where only some are let in, who is a stranger by then is not told', async () => {
  await here.turns(await here.turns(await here.says(HA, '/nguoi'), 'Chế độ: Mở'), 'Theo lời mời')
  await here.joins(LAN, 'Cán bộ')
  await here.turns(await here.turns(await announces(), 'Mọi người (3)'), 'Gửi tới 3 nơi')
  await here.minutePasses()
  expect([LAN, MINH].map((user) => toldTo(privateChat(user)).length)).toEqual([1, 0])
})

test('a right that goes between the preview and the yes sends nothing', async () => {
  await here.joins(LAN, 'Quản trị viên')
  const preview = await here.turns(await here.says(LAN, '/thongbao Xin chào'), 'Mọi người (3)')
  const page = await here.turns(await here.says(HA, '/nguoi'), '1. Lan · Quản trị viên')
  await here.turns(page, 'Đổi thành cán bộ')
  expect(await here.presses(preview, 'Gửi tới 3 nơi')).toMatchObject({ asAlert: true })
  expect(await here.store.announcements.newestAnnouncements(9)).toEqual([])
})

test('cancelled, too long, or without words nothing is announced', async () => {
  expect((await here.turns(await announces(), 'Hủy')).text).toBe('Đã hủy, chưa gửi gì.')
  expect((await here.says(HA, `/thongbao ${'dài '.repeat(800)}`)).text).toMatch(/^Thông báo dài quá 3000 chữ cái/)
  expect((await here.says(HA, '/thongbao')).text).toMatch(/^Anh\/chị gõ nội dung ngay sau lệnh/)
  expect(await here.store.announcements.newestAnnouncements(9)).toEqual([])
})

test('/thongbao without words opens the reports of the last ones; to others it is no command', async () => {
  await here.turns(await here.turns(await announces(), 'Mọi người (3)'), 'Gửi tới 3 nơi')
  const recent = await here.says(HA, '/thongbao')
  expect(lines(await here.turns(recent, labels(recent)[0]![0]!))[0]).toBe('Thông báo gửi mọi người')
  expect((await here.says(LAN, '/thongbao Xin chào')).text).toMatch(/^Tôi chưa biết lệnh này/)
})
