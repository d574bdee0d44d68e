// What subscribers are told when their deadlines go: by a new version, with their plan, to the plan that replaces it, or as the office's own.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { publishOwn } from '../../../knowledge/own-deadlines/publish-own.ts'
import { LAN, repliesIn } from '../../support/bot-under-test.ts'
import { linesOf, type RemindersUnderTest } from '../../support/reminders-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { BOOKS, comesAfter, ROOMS, startTwoDeadlines } from '../../support/two-deadlines.ts'

const newPath = temporaryPaths()
let here: RemindersUnderTest
beforeEach(async () => {
  here = await startTwoDeadlines(newPath('plans.sqlite'))
})
afterEach(() => here.end())

const told = () => repliesIn(here.bot.world, privateChat(LAN)).map(linesOf)
const liveId = async () => (await here.store.livePlans())[0]!.planId

test('a plan that is taken back is said to be in use no more, by its name', async () => {
  await here.subscribes(LAN.id)
  await here.comes('2026-11-23T09:01:00')
  await here.store.withdraw(await liveId(), here.clock.now())
  await here.comes('2026-11-23T09:02:00')
  const [lines] = told()
  expect(lines!.slice(0, 5)).toEqual([
    'Thay đổi hạn',
    '',
    '1. Báo cáo số phòng học',
    'Kế hoạch có hạn này không còn được dùng (hạn cũ 30/11/2026).',
    expect.stringMatching(/^Kế hoạch /),
  ])
})

test('what the plan that replaces it asks for too is not said to be gone; only what moved or went is told', async () => {
  await here.subscribes(LAN.id)
  await here.comes('2026-11-23T09:01:00')
  await comesAfter(here, [ROOMS])
  await here.comes('2026-11-23T09:02:00')
  expect(told()[0]!.join('\n')).toContain('1. Nộp danh mục sách\nKhông còn trong kế hoạch mới (hạn cũ 30/11/2026).')
  expect(told()[0]!.join('\n')).not.toContain('Báo cáo số phòng học')
})

test('who subscribed to the plan is reminded of the one that replaces it', async () => {
  await here.subscribes(LAN.id, { scope: { kind: 'plan', file: 'ke-hoach.md' } })
  await here.comes('2026-11-23T09:01:00')
  await comesAfter(here, [ROOMS, BOOKS])
  await here.comes('2026-11-27T07:30:00')
  expect(told().map(([head]) => head)).toEqual(['Nhắc hạn: 2 việc'])
})

test('who subscribed to one of its tasks is reminded of it there, and keeps what is done', async () => {
  const { due } = await here.bot.knowledge.browse.due({ from: '2026-11-23', to: '2026-12-01' } as never)
  for (const { key } of due) await here.subscribes(LAN.id, { id: key, scope: { kind: 'task', key } })
  const mark = { chat: LAN.id, person: LAN.id, taskKey: due[1]!.key, dueOn: '2026-11-30', at: here.clock.now() }
  await here.store.subscriptions.markDone(mark)
  await here.comes('2026-11-23T09:01:00')
  await comesAfter(here, [{ ...ROOMS, time: 'Ngày 04/12/2026' }, BOOKS])
  await here.comes('2026-11-23T09:02:00')
  expect(told()[0]!.join('\n')).toContain('Hạn chuyển từ 30/11/2026 sang 04/12/2026 (thứ Sáu, còn 11 ngày).')
  await here.comes('2026-11-27T07:30:00')
  const [, reminder, ...others] = told()
  expect(others).toEqual([])
  expect(reminder!.slice(0, 5)).toEqual([
    'Nhắc hạn',
    '',
    'Sắp đến hạn',
    'Báo cáo số phòng học',
    expect.stringMatching(/^Hạn: 04\/12\/2026/),
  ])
})

test('the office’s own is said to be taken back by the office, never by a file name', async () => {
  const said = {
    text: 'Nộp báo cáo',
    time: '10/12/2026',
    source: 'Công văn 12',
    audience: { kind: 'everybody' },
  } as const
  const publish = () => publishOwn(here.store, here.clock.now())
  const { id } = await here.store.ownDeadlines.add('once', { ...said, at: here.clock.now() }, 'command-line')
  await publish()
  await here.subscribes(LAN.id)
  await here.comes('2026-11-23T09:01:00')
  await here.store.ownDeadlines.end(id, here.clock.now(), 'command-line')
  await publish()
  await here.comes('2026-11-23T09:02:00')
  expect(told()).toEqual([
    [
      'Thay đổi hạn',
      '',
      '1. Nộp báo cáo (theo Công văn 12)',
      'Đơn vị đã bỏ hạn này (hạn cũ 10/12/2026).',
      'Hạn do đơn vị thêm',
    ],
  ])
})
