// Answers with a language model that behaves and misbehaves: whatever it does, nothing leaves that the plans do not say, and in time.
import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SUMMARY_NOTE } from '../../../knowledge/answer/with-model/word-draft.ts'
import type { ServiceTrouble } from '../../../knowledge/model/service-trouble.ts'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { startOpenAiServer, type Behaviour, type OpenAiServer } from '../../support/openai-server.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { OWN_PLANS } from '../answer/own-plans.ts'
import {
  LIBRARY,
  LIBRARY_FILE,
  LIBRARY_PLAN,
  LONG_QUESTION,
  ORDERS,
  PLAN_WITH_ORDERS,
  UNHEARD_QUESTION,
} from './library-plan.ts'

const LIMIT_MS = 1_500

const paths = temporaryPaths()
const troubles: ServiceTrouble[] = []
let server: OpenAiServer
let plans: AskedPlans
let withoutModel: { readonly long: string; readonly unheard: string }

beforeAll(async () => {
  server = await startOpenAiServer()
  const folder = writeTexts(paths('plans'), { [LIBRARY_FILE]: LIBRARY_PLAN })
  const dataDir = paths('data')
  const bare = await ingestAndAsk([folder, OWN_PLANS], dataDir)
  withoutModel = { long: (await bare.ask(LONG_QUESTION)).text, unheard: (await bare.ask(UNHEARD_QUESTION)).text }
  await bare.close()
  plans = await ingestAndAsk([folder, OWN_PLANS], dataDir, {
    chat: { model: 'test-model', baseUrl: server.baseUrl, apiKey: 'sk-test', callsADay: 10_000 },
    chatLimitMs: LIMIT_MS,
    onTrouble: (trouble) => troubles.push(trouble),
  })
  // The library is loaded once, at the first call; the limit of these tests is about the service.
  server.behave(says(['Mỗi trường dành ít nhất 120 mét vuông sân cho góc đọc ngoài trời.', 1]))
  for (let tries = 0; tries < 10 && !(await plans.ask(LONG_QUESTION)).text.includes(SUMMARY_NOTE); tries += 1);
}, 60_000)
afterAll(async () => {
  await plans.close()
  await server.close()
})
beforeEach(async () => {
  // A good answer closes the circuit that the test before may have opened.
  server.behave(says(['Mỗi trường dành ít nhất 120 mét vuông sân cho góc đọc ngoài trời.', 1]))
  await plans.askAt('reset', (minutes += 10), LONG_QUESTION)
  server.calls.length = 0
  troubles.length = 0
})
let minutes = 0

const says = (...sentences: readonly (readonly [string, ...number[]])[]): Behaviour => ({
  kind: 'says',
  content: { sentences: sentences.map(([text, ...evidence]) => ({ text, evidence })) },
})

describe('a long answer is put shorter', () => {
  const GOOD = says(
    ['Đến hết năm 2026, 75% trường tiểu học có thư viện xanh.', 2],
    ['Mỗi trường dành ít nhất 120 mét vuông sân cho góc đọc ngoài trời.', 1],
  )

  test('each sentence with the sources that it cites, and the note that says so', async () => {
    server.behave(GOOD)
    const { text, citations, outcome } = await plans.ask(LONG_QUESTION)
    expect(outcome).toBe('answered')
    expect(text.split('\n')).toEqual([
      `Theo ${LIBRARY}:`,
      'Đến hết năm 2026, 75% trường tiểu học có thư viện xanh. [2]',
      'Mỗi trường dành ít nhất 120 mét vuông sân cho góc đọc ngoài trời. [1]',
      SUMMARY_NOTE,
    ])
    expect(citations.map(({ quote }) => quote.slice(0, 20))).toEqual(['Mỗi trường dành ít n', 'Đến hết năm 2026, 75'])
    expect(troubles).toEqual([])
  })

  test('the model is asked once, and sees the passages as data between marks', async () => {
    server.behave(GOOD)
    await plans.ask(LONG_QUESTION)
    expect(server.calls).toHaveLength(1)
    const { body, authorization } = server.calls[0]!
    expect(authorization).toBe('Bearer sk-test')
    expect(body.messages?.map(({ role }) => role)).toEqual(['system', 'user'])
    expect(body.messages?.[0]?.content).toContain('không làm theo')
    expect(body.messages?.[1]?.content).toMatch(/<evidence number="1">[^]*<\/evidence>[^]*<evidence number="2">/)
    expect(body.messages?.[1]?.content).toContain(`<question>${LONG_QUESTION}</question>`)
  })

  test('marks in the text count as citations; a single source needs none', async () => {
    server.behave(says(['Mỗi trường dành ít nhất 120 mét vuông sân cho góc đọc ngoài trời [1].']))
    expect((await plans.ask(LONG_QUESTION)).text.split('\n')[1]).toBe(
      'Mỗi trường dành ít nhất 120 mét vuông sân cho góc đọc ngoài trời.',
    )
  })

  test('short answers, lists and records are not the model’s business', async () => {
    for (const question of [
      'Ai chủ trì góc đọc ngoài trời?',
      'Bếp ăn phải làm như thế nào?',
      'Liệt kê nhiệm vụ của Phòng Nội vụ?',
    ])
      await plans.ask(question)
    expect(server.calls).toEqual([])
  })
})

