// One's own data: shown, handed out as a file, erased with a receipt, and reminders stopped.
import { CONSENT_VERSION } from '../../../bot/messages/people.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toPlainText } from '../../../bot/format/rich-text.ts'
import { privacyNotice, RESUME } from '../../../bot/messages/people.ts'
import { NOT_ADMINISTRATOR } from '../../../bot/messages/settings.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import type { User } from '../../../bot/preview/telegram-shapes.ts'
import {
  GROUP,
  LAN,
  MINH,
  NOON,
  repliesIn,
  startBotUnderTest,
  type BotUnderTest,
} from '../../support/bot-under-test.ts'
import { labels } from '../../support/pressed-pages.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
  await bot.knowledge.people.agree(LAN.id, { version: CONSENT_VERSION, at: NOON })
  await bot.knowledge.people.changeSettings(LAN.id, { agency: 'Sở Y tế', schooling: 'primary' }, new Date())
})
afterEach(() => bot.end())

const lastReply = async (count: number) => (await bot.replies(privateChat(LAN), count)).at(-1)!

test('/riengtu tells purpose, retention, rights and contact, and all that is held', async () => {
  bot.asks(LAN, '/riengtu')
  const { text, reply_markup: keyboard } = await lastReply(1)
  for (const part of ['Dùng để:', 'Giữ đến khi:', 'có quyền: xem', 'Liên hệ: Văn phòng Sở', '2 ngày làm việc'])
    expect(text).toContain(part)
  expect(text!.split('Đang lưu\n')[1]!.split('\n')).toEqual([
    '• Mã tài khoản Telegram: 501',
    '• Đồng ý: 12:00 01/06/2025 (bản 6)',
    '• Cơ quan: Sở Y tế',
    '• Cấp học, nơi công tác: Tiểu học',
    '• Giờ nhắc: 7 giờ 30',
    '• Nhắc hạn: đang bật',
  ])
  expect(keyboard!.inline_keyboard.flat().map(({ text: label }) => label)).toEqual([
    'Xuất dữ liệu',
    'Xóa dữ liệu',
    'Cho giữ câu chưa trả lời được',
  ])
})

test('/riengtu says what goes to services, where there are some', () => {
  const facts = { contact: undefined, sendsQuestions: false, sendsVoices: false }
  const told = (changes: Partial<typeof facts>) => toPlainText(privacyNotice(undefined, { ...facts, ...changes }))
  expect(told({})).not.toMatch(/dịch vụ/)
  expect(told({ sendsQuestions: true })).toMatch(/Câu hỏi có thể được gửi, không kèm tên.*dịch vụ mô hình ngôn ngữ/)
  expect(told({ sendsVoices: true })).toMatch(/Tin thoại được gửi.*trợ lý không giữ lại/)
})

test('the button below /riengtu hands out the same file', async () => {
  bot.asks(LAN, '/riengtu')
  bot.people.presses(await lastReply(1), 'Xuất dữ liệu')
  const { document } = await lastReply(2)
  const { bytes } = bot.world.files.find((document as { file_id: string }).file_id)!
  expect(Buffer.from(bytes).toString()).toContain('Sở Y tế')
})

test('/xuat hands out all that is held as a JSON file', async () => {
  bot.asks(LAN, '/xuat')
  const { document, caption } = await lastReply(1)
  const { file_id: id, file_name: name } = document as { file_id: string; file_name: string }
  expect(name).toBe('du-lieu-cua-toi.json')
  expect(caption).toBe('Toàn bộ dữ liệu đang lưu về anh/chị.')
  const exported = JSON.parse(Buffer.from(bot.world.files.find(id)!.bytes).toString('utf8'))
  expect(exported).toMatchObject({ chat: LAN.id, exportedAt: NOON.toISOString() })
  expect(exported.records).toEqual(JSON.parse(JSON.stringify(await bot.knowledge.people.holdings(LAN.id))))
})

describe('/dung', () => {
  test('stops reminders, keeps the settings, and can be taken back', async () => {
    bot.asks(LAN, '/dung')
    bot.people.presses(await lastReply(1), RESUME)
    expect((await lastReply(2)).text).toBe('Tôi gửi nhắc hạn trở lại.')
    expect(await bot.knowledge.people.findProfile(LAN.id)).toMatchObject({
      hourChangedAt: undefined,
      stoppedAt: undefined,
      settings: { agency: 'Sở Y tế' },
    })
  })

  test('is kept with its time', async () => {
    bot.asks(LAN, '/dung')
    await lastReply(1)
    expect((await bot.knowledge.people.findProfile(LAN.id))!.stoppedAt).toEqual(NOON)
  })
})

