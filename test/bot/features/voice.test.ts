// Spoken questions: heard, said back and answered; in groups only where the bot is meant; a clear sentence wherever it cannot be heard.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Heard, Transcribe } from '../../../knowledge/model/transcriber.ts'
import { GROUP, LAN, repliesIn, startBotUnderTest, TOKEN, type BotUnderTest } from '../../support/bot-under-test.ts'
import { answered } from '../../support/fake-knowledge.ts'
import { memorySnapshot, task } from '../../support/memory-snapshot.ts'

const SOUND = new Uint8Array(Buffer.from('OggS and what follows'))
const VOICE = { kind: 'voice', name: 'voice.oga', mimeType: 'audio/ogg', bytes: SOUND, seconds: 4 } as const

let bot: BotUnderTest
let calls: Parameters<Transcribe>[] = []
let outcome: Heard | Promise<Heard>
beforeEach(async () => {
  calls = []
  outcome = { kind: 'heard', text: 'ai chủ trì?' }
  bot = await startBotUnderTest({
    transcribe: async (...call) => {
      calls.push(call)
      return outcome
    },
  })
})
afterEach(() => bot.end())

const speaks = (changes: object = {}) =>
  bot.people.uploads({ chat: privateChat(LAN), from: LAN }, { ...VOICE, ...changes })
const answer = async () => (await bot.replyTo(LAN)).text

describe('a voice in private', () => {
  test('is downloaded, heard, said back and answered', async () => {
    speaks()
    expect(await answer()).toBe('Tôi nghe được: “ai chủ trì?”\nĐáp: ai chủ trì?')
    const [[recording, asking]] = calls as [Parameters<Transcribe>]
    expect(Buffer.from(recording.bytes).toString()).toBe('OggS and what follows')
    expect(recording.name).toBe('question.ogg')
    expect(asking).toMatchObject({ conversation: '501' })
    expect(bot.knowledge.asked).toMatchObject([{ conversation: '501', text: 'ai chủ trì?' }])
  })

  test('whose answer is a list of more than a page is said back above its first page', async () => {
    bot.knowledge.snapshot = memorySnapshot({
      tasks: Array.from({ length: 12 }, (_, index) => task(`Việc ${index + 1}`, 'Quý II/2026', ['Sở Y tế'])),
    })
    const tasks = bot.knowledge.snapshot.tasks.map(({ id }) => id)
    bot.knowledge.answers.set('ai chủ trì?', {
      ...answered('Có 12 nhiệm vụ.\n1. …'),
      heading: 'Có 12 nhiệm vụ.',
      records: { kind: 'task-list', tasks },
    })
    speaks()
    expect(await answer()).toMatch(/^Tôi nghe được: “ai chủ trì\?”\nCó 12 nhiệm vụ\.\n[^]*1\. Việc 1/)
  })

  test.each<[Heard, RegExp]>([
    [{ kind: 'nothing' }, /không nghe rõ câu nào/],
    [{ kind: 'unavailable' }, /chưa nghe được tin thoại\. Anh\/chị thử lại/],
    [{ kind: 'over-budget' }, /tôi đã nghe hết số tin thoại cho phép/],
  ])('%o is said plainly, and nothing is asked', async (heard, sentence) => {
    outcome = heard
    speaks()
    expect(await answer()).toMatch(sentence)
    expect(bot.knowledge.asked).toEqual([])
  })

  test('over two minutes is neither downloaded nor heard', async () => {
    speaks({ seconds: 121 })
    expect(await answer()).toMatch(/dưới 2 phút/)
    expect(calls).toEqual([])
    expect(bot.world.calls.map(({ method }) => method)).not.toContain('getFile')
  })

  test('that cannot be downloaded is said plainly, and the token stands in no log', async () => {
    bot.failNext('getFile', {
      ok: true,
      result: { file_id: 'x', file_unique_id: 'x', file_path: 'voice/gone.oga' },
    } as never)
    speaks()
    expect(await answer()).toMatch(/chưa nghe được tin thoại/)
    expect(bot.log.join('')).not.toContain(TOKEN)
  })

  test('can be stopped while it is listened to', async () => {
    outcome = new Promise(() => {})
    speaks()
    await bot.callOf('sendChatAction')
    await bot.callOf('getFile')
    bot.asks(LAN, '/huy')
    expect(await answer()).toBe('Vâng, tôi đã dừng.')
    bot.asks(LAN, 'câu sau')
    expect((await bot.replies(privateChat(LAN), 2))[1]!.text).toBe('Đáp: câu sau')
  })
})

test('whoever may ask no more when it has been heard is told so, and nothing is asked', async () => {
  outcome = bot.knowledge.members
    .changeAccess({ mode: 'closed', configured: 'open' }, 503, new Date())
    .then(() => ({ kind: 'heard', text: 'ai chủ trì?' }))
  speaks()
  expect(await answer()).toMatch(/^Trợ lý này hiện không nhận thêm người/)
  expect(bot.knowledge.asked).toEqual([])
})

test('a file of music is heard as well, by the name of its kind', async () => {
  const file = bot.world.files.add('document', { name: 'ghi-am.mp3', mimeType: 'audio/mpeg', bytes: SOUND })
  const audio = { file_id: file.id, file_unique_id: 'x', duration: 5, mime_type: 'audio/mpeg' }
  bot.people.sends({ chat: privateChat(LAN), from: LAN }, { audio })
  expect(await answer()).toMatch(/^Tôi nghe được/)
  expect(calls[0]![0].name).toBe('question.mp3')
})

test('in a group only a voice that replies to the bot is heard', async () => {
  bot.people.uploads({ chat: GROUP, from: LAN }, VOICE)
  bot.people.says({ chat: GROUP, from: LAN, text: '/hoi một' })
  const [first] = await bot.replies(GROUP, 1)
  expect(calls).toEqual([])
  bot.people.uploads({ chat: GROUP, from: LAN, replyTo: first! }, VOICE)
  expect((await bot.replies(GROUP, 2))[1]!.text).toMatch(/^Tôi nghe được/)
})

test('without a service a clear sentence invites to type', async () => {
  await bot.end()
  bot = await startBotUnderTest()
  speaks()
  expect(await answer()).toBe('Trợ lý ở đây chưa nghe được tin thoại. Anh/chị gõ câu hỏi giúp tôi nhé.')
  expect(repliesIn(bot.world, privateChat(LAN))).toHaveLength(1)
})
