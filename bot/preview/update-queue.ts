// The queue behind getUpdates: kept until confirmed by an offset, long polls answered as soon as something arrives.
import { failWith, succeed, type ApiResponse, type Update } from './telegram-shapes.ts'

export type UpdateQueue = {
  readonly push: (content: WithoutId<Update>) => void
  /** A poll that arrives while another waits ends that one with 409, as Telegram does. */
  readonly poll: (options: PollOptions, isGone: AbortSignal) => Promise<ApiResponse>
  readonly unconfirmed: () => readonly Update[]
  readonly close: () => void
}

export type PollOptions = { readonly offset: number; readonly limit: number; readonly timeoutSeconds: number }

type WithoutId<T> = T extends unknown ? Omit<T, 'update_id'> : never
type Waiting = { readonly answer: (response: ApiResponse) => void; readonly limit: number }

export function createUpdateQueue(): UpdateQueue {
  let updates: readonly Update[] = []
  let nextId = 1
  let waiting: Waiting | undefined
  const firstOf = (limit: number) => updates.slice(0, Math.max(1, Math.min(limit, 100)))
  return {
    push: (content) => {
      updates = [...updates, { ...content, update_id: nextId++ }]
      waiting?.answer(succeed(firstOf(waiting.limit)))
    },
    poll: (options, isGone) => {
      waiting?.answer(failWith(409, CONFLICT))
      updates = updates.filter(({ update_id }) => update_id >= options.offset)
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
    close: () => waiting?.answer(succeed([])),
  }
}

const CONFLICT = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'
