// /nguoi: who has which role, changed by buttons whose right is asked again as it is written.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findMenu } from '../../../bot/preview/find-menu.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { GROUP, LAN, MINH, repliesIn } from '../../support/bot-under-test.ts'
import { HA, startPeople, type PeopleUnderTest } from '../../support/people-under-test.ts'
import { labels } from '../../support/pressed-pages.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
let here: PeopleUnderTest
beforeEach(async () => {
  here = await startPeople(newPath('plans.sqlite'))
})
afterEach(() => here.end())

const rolesNow = async () => (await here.store.members.members()).map(({ person, role }) => `${person} ${role}`)
const menuOf = (user: typeof LAN) => findMenu(here.bot.world, privateChat(user), user).map(({ command }) => command)

describe('an owner', () => {
  test('sees the people by name and number, their roles, and the mode', async () => {
    expect((await here.says(HA, '/nguoi')).text!.split('\n')).toEqual([
      'Người dùng và vai trò',
      'Chế độ: mở (ai cũng hỏi được).',
      'Chủ sở hữu theo cấu hình (ADMIN_IDS): 1 người; chỉ đổi được trong cấu hình.',
      'Chưa có ai nhận vai trò trong trò chuyện.',
    ])
    await here.joins(LAN, 'Cán bộ')
    await here.joins(MINH, 'Quản trị viên')
    const list = await here.says(HA, '/nguoi')
    expect(list.text!.split('\n').slice(3)).toEqual(['1. Minh (mã 502) – quản trị viên', '2. Lan (mã 501) – cán bộ'])
    expect(labels(list)).toEqual([['1. Minh · Quản trị viên'], ['2. Lan · Cán bộ'], ['Mời người mới'], ['Chế độ: Mở']])
  })

  test('changes a role: at once it counts, stands in the menu and in the log', async () => {
    await here.joins(LAN, 'Cán bộ')
    expect(menuOf(LAN)).not.toContain('nguoi')
    const page = await here.turns(await here.says(HA, '/nguoi'), '1. Lan · Cán bộ')
    expect(page.text).toMatch(/^Mã Telegram: 501\nTên hiện trên Telegram: Lan\nVai trò: cán bộ, từ 23\/11\/2026/)
    expect(labels(page).flat()).toEqual([
      'Đổi thành chủ sở hữu',
      'Đổi thành quản trị viên',
      'Đổi thành khách',
      'Bỏ vai trò',
      '‹ Quay lại',
    ])
    expect((await here.turns(page, 'Đổi thành quản trị viên')).text).toContain('Vai trò: quản trị viên')
    expect((await here.says(LAN, '/nguoi')).text).toMatch(/^Người dùng và vai trò/)
    expect(menuOf(LAN)).toContain('nguoi')
    expect(await here.acts()).toEqual(['invite official', 'join official', 'change-role administrator'])
  })

  test('takes a role after having been asked, and what it allowed is over at once', async () => {
    await here.joins(LAN, 'Quản trị viên')
    const old = await here.says(LAN, '/nguoi')
    const page = await here.turns(await here.says(HA, '/nguoi'), '1. Lan · Quản trị viên')
    const asked = await here.turns(page, 'Bỏ vai trò')
    expect(asked.text).toMatch(/^Bỏ vai trò quản trị viên của Lan \(mã 501\)\?/)
    expect((await here.turns(asked, 'Bỏ vai trò')).text).toMatch(/^Người dùng và vai trò/)
    expect(await rolesNow()).toEqual([])
    expect(await here.presses(old, 'Mời người mới')).toMatchObject({ asAlert: true })
    expect((await here.says(LAN, '/nguoi')).text).toMatch(/^Tôi chưa biết lệnh này/)
    expect(menuOf(LAN)).not.toContain('nguoi')
  })

  test('whose press is repeated is shown what it made, and told no failure', async () => {
    await here.joins(LAN, 'Cán bộ')
    const page = await here.turns(await here.says(HA, '/nguoi'), '1. Lan · Cán bộ')
    const change = { person: LAN.id, by: HA.id, at: here.clock.now() }
    await here.store.members.changeRole({ ...change, to: 'administrator' }, () => true)
    expect((await here.turns(page, 'Đổi thành quản trị viên')).text).toContain('Vai trò: quản trị viên')
    await here.says(HA, '/nguoi')
    expect(menuOf(LAN)).toContain('nguoi')
    const asked = await here.turns(
      await here.turns(await here.says(HA, '/nguoi'), '1. Lan · Quản trị viên'),
      'Bỏ vai trò',
    )
    await here.store.members.changeRole({ ...change, to: undefined }, () => true)
    expect((await here.turns(asked, 'Bỏ vai trò')).text).toMatch(/^Người dùng và vai trò/)
    expect(await here.acts()).toEqual([
      'invite official',
      'join official',
      'change-role administrator',
      'remove-person administrator',
    ])
  })

  test('with a page that shows a role of before changes nothing', async () => {
    await here.joins(LAN, 'Cán bộ')
    const list = await here.says(HA, '/nguoi')
    const old = await here.turns(list, '1. Lan · Cán bộ')
    await here.turns(await here.turns(await here.says(HA, '/nguoi'), '1. Lan · Cán bộ'), 'Đổi thành khách')
    expect(await here.presses(old, 'Đổi thành quản trị viên')).toMatchObject({
      text: expect.stringMatching(/^Chưa đổi được/),
      asAlert: true,
    })
    expect(await rolesNow()).toEqual(['501 guest'])
  })
})

