// One's own data: shown, handed out as a file, erased with a receipt, and reminders stopped.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toPlainText } from '../../../bot/format/rich-text.ts'
import { privacyNotice } from '../../../bot/messages/people.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import {
  GROUP,
  LAN,
  MINH,
  NOON,
  repliesIn,
  startBotUnderTest,
  type BotUnderTest,
} from '../../support/bot-under-test.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest()
  await bot.knowledge.people.agree(LAN.id, { version: 1, at: NOON })
  await bot.knowledge.people.changeSettings(LAN.id, { agency: 'Sở Y tế', schooling: 'primary' })
})
afterEach(() => bot.end())

const lastReply = async (count: number) => (await bot.replies(privateChat(LAN), count)).at(-1)!

test('/riengtu tells purpose, retention, rights and contact, and all that is held', async () => {
  bot.asks(LAN, '/riengtu')
  const { text, reply_markup: keyboard } = await lastReply(1)
  for (const part of ['Dùng để:', 'Giữ đến khi:', 'có quyền: xem', 'Liên hệ: Văn phòng Sở', '2 ngày làm việc'])
    expect(text).toContain(part)
  expect(text!.split('Đang lưu\n')[1]!.split('\n')).toEqual([
    '• Số Telegram: 501',
    '• Đồng ý: 12:00 01/06/2025 (bản 1)',
    '• Cơ quan: Sở Y tế',
    '• Cấp học, nơi công tác: Tiểu học',
    '• Giờ nhắc: 7 giờ 30',
    '• Nhắc hạn: đang bật',
  ])
  expect(keyboard!.inline_keyboard.flat().map(({ text: label }) => label)).toEqual(['Xuất dữ liệu', 'Xóa dữ liệu'])
})

test('/riengtu says what goes to services, where there are some', () => {
  const facts = { contact: undefined, sendsQuestions: false, sendsVoices: false }
  const told = (changes: Partial<typeof facts>) => toPlainText(privacyNotice(undefined, { ...facts, ...changes }))
  expect(told({})).not.toMatch(/dịch vụ/)
  expect(told({ sendsQuestions: true })).toMatch(/Câu hỏi có thể được gửi, không kèm tên.*dịch vụ ngôn ngữ/)
  expect(told({ sendsVoices: true })).toMatch(/Tin thoại được gửi.*trợ lý không giữ lại/)
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
    bot.people.presses(await lastReply(1), 'Nhắc lại cho tôi')
    expect((await lastReply(2)).text).toBe('Tôi gửi nhắc hạn trở lại.')
    expect(await bot.knowledge.people.findProfile(LAN.id)).toMatchObject({
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
    await bot.knowledge.people.agree(MINH.id, { version: 1, at: NOON })
    bot.asks(LAN, '/xoa')
    bot.people.presses(await lastReply(1), 'Xóa hết')
    const { text } = await lastReply(2)
    expect(text).toMatch(/^Đã xóa hết dữ liệu của anh\/chị lúc 12:00 01\/06\/2025\./)
    expect([...bot.knowledge.people.profiles.keys()]).toEqual([MINH.id])
    const receipt = /Biên nhận: ((?:[2-9A-Z]{4}-){4}[2-9A-Z]{4})\n/.exec(text!)![1]!
    bot.asks(LAN, `/xoa ${receipt.toLowerCase()}`)
    expect((await lastReply(3)).text).toBe('Đúng: dữ liệu của anh/chị đã được xóa lúc 12:00 01/06/2025.')
    bot.asks(MINH, `/xoa ${receipt}`)
    expect((await bot.replyTo(MINH)).text).toMatch(/không thấy lần xóa nào/)
  })

  test('in a group is not taken for a private wish', async () => {
    bot.people.says({ chat: GROUP, from: LAN, text: '/xoa' })
    bot.people.says({ chat: GROUP, from: LAN, text: '/hoi câu thật' })
    await bot.replies(GROUP, 1)
    expect(repliesIn(bot.world, GROUP)).toHaveLength(1)
    expect(bot.knowledge.people.profiles.size).toBe(1)
  })
})
