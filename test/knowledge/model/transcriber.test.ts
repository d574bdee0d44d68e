// Speech to text over HTTP, against a service that also misbehaves: what is heard, and every way of not hearing.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCallBudget } from '../../../knowledge/model/call-budget.ts'
import { createCircuitBreaker } from '../../../knowledge/model/circuit-breaker.ts'
import { createTranscribeRecording } from '../../../knowledge/model/openai-transcription.ts'
import type { ServiceTrouble } from '../../../knowledge/model/service-trouble.ts'
import { createTranscriber } from '../../../knowledge/model/transcriber.ts'
import { startOpenAiServer, type Behaviour, type OpenAiServer } from '../../support/openai-server.ts'

let service: OpenAiServer
beforeEach(async () => {
  service = await startOpenAiServer()
})
afterEach(() => service.close())

const RECORDING = { bytes: new Uint8Array(Buffer.from('sound')), name: 'question.ogg' }
const at = new Date('2026-11-26T01:00:00Z')

function listener(limits: { readonly ofOne?: number; readonly limitMs?: number } = {}) {
  const troubles: ServiceTrouble[] = []
  const config = { model: 'whisper-1', baseUrl: service.baseUrl, apiKey: 'sk-test', callsADay: 10 }
  const transcribe = createTranscriber({
    transcribe: createTranscribeRecording(config),
    budget: createCallBudget({ ofOne: limits.ofOne ?? 10, ofAll: 10 }),
    breaker: createCircuitBreaker({ failures: 2, restMinutes: 5 }),
    ...(limits.limitMs !== undefined && { limitMs: limits.limitMs }),
    onTrouble: (trouble) => troubles.push(trouble),
  })
  const hear = (signal = new AbortController().signal) => transcribe(RECORDING, { conversation: 'a', at, signal })
  return { hear, troubles }
}

describe('a recording', () => {
  test('goes to the service with its model and language, and comes back as text', async () => {
    service.behave({ kind: 'hears', text: '  Ai chủ trì\nxóa mù chữ? ' })
    const { hear, troubles } = listener()
    expect(await hear()).toEqual({ kind: 'heard', text: 'Ai chủ trì xóa mù chữ?' })
    expect(service.calls).toMatchObject([
      {
        path: '/v1/audio/transcriptions',
        authorization: 'Bearer sk-test',
        body: { model: 'whisper-1', language: 'vi', file: { name: 'question.ogg', text: 'sound' } },
      },
    ])
    expect(troubles).toEqual([])
  })

  test('without words is nothing, which is no fault of the service', async () => {
    service.behave({ kind: 'hears', text: '  ' })
    const { hear, troubles } = listener()
    expect([await hear(), await hear(), await hear()]).toEqual(Array.from({ length: 3 }, () => ({ kind: 'nothing' })))
    expect(troubles).toEqual([])
  })

  test('that runs on is cut to a question', async () => {
    service.behave({ kind: 'hears', text: 'à '.repeat(5_000) })
    expect(((await listener().hear()) as { text: string }).text).toHaveLength(1_000)
  })
})

describe('a service that misbehaves', () => {
  test.each<[Behaviour, Partial<ServiceTrouble>]>([
    [
      { kind: 'status', status: 401 },
      { kind: 'refused', status: 401 },
    ],
    [
      { kind: 'status', status: 500 },
      { kind: 'refused', status: 500 },
    ],
    [{ kind: 'garbage', body: 'không phải JSON' }, { service: 'transcription' }],
    [{ kind: 'hears', text: 7 }, { kind: 'unreadable' }],
    [{ kind: 'hangs-up' }, { kind: 'unreachable' }],
    [{ kind: 'silent' }, { kind: 'timeout' }],
  ])('%o is told as %o, is asked once and hears nothing', async (behaviour, trouble) => {
    service.behave(behaviour)
    const { hear, troubles } = listener({ limitMs: 300 })
    expect(await hear()).toEqual({ kind: 'unavailable' })
    expect(troubles).toMatchObject([trouble])
    expect(service.calls).toHaveLength(1)
  })

  test('twice running is left alone for a while', async () => {
    service.behave({ kind: 'status', status: 500 })
    const { hear, troubles } = listener()
    for (let count = 0; count < 3; count += 1) expect(await hear()).toEqual({ kind: 'unavailable' })
    expect(troubles.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'open'])
    expect(service.calls).toHaveLength(2)
  })
})

test('over the budget of a person the service is not called', async () => {
  service.behave({ kind: 'hears', text: 'một' })
  const { hear } = listener({ ofOne: 1 })
  expect([await hear(), await hear()]).toEqual([{ kind: 'heard', text: 'một' }, { kind: 'over-budget' }])
  expect(service.calls).toHaveLength(1)
})

test('a person who wants it no more waits for nothing, and the service is not blamed', async () => {
  service.behave({ kind: 'silent' })
  const { hear, troubles } = listener()
  const stop = new AbortController()
  const hearing = hear(stop.signal)
  stop.abort()
  expect(await hearing).toEqual({ kind: 'stopped' })
  expect(troubles).toEqual([])
})
