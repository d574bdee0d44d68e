// /caidat: shown and changed by editing one message; for a group by its administrators only, who show who they are.
import { CONSENT_VERSION } from '../../../bot/messages/people.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GROUP_AGENCY_UNKNOWN, NOT_ADMINISTRATOR } from '../../../bot/messages/settings.ts'
import { toPlainText } from '../../../bot/format/rich-text.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Message, User } from '../../../bot/preview/telegram-shapes.ts'
import { settingsView } from '../../../bot/settings/settings-pages.ts'
import { GROUP, LAN, MINH, NOON, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { memorySnapshot, task } from '../../support/memory-snapshot.ts'
import { labels, turn } from '../../support/pressed-pages.ts'

const AGENCIES = [
  'Sở Tài chính',
  'Sở Y tế',
  ...Array.from({ length: 10 }, (_, index) => `Hội Khuyến học xã ${index + 1}`),
]

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
  bot.knowledge.snapshot = memorySnapshot({
    tasks: AGENCIES.map((agency, index) => task(`Việc ${index}`, 'Quý II/2026', [agency])),
  })
})
afterEach(() => bot.end())

const agree = (chat: number) => bot.knowledge.people.agree(chat, { version: CONSENT_VERSION, at: NOON })
const settingsOf = (chat: number) => bot.knowledge.people.profiles.get(chat)?.settings
const opens = async (command = '/caidat') => {
  bot.asks(LAN, command)
  return (await bot.replies(privateChat(LAN), 1)).at(-1)!
}

