// Menus, members, groups that change, inline mode and keyboards: what Telegram allows and what it tells.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startBotApiServer, type BotApiServer } from '../../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import type { Chat } from '../../../bot/preview/telegram-shapes.ts'
import { callBotApi } from '../../support/bot-api-client.ts'
import { createTestWorld, GROUP, LAN, MINH, TOKEN } from '../../support/bot-under-test.ts'

let server: BotApiServer
beforeEach(async () => {
  server = await startBotApiServer({ token: TOKEN, world: createTestWorld() })
  server.people.says({ chat: privateChat(LAN), from: LAN, text: '/start' })
})
afterEach(() => server.close())

const chat_id = LAN.id
const commands = [{ command: 'hoi', description: 'Hỏi' }]

describe('menus', () => {
  test.each([
    [undefined, 'default'],
    [{ type: 'all_private_chats' }, 'all_private_chats'],
    [{ type: 'all_group_chats' }, 'all_group_chats'],
    [{ type: 'all_chat_administrators' }, 'all_chat_administrators'],
    [{ type: 'chat', chat_id }, 'chat:501'],
  ])('for %j are kept as %s', async (scope, key) => {
    expect((await callBotApi(server, 'setMyCommands', { commands, scope })).ok).toBe(true)
    expect(server.world.commands.get(key)).toEqual(commands)
    expect((await callBotApi<unknown>(server, 'getMyCommands', { scope })).result).toEqual(commands)
  })

  test('need letters that a command may have, and a chat that is known', async () => {
    const wrong = [{ command: 'hỏi', description: 'Hỏi' }]
    expect((await callBotApi(server, 'setMyCommands', { commands: wrong })).description).toBe(
      'Bad Request: BOT_COMMAND_INVALID',
    )
    const scope = { type: 'chat', chat_id: 999 }
    const unknown = await callBotApi(server, 'setMyCommands', { commands, scope })
    expect(unknown.description).toBe('Bad Request: chat not found')
  })
})

test('descriptions have their limits', async () => {
  expect((await callBotApi(server, 'setMyDescription', { description: 'ữ'.repeat(512) })).ok).toBe(true)
  expect((await callBotApi(server, 'setMyDescription', { description: 'ữ'.repeat(513) })).ok).toBe(false)
  expect((await callBotApi(server, 'setMyShortDescription', { short_description: 'ữ'.repeat(121) })).ok).toBe(false)
  expect((await callBotApi(server, 'setChatMenuButton', { menu_button: { type: 'commands' } })).ok).toBe(true)
  expect(server.world.profile).toMatchObject({ menuButton: { type: 'commands' } })
})

const statusOf = async (chat: Chat, user_id: number) =>
  (await callBotApi<{ status: string }>(server, 'getChatMember', { chat_id: chat.id, user_id })).result!.status

describe('members', () => {
  test('are those who wrote or were let in; others have left', async () => {
    server.people.says({ chat: GROUP, from: MINH, text: 'chào' })
    expect(await statusOf(GROUP, MINH.id)).toBe('member')
    expect(await statusOf(GROUP, LAN.id)).toBe('left')
    server.people.isAdministrator(GROUP, LAN)
    expect(await statusOf(GROUP, LAN.id)).toBe('administrator')
    server.people.leaves(GROUP, LAN)
    expect(await statusOf(GROUP, LAN.id)).toBe('left')
  })

  test('that run the group are listed; a private chat has none', async () => {
    server.people.says({ chat: GROUP, from: MINH, text: 'chào' })
    server.people.isOwner(GROUP, LAN)
    const { result } = await callBotApi<{ user: object }[]>(server, 'getChatAdministrators', { chat_id: GROUP.id })
    expect(result!.map(({ user }) => user)).toEqual([LAN])
    const none = await callBotApi(server, 'getChatAdministrators', { chat_id })
    expect(none.description).toBe('Bad Request: there are no administrators in the private chat')
  })

  test('may write as the group itself', () => {
    const { from, sender_chat } = server.people.saysAnonymously({ chat: GROUP, text: 'chào' })
    expect({ from: from.username, sender_chat }).toEqual({ from: 'GroupAnonymousBot', sender_chat: GROUP })
  })
})

const kinds = () => server.world.updates.unconfirmed().map((update) => Object.keys(update)[0])

describe('a group that changes', () => {
  test('into a supergroup tells both chats, and refuses the old id with the new one', async () => {
    const old: Chat = { id: -77, type: 'group', title: 'Tổ chuyên môn' }
    server.people.says({ chat: old, from: LAN, text: 'chào' })
    const supergroup = server.people.migrates(old)
    const told = server.world.updates.unconfirmed().slice(-2)
    expect(told).toMatchObject([
      { message: { chat: { id: -77 }, migrate_to_chat_id: supergroup.id } },
      { message: { chat: { id: supergroup.id }, migrate_from_chat_id: -77 } },
    ])
    expect(await callBotApi(server, 'sendMessage', { chat_id: -77, text: 'x' })).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: supergroup.id },
    })
    expect((await callBotApi(server, 'sendMessage', { chat_id: supergroup.id, text: 'x' })).ok).toBe(true)
  })

  test('and puts the bot out takes no messages (403) until it is back', async () => {
    server.people.addsBot(GROUP, LAN)
    server.people.removesBot(GROUP, LAN)
    const refused = await callBotApi(server, 'sendMessage', { chat_id: GROUP.id, text: 'x' })
    expect(refused).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was kicked from the supergroup chat',
    })
    server.people.addsBot(GROUP, LAN)
    expect((await callBotApi(server, 'sendMessage', { chat_id: GROUP.id, text: 'x' })).ok).toBe(true)
    expect(kinds().filter((kind) => kind === 'my_chat_member')).toHaveLength(3)
  })

  test('has only the topics in which somebody wrote', async () => {
    server.people.says({ chat: GROUP, from: LAN, text: 'chào', thread: 11 })
    const inThread = (message_thread_id: number) =>
      callBotApi(server, 'sendMessage', { chat_id: GROUP.id, text: 'x', message_thread_id })
    expect((await inThread(11)).result).toMatchObject({ message_thread_id: 11, is_topic_message: true })
    expect((await inThread(12)).description).toBe('Bad Request: message thread not found')
  })
})

