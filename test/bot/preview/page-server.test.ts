// The chat page: the same bot through the page's own interface, and nobody else's.
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startProgram, type Program } from '../../../bot/compose.ts'
import { EXAMPLE_QUESTIONS, PRIVATE_COMMANDS } from '../../../bot/messages/chat.ts'
import { NOON } from '../../support/bot-under-test.ts'
import {
  answered,
  citation,
  createFakeKnowledge,
  passageInContext,
  type FakeKnowledge,
} from '../../support/fake-knowledge.ts'

let program: Program
let knowledge: FakeKnowledge
let url: string
beforeEach(async () => {
  knowledge = createFakeKnowledge()
  const config = {
    dataDir: '.',
    telegramToken: undefined,
    adminIds: [],
    models: {},
    telegramApiRoot: undefined,
  } as const
  program = await startProgram(
    { ...config, logLevel: 'silent', port: 0 },
    { openKnowledge: async () => knowledge, clock: { now: () => NOON } },
  )
  url = program.reach.kind === 'preview' ? program.reach.url : ''
})
afterEach(() => program.stop())

type View = { id: number; isFromBot: boolean; text: string; entities: { type: string }[]; keyboard: string[][] }
type News = { revision: number; isTyping: boolean; messages: View[] }

const get = async (path: string): Promise<unknown> => (await fetch(url + path)).json()
const post = (path: string, body: unknown, headers = { 'content-type': 'application/json' }) =>
  fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })

/** Asks again until there is what is looked for, as the page does. */
async function waitForNews(isThere: (news: News) => boolean, path = '/api/messages?after=0'): Promise<News> {
  const news = (await get(path)) as News
  return isThere(news) ? news : waitForNews(isThere, path)
}

describe('the chat', () => {
  test('says, is answered with entities and buttons, presses, and reads the passage', async () => {
    knowledge.answers.set('ai <chủ trì>?', answered('Sở <A> & B.', citation()))
    knowledge.passages.set(7, passageInContext({}))
    expect((await post('/api/say', { text: 'ai <chủ trì>?' })).status).toBe(200)
    const { messages, revision } = await waitForNews((news) => news.messages.length === 2)
    expect(messages[1]).toMatchObject({ isFromBot: true, keyboard: [['Xem nguyên văn']] })
    expect(messages[1]!.text).toMatch(/^Sở <A> & B\./)
    expect(messages[1]!.entities.map(({ type }) => type)).toContain('expandable_blockquote')
    expect((await post('/api/press', { message: messages[1]!.id, row: 0, column: 0 })).status).toBe(200)
    const later = await waitForNews((news) => news.messages.length === 1, `/api/messages?after=${revision}`)
    expect(later.messages[0]!.text).toContain('Đoạn được dẫn.')
  })

  test('shows typing while the bot works', async () => {
    const held = knowledge.hold('lâu không?')
    await post('/api/say', { text: 'lâu không?' })
    await waitForNews((news) => news.isTyping)
    held.resolve(answered('Xong.'))
    expect((await waitForNews((news) => news.messages.length === 2)).isTyping).toBe(false)
  })

  test('tells the answer to a press', async () => {
    await post('/api/say', { text: '/start' })
    const welcome = (await waitForNews((news) => news.messages.length === 2)).messages[1]!
    const pressed = await post('/api/press', { message: welcome.id, row: 2, column: 0 })
    const { press } = (await pressed.json()) as { press: string }
    const { messages } = await waitForNews((news) => news.messages.length === 3)
    expect(messages[2]!.text).toContain(EXAMPLE_QUESTIONS[1])
    expect(await get(`/api/press?id=${press}`)).toEqual({ answer: { asAlert: false } })
  })

  test('lists the menu', async () => {
    const { commands } = (await get('/api/commands')) as { commands: { command: string }[] }
    expect(commands.map(({ command }) => command)).toEqual(PRIVATE_COMMANDS.map(({ command }) => command))
  })
})

describe('the server', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/page.css', 'text/css; charset=utf-8'],
    ['/page.js', 'text/javascript; charset=utf-8'],
    ['/rich-text.js', 'text/javascript; charset=utf-8'],
  ])('serves %s with a strict policy', async (path, type) => {
    const response = await fetch(url + path)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await response.text()).length).toBeGreaterThan(500)
  })

  test.each(['/page-server.ts', '/../page-server.ts', '/%2e%2e/main.ts', '/api/none'])('has no %s', async (path) => {
    expect((await fetch(url + path)).status).toBe(404)
  })

  test('turns away foreign host names (DNS rebinding)', async () => {
    expect(await statusFor('evil.example')).toBe(403)
    expect(await statusFor('localhost.evil.example:8080')).toBe(403)
    expect(await statusFor('127.0.0.1:8080')).toBe(200)
  })

  test('takes JSON only, as other sites cannot send it unasked', async () => {
    expect((await post('/api/say', { text: 'x' }, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await fetch(`${url}/api/say`, { method: 'PUT' })).status).toBe(415)
  })

  test.each([
    ['/api/say', { text: ' ' }, 400],
    ['/api/say', { text: 'x'.repeat(4097) }, 400],
    ['/api/say', ['x'], 400],
    ['/api/press', { message: 1, row: 0, column: 0 }, 404],
    ['/api/press', { message: 'x' }, 400],
    ['/api/none', {}, 404],
  ])('POST %s %j gets %i', async (path, body, status) => {
    expect((await post(path, body)).status).toBe(status)
  })

  test('a taken port rejects the start', async () => {
    const port = Number(new URL(url).port)
    const config = {
      dataDir: '.',
      telegramToken: undefined,
      adminIds: [],
      models: {},
      telegramApiRoot: undefined,
    } as const
    const second = startProgram(
      { ...config, logLevel: 'silent', port },
      { openKnowledge: async () => createFakeKnowledge(), clock: { now: () => NOON } },
    )
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

/** fetch does not let a caller choose the Host header. */
function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/api/messages`, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}
