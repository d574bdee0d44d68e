// An update that is given up sends nothing more: its calls, and the pauses between their tries, end with it.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Transformer } from 'grammy'

/** Whatever a handler calls, however deep, belongs to its update; handing a signal through every feature would be forgotten somewhere. */
const limits = new AsyncLocalStorage<AbortSignal>()

/** Calls that `work` makes through a client with the transformer below fail from the signal on. */
export const runUntil = <Result>(limit: AbortSignal, work: () => Promise<Result>): Promise<Result> =>
  limits.run(limit, work)

/** Outside the retry, so that it is the retry that is ended. */
export function createEndWithUpdate(): Transformer {
  return async (previous, method, payload, signal) => {
    const limit = limits.getStore()
    if (limit === undefined) return previous(method, payload, signal)
    limit.throwIfAborted()
    // grammY's types name the signal of a polyfill; the platform's own does the same.
    return previous(
      method,
      payload,
      (signal === undefined ? limit : either(signal as AbortSignal, limit)) as typeof signal,
    )
  }
}

const either = (one: AbortSignal, other: AbortSignal) => AbortSignal.any([one, other])