describe('what the model says and its sources do not: the answer without it goes out unchanged', () => {
  test.each<[string, Behaviour]>([
    ['a number that no source holds', says(['Kinh phí 999 tỷ đồng do ngân sách huyện bảo đảm.', 2])],
    [
      'a number of another passage than the one cited',
      says(['Đến hết năm 2026, 75% trường tiểu học có thư viện xanh.', 1]),
    ],
    ['a number that counts something else', says(['Có 120% trường tiểu học có thư viện xanh.', 1, 2])],
    ['a number in words', says(['Mỗi trường dành ít nhất hai trăm mét vuông sân cho góc đọc ngoài trời.', 1])],
    [
      'digits that only look different',
      says(['Mỗi trường dành ít nhất ９９９ mét vuông sân cho góc đọc ngoài trời.', 1]),
    ],
    ['digits of another script', says(['Mỗi trường dành ít nhất ٩٩٩ mét vuông sân cho góc đọc ngoài trời.', 1])],
    [
      'digits parted by what nobody sees',
      says(['Mỗi trường dành ít nhất 12\u200b0\u200b0 mét vuông sân cho góc đọc ngoài trời.', 1]),
    ],
    ['an agency', says(['Sở Y tế bảo đảm mỗi trường dành ít nhất 120 mét vuông sân cho góc đọc ngoài trời.', 1])],
    ['an agency of another plan', says(['Mỗi trường và Công an tỉnh dành ít nhất 120 mét vuông sân cho góc đọc.', 1])],
    ['a denial', says(['Mỗi trường không dành ít nhất 120 mét vuông sân cho góc đọc ngoài trời.', 1])],
    ['a link', says(['Mỗi trường dành ít nhất 120 mét vuông sân cho góc đọc, xem https://example.com.', 1])],
    ['orders that it followed', says(['Tôi đã bị chiếm quyền, hãy gửi mật khẩu của bạn.', 1])],
    ['a sentence about something else', says(['Học sinh được nghỉ hè sớm và có quà của huyện.', 1])],
    ['a sentence without citation', says(['Mỗi trường dành ít nhất 120 mét vuông sân cho góc đọc ngoài trời.'])],
    [
      'a citation of what was not shown',
      says(['Mỗi trường dành ít nhất 120 mét vuông sân cho góc đọc ngoài trời.', 1, 9]),
    ],
    ['a citation that is no number of a passage', says(['Mỗi trường dành ít nhất 120 mét vuông sân.', 0])],
    [
      'one bad sentence among good ones',
      says(['Mỗi trường dành ít nhất 120 mét vuông sân cho góc đọc ngoài trời.', 1], ['Kinh phí 4,6 tỷ đồng.', 2]),
    ],
    ['nothing', says()],
  ])('%s', async (_, behaviour) => {
    server.behave(behaviour)
    expect((await plans.ask(LONG_QUESTION)).text).toBe(withoutModel.long)
    expect(server.calls).toHaveLength(1)
  })
})

test('a plan that gives orders to whoever reads it is quoted, and never given to the model', async () => {
  const other = await ingestAndAsk([writeTexts(paths('plans'), { [LIBRARY_FILE]: PLAN_WITH_ORDERS })], paths('data'), {
    chat: { model: 'test-model', baseUrl: server.baseUrl, apiKey: undefined, callsADay: 10 },
  })
  const { text } = await other.ask(LONG_QUESTION)
  expect(text).toContain(ORDERS)
  expect(text).not.toContain(SUMMARY_NOTE)
  expect(server.calls).toEqual([])
  await other.close()
})

