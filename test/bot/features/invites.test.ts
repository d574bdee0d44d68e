// Invitations: a picture, a link and a code for one person, once, and nothing kept before the yes.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CONSENT_VERSION } from '../../../bot/messages/people.ts'
import { findMenu } from '../../../bot/preview/find-menu.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { LAN, MINH, repliesIn } from '../../support/bot-under-test.ts'
import { HA, payloadOf, startPeople, type PeopleUnderTest } from '../../support/people-under-test.ts'
import { labels } from '../../support/pressed-pages.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()
let here: PeopleUnderTest
beforeEach(async () => {
  here = await startPeople(newPath('plans.sqlite'))
})
afterEach(() => here.end())

const codeOf = (text: string) => /\/mamoi (\S+)/.exec(text)![1]!
const roleOf = async (person: number) => (await here.store.members.findMember(person))?.role

describe('an invitation', () => {
  test('is a QR picture with its link, a code to be typed, and until when it can be used', async () => {
    const picture = await here.invites('Cán bộ', 'Sở Y tế')
    expect(picture['photo']).toBeDefined()
    const caption = String(picture['caption'])
    expect(caption).toMatch(/https:\/\/t\.me\/ke_hoach_bot\?start=i_[2-9A-HJ-NP-Z]{12}$/)
    expect(codeOf(caption)).toMatch(/^(?:[2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/)
    expect(caption).toContain('Dùng cho một người, một lần, đến ngày 30/11/2026.')
  })

  test('by its link asks for a yes, and keeps nothing before it', async () => {
    const asked = await here.says(LAN, `/start ${payloadOf(await here.invites('Cán bộ', 'Sở Y tế'))}`)
    expect(asked.text).toMatch(
      /^Anh\/chị được mời dùng trợ lý với vai trò cán bộ, cơ quan: Sở Y tế\. Nếu nhận, tôi lưu/,
    )
    expect(labels(asked)).toEqual([['Nhận lời mời', 'Không nhận']])
    expect(await here.store.people.holdings(LAN.id)).toEqual([])
    expect((await here.turns(asked, 'Không nhận')).text).toMatch(/^Vâng, tôi không lưu gì/)
    expect(await here.store.people.holdings(LAN.id)).toEqual([])
  })

  test('that is accepted gives role and agency, with the yes and its time', async () => {
    const asked = await here.says(LAN, `/start ${payloadOf(await here.invites('Cán bộ', 'Sở Y tế'))}`)
    expect((await here.turns(asked, 'Nhận lời mời')).text).toMatch(/^Anh\/chị đã nhận vai trò cán bộ, cơ quan: Sở Y tế/)
    expect(await roleOf(LAN.id)).toBe('official')
    expect(await here.store.people.findProfile(LAN.id)).toMatchObject({
      consent: { version: CONSENT_VERSION, at: here.clock.now() },
      settings: { agency: 'Sở Y tế' },
    })
  })

  test('by its code, however that is typed, does the same', async () => {
    const code = codeOf(String((await here.invites('Khách'))['caption']))
    expect((await here.says(LAN, '/mamoi')).text).toMatch(/^Anh\/chị gõ mã ngay sau lệnh/)
    const asked = await here.says(LAN, `/mamoi ${code.toLowerCase().replaceAll('-', ' ')}`)
    await here.turns(asked, 'Nhận lời mời')
    expect(await roleOf(LAN.id)).toBe('guest')
  })

  test('pressed by two at the same moment lets one in', async () => {
    const payload = payloadOf(await here.invites('Cán bộ'))
    const [ofLan, ofMinh] = [await here.says(LAN, `/start ${payload}`), await here.says(MINH, `/start ${payload}`)]
    const before = here.bot.world.calls.filter(({ method }) => method === 'editMessageText').length
    for (const message of [ofLan, ofMinh, ofLan, ofMinh]) here.bot.people.presses(message, 'Nhận lời mời')
    await here.bot.callOf('editMessageText', before + 4)
    const texts = [ofLan, ofMinh].map(({ chat, message_id: id }) =>
      here.bot.world.findMessage(chat.id, id)!.text!.slice(0, 22),
    )
    // The one who got in has pressed twice.
    expect(texts.toSorted()).toEqual(['Anh/chị đã nhận vai tr', 'Lời mời này đã có ngườ'])
    expect(await here.store.members.members()).toHaveLength(1)
    expect(await here.acts()).toEqual(['invite official', 'join official'])
  })

  test('whose press is repeated after the program ended over it says the same, and shows the menu', async () => {
    const payload = payloadOf(await here.invites('Quản trị viên', 'Sở Y tế'))
    const asked = await here.says(LAN, `/start ${payload}`)
    const [{ hash } = { hash: '' }] = await here.store.members.openInvites(here.clock.now())
    const consent = { version: CONSENT_VERSION, at: here.clock.now() }
    await here.store.members.join({ hash, person: LAN.id, consent, at: here.clock.now() }, () => true)
    here.clock.advance(1000)
    expect((await here.turns(asked, 'Nhận lời mời')).text).toMatch(
      /^Anh\/chị đã nhận vai trò quản trị viên, cơ quan: Sở Y tế/,
    )
    await here.says(LAN, '/nguoi')
    const menu = findMenu(here.bot.world, privateChat(LAN), LAN)
    expect(menu.map(({ command }) => command)).toContain('nguoi')
  })

  test('that somebody used is not said to be free to who has its role already', async () => {
    const payload = payloadOf(await here.invites('Khách'))
    await here.joins(MINH, 'Cán bộ')
    const ofMinh = await here.says(MINH, `/start ${payload}`)
    const ofHa = await here.says(HA, `/start ${payload}`)
    await here.turns(await here.says(LAN, `/start ${payload}`), 'Nhận lời mời')
    for (const asked of [ofMinh, ofHa])
      expect((await here.turns(asked, 'Nhận lời mời')).text).toBe('Anh/chị đã có vai trò này hoặc vai trò cao hơn.')
  })

  test('leads nowhere after a week', async () => {
    const payload = payloadOf(await here.invites('Cán bộ'))
    const asked = await here.says(LAN, `/start ${payload}`)
    here.clock.advance(7 * 86_400_000)
    expect((await here.turns(asked, 'Nhận lời mời')).text).toMatch(/^Lời mời này đã hết hạn/)
    expect(await roleOf(LAN.id)).toBeUndefined()
  })

  test('is withdrawn by a press, and leads nowhere then', async () => {
    const payload = payloadOf(await here.invites('Cán bộ', 'Sở Y tế'))
    const asked = await here.says(LAN, `/start ${payload}`)
    const open = await here.turns(await here.says(HA, '/nguoi'), 'Lời mời đang chờ (1)')
    expect(labels(open)[0]).toEqual(['Rút: Cán bộ, Sở Y tế · đến 30/11/2026'])
    expect((await here.turns(open, labels(open)[0]![0]!)).text).toBe('Không có lời mời nào đang chờ.')
    expect((await here.turns(asked, 'Nhận lời mời')).text).toMatch(/^Lời mời này đã hết hạn, đã rút/)
    expect((await here.says(MINH, `/start ${payload}`)).text).toMatch(/^Lời mời này đã hết hạn, đã rút/)
    expect(await here.acts()).toEqual(['invite official', 'withdraw-invite official'])
  })

  test('of somebody who may not give that role any more leads nowhere', async () => {
    await here.joins(MINH, 'Quản trị viên')
    const page = await here.says(MINH, '/moi')
    expect(labels(page).flat()).toEqual(['Khách', 'Cán bộ', '‹ Quay lại'])
    here.bot.people.presses(page, 'Cán bộ')
    const before = repliesIn(here.bot.world, privateChat(MINH)).length
    const picture = (await here.bot.replies(privateChat(MINH), before + 1)).at(-1)!
    const asked = await here.says(LAN, `/start ${payloadOf(picture)}`)
    const ofMinh = await here.turns(await here.says(HA, '/nguoi'), '1. Minh · Quản trị viên')
    await here.turns(ofMinh, 'Đổi thành cán bộ')
    expect((await here.turns(asked, 'Nhận lời mời')).text).toMatch(/^Lời mời này đã hết hạn/)
    expect(await roleOf(LAN.id)).toBeUndefined()
  })

  test('opened by who has more already takes nothing away and stays', async () => {
    const payload = payloadOf(await here.invites('Khách'))
    await here.joins(LAN, 'Cán bộ')
    expect((await here.turns(await here.says(LAN, `/start ${payload}`), 'Nhận lời mời')).text).toMatch(
      /^Anh\/chị đã có/,
    )
    expect((await here.turns(await here.says(HA, `/start ${payload}`), 'Nhận lời mời')).text).toMatch(/^Anh\/chị đã có/)
    expect((await here.turns(await here.says(MINH, `/start ${payload}`), 'Nhận lời mời')).text).toMatch(/vai trò khách/)
  })

  test.each(['i_K7M2XW3P9QRT', 'i_0000'])('that was never made: %s', async (payload) => {
    expect((await here.says(LAN, `/start ${payload}`)).text).toMatch(/^(?:Lời mời này|Trợ lý kế hoạch)/)
    expect(await here.store.people.holdings(LAN.id)).toEqual([])
  })

  test('nothing but its hash is in the database', async () => {
    const caption = String((await here.invites('Cán bộ'))['caption'])
    const [{ hash } = { hash: '' }] = await here.store.members.openInvites(here.clock.now())
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(hash).not.toContain(codeOf(caption))
  })
})
