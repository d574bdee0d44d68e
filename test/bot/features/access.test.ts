// Whom the assistant talks to: open, by invitation, closed; at every message, press and inline query, and never against the rights to one's data.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { GROUP, LAN, MINH, repliesIn } from '../../support/bot-under-test.ts'
import { createRandom, pick } from '../../support/seeded-random.ts'
import { HA, startPeople, type PeopleUnderTest } from '../../support/people-under-test.ts'
import { labels } from '../../support/pressed-pages.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
let here: PeopleUnderTest
const start = async (accessMode: 'open' | 'invited' | 'closed' = 'open', file = newPath('plans.sqlite')) => {
  here = await startPeople(file, { accessMode })
}
beforeEach(() => start())
afterEach(() => here.end())

const restart = async (...settings: Parameters<typeof start>) => {
  await here.end()
  await start(...settings)
}
const INVITED = /^Trợ lý này dành cho người được mời\. Anh\/chị xin lời mời ở Văn phòng Sở/

describe('by invitation', () => {
  beforeEach(() => restart('invited'))

  test('a stranger is told how to be let in; nothing is asked, nothing kept', async () => {
    for (const text of ['ai chủ trì?', '/start', '/kehoach', '/caidat', '/abc'])
      expect((await here.says(LAN, text)).text).toMatch(INVITED)
    expect(here.bot.knowledge.asked).toEqual([])
    expect(await here.store.people.holdings(LAN.id)).toEqual([])
  })

  test.each(['/mamoi', '/riengtu', '/xuat', '/xoa', '/dung', '/tieptuc', '/huy', '/start'])(
    '“%s …” written as code is a question, and the door is shut to it',
    async (command) => {
      const text = `${command} Ai chủ trì?`
      const before = repliesIn(here.bot.world, privateChat(LAN)).length
      const entities = [{ type: 'code', offset: 0, length: command.length }] as const
      here.bot.people.says({ chat: privateChat(LAN), from: LAN, text, entities })
      expect((await here.bot.replies(privateChat(LAN), before + 1)).at(-1)!.text).toMatch(INVITED)
      expect(here.bot.knowledge.asked).toEqual([])
    },
  )

  test('who was let in is answered at once', async () => {
    await here.joins(LAN, 'Cán bộ')
    expect((await here.says(LAN, 'ai?')).text).toBe('Đáp: ai?')
    expect((await here.says(MINH, 'ai?')).text).toMatch(INVITED)
  })

  test('a guest asks and looks, and has no settings', async () => {
    await here.joins(LAN, 'Khách')
    expect((await here.says(LAN, 'ai?')).text).toBe('Đáp: ai?')
    expect((await here.says(LAN, '/caidat')).text).toMatch(/^Vai trò khách chỉ hỏi và xem được/)
  })

  test('in a group it is the person who asks that counts', async () => {
    await here.joins(LAN, 'Cán bộ')
    here.bot.people.says({ chat: GROUP, from: MINH, text: '/hoi ai?' })
    expect((await here.bot.replies(GROUP, 1))[0]!.text).toMatch(INVITED)
    here.bot.people.says({ chat: GROUP, from: LAN, text: '/hoi ai?' })
    expect((await here.bot.replies(GROUP, 2))[1]!.text).toBe('Đáp: ai?')
    here.bot.people.saysAnonymously({ chat: GROUP, text: '/hoi ai?' })
    expect((await here.bot.replies(GROUP, 3))[2]!.text).toMatch(INVITED)
    here.bot.people.says({ chat: GROUP, from: MINH, text: 'chuyện riêng của nhóm' })
    here.bot.people.says({ chat: GROUP, from: LAN, text: '/hoi xong?' })
    await here.bot.replies(GROUP, 4)
    expect(repliesIn(here.bot.world, GROUP)).toHaveLength(4)
  })

  test('buttons of before are refused to who was removed', async () => {
    await here.joins(LAN, 'Cán bộ')
    const settings = await here.says(LAN, '/caidat')
    const page = await here.turns(await here.says(HA, '/nguoi'), '1. Lan · Cán bộ')
    await here.turns(await here.turns(page, 'Bỏ vai trò'), 'Bỏ vai trò')
    const edits = here.bot.world.calls.length
    expect(await here.presses(settings, 'Giờ nhắc')).toMatchObject({
      text: expect.stringMatching(INVITED),
      asAlert: true,
    })
    const done = here.bot.world.calls.slice(edits).map(({ method }) => method)
    expect(done.filter((method) => /^(?:send|edit)/.test(method))).toEqual([])
  })

  test('who was removed still sees and erases what is held of them', async () => {
    await here.joins(LAN, 'Cán bộ')
    const page = await here.turns(await here.says(HA, '/nguoi'), '1. Lan · Cán bộ')
    await here.turns(await here.turns(page, 'Bỏ vai trò'), 'Bỏ vai trò')
    expect((await here.says(LAN, '/riengtu')).text).toContain('Mã tài khoản Telegram: 501')
    const asked = await here.says(LAN, '/xoa')
    here.bot.people.presses(asked, 'Xóa hết')
    await here.bot.callOf('answerCallbackQuery')
    await here.says(LAN, '/riengtu')
    expect(await here.store.people.holdings(LAN.id)).toEqual([])
  })

  test('inline queries of strangers get nothing, and what others get is not shared', async () => {
    await here.joins(LAN, 'Cán bộ')
    here.bot.people.asksInline(MINH, 'sách')
    const refused = await here.bot.callOf('answerInlineQuery')
    expect(refused.parameters).toMatchObject({ results: [], is_personal: true, cache_time: 0 })
    here.bot.people.asksInline(LAN, 'sách')
    const given = await here.bot.callOf('answerInlineQuery', 2)
    expect(given.parameters).toMatchObject({ is_personal: true })
    expect(given.parameters['results']).not.toEqual([])
  })
})