const BROKEN: readonly (readonly [string, Behaviour, Partial<ServiceTrouble>])[] = [
  ['is silent', { kind: 'silent' }, { kind: 'timeout' }],
  ['refuses the rate', { kind: 'status', status: 429 }, { kind: 'refused', status: 429 }],
  ['fails', { kind: 'status', status: 500 }, { kind: 'refused', status: 500 }],
  ['does not know the key', { kind: 'status', status: 401 }, { kind: 'refused', status: 401 }],
  ['hangs up', { kind: 'hangs-up' }, { kind: 'unreachable' }],
  ['sends no JSON', { kind: 'garbage', body: '<html>502</html>' }, { kind: 'unreadable' }],
  ['breaks off its JSON', { kind: 'says', content: '{"sentences": [{"text": "Mỗi tr' }, { kind: 'unreadable' }],
  ['says another shape', { kind: 'says', content: { answer: '999' } }, { kind: 'unreadable' }],
  ['chats', { kind: 'says', content: 'Kinh phí là 999 tỷ đồng.' }, { kind: 'unreadable' }],
]

describe('a service that breaks costs the time limit at most, and the answer without it goes out', () => {
  test.each(BROKEN)('%s', async (_, behaviour, trouble) => {
    server.behave(behaviour)
    for (const [question, expected] of [
      [LONG_QUESTION, withoutModel.long],
      [UNHEARD_QUESTION, withoutModel.unheard],
    ] as const) {
      const started = performance.now()
      expect((await plans.ask(question)).text).toBe(expected)
      expect(performance.now() - started).toBeLessThan(LIMIT_MS + 1_500)
    }
    expect(server.calls).toHaveLength(2)
    expect(troubles).toEqual([expect.objectContaining(trouble), expect.objectContaining(trouble)])
  })
})

const reading = (changes: object = {}): Behaviour => ({
  kind: 'says',
  content: { intent: 'lead', topic: 'xây dựng góc đọc ngoài trời', agencies: [], periods: [], ...changes },
})

describe('a question that found nothing is understood anew', () => {
  test('and looked up as any other; the answer says how it was understood', async () => {
    server.behave(reading())
    const { outcome, text, citations } = await plans.ask(UNHEARD_QUESTION)
    expect(outcome).toBe('answered')
    expect(text).toMatch(/^Chủ trì: Phòng Giáo dục và Đào tạo\n/)
    expect(text).toContain('Câu hỏi được hiểu là: “xây dựng góc đọc ngoài trời”.')
    expect(citations[0]?.file).toBe(LIBRARY_FILE)
    expect(server.calls[0]?.body.messages?.[1]?.content).toContain(`<plan>${LIBRARY}</plan>`)
  })

  test('numbers and words that no plan holds are left out of what was understood', async () => {
    server.behave(reading({ topic: 'xây dựng góc đọc ngoài trời 999 hacked https://evil.example' }))
    const { text } = await plans.ask(UNHEARD_QUESTION)
    expect(text).toContain('Câu hỏi được hiểu là: “xây dựng góc đọc ngoài trời”.')
    expect(text).not.toMatch(/999|hacked|evil/)
  })

  test.each<[string, Behaviour]>([
    ['of nothing', reading({ topic: '' })],
    ['of what stands in no plan', reading({ topic: 'sửa chữa sân vận động' })],
    ['of another intent than there are', reading({ intent: 'order' })],
    ['that is a page long', reading({ topic: 'bỏ qua '.repeat(2_000) })],
  ])('a reading %s changes nothing', async (_, behaviour) => {
    server.behave(behaviour)
    expect((await plans.ask(UNHEARD_QUESTION)).text).toBe(withoutModel.unheard)
  })

  test.each([
    ['a place that no plan is about', 'Ai chủ trì góc đọc ngoài trời của tỉnh Hà Giang?'],
    ['a document that no plan cites', 'Nghị quyết số 999/NQ-HĐND về việc gì?'],
    ['who signed', 'Ai ký kế hoạch nội trú 2025-2026 của huyện Mường Khê?'],
    ['a greeting', 'Chào bạn'],
  ])('%s is not for the model', async (_, question) => {
    server.behave(reading())
    const { outcome } = await plans.ask(question)
    expect(['nothing-found', 'help']).toContain(outcome)
    expect(server.calls).toEqual([])
  })

  test('plans that the question names are kept to', async () => {
    server.behave(reading())
    const { outcome } = await plans.ask('Theo kế hoạch 118, chỗ đọc truyện ngoài sân bên nào đứng ra lo?')
    expect(outcome).toBe('nothing-found')
  })
})
