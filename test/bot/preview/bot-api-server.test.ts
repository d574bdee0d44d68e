// The local Bot API server keeps Telegram's rules, so that a bot which passes here meets no surprise there.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startBotApiServer, type BotApiServer } from '../../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { createTestWorld, LAN, TOKEN } from '../../support/bot-under-test.ts'

let server: BotApiServer
beforeEach(async () => {
  server = await startBotApiServer({ token: TOKEN, world: createTestWorld() })
  server.people.says({ chat: privateChat(LAN), from: LAN, text: '/start' })
})
afterEach(() => server.close())

/** Whatever part of a result a test looks at. */
type Result = readonly {
  readonly update_id: number
  readonly message: { readonly text: string }
}[] & {
  readonly message_id: number
  readonly text: string
  readonly status: string
  readonly reply_markup?: { readonly inline_keyboard: readonly unknown[] }
}
type Answer = { ok: boolean; error_code?: number; description?: string; result?: Result }

async function call(method: string, body: object = {}, token = TOKEN): Promise<Answer> {
  const isForm = body instanceof FormData || body instanceof URLSearchParams
  const init = isForm ? { body } : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const response = await fetch(`${server.apiRoot}/bot${token}/${method}`, { method: 'POST', ...init })
  const answer = (await response.json()) as Answer
  expect(response.status).toBe(answer.ok ? 200 : answer.error_code)
  return answer
}

const chat_id = LAN.id
const text = 'chào'

const withData = (data: string) => ({ inline_keyboard: [[{ text: 'x', callback_data: data }]] })

describe('sendMessage refuses', () => {
  test.each([
    ['an empty text', { chat_id, text: ' \n' }, 'Bad Request: message text is empty'],
    ['mark-up without text', { chat_id, text: '<b> </b>', parse_mode: 'HTML' }, 'Bad Request: message text is empty'],
    ['4,097 characters', { chat_id, text: 'x'.repeat(4097) }, 'Bad Request: message is too long'],
    [
      'wrong HTML',
      { chat_id, text: 'a<b', parse_mode: 'HTML' },
      "Bad Request: can't parse entities: Unclosed start tag at byte offset 1",
    ],
    ['a chat that never wrote', { chat_id: 999, text }, 'Bad Request: chat not found'],
    [
      'callback_data of 66 bytes in 22 letters',
      { chat_id, text, reply_markup: withData('ữ'.repeat(22)) },
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    ['empty callback_data', { chat_id, text, reply_markup: withData('') }, 'Bad Request: BUTTON_DATA_INVALID'],
    [
      'a reply to nothing',
      { chat_id, text, reply_parameters: { message_id: 99 } },
      'Bad Request: message to be replied not found',
    ],
  ])('%s', async (_, parameters, description) => {
    expect(await call('sendMessage', parameters)).toEqual({ ok: false, error_code: 400, description })
  })

  test('people who blocked the bot, until they come back', async () => {
    server.people.blocks(LAN)
    expect(await call('sendMessage', { chat_id, text })).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    })
    server.people.unblocks(LAN)
    expect(await call('sendMessage', { chat_id, text })).toMatchObject({ ok: true })
  })
})

describe('sendMessage accepts', () => {
  test('4,096 characters after parsing', async () => {
    const html = `<b>${'x'.repeat(4096)}</b>`
    expect((await call('sendMessage', { chat_id, text: html, parse_mode: 'HTML' })).result!.text).toHaveLength(4096)
  })

  test('URL-encoded and multipart bodies', async () => {
    const fields = {
      chat_id: String(chat_id),
      text,
      reply_markup: '{"inline_keyboard":[[{"text":"x","callback_data":"ữ"}]]}',
    }
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    expect((await call('sendMessage', new URLSearchParams(fields))).result!.text).toBe(text)
    expect((await call('sendMessage', form)).result!.reply_markup!.inline_keyboard).toHaveLength(1)
  })
})

describe('editMessageText', () => {
  test('changes a message of the bot, takes its keyboard away, and refuses to change nothing', async () => {
    const keyboard = { inline_keyboard: [[{ text: 'x', callback_data: 'y' }]] }
    const { message_id } = (await call('sendMessage', { chat_id, text, reply_markup: keyboard })).result!
    const edited = await call('editMessageText', { chat_id, message_id, text: 'mới' })
    expect(edited.result).toMatchObject({ message_id, text: 'mới' })
    expect(edited.result!.reply_markup).toBeUndefined()
    const again = await call('editMessageText', { chat_id, message_id, text: 'mới' })
    expect(again.description).toMatch(/^Bad Request: message is not modified/)
  })

  test('leaves people’s messages alone', async () => {
    const answer = await call('editMessageText', { chat_id, message_id: 1, text: 'mới' })
    expect(answer.description).toBe("Bad Request: message can't be edited")
    const none = await call('editMessageText', { chat_id, message_id: 9, text: 'mới' })
    expect(none.description).toBe('Bad Request: message to edit not found')
  })
})

describe('getUpdates', () => {
  test('gives the same again until an offset confirms it', async () => {
    const first = await call('getUpdates', { timeout: 0 })
    expect(await call('getUpdates', { timeout: 0 })).toEqual(first)
    expect((await call('getUpdates', { timeout: 0, offset: first.result![0]!.update_id + 1 })).result).toEqual([])
  })

  test('waits for news, and a second poller ends the first with 409', async () => {
    const first = call('getUpdates', { timeout: 30, offset: 2 })
    const second = call('getUpdates', { timeout: 30, offset: 2 })
    const loser = await Promise.race([first, second])
    expect(loser).toMatchObject({ ok: false, error_code: 409, description: expect.stringMatching(/^Conflict: /) })
    server.people.says({ chat: privateChat(LAN), from: LAN, text: 'tin mới' })
    const answers = await Promise.all([first, second])
    expect(answers.flatMap(({ result }) => result ?? []).map(({ message }) => message.text)).toEqual(['tin mới'])
  })
})

describe('a press', () => {
  test('is answered once; later answers are too late', async () => {
    const keyboard = { inline_keyboard: [[{ text: 'Bấm', callback_data: 'x' }]] }
    await call('sendMessage', { chat_id, text, reply_markup: keyboard })
    const press = server.people.presses(server.world.findMessage(chat_id, 2)!, 'Bấm')
    expect(press.answer()).toBe('open')
    expect((await call('answerCallbackQuery', { callback_query_id: press.id, text: 'Xong' })).ok).toBe(true)
    expect(press.answer()).toEqual({ text: 'Xong', asAlert: false })
    expect((await call('answerCallbackQuery', { callback_query_id: press.id })).description).toMatch(/query is too old/)
  })

  test('needs a button that is there', async () => {
    await call('sendMessage', { chat_id, text })
    expect(() => server.people.presses(server.world.findMessage(chat_id, 2)!, 'Bấm')).toThrow('No button "Bấm"')
  })
})

test('a wrong token gets 401, an unknown path or method 404', async () => {
  expect(await call('getMe', {}, '1:wrong')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' })
  expect(await call('flyAway')).toMatchObject({ error_code: 404 })
  expect((await fetch(`${server.apiRoot}/elsewhere`)).status).toBe(404)
})

test('every call is recorded with its answer', async () => {
  await call('sendChatAction', { chat_id, action: 'typing' })
  expect(server.world.calls).toEqual([
    { method: 'sendChatAction', parameters: { chat_id, action: 'typing' }, response: { ok: true, result: true } },
  ])
})
