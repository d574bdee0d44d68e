// The chat page: the same bot through the page's own interface, for several people and a group, and nobody else.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DESCRIPTION, EXAMPLE_QUESTIONS } from '../../../bot/messages/chat.ts'
import { answered, citation, passageInContext, type FakeKnowledge } from '../../support/fake-knowledge.ts'
import { postJson, startPreviewUnderTest, type PreviewUnderTest } from '../../support/preview-under-test.ts'

let preview: PreviewUnderTest
let knowledge: FakeKnowledge
let url: string
beforeEach(async () => {
  preview = await startPreviewUnderTest()
  ;({ knowledge, url } = preview)
})
afterEach(() => preview.program.stop())

type View = {
  chat: number
  id: number
  from: { id: number; name: string; isBot: boolean }
  text: string
  entities: { type: string }[]
  keyboard: { text: string; kind: string; callback_data?: string }[][]
  document?: { file: string; name: string; bytes: number }
  repliesTo?: { id: number }
}
type News = {
  run: string
  revision: number
  chats: { id: number; title: string; kind: string; typingForMs: number; people: { id: number; role: string }[] }[]
  messages: View[]
}

const isTyping = ({ chats }: News) => chats[0]!.typingForMs > 0

const LAN = { chat: 1001, as: 1001 }
const GROUP = { chat: -2000, as: 1002 }

const get = async (path: string): Promise<unknown> => (await fetch(url + path)).json()
const post = (path: string, body: unknown) => postJson(url + path, body)
const say = (text: string, more: object = {}) => post('/api/say', { ...LAN, text, ...more })

/** Follows the news as the page does, until there is what is looked for; gives all messages of the chat so far. */
async function waitForNews(isThere: (messages: readonly View[], news: News) => boolean, chat = LAN.chat) {
  const messages = new Map<number, View>()
  let news = { run: '', revision: 0 } as News
  do {
    news = (await get(`/api/news?after=${news.revision}&run=${news.run}`)) as News
    for (const message of news.messages) if (message.chat === chat) messages.set(message.id, message)
  } while (!isThere([...messages.values()], news))
  return [...messages.values()]
}

