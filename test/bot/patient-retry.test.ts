// The pauses between tries, without waiting for them.
import type { Transformer } from 'grammy'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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