describe('updates', () => {
  test('of kinds that were not asked for are not sent', async () => {
    await callBotApi(server, 'getUpdates', { timeout: 0, offset: 99, allowed_updates: ['message'] })
    server.people.asksInline(LAN, 'xóa mù chữ')
    server.people.says({ chat: privateChat(LAN), from: LAN, text: 'chào' })
    expect(server.world.updates.unconfirmed().map((update) => Object.keys(update)[0])).toEqual(['message'])
  })

  test('tell of a block, a return and an edited text', () => {
    const message = server.people.says({ chat: privateChat(LAN), from: LAN, text: 'sai' })
    server.people.edits(message, 'đúng /hoi')
    server.people.blocks(LAN)
    expect(server.world.updates.unconfirmed().slice(-2)).toMatchObject([
      { edited_message: { text: 'đúng /hoi', entities: [{ type: 'bot_command' }] } },
      { my_chat_member: { from: LAN, new_chat_member: { status: 'kicked' } } },
    ])
  })
})

const article = (id: string, text = 'Trả lời') => ({
  type: 'article',
  id,
  title: 'Xóa mù chữ',
  input_message_content: { message_text: text, parse_mode: 'HTML' },
})

const answer = (inline_query_id: string, results: readonly object[]) =>
  callBotApi(server, 'answerInlineQuery', { inline_query_id, results })

describe('inline mode', () => {
  test('offers results, of which a person sends one by way of the bot', async () => {
    const ask = server.people.asksInline(LAN, 'xóa mù chữ')
    expect(ask.answer()).toBe('open')
    expect((await answer(ask.id, [article('1', '<b>Sở</b>')])).ok).toBe(true)
    const sent = server.people.picks(ask, '1', { chat: GROUP, from: LAN })
    expect(sent).toMatchObject({ text: 'Sở', entities: [{ type: 'bold' }], via_bot: server.world.bot, from: LAN })
    expect(() => server.people.picks(ask, '2', { chat: GROUP, from: LAN })).toThrow('No inline result "2"')
    expect((await answer(ask.id, [])).description).toMatch(/query is too old/)
  })

  test.each([
    ['51 results', Array.from({ length: 51 }, (_, index) => article(String(index))), 'RESULTS_TOO_MUCH'],
    ['an id of 65 bytes', [article('x'.repeat(65))], 'RESULT_ID_INVALID'],
    ['one id twice', [article('1'), article('1')], 'RESULT_ID_DUPLICATE'],
    ['an empty text', [article('1', ' ')], 'message text is empty'],
    ['wrong HTML', [article('1', '<b>')], 'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'],
  ])('refuses %s', async (_, results, reason) => {
    const { id } = server.people.asksInline(LAN, 'x')
    expect((await answer(id, results)).description).toBe(`Bad Request: ${reason}`)
  })
})

const withKeyboard = (inline_keyboard: unknown) =>
  callBotApi(server, 'sendMessage', { chat_id, text: 'x', reply_markup: { inline_keyboard } })
const withButton = (button: object) => withKeyboard([[button]])

describe('a keyboard', () => {
  test.each([
    ['without an action', { text: 'a' }, "can't parse inline keyboard button: Text buttons are unallowed"],
    ['with two', { text: 'a', url: 'https://x.vn', callback_data: 'b' }, "can't parse inline keyboard button: exactly"],
    ['without a label', { text: ' ', callback_data: 'b' }, "can't parse inline keyboard button: field"],
    ['to this machine', { text: 'a', url: 'http://localhost:8080/' }, "inline keyboard button URL 'http://localhost"],
    ['with 257 letters to copy', { text: 'a', copy_text: { text: 'x'.repeat(257) } }, 'BUTTON_COPY_TEXT_INVALID'],
  ])('%s is refused', async (_, button, reason) => {
    expect((await withButton(button)).description).toContain(`Bad Request: ${reason}`)
  })

  test.each([
    [{ text: 'a', url: 'https://t.me/bot?start=x' }],
    [{ text: 'a', switch_inline_query: '' }],
    [{ text: 'a', switch_inline_query_current_chat: 'xóa mù chữ' }],
    [{ text: 'a', copy_text: { text: '3707/KH-UBND' } }],
  ])('with %j is kept as it is', async (button) => {
    expect((await withButton(button)).result!.reply_markup).toEqual({ inline_keyboard: [[button]] })
  })

  test('of 101 buttons is too long, an empty one is none', async () => {
    const row = Array.from({ length: 101 }, () => ({ text: 'a', callback_data: 'b' }))
    expect((await withKeyboard([row])).description).toBe('Bad Request: reply markup is too long')
    expect((await withKeyboard([[]])).result!.reply_markup).toBeUndefined()
  })
})
