// The pauses between tries, without waiting for them.
import type { Transformer } from 'grammy'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CALL_TIMEOUT_SECONDS } from '../../bot/connected-bot.ts'
import { endCallsWith } from '../../bot/inbox/end-with-update.ts'
import { HANDLE_WITHIN_MS } from '../../bot/inbox/inbox-worker.ts'
import { createPatientRetry } from '../../bot/patient-retry.ts'
import { flood } from '../../bot/preview/scripted-failures.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Answer = Awaited<ReturnType<Parameters<Transformer>[0]>>

/** Calls the method through the retry, with these answers one after another; the last one stays. */
function call(method: 'sendMessage' | 'sendChatAction', answers: readonly Answer[]) {
  let tries = 0
  const previous: Parameters<Transformer>[0] = async () => answers[Math.min(tries++, answers.length - 1)] as never
  const outcome = createPatientRetry()(previous, method, { chat_id: 1, text: 'x', action: 'typing' } as never)
  return { outcome, tries: () => tries }
}

const ok = { ok: true, result: true } as Answer
const floodFor = (seconds: number) => flood(seconds) as Answer

test('waits as long as Telegram asks, and no longer', async () => {
  const { outcome, tries } = call('sendMessage', [floodFor(7), ok])
  await vi.advanceTimersByTimeAsync(6_999)
  expect(tries()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(tries()).toBe(2)
  expect(await outcome).toEqual(ok)
})

test('all its pauses and calls together stay below what an update may take', async () => {
  const startedAt = Date.now()
  const { outcome, tries } = call('sendMessage', [floodFor(60)])
  await vi.runAllTimersAsync()
  expect(await outcome).toMatchObject({ error_code: 429 })
  const callsMs = tries() * CALL_TIMEOUT_SECONDS * 1000
  expect(Date.now() - startedAt + callsMs).toBeLessThan(HANDLE_WITHIN_MS)
  expect(call('sendMessage', [floodFor(61)]).tries()).toBe(1)
})

test('an update that is given up ends its pause, and calls nothing more', async () => {
  const limit = new AbortController()
  let tries = 0
  const flooded = (async () => (tries++, floodFor(7))) as Parameters<Transformer>[0]
  const retried = ((method, payload, signal) =>
    createPatientRetry()(flooded, method, payload, signal)) as typeof flooded
  const send = async () => endCallsWith(limit.signal)(retried, 'sendMessage', { chat_id: 1, text: 'x' })
  const outcomes = Promise.allSettled([send()])
  await vi.advanceTimersByTimeAsync(1_000)
  limit.abort()
  expect(await outcomes).toMatchObject([{ status: 'rejected', reason: { message: expect.stringMatching('aborted') } }])
  await expect(send()).rejects.toThrow('aborted')
  await vi.runAllTimersAsync()
  expect(tries).toBe(1)
})

test('gives up at once when the pause is longer than anybody waits', async () => {
  const { outcome, tries } = call('sendMessage', [floodFor(2282)])
  expect(await outcome).toMatchObject({ error_code: 429 })
  expect(tries()).toBe(1)
})

test('tries a few times after server errors, then gives up', async () => {
  const { outcome, tries } = call('sendMessage', [{ ok: false, error_code: 502, description: 'Bad Gateway' } as Answer])
  await vi.runAllTimersAsync()
  expect(await outcome).toMatchObject({ error_code: 502 })
  expect(tries()).toBe(4)
})

test('does not repeat "typing": it would come after the answer', async () => {
  const { outcome, tries } = call('sendChatAction', [floodFor(7), ok])
  expect(await outcome).toMatchObject({ error_code: 429 })
  expect(tries()).toBe(1)
})