describe('a person', () => {
  test('without a yes is asked for one, and then finds the settings', async () => {
    const asked = await opens()
    expect(asked.text).toMatch(/cần anh\/chị đồng ý trước/)
    bot.people.presses(asked, 'Đồng ý')
    await bot.replies(privateChat(LAN), 2)
    bot.asks(LAN, '/caidat')
    const page = (await bot.replies(privateChat(LAN), 3)).at(-1)!
    expect(page.text!.split('\n')).toEqual([
      'Cài đặt của anh/chị',
      'Cơ quan: chưa chọn',
      'Cấp học, nơi công tác: chưa chọn',
      'Giờ nhắc: 7 giờ 30',
      'Cách ghi ngày: 01/06/2025',
      'Nhắc hạn: đang bật',
    ])
  })

  test('picks an agency from pages of those of the loaded plans, in one message', async () => {
    await agree(LAN.id)
    const page = await opens()
    const first = await turn(bot, page, 'Cơ quan')
    expect(first.message_id).toBe(page.message_id)
    expect(labels(first).flat()).toEqual([...AGENCIES.slice(0, 8), '1/2', '›', '‹ Quay lại'])
    const second = await turn(bot, first, '›')
    expect(labels(second).flat()).toEqual([...AGENCIES.slice(8), '‹', '2/2', '‹ Quay lại'])
    const changed = await turn(bot, second, 'Hội Khuyến học xã 9')
    expect(changed.text).toContain('Cơ quan: Hội Khuyến học xã 9')
    expect(settingsOf(LAN.id)!.agency).toBe('Hội Khuyến học xã 9')
    const again = await turn(bot, changed, 'Cơ quan')
    await turn(bot, again, 'Bỏ chọn')
    expect(settingsOf(LAN.id)!.agency).toBeUndefined()
  })

  test('changes schooling, time, form of dates and reminders, each shown with what is set', async () => {
    await agree(LAN.id)
    let page = await opens()
    page = await turn(bot, page, 'Cấp học, nơi công tác')
    page = await turn(bot, page, 'Tiểu học')
    page = await turn(bot, page, 'Giờ nhắc')
    expect(labels(page).flat()).toContain('✓ 7 giờ 30')
    page = await turn(bot, page, '8 giờ')
    page = await turn(bot, page, 'Cách ghi ngày')
    page = await turn(bot, page, 'ngày 01 tháng 6 năm 2025')
    page = await turn(bot, page, 'Tắt nhắc hạn')
    expect(page.text!.split('\n').slice(2)).toEqual([
      'Cấp học, nơi công tác: Tiểu học',
      'Giờ nhắc: 8 giờ',
      'Cách ghi ngày: ngày 01 tháng 6 năm 2025',
      'Nhắc hạn: đang tắt',
    ])
    expect(settingsOf(LAN.id)).toEqual({
      agency: undefined,
      schooling: 'primary',
      remindAtMinute: 480,
      dateStyle: 'long',
    })
    await turn(bot, page, 'Bật nhắc hạn')
    expect(bot.knowledge.people.profiles.get(LAN.id)!.stoppedAt).toBeUndefined()
  })

  test('to whom nothing can be sent is told so, and turns reminders off and on all the same', async () => {
    const stopped = { ...(await agree(LAN.id)), stoppedAt: NOON, blockedAt: NOON }
    const { text, rows } = settingsView('all', { profile: stopped, at: NOON, agencies: [], page: 0 })
    expect(toPlainText(text)).toContain('Nhắc hạn: không gửi được (trợ lý đang bị chặn)')
    expect(rows.flat().map(({ label }) => label)).toContain('Bật nhắc hạn')
  })

  test('types an agency: the one that is meant is taken as plans write it', async () => {
    await agree(LAN.id)
    expect((await opens('/caidat so tai chinh')).text).toContain('Cơ quan: Sở Tài chính')
    expect(settingsOf(LAN.id)!.agency).toBe('Sở Tài chính')
  })

  test('types one that no plan knows: it is taken after a press', async () => {
    await agree(LAN.id)
    const offered = await opens('/caidat Trường Tiểu học Bản Mới')
    expect(offered.text).toMatch(/không nêu cơ quan nào tên “Trường Tiểu học Bản Mới”/)
    expect(settingsOf(LAN.id)!.agency).toBeUndefined()
    expect((await turn(bot, offered, 'Dùng tên này')).text).toContain('Cơ quan: Trường Tiểu học Bản Mới')
  })

  test('types what may be several: one is picked', async () => {
    await agree(LAN.id)
    const offered = await opens('/caidat hội khuyến học xã')
    expect(offered.text).toMatch(/có thể là một trong các cơ quan sau/)
    await turn(bot, offered, 'Hội Khuyến học xã 2')
    expect(settingsOf(LAN.id)!.agency).toBe('Hội Khuyến học xã 2')
  })

  test('who has erased everything meanwhile changes nothing by an old button', async () => {
    await agree(LAN.id)
    const page = await turn(bot, await opens(), 'Giờ nhắc')
    bot.knowledge.people.profiles.clear()
    const press = bot.people.presses(page, '8 giờ')
    await bot.callOf('answerCallbackQuery', 2)
    expect(press.answer()).toMatchObject({ text: expect.stringMatching(/đồng ý trước/), asAlert: true })
    expect(bot.knowledge.people.profiles.size).toBe(0)
  })

  test('“nhiệm vụ của tôi” is asked with the agency, and without one it is said how to set it', async () => {
    bot.asks(LAN, 'nhiệm vụ của tôi')
    expect((await bot.replyTo(LAN)).text).toMatch(/^Tôi chưa biết cơ quan của anh\/chị\..*\/caidat/)
    expect(bot.knowledge.asked).toEqual([])
    await agree(LAN.id)
    await bot.knowledge.people.changeSettings(LAN.id, { agency: 'Sở Y tế' }, new Date())
    bot.asks(LAN, 'nhiệm vụ của tôi')
    await bot.replies(privateChat(LAN), 2)
    expect(bot.knowledge.asked).toMatchObject([{ text: 'nhiệm vụ của tôi', asker: { agency: 'Sở Y tế' } }])
  })
})

const groupReplies = (count: number) => bot.replies(GROUP, count)
const says = (from: User, text: string) => bot.people.says({ chat: GROUP, from, text })

