// The queue behind getUpdates: kept until confirmed by an offset, long polls answered as soon as something arrives.
import { failWith, succeed, type ApiResponse, type Update, type UpdateContent } from './telegram-shapes.ts'

export type UpdateQueue = {
  /** An update of a kind that the bot did not ask for is let go, as Telegram does. */
  readonly push: (content: UpdateContent) => void
  /** A poll that arrives while another waits ends that one with 409, as Telegram does. */
  readonly poll: (options: PollOptions, isGone: AbortSignal) => Promise<ApiResponse>
  readonly unconfirmed: () => readonly Update[]
  readonly confirm: (updateId: number) => void
  /** Kinds of updates from now on; undefined: all. */
  readonly allow: (kinds: readonly string[] | undefined) => void
  /** @returns a function that ends it */
  readonly onPush: (listener: (update: Update) => void) => () => void
  readonly close: () => void
}

export type PollOptions = { readonly offset: number; readonly limit: number; readonly timeoutSeconds: number }

type Waiting = { readonly answer: (response: ApiResponse) => void; readonly limit: number }

export function createUpdateQueue(firstId: number): UpdateQueue {
  let updates: readonly Update[] = []
  let nextId = firstId
  let allowed: ReadonlySet<string> | undefined
  let waiting: Waiting | undefined
  const listeners = new Set<(update: Update) => void>()
  const firstOf = (limit: number) => updates.slice(0, Math.max(1, Math.min(limit, 100)))
  return {
    push: (content) => {
      if (allowed !== undefined && !Object.keys(content).some((kind) => allowed?.has(kind))) return
      const update: Update = { ...content, update_id: nextId++ }
      updates = [...updates, update]
      waiting?.answer(succeed(firstOf(waiting.limit)))
      for (const listener of listeners) listener(update)
    },
    poll: (options, isGone) => {
      waiting?.answer(failWith(409, CONFLICT))
      updates = afterOffset(updates, options.offset)
      if (updates.length > 0 || options.timeoutSeconds <= 0) return Promise.resolve(succeed(firstOf(options.limit)))
      return new Promise((resolve) => {
        const answer = (response: ApiResponse) => {
          clearTimeout(timer)
          if (waiting === mine) waiting = undefined
          resolve(response)
        }
        const timer = setTimeout(() => answer(succeed([])), options.timeoutSeconds * 1000)
        const mine: Waiting = { answer, limit: options.limit }
        isGone.addEventListener('abort', () => answer(succeed([])))
        waiting = mine
      })
    },
    unconfirmed: () => updates,
    confirm: (updateId) => {
      updates = updates.filter(({ update_id: id }) => id !== updateId)
    },
    allow: (kinds) => {
      allowed = kinds === undefined || kinds.length === 0 ? undefined : new Set(kinds)
    },
    onPush: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => waiting?.answer(succeed([])),
  }
}

/** A negative offset keeps so many from the end and forgets the others. */
function afterOffset(updates: readonly Update[], offset: number): readonly Update[] {
  return offset < 0 ? updates.slice(offset) : updates.filter(({ update_id: id }) => id >= offset)
}

const CONFLICT = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'
