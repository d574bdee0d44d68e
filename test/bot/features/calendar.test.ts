// Calendars: the file of a list, one's own at /lich, and the private feed over HTTP, which nobody else reads.
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSENT_VERSION } from '../../../bot/messages/people.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Message } from '../../../bot/preview/telegram-shapes.ts'
import { GROUP, LAN, MINH } from '../../support/bot-under-test.ts'
import { answered } from '../../support/fake-knowledge.ts'
import { freePort } from '../../support/free-port.ts'
import { labels } from '../../support/pressed-pages.ts'
import { startReminders, type RemindersUnderTest } from '../../support/reminders-under-test.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
const TASKS = [
  { text: 'Báo cáo số phòng học', leads: ['Sở Tài chính'], time: 'Ngày 30/11/2026' },
  { text: 'Nộp danh mục sách', leads: ['Sở Y tế'], time: 'Ngày 20/12/2026' },
  { text: 'Tuyên truyền', leads: ['Sở Y tế'], time: 'Thường xuyên' },
]

let here: RemindersUnderTest
let publicUrl: string
beforeEach(async () => {
  const port = await freePort()
  publicUrl = `http://127.0.0.1:${port}/bot`
  const webhook = { publicUrl, secret: 'a-secret_of_32_letters_and_more-0', host: '127.0.0.1' }
  here = await startReminders(newPath('plans.sqlite'), '2026-11-22T09:00:00', {
    tasks: TASKS,
    settings: { port, webhook },
  })
})
afterEach(() => here.end())

const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
const lastOf = async (count: number) => (await here.bot.replies(privateChat(LAN), count)).at(-1)!
const fileOf = (message: Message) => {
  const { file_id: id, file_name: name } = message['document'] as { file_id: string; file_name: string }
  return { name, text: Buffer.from(here.bot.world.files.find(id)!.bytes).toString('utf8') }
}

describe('a list with due days', () => {
  test('at /han has a file of them, with who leads and where it stands', async () => {
    here.bot.asks(LAN, '/han')
    here.bot.people.presses(await here.bot.replyTo(LAN), 'Tải lịch (.ics)')
    const sent = await lastOf(2)
    expect(sent['caption']).toMatch(/^Lịch có 2 hạn trong 12 tháng tới\. /)
    const { name, text } = fileOf(sent)
    expect(name).toBe('han-ke-hoach.ics')
    const [first, second] = read(text)
    expect([first!.summary, second!.summary]).toEqual(['Hạn: Báo cáo số phòng học', 'Hạn: Nộp danh mục sách'])
    expect(first!.description.split('\n')).toEqual([
      'Báo cáo số phòng học',
      'Chủ trì: Sở Tài chính',
      'Thời gian: Ngày 30/11/2026',
      expect.stringMatching(/^Nguồn: Kế hoạch.*, dòng 1$/),
    ])
    expect(String(first!.component.getFirstPropertyValue('url'))).toMatch(/^https:\/\/t\.me\/ke_hoach_bot\?start=t_/)
  })

  test('of an agency has only its own; in a group too', async () => {
    here.bot.people.says({ chat: GROUP, from: LAN, text: '/nhiemvu sở y tế' })
    const [list] = await here.bot.replies(GROUP, 1)
    here.bot.people.presses(list!, 'Tải lịch (.ics)', MINH)
    const sent = (await here.bot.replies(GROUP, 2)).at(-1)!
    expect(read(fileOf(sent).text).map(({ summary }) => summary)).toEqual(['Hạn: Nộp danh mục sách'])
  })

  test('that is an answer has one too', async () => {
    const { due } = await here.bot.knowledge.browse.due({ from: '2026-11-22', to: '2027-01-01' } as never)
    const records = { kind: 'task-list', tasks: due.map(({ id }) => id) } as const
    here.bot.knowledge.answers.set('cái gì đến hạn?', { ...answered('Có 2 việc.'), records })
    here.bot.asks(LAN, 'cái gì đến hạn?')
    here.bot.people.presses(await here.bot.replyTo(LAN), 'Tải lịch (.ics)')
    expect(read(fileOf(await lastOf(2)).text)).toHaveLength(2)
  })

  test('without a day to come has none', async () => {
    await here.activates([TASKS[2]!])
    here.bot.asks(LAN, '/nhiemvu sở y tế')
    expect(labels(await here.bot.replyTo(LAN)).flat()).not.toContain('Tải lịch (.ics)')
  })

  test('whose deadline moves keeps the entry, with a later number', async () => {
    const fetchEntry = async (count: number) => {
      here.bot.asks(LAN, '/nhiemvu sở tài chính')
      here.bot.people.presses(await lastOf(count), 'Tải lịch (.ics)')
      return read(fileOf(await lastOf(count + 1)).text)[0]!
    }
    const before = await fetchEntry(1)
    await here.activates([{ ...TASKS[0]!, time: 'Ngày 15/01/2027' }, ...TASKS.slice(1)])
    const after = await fetchEntry(3)
    expect(after.uid).toBe(before.uid)
    expect(after.startDate.toString()).toBe('2027-01-15')
    expect(after.sequence).toBeGreaterThan(before.sequence)
  })
})

