// Telegram's flood limits by a virtual clock: 30 a second in all, a burst of three to a chat, 20 a minute to a group.
import { expect, test } from 'vitest'
import { createFloodLimits } from '../../../bot/preview/flood-limits.ts'
import { startBotApiServer } from '../../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { createWorld } from '../../../bot/preview/telegram-world.ts'
import { callBotApi } from '../../support/bot-api-client.ts'
import { LAN, NOON, TOKEN } from '../../support/bot-under-test.ts'
import { createVirtualClock } from '../../support/virtual-clock.ts'

test('a chat takes a burst of three, then one a second', () => {
  const clock = createVirtualClock(NOON)
  const limits = createFloodLimits(clock)
  expect([1, 2, 3, 4].map(() => limits.admit(501, 'private'))).toEqual([undefined, undefined, undefined, 3])
  clock.advance(2999)
  expect(limits.admit(501, 'private')).toBe(1)
  clock.advance(1)
  expect(limits.admit(501, 'private')).toBeUndefined()
})

test('one message a second goes through for an hour', () => {
  const clock = createVirtualClock(NOON)
  const limits = createFloodLimits(clock)
  const waits = Array.from({ length: 3600 }, () => {
    clock.advance(1000)
    return limits.admit(501, 'private')
  })
  expect(new Set(waits)).toEqual(new Set([undefined]))
})

test('all chats together take 30 a second', () => {
  const clock = createVirtualClock(NOON)
  const limits = createFloodLimits(clock)
  const waits = Array.from({ length: 31 }, (_, index) => limits.admit(index + 1, 'private'))
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(30)
  expect(waits.at(-1)).toBe(1)
  clock.advance(1000)
  expect(limits.admit(99, 'private')).toBeUndefined()
})

test('a group takes 20 a minute', () => {
  const clock = createVirtualClock(NOON)
  const limits = createFloodLimits(clock)
  const waits = Array.from({ length: 21 }, () => {
    clock.advance(1000)
    return limits.admit(-900, 'supergroup')
  })
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(20)
  expect(waits.at(-1)).toBe(40)
})

test('the server answers 429 with retry_after where it was told to limit, and only for what is sent', async () => {
  const clock = createVirtualClock(NOON)
  const world = createWorld({ bot: { id: 123456, is_bot: true, first_name: 'Trợ lý' }, clock })
  const server = await startBotApiServer({ token: TOKEN, world, limitsFloods: true })
  try {
    server.people.says({ chat: privateChat(LAN), from: LAN, text: '/start' })
    const send = () => callBotApi(server, 'sendMessage', { chat_id: LAN.id, text: 'x' })
    for (const _ of [1, 2, 3]) expect((await send()).ok).toBe(true)
    expect(await send()).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 3',
      parameters: { retry_after: 3 },
    })
    expect((await callBotApi(server, 'sendChatAction', { chat_id: LAN.id, action: 'typing' })).ok).toBe(true)
    clock.advance(3000)
    expect((await send()).ok).toBe(true)
  } finally {
    await server.close()
  }
})
