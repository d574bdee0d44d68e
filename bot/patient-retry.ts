// Retrying calls to Telegram: as long as it asks us to wait, never where a message could go out twice.
import { autoRetry } from '@grammyjs/auto-retry'
import type { Transformer } from 'grammy'

/**
 * Four pauses and four calls of a minute at most stay below what an update may take (inbox/inbox-worker.ts). For longer ones the
 * inbox puts the update off; Telegram has asked for hours.
 */
const MAX_PAUSE_SECONDS = 60

/** Enough for a restart of the API server (3, 6 and 12 s apart). */
const MAX_ATTEMPTS = 3

/**
 * Obeys retry_after and repeats after 5xx. After a broken connection nobody knows whether a message went out, and there is
 * no idempotency key: that error is passed on. getUpdates is left to the runner, chat actions are out of date by then.
 */
export function createPatientRetry(): Transformer {
  const retry = autoRetry({
    maxDelaySeconds: MAX_PAUSE_SECONDS,
    maxRetryAttempts: MAX_ATTEMPTS,
    rethrowHttpErrors: true,
  })
  return (previous, method, payload, signal) =>
    method === 'sendChatAction' || method === 'getUpdates'
      ? previous(method, payload, signal)
      : retry(previous, method, payload, signal)
}