const address = async (label = 'Lấy đường dẫn lịch', count = 1): Promise<string> => {
  here.bot.asks(LAN, '/lich')
  here.bot.people.presses(await lastOf(count), label)
  const said = (await lastOf(count + 1)).text ?? ''
  return /http:\S+/.exec(said)?.[0] ?? ''
}

describe('one’s own calendar', () => {
  test('asks for a yes first', async () => {
    here.bot.asks(LAN, '/lich')
    expect((await here.bot.replyTo(LAN)).text).toMatch(/cần anh\/chị đồng ý trước/)
  })

  test('as a file has what is subscribed to; without any it says what to do', async () => {
    await here.agrees(LAN.id)
    here.bot.asks(LAN, '/lich')
    const page = await here.bot.replyTo(LAN)
    const press = here.bot.people.presses(page, 'Tải lịch (.ics)')
    await here.bot.callOf('answerCallbackQuery')
    expect(press.answer()).toMatchObject({ text: expect.stringMatching(/chưa có hạn nào/) })
    await here.subscribes(LAN.id, { scope: { kind: 'agency', name: 'Sở Y tế' } })
    here.bot.people.presses(page, 'Tải lịch (.ics)')
    expect(read(fileOf(await lastOf(2)).text)).toHaveLength(1)
  })

  test('the caption tells days to come from those that are over', async () => {
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id)
    here.clock.advance(20 * 86_400_000)
    here.bot.asks(LAN, '/lich')
    const page = await here.bot.replyTo(LAN)
    expect(page.text).toContain('hạn trong 12 tháng tới và của 3 tháng vừa qua.')
    here.bot.people.presses(page, 'Tải lịch (.ics)')
    const sent = await lastOf(2)
    expect(read(fileOf(sent).text)).toHaveLength(2)
    expect(sent['caption']).toMatch(/^Lịch có 1 hạn trong 12 tháng tới và 1 hạn của 3 tháng vừa qua\. /)
  })

  test('has an address that follows subscriptions and what is done; it is asked for again for nothing only when it changed', async () => {
    await here.agrees(LAN.id)
    await here.subscribes(LAN.id, { scope: { kind: 'agency', name: 'Sở Tài chính' } })
    const url = await address()
    expect(url).toMatch(new RegExp(`^${publicUrl}/lich/[\\w-]{48}\\.ics$`))
    const first = await fetch(url)
    expect(first.status).toBe(200)
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(first.headers.get('cache-control')).toMatch(/^private/)
    expect(read(await first.text()).map(({ summary }) => summary)).toEqual(['Hạn: Báo cáo số phòng học'])
    const asked = { headers: { 'if-none-match': first.headers.get('etag')! } }
    here.clock.advance(60_000)
    expect((await fetch(url, asked)).status).toBe(304)
    const { due } = await here.bot.knowledge.browse.due({ from: '2026-11-22', to: '2027-01-01' } as never)
    const mark = { chat: LAN.id, person: LAN.id, taskKey: due[0]!.key, dueOn: due[0]!.occurrence.dueOn }
    await here.store.subscriptions.markDone({ ...mark, at: here.clock.now() })
    const changed = await fetch(url, asked)
    expect(changed.status).toBe(200)
    expect(read(await changed.text())[0]!.summary).toBe('✓ Đã xong: Báo cáo số phòng học')
    const head = await fetch(url, { method: 'HEAD' })
    expect([head.status, Number(head.headers.get('content-length')) > 0, await head.text()]).toEqual([200, true, ''])
  })

  test('that is renewed leads nowhere at its old address; that is ended, at none', async () => {
    await here.agrees(LAN.id)
    const old = await address()
    const renewed = await address('Đổi đường dẫn', 3)
    expect(renewed).not.toBe(old)
    expect([(await fetch(old)).status, (await fetch(renewed)).status]).toEqual([404, 200])
    here.bot.asks(LAN, '/lich')
    here.bot.people.presses(await lastOf(5), 'Tắt đường dẫn')
    await here.bot.callOf('answerCallbackQuery', 3)
    expect((await fetch(renewed)).status).toBe(404)
  })

  test('has an address that shows nothing to who is not let in any more, and that they can still end', async () => {
    await here.agrees(LAN.id)
    const url = await address()
    here.bot.asks(LAN, '/lich')
    const page = await lastOf(3)
    const now = here.clock.now()
    const opens = (mode: 'open' | 'invited') => here.store.members.changeAccess({ mode, configured: 'open' }, 503, now)
    await opens('invited')
    expect((await fetch(url)).status).toBe(404)
    await opens('open')
    expect((await fetch(url)).status).toBe(200)
    await opens('invited')
    const renewing = here.bot.people.presses(page, 'Đổi đường dẫn')
    const ending = here.bot.people.presses(page, 'Tắt đường dẫn')
    await here.bot.callOf('answerCallbackQuery', 3)
    expect(renewing.answer()).toMatchObject({ text: expect.stringMatching(/dành cho người được mời/) })
    expect(ending.answer()).toMatchObject({ text: expect.stringMatching(/^Đường dẫn lịch đã tắt/) })
    await opens('open')
    expect((await fetch(url)).status).toBe(404)
  })

  test('follows the role of its person, where not everybody is let in', async () => {
    await here.agrees(LAN.id)
    const url = await address()
    const now = here.clock.now()
    const { members } = here.store
    const invite = { hash: 'a', role: 'official', agency: undefined, maker: 503, createdAt: now } as const
    await members.saveInvite({ ...invite, expiresAt: new Date(now.getTime() + 60_000) })
    await members.join(
      { hash: 'a', person: LAN.id, consent: { version: CONSENT_VERSION, at: now }, at: now },
      () => true,
    )
    await members.changeAccess({ mode: 'closed', configured: 'open' }, 503, now)
    expect((await fetch(url)).status).toBe(200)
    await members.changeRole({ person: LAN.id, to: undefined, by: 503, at: now }, () => true)
    expect((await fetch(url)).status).toBe(404)
  })

  test('goes with everything else that is erased', async () => {
    await here.agrees(LAN.id)
    const url = await address()
    await here.store.people.erase(LAN.id, { proof: 'proof', at: here.clock.now() })
    expect((await fetch(url)).status).toBe(404)
  })

  test('is nobody’s by another token, method or path, and its secret is kept nowhere', async () => {
    await here.agrees(LAN.id)
    const url = await address()
    const wrong = [
      url.replace(/.\.ics$/, (end) => (end.startsWith('A') ? 'B.ics' : 'A.ics')),
      `${publicUrl}/lich/.ics`,
      `${publicUrl}/lich/${'x'.repeat(5_000)}.ics`,
      `${publicUrl}/lich/%00%ff.ics`,
      `${publicUrl}/lich`,
    ]
    expect(await Promise.all(wrong.map(async (one) => (await fetch(one)).status))).toEqual(wrong.map(() => 404))
    expect((await fetch(url, { method: 'POST' })).status).toBe(405)
    const secret = /([\w-]{32})\.ics$/.exec(url)![1]!
    expect(JSON.stringify(await here.store.people.holdings(LAN.id))).not.toContain(secret)
    expect(here.bot.log.join('')).not.toContain(secret)
  })
})
