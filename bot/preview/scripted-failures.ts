// Failures that a test orders in advance: floods, server errors, broken connections.
import type { ApiFailure } from './telegram-shapes.ts'

/** 'drop': the connection breaks without a word; 'drop-after': the same, after the call has done its work. */
export type ScriptedResponse = ApiFailure | 'drop' | 'drop-after'

export type Script = {
  readonly add: (method: string, response: ScriptedResponse, times?: number) => void
  readonly next: (method: string) => ScriptedResponse | undefined
}

export function createScript(): Script {
  const ordered: { readonly method: string; readonly response: ScriptedResponse }[] = []
  return {
    add: (method, response, times = 1) => ordered.push(...Array.from({ length: times }, () => ({ method, response }))),
    next: (method) => {
      const index = ordered.findIndex((entry) => entry.method === method)
      return index === -1 ? undefined : ordered.splice(index, 1)[0]?.response
    },
  }
}

/** As Telegram words it. */
export function flood(retryAfterSeconds: number): ApiFailure {
  return {
    ok: false,
    error_code: 429,
    description: `Too Many Requests: retry after ${retryAfterSeconds}`,
    parameters: { retry_after: retryAfterSeconds },
  }
}