describe('an administrator', () => {
  test('changes officials and guests, and is offered no more', async () => {
    await here.joins(LAN, 'Quản trị viên')
    await here.joins(MINH, 'Cán bộ')
    const list = await here.says(LAN, '/nguoi')
    expect(labels(list)).toEqual([['1. Lan · Quản trị viên'], ['2. Minh · Cán bộ'], ['Mời người mới']])
    expect(labels(await here.turns(list, '1. Lan · Quản trị viên'))).toEqual([['‹ Quay lại']])
    const page = await here.turns(await here.says(LAN, '/nguoi'), '2. Minh · Cán bộ')
    expect(labels(page).flat()).toEqual(['Đổi thành khách', 'Bỏ vai trò', '‹ Quay lại'])
  })

  test('whose right goes between the page and the press changes nothing', async () => {
    await here.joins(LAN, 'Quản trị viên')
    await here.joins(MINH, 'Cán bộ')
    const page = await here.turns(await here.says(LAN, '/nguoi'), '2. Minh · Cán bộ')
    const ofLan = await here.turns(await here.says(HA, '/nguoi'), '1. Lan · Quản trị viên')
    await here.turns(ofLan, 'Đổi thành cán bộ')
    expect(await here.presses(page, 'Đổi thành khách')).toMatchObject({ asAlert: true })
    expect((await rolesNow()).toSorted()).toEqual(['501 official', '502 official'])
  })
})

test('whoever owns by the configuration is not in the list, and stays owner whatever they erase', async () => {
  await here.says(HA, '/start')
  await here.joins(LAN, 'Chủ sở hữu')
  expect(await rolesNow()).toEqual(['501 owner'])
  const asked = await here.says(HA, '/xoa')
  here.bot.people.presses(asked, 'Xóa hết')
  const erased = repliesIn(here.bot.world, privateChat(HA)).length + 1
  expect((await here.bot.replies(privateChat(HA), erased)).at(-1)!.text).toMatch(/^Đã xóa hết dữ liệu/)
  expect((await here.says(HA, '/nguoi')).text).toMatch(/^Người dùng và vai trò/)
})

test('the last owner of an office without a configured one is neither removed nor erased', async () => {
  await here.joins(LAN, 'Chủ sở hữu')
  const file = newPath('plans.sqlite')
  await here.end()
  here = await startPeople(file, { adminIds: [] })
  const consent = { version: 3, at: here.clock.now() }
  const far = new Date('2027-01-01')
  for (const [hash, person] of [
    ['a', LAN.id],
    ['b', MINH.id],
  ] as const) {
    await here.store.members.saveInvite({
      hash,
      role: 'owner',
      agency: undefined,
      maker: LAN.id,
      createdAt: here.clock.now(),
      expiresAt: far,
    })
    await here.store.members.join({ hash, person, consent, at: here.clock.now() }, () => true)
  }
  const other = await here.turns(await here.says(LAN, '/nguoi'), '2. Minh · Chủ sở hữu')
  await here.turns(other, 'Đổi thành cán bộ')
  const own = await here.turns(await here.says(LAN, '/nguoi'), '1. Lan · Chủ sở hữu')
  expect(labels(own)).toEqual([['‹ Quay lại']])
  const question = await here.says(LAN, '/xoa')
  here.bot.people.presses(question, 'Xóa hết')
  const said = (await here.bot.replies(privateChat(LAN), 4)).at(-1)!
  expect(said.text).toMatch(/^Anh\/chị là chủ sở hữu cuối cùng/)
  expect(await rolesNow()).toEqual(['501 owner', '502 official'])
})

test('many people are turned page by page', async () => {
  const consent = { version: 3, at: here.clock.now() }
  for (let person = 601; person <= 609; person += 1) {
    const invite = { hash: String(person), role: 'guest', agency: undefined, maker: HA.id } as const
    await here.store.members.saveInvite({
      ...invite,
      createdAt: here.clock.now(),
      expiresAt: new Date('2027-01-01'),
    })
    await here.store.members.join({ hash: invite.hash, person, consent, at: here.clock.now() }, () => true)
  }
  const list = await here.says(HA, '/nguoi')
  expect(labels(list).at(8)).toEqual(['1/2', '›'])
  expect((await here.turns(list, '›')).text).toContain('9. chưa rõ tên (mã 609) – khách')
})

test('/nguoi and /moi are nothing to others, and nothing in groups', async () => {
  await here.joins(LAN, 'Cán bộ')
  for (const command of ['/nguoi', '/moi'])
    expect((await here.says(LAN, command)).text).toMatch(/^Tôi chưa biết lệnh này/)
  here.bot.people.says({ chat: GROUP, from: HA, text: '/nguoi' })
  here.bot.people.says({ chat: GROUP, from: HA, text: '/hoi xong?' })
  await here.bot.replies(GROUP, 1)
  expect(repliesIn(here.bot.world, GROUP)).toHaveLength(1)
})