describe('a group', () => {
  test('is set by its administrator, after a yes; who is none is refused kindly, also at the press', async () => {
    bot.people.isAdministrator(GROUP, LAN)
    says(LAN, '/caidat')
    const [asked] = await groupReplies(1)
    expect(asked!.text).toMatch(/lưu mã của nhóm.*về từng thành viên tôi chỉ lưu ai đã bấm “Đã xong”/)
    bot.people.presses(asked!, 'Đồng ý', LAN)
    await groupReplies(2)
    says(LAN, '/caidat sở y tế')
    const page = (await groupReplies(3)).at(-1)!
    expect(page.text).toMatch(/^Cài đặt của nhóm\nCơ quan: Sở Y tế/)
    const press = bot.people.presses(page, 'Giờ nhắc', MINH)
    await bot.callOf('answerCallbackQuery', 2)
    expect(press.answer()).toEqual({ text: NOT_ADMINISTRATOR, asAlert: true })
    expect([...bot.knowledge.people.profiles.keys()]).toEqual([GROUP.id])
  })

  test('whose administrator is one no longer is not changed by an old button', async () => {
    bot.people.isAdministrator(GROUP, LAN)
    await agree(GROUP.id)
    says(LAN, '/caidat')
    const [page] = await groupReplies(1)
    bot.people.isMember(GROUP, LAN)
    const press = bot.people.presses(page!, 'Tắt nhắc hạn', LAN)
    await bot.callOf('answerCallbackQuery')
    expect(press.answer()).toMatchObject({ asAlert: true })
    expect(bot.knowledge.people.profiles.get(GROUP.id)!.stoppedAt).toBeUndefined()
  })

  test.each<[string, () => Message, RegExp]>([
    ['a member', () => says(MINH, '/caidat'), /^Chỉ quản trị viên/],
    [
      'an administrator without a name',
      () => bot.people.saysAnonymously({ chat: GROUP, text: '/caidat' }),
      /^Anh\/chị đang viết ẩn danh/,
    ],
    [
      'a post of a channel',
      () =>
        bot.people.sends(
          { chat: GROUP, from: { id: 777_000, is_bot: false, first_name: 'Telegram' } },
          {
            text: '/caidat',
            entities: [{ type: 'bot_command', offset: 0, length: 7 }],
            sender_chat: { id: -1_000_000_000_999, type: 'channel', title: 'Kênh' },
          },
        ),
      /^Bài đăng của kênh/,
    ],
  ])('refuses %s in a sentence', async (_, send, sentence) => {
    await agree(GROUP.id)
    send()
    expect((await groupReplies(1))[0]!.text).toMatch(sentence)
    expect(settingsOf(GROUP.id)!.agency).toBeUndefined()
  })

  test('stops its reminders by /dung of an administrator', async () => {
    await agree(GROUP.id)
    bot.people.isAdministrator(GROUP, LAN)
    says(MINH, '/dung')
    says(LAN, '/dung')
    const replies = await groupReplies(2)
    expect(replies[0]!.text).toMatch(/^Chỉ quản trị viên/)
    expect(replies[1]!.text).toMatch(/^Tôi đã ngừng gửi nhắc hạn/)
    expect(bot.knowledge.people.profiles.get(GROUP.id)!.stoppedAt).toEqual(NOON)
  })

  test('without an agency is told that its administrators set it', async () => {
    says(MINH, '/hoi nhiệm vụ của chúng tôi')
    expect((await groupReplies(1))[0]!.text).toBe(GROUP_AGENCY_UNKNOWN)
    expect(bot.knowledge.asked).toEqual([])
  })

  test('is asked with its own agency', async () => {
    await agree(GROUP.id)
    await bot.knowledge.people.changeSettings(GROUP.id, { agency: 'Sở Tài chính' }, new Date())
    says(MINH, '/hoi nhiệm vụ của chúng tôi')
    await groupReplies(1)
    expect(bot.knowledge.asked).toMatchObject([{ asker: { agency: 'Sở Tài chính' } }])
  })
})