describe('the chats', () => {
  test('are one for each of three people, and a group with all of them', async () => {
    const { chats, bot } = (await get('/api/world')) as News & { bot: { description: string } }
    expect(bot.description).toBe(DESCRIPTION)
    expect(chats.map(({ title, people }) => [title, people.map(({ role }) => role).join()])).toEqual([
      ['Lan', 'chuyên viên'],
      ['Minh', 'hiệu trưởng'],
      ['Hà', 'quản trị'],
      ['Nhóm kế hoạch', 'chuyên viên,hiệu trưởng,quản trị'],
    ])
  })

  test('answer with entities and buttons, whose data stays on the server', async () => {
    knowledge.answers.set('ai <chủ trì>?', answered('Sở <A> & B.', citation()))
    knowledge.passages.set(7, passageInContext({}))
    expect((await say('ai <chủ trì>?')).status).toBe(200)
    const answer = (await waitForNews((messages) => messages.length === 2))[1]!
    expect(answer.from.isBot).toBe(true)
    expect(answer.keyboard[0]).toEqual([{ text: 'Xem nguyên văn', kind: 'callback' }])
    expect(answer.text).toMatch(/^Sở <A> & B\./)
    expect(answer.entities.map(({ type }) => type)).toContain('expandable_blockquote')
    expect((await post('/api/press', { ...LAN, message: answer.id, row: 0, column: 0 })).status).toBe(200)
    expect((await waitForNews((messages) => messages.length === 3))[2]!.text).toContain('Đoạn được dẫn.')
  })

  test('are each a conversation of their own', async () => {
    await say('một')
    await post('/api/say', { chat: 1002, as: 1002, text: 'hai' })
    const [, answer] = await waitForNews((messages) => messages.length === 2, 1002)
    expect(answer!.text).toBe('Đáp: hai')
    expect(knowledge.asked.map(({ conversation }) => String(conversation)).toSorted()).toEqual(['1001', '1002'])
  })

  test('of a group are answered when the bot is meant, as a reply', async () => {
    await post('/api/say', { ...GROUP, text: 'chào cả nhà' })
    await post('/api/say', { ...GROUP, text: '@tro_ly_ke_hoach_bot ai chủ trì?' })
    const all = await waitForNews((found) => found.some(({ text }) => text.startsWith('Đáp')), GROUP.chat)
    // Once, when the bot was added, it says who it is.
    const messages = all.filter(({ text }) => !text.startsWith('Xin chào cả nhóm'))
    expect(all).toHaveLength(messages.length + 1)
    expect(messages.map(({ from, text }) => `${from.name}: ${text}`)).toEqual([
      'Minh: chào cả nhà',
      'Minh: @tro_ly_ke_hoach_bot ai chủ trì?',
      'Trợ lý kế hoạch: Đáp: ai chủ trì?',
    ])
    expect(messages[2]!.repliesTo!.id).toBe(messages[1]!.id)
  })

  test('show typing while the bot works', async () => {
    const held = knowledge.hold('lâu không?')
    await say('lâu không?')
    await waitForNews((_, news) => isTyping(news))
    held.resolve(answered('Xong.'))
    const messages = await waitForNews((found, news) => found.length === 2 && !isTyping(news))
    expect(messages[1]!.text).toBe('Xong.')
  })

  test('tell the answer to a press', async () => {
    await say('/start')
    const welcome = (await waitForNews((messages) => messages.some(({ keyboard }) => keyboard.length > 1))).at(-1)!
    const pressed = await post('/api/press', { ...LAN, message: welcome.id, row: 2, column: 0 })
    const { press } = (await pressed.json()) as { press: string }
    expect(await get(`/api/press?id=${press}`)).toEqual({ answer: { asAlert: false } })
    expect((await waitForNews((messages) => messages.length >= 3)).at(-1)!.text).toContain(EXAMPLE_QUESTIONS[1])
  })

  test('list the menu of the one who looks', async () => {
    const { commands } = (await get('/api/commands?chat=1001&as=1001')) as { commands: { command: string }[] }
    expect(commands.map(({ command }) => command)).toContain('start')
    const group = (await get('/api/commands?chat=-2000&as=1002')) as { commands: { command: string }[] }
    expect(group.commands.map(({ command }) => command)).toContain('hoi')
    expect(group.commands.map(({ command }) => command)).not.toContain('start')
  })

  test('forget nothing of a page that missed a run: it is told everything anew', async () => {
    await say('một')
    await waitForNews((messages) => messages.length === 2)
    const { messages } = (await get('/api/news?after=999&run=0')) as News
    expect(messages.filter(({ chat }) => chat === LAN.chat)).toHaveLength(2)
  })
})

const upload = (values: Record<string, string>, body: string, type = 'application/octet-stream') =>
  fetch(`${url}/api/upload?${new URLSearchParams(values).toString()}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  })

describe('files', () => {
  const page = '<script>alert(1)</script>'
  const values = { chat: '1001', as: '1001', kind: 'document', name: 'Kế hoạch.html', type: 'text/html' }

  test('are sent, listed and given back as something to save, never as a page', async () => {
    expect((await upload(values, page)).status).toBe(200)
    const [sent] = await waitForNews((messages) => messages.length > 0)
    expect(sent!.document).toMatchObject({ name: 'Kế hoạch.html', bytes: page.length })
    const response = await fetch(`${url}/files/${sent!.document!.file}`)
    expect(await response.text()).toBe(page)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('Kế hoạch.html')}`,
    )
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  test('need bytes, a chat of the page and a type that no form sends', async () => {
    expect((await upload(values, '')).status).toBe(404)
    expect((await upload({ ...values, as: '1002' }, page)).status).toBe(404)
    expect((await upload(values, page, 'text/plain')).status).toBe(415)
    expect((await fetch(`${url}/files/document-none`)).status).toBe(404)
  })
})