test('closed, nobody more is let in: open invitations wait, and none are made', async () => {
  await here.joins(MINH, 'Cán bộ')
  const payload = /start=(\S+)/.exec(String((await here.invites('Cán bộ'))['caption']))![1]!
  const asked = await here.says(LAN, `/start ${payload}`)
  const access = await here.turns(await here.says(HA, '/nguoi'), 'Chế độ: Mở')
  expect(labels(access)).toEqual([['✓ Mở'], ['Theo lời mời'], ['Đóng'], ['‹ Quay lại']])
  await here.turns(access, 'Đóng')
  expect((await here.says(LAN, 'ai?')).text).toMatch(/^Trợ lý này hiện không nhận thêm người/)
  expect((await here.turns(asked, 'Nhận lời mời')).text).toMatch(/^Lời mời này đã hết hạn/)
  expect((await here.says(HA, '/moi')).text).toMatch(/^Trợ lý đang đóng/)
  expect((await here.says(MINH, 'ai?')).text).toBe('Đáp: ai?')
  expect((await here.acts()).at(-1)).toBe('change-access closed')
})

test('only owners change the mode; pressed twice it is one act', async () => {
  await here.joins(LAN, 'Chủ sở hữu')
  const list = await here.says(LAN, '/nguoi')
  const access = await here.turns(list, 'Chế độ: Mở')
  const ofLan = await here.turns(await here.says(HA, '/nguoi'), '1. Lan · Chủ sở hữu')
  await here.turns(ofLan, 'Đổi thành quản trị viên')
  expect(await here.presses(access, 'Đóng')).toMatchObject({ text: 'Việc này chỉ dành cho chủ sở hữu của trợ lý.' })
  const own = await here.turns(await here.says(HA, '/nguoi'), 'Chế độ: Mở')
  await here.turns(own, 'Theo lời mời')
  await here.presses(own, 'Theo lời mời')
  expect((await here.acts()).filter((act) => act.startsWith('change-access'))).toEqual(['change-access invited'])
})

test('what an owner chose outlives a restart, until the configuration changes', async () => {
  const file = newPath('plans.sqlite')
  await restart('open', file)
  await here.turns(await here.turns(await here.says(HA, '/nguoi'), 'Chế độ: Mở'), 'Theo lời mời')
  await restart('open', file)
  expect((await here.says(LAN, 'ai?')).text).toMatch(INVITED)
  await restart('closed', file)
  expect((await here.says(LAN, 'ai?')).text).toMatch(/^Trợ lý này hiện không nhận thêm người/)
})

test('forged, foreign and replayed presses have no effect', { timeout: 60_000 }, async () => {
  await here.joins(LAN, 'Cán bộ')
  const list = await here.says(HA, '/nguoi')
  const pages = [list, await here.turns(await here.says(HA, '/nguoi'), '1. Lan · Cán bộ'), await here.says(HA, '/moi')]
  const stolen = pages.flatMap(({ reply_markup: keyboard }) =>
    keyboard!.inline_keyboard.flat().map(({ callback_data: data }) => data!),
  )
  const random = createRandom(7)
  const letters = 'ABCDEFGHabcdefgh0123456789_-:s'.split('')
  const madeUp = Array.from({ length: 200 }, (_, index) => {
    const base = pick(random, stolen)
    const at = Math.floor(random() * base.length)
    if (index % 4 === 0)
      return Array.from({ length: 1 + Math.floor(random() * 40) }, () => pick(random, letters)).join('')
    if (index % 4 === 1) return `${base.slice(0, at)}${pick(random, letters)}${base.slice(at + 1)}`
    return index % 4 === 2 ? base : `${base.slice(0, base.lastIndexOf(':'))}:${index}`
  })
  const state = async () =>
    JSON.stringify([
      await here.store.members.members(),
      await here.store.members.openInvites(here.clock.now()),
      await here.store.members.chosenAccess(),
      await here.acts(),
      await here.store.people.findProfile(MINH.id),
    ])
  const before = await state()
  const ofMinh = await here.says(MINH, 'chào')
  const chatsBefore = repliesIn(here.bot.world, privateChat(MINH)).length
  // Minh's client makes up data, sends what it saw on Hà's screen, and Lan's presses Hà's own messages.
  for (const data of madeUp) await here.forges(ofMinh, data)
  for (const page of pages) for (const data of stolen) await here.forges(page, data, LAN)
  expect(await state()).toBe(before)
  expect(repliesIn(here.bot.world, privateChat(MINH))).toHaveLength(chatsBefore)
})
