// Stored buttons as people press them: what they remember, who may press, and that every press is answered.
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { packAction, readAction } from '../../../bot/buttons/button-action.ts'
import { BUTTON_DAYS, createMakeKeyboard, type KeyboardRows } from '../../../bot/buttons/keyboard.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Message } from '../../../bot/preview/telegram-shapes.ts'
import { CALLBACK_DATA_BYTES } from '../../../bot/telegram-limits.ts'
import { GROUP, LAN, MINH, NOON, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { createMemoryButtons } from '../../support/memory-buttons.ts'

const ROWS: KeyboardRows = [
  [{ label: 'Phối hợp với ai?', press: { kind: 'ask', question: 'Phối hợp với ai?' } }],
  [
    { label: 'Thời hạn?', press: { kind: 'ask', question: 'Thời hạn?' } },
    { label: 'Xem nguyên văn', press: { kind: 'passage', passage: 7 } },
  ],
]

describe('making a keyboard', () => {
  test('stores one set for a message, and only what needs memory', async () => {
    const buttons = createMemoryButtons()
    const make = createMakeKeyboard({ buttons, clock: { now: () => NOON } })
    const data = (await make(ROWS, { chat: 501 }))!.inline_keyboard
      .flat()
      .map((button) => 'callback_data' in button && button.callback_data)
    const [set, ...others] = [...buttons.sets.values()]
    expect(others).toEqual([])
    expect(data).toEqual([`s:${set!.id}:0`, `s:${set!.id}:1`, 'p:7'])
    expect(set!.actions).toEqual([
      { version: 1, action: { kind: 'ask', question: 'Phối hợp với ai?' } },
      { version: 1, action: { kind: 'ask', question: 'Thời hạn?' } },
    ])
    expect(set!.expiresAt.getTime() - NOON.getTime()).toBe(BUTTON_DAYS * 86_400_000)
    expect(Math.max(...data.map((text) => Buffer.byteLength(String(text))))).toBeLessThan(CALLBACK_DATA_BYTES / 2)
  })

  test('ids are random', async () => {
    const buttons = createMemoryButtons()
    const make = createMakeKeyboard({ buttons, clock: { now: () => NOON } })
    for (let count = 0; count < 100; count += 1) await make(ROWS, { chat: 501 })
    expect(buttons.sets.size).toBe(100)
  })

  test('stores nothing where nothing needs memory, and makes nothing of no buttons', async () => {
    const buttons = createMemoryButtons()
    const make = createMakeKeyboard({ buttons, clock: { now: () => NOON } })
    expect(
      (await make([[{ label: 'x', press: { kind: 'passage', passage: 7 } }]], { chat: 501 }))!.inline_keyboard,
    ).toHaveLength(1)
    expect(await make([[]], { chat: 501 })).toBeUndefined()
    expect(buttons.sets.size).toBe(0)
  })
})

test.each([
  undefined,
  null,
  'ask',
  { version: 2, action: { kind: 'ask', question: 'x' } },
  { version: 1, action: { kind: 'erase-all' } },
  { version: 1, action: { kind: 'ask', question: '' } },
  { version: 1, action: { kind: 'ask', question: 'x', and: 'more' } },
])('%j is no action of ours; one that is comes back', (stored) => {
  expect(readAction(stored)).toBeUndefined()
  const action = { kind: 'ask', question: 'x' } as const
  expect(readAction(JSON.parse(JSON.stringify(packAction(action))))).toEqual(action)
})

describe('pressing', () => {
  let bot: BotUnderTest
  let answer: Message
  beforeEach(async () => {
    bot = await startBotUnderTest()
    bot.asks(LAN, 'ai?')
    answer = await bot.replyTo(LAN)
  })
  afterEach(() => bot.end())

  const saved = (changes: Partial<Parameters<typeof bot.knowledge.buttons.saveButtons>[0]> = {}) =>
    bot.knowledge.buttons.saveButtons({
      id: 'Zk3_-AAAAAAAAAA9',
      chat: LAN.id,
      person: undefined,
      actions: [packAction({ kind: 'ask', question: 'Phối hợp với ai?' })],
      createdAt: NOON,
      expiresAt: new Date(NOON.getTime() + 1),
      ...changes,
    })

  test('asks in the same conversation, and the answer repeats what nobody typed', async () => {
    await saved()
    const press = bot.people.forgesPress(answer, 's:Zk3_-AAAAAAAAAA9:0')
    const [, second] = await bot.replies(privateChat(LAN), 2)
    expect(second!.text).toBe('Phối hợp với ai?\nĐáp: Phối hợp với ai?')
    expect(bot.knowledge.asked.map(({ conversation }) => conversation)).toEqual(['501', '501'])
    expect(press.answer()).toEqual({ text: undefined, asAlert: false })
  })

  test.each<[string, Partial<Parameters<typeof bot.knowledge.buttons.saveButtons>[0]>, string]>([
    ['expired', { expiresAt: NOON }, 's:Zk3_-AAAAAAAAAA9:0'],
    ['forged', {}, 's:Zk3_-AAAAAAAAAA8:0'],
    ['behind the last', {}, 's:Zk3_-AAAAAAAAAA9:1'],
    ['of another chat', { chat: MINH.id }, 's:Zk3_-AAAAAAAAAA9:0'],
    ['of another version', { actions: [{ version: 2, action: {} }] }, 's:Zk3_-AAAAAAAAAA9:0'],
  ])('a button that is %s is answered politely, and nothing is asked', async (_, changes, data) => {
    await saved(changes)
    const press = bot.people.forgesPress(answer, data)
    await bot.callOf('answerCallbackQuery')
    expect(press.answer()).toMatchObject({ text: expect.stringMatching(/^Nút này không còn dùng được/) })
    expect(bot.knowledge.asked).toHaveLength(1)
  })

  test('in a group, another person’s button says whose it is', async () => {
    bot.people.says({ chat: GROUP, from: LAN, text: '/hoi ai?' })
    const [inGroup] = await bot.replies(GROUP, 1)
    await saved({ chat: GROUP.id, person: LAN.id })
    const press = bot.people.forgesPress(inGroup!, 's:Zk3_-AAAAAAAAAA9:0', MINH)
    await bot.callOf('answerCallbackQuery')
    expect(press.answer()).toMatchObject({ text: expect.stringMatching(/^Nút này dành cho người đã yêu cầu/) })
    expect(bot.knowledge.asked).toHaveLength(2)
    bot.people.forgesPress(inGroup!, 's:Zk3_-AAAAAAAAAA9:0', LAN)
    expect((await bot.replies(GROUP, 2))[1]!.text).toContain('Đáp: Phối hợp với ai?')
  })

  test('what has expired is removed by the minute', async () => {
    await saved({ expiresAt: NOON })
    bot.minutePasses()
    await setImmediate()
    expect(bot.knowledge.buttons.sets.has('Zk3_-AAAAAAAAAA9')).toBe(false)
  })
})
