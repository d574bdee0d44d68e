// Whether "is typing" is shown, for how long, and what is left of it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { repeatInRealTime, TYPING_AFTER_MS, whileTyping } from '../../bot/typing.ts'
import { TYPING_REFRESH_MS } from '../../bot/telegram-limits.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const sendTyping = vi.fn<() => Promise<unknown>>(() => Promise.resolve())
const onError = vi.fn<(error: unknown) => void>()
afterEach(() => void vi.clearAllMocks())

const within = (ms: number) => (): Promise<string> =>
  new Promise((resolve) => {
    setTimeout(() => resolve('xong'), ms)
  })
const show = (work: () => Promise<string>, isLong?: true) =>
  whileTyping({ sendTyping, repeat: repeatInRealTime, onError, ...(isLong && { isLong }) }, work)

test('an answer that is there at once shows nothing and leaves no timer', async () => {
  expect(await show(() => Promise.resolve('xong'))).toBe('xong')
  expect(sendTyping).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

test('a slow one shows it after a moment and again as long as it takes', async () => {
  const answer = show(within(TYPING_REFRESH_MS * 2.5 + TYPING_AFTER_MS))
  await vi.advanceTimersByTimeAsync(TYPING_AFTER_MS)
  expect(sendTyping).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(TYPING_REFRESH_MS * 2.5)
  expect(await answer).toBe('xong')
  expect(sendTyping).toHaveBeenCalledTimes(3)
  expect(vi.getTimerCount()).toBe(0)
})

test('what is known to take long shows it at once', async () => {
  const answer = show(within(1), true)
  expect(sendTyping).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(await answer).toBe('xong')
})

test('a failure of the work comes through and stops it, a failure of the action is only reported', async () => {
  sendTyping.mockRejectedValueOnce(new Error('no network'))
  const answer = show(() => within(TYPING_REFRESH_MS)().then(() => Promise.reject(new Error('broken'))))
  await Promise.all([expect(answer).rejects.toThrow('broken'), vi.advanceTimersByTimeAsync(TYPING_REFRESH_MS)])
  expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('no network'))
  expect(vi.getTimerCount()).toBe(0)
})
