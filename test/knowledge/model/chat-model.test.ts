// What leaves this machine with a call of the chat model: one request, to the service that is configured, and to nobody else.
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { createChatModel } from '../../../knowledge/model/chat-model.ts'
import { startOpenAiServer, type OpenAiServer } from '../../support/openai-server.ts'

let service: OpenAiServer
let stranger: OpenAiServer
beforeAll(async () => {
  service = await startOpenAiServer()
  stranger = await startOpenAiServer()
})
afterAll(async () => {
  await service.close()
  await stranger.close()
})
afterEach(() => {
  vi.unstubAllEnvs()
})

test('variables that the client would read for itself change nothing of that', async () => {
  for (const name of ['OPENAI_BASE_URL', 'OPENAI_API_BASE']) vi.stubEnv(name, stranger.baseUrl)
  vi.stubEnv('OPENAI_API_KEY', 'sk-of-another-program')
  service.behave({ kind: 'says', content: { word: 'vâng' } })
  const complete = createChatModel({ model: 'test-model', baseUrl: service.baseUrl, apiKey: undefined, callsADay: 1 })
  const request = {
    name: 'word',
    instructions: 'Nói một từ.',
    input: 'Từ?',
    schema: z.object({ word: z.string() }),
    signal: AbortSignal.timeout(15_000),
  }
  expect(await complete(request)).toEqual({ word: 'vâng' })
  expect(service.calls.map(({ path, authorization }) => [path, authorization])).toEqual([
    ['/v1/chat/completions', 'Bearer none'],
  ])
  expect(stranger.calls).toEqual([])
})
