// What a failed request tells, over real connections: only what surely reached nobody may be tried again.
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { Api } from 'grammy'
import { afterEach, describe, expect, test } from 'vitest'
import { outcomeOfError } from '../../../bot/deliveries/outcome-of-error.ts'
import { TOKEN } from '../../support/bot-under-test.ts'
import { freePort } from '../../support/free-port.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

async function listen(answer: RequestListener): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

async function outcomeAt(apiRoot: string, timeoutSeconds = 5) {
  const api = new Api(TOKEN, { apiRoot, timeoutSeconds })
  const error: unknown = await api.sendMessage(1, 'Nhắc hạn').then(
    () => new Error('it was sent'),
    (failure: unknown) => failure,
  )
  return outcomeOfError(error)
}

const refusing =
  (code: number, parameters: object = {}): RequestListener =>
  (_, reply) =>
    void reply.end(JSON.stringify({ ok: false, error_code: code, description: 'no', parameters }))

describe('was surely not sent', () => {
  test('where nobody listens', async () => {
    expect(await outcomeAt(`http://127.0.0.1:${await freePort()}`)).toEqual({ kind: 'not-sent' })
  })

  test('where the name of the server is unknown', async () => {
    expect(await outcomeAt('http://telegram.invalid')).toEqual({ kind: 'not-sent' })
  })

  test.each([401, 404])('with a token that is refused (%i)', async (code) => {
    expect(await outcomeAt(await listen(refusing(code)))).toEqual({ kind: 'not-sent' })
  })
})

describe('may have been sent', () => {
  test('where the connection breaks after the request has left', async () => {
    const root = await listen((request) => void request.resume().on('end', () => request.socket.destroy()))
    expect(await outcomeAt(root)).toEqual({ kind: 'unknown' })
  })

  test('where it breaks in the middle of the answer', async () => {
    const root = await listen((_, reply) => {
      reply.writeHead(200, { 'content-length': '500' })
      reply.write('{"ok":', () => reply.destroy())
    })
    expect(await outcomeAt(root)).toEqual({ kind: 'unknown' })
  })

  test('where no answer comes in time', async () => {
    expect(await outcomeAt(await listen(() => undefined), 0.1)).toEqual({ kind: 'unknown' })
  })

  test.each([500, 502, 504])('where the server breaks down over it (%i)', async (code) => {
    expect(await outcomeAt(await listen(refusing(code)))).toEqual({ kind: 'unknown' })
  })

  test('where what stands between answers with a page of its own', async () => {
    const root = await listen((_, reply) => void reply.writeHead(502).end('<html>Bad Gateway</html>'))
    expect(await outcomeAt(root)).toEqual({ kind: 'unknown' })
  })
})

test.each([
  [429, { retry_after: 17 }, { kind: 'limited', retryAfterSeconds: 17 }],
  [429, {}, { kind: 'limited', retryAfterSeconds: 60 }],
  [403, {}, { kind: 'blocked' }],
  [400, { migrate_to_chat_id: -1_000_000_000_900 }, { kind: 'moved', chat: -1_000_000_000_900 }],
  [400, {}, { kind: 'refused', code: 400 }],
])('%i with %o', async (code, parameters, outcome) => {
  expect(await outcomeAt(await listen(refusing(code, parameters)))).toEqual(outcome)
})

test('a bug of ours is none of these', () => {
  expect(() => outcomeOfError(new TypeError('bug'))).toThrow('bug')
})
