// The log's allow-list, and what is told of errors.
import { GrammyError } from 'grammy'
import { expect, test } from 'vitest'
import { errorFacts } from '../../bot/error-facts.ts'
import { createLog } from '../../bot/log.ts'

function captureLog() {
  const lines: string[] = []
  const log = createLog({
    level: 'info',
    secrets: ['hidden-word'],
    destination: { write: (line) => void lines.push(line) },
  })
  return { log, entry: () => JSON.parse(lines.join('')) as Record<string, unknown> }
}

test('writes the fields that are allowed, and no others', () => {
  const { log, entry } = captureLog()
  // As a careless caller could: a wider object passes the compiler.
  const careless = { chat: 1, outcome: 'answered', update: 5, text: 'riêng tư' }
  log.info('answered', careless)
  const { time, ...rest } = entry()
  expect(rest).toEqual({ level: 30, chat: expect.any(String), outcome: 'answered', update: 5, msg: 'answered' })
  expect(time).toEqual(expect.any(Number))
})

/** Of one process: what stands for the chats 501, 501 and 502. */
const linesOf = () => {
  const lines: string[] = []
  const log = createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } })
  for (const chat of [501, 501, 502]) log.info('answered', { chat })
  return lines.map((line) => String((JSON.parse(line) as Record<string, unknown>)['chat']))
}

test('tells lines of one chat from those of another, and of none whose it is, not even by trying all numbers', () => {
  const [first, second, other] = linesOf()
  expect(first).toMatch(/^[0-9a-f]{10}$/)
  expect(second).toBe(first)
  expect(other).not.toBe(first)
  expect(linesOf()[0]).not.toBe(first)
})

test('strikes out its secrets and whatever looks like a bot token', () => {
  const { log, entry } = captureLog()
  log.error('x', { description: 'a hidden-word b', cause: 'https://x/bot987654:AAabcdefghijklmnopqrstu/getMe' })
  expect(entry()).toMatchObject({ description: 'a [secret] b', cause: 'https://x/bot[token]/getMe' })
})

test('an error is told by its name, its code and its place, not by its message', () => {
  const error = Object.assign(new RangeError('riêng tư\n    at riêng tư'), { code: 'SQLITE_BUSY' })
  const facts = errorFacts(error)
  expect(facts).toMatchObject({ errorName: 'RangeError', cause: 'SQLITE_BUSY' })
  expect(facts.stack).toContain('log.test.ts')
  expect(JSON.stringify(facts)).not.toContain('riêng tư')
})

test('an error whose stack does not begin with its message tells no stack', () => {
  const error = Object.assign(new Error('khác'), { stack: 'Error: riêng tư\n    at x' })
  expect(errorFacts(error).stack).toBeUndefined()
})

test('something thrown that is no error is told by its type', () => {
  expect(errorFacts('riêng tư')).toEqual({ errorName: 'string' })
})

test.each([
  ['Bad Request: chat not found', 'Bad Request: chat not found'],
  ['Too Many Requests: retry after 35', 'Too Many Requests: retry after 35'],
  [
    'Bad Request: message is not modified: specified new message content',
    'Bad Request: message is not modified: specified new message content',
  ],
  [
    'Bad Request: unsupported start tag "Lan" at byte offset 12',
    'Bad Request: unsupported start tag … at byte offset 12',
  ],
  ['Bad Request: Nguyễn Lan hỏi 7345000111 lan_77 @lan https://x/bot1:AA', 'Bad Request: … Lan … … … … …'],
])('of a refusal by Telegram its own words are told, and nobody else’s: %s', (description, told) => {
  const error = new GrammyError('x', { ok: false, error_code: 400, description }, 'sendMessage', {})
  expect(errorFacts(error).description).toBe(told)
})