describe('/xoa', () => {
  test('asks first; “Giữ lại” keeps everything', async () => {
    bot.asks(LAN, '/xoa')
    bot.people.presses(await lastReply(1), 'Giữ lại')
    expect((await lastReply(2)).text).toBe('Vâng, tôi giữ nguyên.')
    expect(bot.knowledge.people.profiles.size).toBe(1)
  })

  test('erases, gives a receipt, and tells with it later when that was', async () => {
    await bot.knowledge.people.agree(MINH.id, { version: CONSENT_VERSION, at: NOON })
    bot.asks(LAN, '/xoa')
    bot.people.presses(await lastReply(1), 'Xóa hết')
    const { text } = await lastReply(2)
    expect(text).toMatch(/^Đã xóa hết dữ liệu của anh\/chị lúc 12:00 01\/06\/2025\./)
    expect([...bot.knowledge.people.profiles.keys()]).toEqual([MINH.id])
    expect(bot.knowledge.forgotten).toEqual([LAN.id])
    const receipt = /Biên nhận: ((?:[2-9A-Z]{4}-){4}[2-9A-Z]{4})\n/.exec(text!)![1]!
    bot.asks(LAN, `/xoa ${receipt.toLowerCase()}`)
    expect((await lastReply(3)).text).toBe('Đúng: dữ liệu của anh/chị đã được xóa lúc 12:00 01/06/2025.')
    bot.asks(MINH, `/xoa ${receipt}`)
    expect((await bot.replyTo(MINH)).text).toMatch(/không thấy lần xóa nào/)
  })

  test('in a group of which nothing is kept is left to other bots', async () => {
    bot.people.says({ chat: GROUP, from: LAN, text: '/xoa' })
    bot.people.says({ chat: GROUP, from: LAN, text: '/hoi câu thật' })
    await bot.replies(GROUP, 1)
    expect(repliesIn(bot.world, GROUP)).toHaveLength(1)
    expect(bot.knowledge.people.profiles.size).toBe(1)
  })
})

const says = (from: User, text: string) => bot.people.says({ chat: GROUP, from, text })
const lastInGroup = async (count: number) => (await bot.replies(GROUP, count)).at(-1)!

describe('a group', () => {
  beforeEach(async () => {
    bot.people.isAdministrator(GROUP, LAN)
    await bot.knowledge.people.agree(GROUP.id, { version: CONSENT_VERSION, at: NOON })
    await bot.knowledge.people.changeSettings(GROUP.id, { agency: 'Sở Tài chính' }, NOON)
  })

  test('is shown to its administrator what is kept of it, in its own words', async () => {
    const asked = says(LAN, '/riengtu')
    const notice = await lastInGroup(1)
    expect(notice.reply_to_message!.message_id).toBe(asked.message_id)
    expect(notice.text).toMatch(/^Dữ liệu của nhóm\n/)
    expect(notice.text).not.toContain('anh/chị')
    expect(notice.text!.split('Đang lưu\n')[1]).toMatch(/^• Mã của nhóm: -900\n.*\n• Cơ quan: Sở Tài chính\n/)
    expect(labels(notice)).toEqual([['Xuất dữ liệu', 'Xóa dữ liệu']])
  })

  test('is handed out what is kept of it, and of nobody else', async () => {
    says(LAN, '/xuat')
    const { document, caption } = await lastInGroup(1)
    const { file_id: id, file_name: name } = document as { file_id: string; file_name: string }
    expect([name, caption]).toEqual(['du-lieu-cua-nhom.json', 'Toàn bộ dữ liệu đang lưu về nhóm.'])
    const exported = JSON.parse(Buffer.from(bot.world.files.find(id)!.bytes).toString('utf8'))
    expect(exported.records).toEqual(JSON.parse(JSON.stringify(await bot.knowledge.people.holdings(GROUP.id))))
  })

  test('is erased by its administrator alone, and told when with the receipt', async () => {
    says(LAN, '/xoa')
    const question = await lastInGroup(1)
    const refused = bot.people.presses(question, 'Xóa hết', MINH)
    await bot.callOf('answerCallbackQuery')
    expect(refused.answer()).toEqual({ text: NOT_ADMINISTRATOR, asAlert: true })
    expect(new Set(bot.knowledge.people.profiles.keys())).toEqual(new Set([GROUP.id, LAN.id]))
    bot.people.presses(question, 'Xóa hết', LAN)
    const { text } = await lastInGroup(2)
    expect(text).toMatch(/^Đã xóa hết dữ liệu của nhóm lúc 12:00 01\/06\/2025\./)
    expect([...bot.knowledge.people.profiles.keys()]).toEqual([LAN.id])
    says(LAN, `/xoa ${/Biên nhận: (\S+)/.exec(text!)![1]!}`)
    expect((await lastInGroup(3)).text).toBe('Đúng: dữ liệu của nhóm đã được xóa lúc 12:00 01/06/2025.')
  })

  test.each(['/riengtu', '/xuat', '/xoa'])('%s of a member is refused in a sentence', async (command) => {
    says(MINH, command)
    expect((await lastInGroup(1)).text).toBe(NOT_ADMINISTRATOR)
  })

  test('of which nothing is kept is told so where the bot is named', async () => {
    bot.knowledge.people.profiles.delete(GROUP.id)
    says(LAN, '/xuat@ke_hoach_bot')
    expect((await lastInGroup(1)).text).toBe('Tôi không lưu gì về nhóm.')
  })

  test('that keeps its settings is told how to erase them when it only wants to ask', async () => {
    bot.knowledge.people.profiles.delete(GROUP.id)
    says(LAN, '/caidat')
    const asked = await lastInGroup(1)
    bot.people.presses(asked, 'Đồng ý', LAN)
    await lastInGroup(2)
    bot.people.presses(asked, 'Chỉ hỏi, không lưu', LAN)
    expect((await lastInGroup(3)).text).toMatch(/^Cài đặt của nhóm đang được lưu từ trước\..*\/xoa/)
  })
})
