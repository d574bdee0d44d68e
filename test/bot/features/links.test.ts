// Links into the chat, and their QR pictures for administrators.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encodeLink, planKey } from '../../../bot/links/deep-link.ts'
import { taskKeyOf } from '../../../knowledge/domain/task-key.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { GROUP, LAN, MINH, repliesIn, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { memorySnapshot, task } from '../../support/memory-snapshot.ts'
import { labels, turn } from '../../support/pressed-pages.ts'

let bot: BotUnderTest
beforeEach(async () => {
  bot = await startBotUnderTest({}, { settings: { adminIds: [LAN.id] } })
  bot.knowledge.snapshot = memorySnapshot({ tasks: [task('In sổ theo dõi', 'Quý II/2026', ['Sở Y tế'])] })
})
afterEach(() => bot.end())

const plan = planKey('1.txt')
const lastReply = async (count: number) => (await bot.replies(privateChat(LAN), count)).at(-1)!

describe('/start with a link', () => {
  test('to a plan shows the plan', async () => {
    bot.asks(LAN, `/start ${encodeLink({ kind: 'plan', plan })}`)
    const page = await lastReply(1)
    expect(page.text).toContain('Gồm 1 nhiệm vụ, 0 chỉ tiêu')
    expect(labels(page).flat()).toContain('Nhiệm vụ (1)')
    expect(bot.knowledge.people.profiles.size).toBe(0)
  })

  test('to a task asks for that very task', async () => {
    const [stored] = bot.knowledge.snapshot.tasks
    bot.asks(LAN, `/start ${encodeLink({ kind: 'task', plan, task: taskKeyOf('1.txt', stored!.task) })}`)
    await lastReply(1)
    expect(bot.knowledge.asked).toMatchObject([{ about: { task: stored!.id, intent: 'explain' } }])
  })

  test('to a task that was written anew says so and shows the plan', async () => {
    bot.asks(LAN, `/start ${encodeLink({ kind: 'task', plan, task: taskKeyOf('1.txt', task('Khác', '')) })}`)
    await lastReply(2)
    expect(repliesIn(bot.world, privateChat(LAN)).map(({ text }) => text!.split('\n')[0])).toEqual([
      expect.stringMatching(/đã được viết lại/),
      expect.any(String),
    ])
  })

  test.each(['inline', 'p_0123456789abcdef_', `s_${plan}`, 'x'.repeat(60)])(
    '%s falls back to the welcome',
    async (payload) => {
      bot.asks(LAN, `/start ${payload}`)
      expect((await lastReply(1)).text).toMatch(/^Trợ lý kế hoạch xin chào/)
    },
  )

  test('to a plan that is gone says so, and greets', async () => {
    bot.asks(LAN, '/start p_0123456789abcdef')
    await lastReply(2)
    expect(repliesIn(bot.world, privateChat(LAN)).map(({ text }) => text!.slice(0, 14))).toEqual([
      'Đường dẫn này ',
      'Trợ lý kế hoạc',
    ])
  })
})

describe('/maqr', () => {
  test('gives an administrator a picture whose link opens the plan', async () => {
    bot.asks(LAN, '/maqr')
    const list = await lastReply(1)
    bot.people.presses(list, labels(list)[0]![0]!)
    const picture = await lastReply(2)
    expect(picture.photo).toBeDefined()
    expect(picture.caption).toContain(`https://t.me/ke_hoach_bot?start=${encodeLink({ kind: 'plan', plan })}`)
  })

  test('turns pages of many plans', async () => {
    bot.knowledge.snapshot = memorySnapshot(...Array.from({ length: 9 }, () => ({ tasks: [task('Một', '')] })))
    bot.asks(LAN, '/maqr')
    const list = await lastReply(1)
    expect(labels(list).at(-1)).toEqual(['1/2', '›'])
    expect(labels(await turn(bot, list, '›'))).toHaveLength(2)
  })

  test('is refused to everybody else, and nothing happens in groups', async () => {
    bot.asks(MINH, '/maqr')
    expect((await bot.replyTo(MINH)).text).toBe('Việc này chỉ dành cho quản trị viên của trợ lý.')
    bot.people.says({ chat: GROUP, from: LAN, text: '/maqr' })
    bot.people.says({ chat: GROUP, from: LAN, text: '/hoi xong?' })
    await bot.replies(GROUP, 1)
    expect(repliesIn(bot.world, GROUP)).toHaveLength(1)
  })
})
