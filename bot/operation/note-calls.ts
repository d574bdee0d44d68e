// Counts every call to Telegram by what became of it, and takes a poll that came back for a sign of life.
import type { Transformer } from 'grammy'
import type { CallOutcome, Meters } from './meters.ts'
import type { Signs } from './signs.ts'

/** Innermost of the transformers: each try counts. It changes nothing. */
export function createNoteCalls(deps: {
  readonly meters: Pick<Meters, 'telegramCalled' | 'telegramPaused'>
  readonly signs: Pick<Signs, 'see'>
}): Transformer {
  const { meters, signs } = deps
  return async (previous, method, payload, signal) => {
    try {
      const response = await previous(method, payload, signal)
      meters.telegramCalled(method, response.ok ? 'ok' : outcomeOf(response.error_code))
      if (!response.ok && response.parameters?.retry_after !== undefined)
        meters.telegramPaused(response.parameters.retry_after)
      if (response.ok && method === 'getUpdates') signs.see('telegram')
      return response
    } catch (error) {
      // What we gave up ourselves, as at every stop, says nothing of Telegram.
      if (signal?.aborted !== true) meters.telegramCalled(method, 'no-answer')
      throw error
    }
  }
}

const TOLD_APART: readonly CallOutcome[] = ['400', '401', '403', '404', '409', '429']

function outcomeOf(code: number): CallOutcome {
  if (code >= 500 && code < 600) return '5xx'
  return TOLD_APART.find((outcome) => outcome === String(code)) ?? 'other'
}
