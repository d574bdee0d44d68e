// An update that is given up sends nothing more: its calls, and the pauses between their tries, end with it.
import type { Context, Middleware, Transformer } from 'grammy'
import type { Update } from 'grammy/types'

/** As grammY's types name it, which are those of a polyfill; the platform's own does the same. */
export type CallSignal = Parameters<Transformer>[3]

/**
 * By the update, whose handlers all make their calls through its own client. A storage that follows every promise (AsyncLocalStorage)
 * would ask nothing of them, and takes a quarter of the processor time of a question on Node 20.
 */
const limits = new WeakMap<Update, AbortSignal>()

/** Calls that are made for the update fail from the signal on. */
export const endWith = (update: Update, limit: AbortSignal): void => void limits.set(update, limit)

/** For calls that go past the update's own client. */
export const endOf = ({ update }: Pick<Context, 'update'>): CallSignal => limits.get(update) as CallSignal

/** Outside the retry, so that it is the retry that is ended. */
export const createEndWithUpdate = (): Middleware => async (ctx, next) => {
  const limit = limits.get(ctx.update)
  if (limit !== undefined) ctx.api.config.use(endCallsWith(limit))
  await next()
}

export const endCallsWith =
  (limit: AbortSignal): Transformer =>
  async (previous, method, payload, signal) => {
    limit.throwIfAborted()
    const own = signal === undefined ? limit : AbortSignal.any([signal as AbortSignal, limit])
    return previous(method, payload, own as CallSignal)
  }
