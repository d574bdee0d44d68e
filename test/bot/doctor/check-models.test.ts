// What the doctor finds of the services of models: each way in which one can fail, within seconds, and without the key.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { checkModels } from '../../../bot/doctor/check-models.ts'
import { parseModelConfig } from '../../../knowledge/model/model-config.ts'
import { freePort } from '../../support/free-port.ts'

const KEY = 'sk-giu-kin-0123456789'
let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  const { port } = started.address() as AddressInfo
  return `http://127.0.0.1:${port}/v1`
}
const answers = (status: number, body = '') =>
  serve((_, response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(body))
const lists = (...ids: readonly string[]) => answers(200, JSON.stringify({ data: ids.map((id) => ({ id })) }))

async function examine(baseUrl: string | undefined, environment: Readonly<Record<string, string>> = {}) {
  const named = { OPENAI_API_KEY: KEY, ...(baseUrl !== undefined && { OPENAI_BASE_URL: baseUrl }) }
  const parsed = parseModelConfig({ ...named, CHAT_MODEL: 'gpt-4.1-mini', ...environment })
  if (parsed.kind === 'invalid') throw new Error(parsed.faults.join())
  const findings = await checkModels(parsed.config)
  expect(JSON.stringify(findings)).not.toContain(KEY)
  return findings
}

test('without a model nobody is asked', async () => {
  expect(await checkModels({})).toMatchObject([{ verdict: 'well' }])
})

test('a service that has the model is well, and is asked with the key', async () => {
  const asked: (string | undefined)[] = []
  const baseUrl = await serve((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
    response.end(JSON.stringify({ data: [{ id: 'gpt-4.1-mini' }, { id: 'bge-m3:567m' }] }))
  })
  expect(await examine(baseUrl, { EMBEDDINGS: 'openai:bge-m3' })).toMatchObject([
    { verdict: 'well', said: expect.stringContaining('CHAT_MODEL') },
    { verdict: 'well', said: expect.stringContaining('EMBEDDINGS') },
  ])
  expect(asked).toEqual([`GET /v1/models Bearer ${KEY}`])
})

test('a model that is not in its list is worth a look', async () => {
  expect(await examine(await lists('gpt-4.1'))).toMatchObject([
    { verdict: 'note', said: expect.stringContaining('gpt-4.1-mini'), remedy: expect.stringContaining('tên') },
  ])
})

test.each([
  [404, ''],
  [200, 'không phải JSON'],
  [200, '{"models":[]}'],
])('one that has no such list answers all the same: %i %j', async (status, body) => {
  expect(await examine(await answers(status, body))).toMatchObject([{ verdict: 'well' }])
})

test.each([
  [401, 'broken', 'OPENAI_API_KEY'],
  [403, 'broken', 'OPENAI_API_KEY'],
  [429, 'note', 'hạn mức'],
  [500, 'broken', 'OPENAI_BASE_URL'],
])('status %i is %s, with what to do', async (status, verdict, remedy) => {
  expect(await examine(await answers(status, `{"error":"${KEY}"}`))).toMatchObject([
    { verdict, remedy: expect.stringContaining(remedy) },
  ])
})

test('where nothing listens, the cause is told', async () => {
  expect(await examine(`http://127.0.0.1:${await freePort()}/v1`)).toMatchObject([
    { verdict: 'broken', said: expect.stringContaining('ECONNREFUSED'), remedy: expect.stringContaining('bỏ trống') },
  ])
})

test('one that never answers is not waited for', async () => {
  const startedAt = performance.now()
  expect(await examine(await serve(() => undefined))).toMatchObject([
    { verdict: 'broken', said: expect.stringContaining('quá 5 giây') },
  ])
  expect(performance.now() - startedAt).toBeLessThan(20_000)
})
