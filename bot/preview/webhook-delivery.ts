// Delivering updates to a webhook: by POST with the secret header, again and again until the bot takes them.
import type { Update } from './telegram-shapes.ts'
import type { UpdateQueue } from './update-queue.ts'

export type DeliveryOptions = {
  /** Where a public address is really reached; undefined: nowhere. Without it only addresses of this machine are. */
  readonly route?: (url: string) => string | undefined
  /** Before a delivery that failed is tried again. */
  readonly pause?: (attempt: number) => Promise<void>
}

export type Delivery = { readonly stop: () => void; readonly lastError: () => string | undefined }

/** One update of a chat after the other, chats side by side, as Telegram's own server does. */
export function deliver(
  updates: UpdateQueue,
  to: DeliveryOptions & { readonly url: string; readonly secret: string | undefined },
): Delivery {
  const { route = reachLocally, pause = pauseInRealTime } = to
  const stopped = new AbortController()
  const lanes = new Map<string, Promise<void>>()
  let lastError: string | undefined
  const post = async (update: Update): Promise<boolean> => {
    const address = route(to.url)
    if (address === undefined) return fail('the address is not reached from here')
    try {
      const headers = { 'content-type': 'application/json', ...secretHeader(to.secret) }
      const body = JSON.stringify(update)
      const response = await fetch(address, { method: 'POST', headers, body, signal: stopped.signal })
      await response.arrayBuffer()
      return response.ok || fail(`Wrong response from the webhook: ${response.status}`)
    } catch (error) {
      return fail(error instanceof Error ? error.name : 'Connection failed')
    }
  }
  const fail = (message: string) => {
    lastError = message
    return false
  }
  const tryUntilTaken = async (update: Update, attempt = 1): Promise<void> => {
    if (stopped.signal.aborted) return
    if (await post(update)) return updates.confirm(update.update_id)
    await pause(attempt)
    return tryUntilTaken(update, attempt + 1)
  }
  const enqueue = (update: Update) => {
    const lane = laneOf(update)
    lanes.set(
      lane,
      (lanes.get(lane) ?? Promise.resolve()).then(() => tryUntilTaken(update)),
    )
  }
  updates.unconfirmed().forEach(enqueue)
  const end = updates.onPush(enqueue)
  return {
    stop: () => {
      end()
      stopped.abort()
    },
    lastError: () => lastError,
  }
}

const secretHeader = (secret: string | undefined) =>
  secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }

function laneOf(update: Update): string {
  if ('message' in update) return `chat ${update.message.chat.id}`
  if ('edited_message' in update) return `chat ${update.edited_message.chat.id}`
  if ('callback_query' in update) return `chat ${update.callback_query.message.chat.id}`
  if ('my_chat_member' in update) return `chat ${update.my_chat_member.chat.id}`
  return `person ${update.inline_query.from.id}`
}

function reachLocally(url: string): string | undefined {
  return ['127.0.0.1', 'localhost'].includes(new URL(url).hostname) ? url : undefined
}

/** Longer each time, up to a minute; the timer holds no process. */
function pauseInRealTime(attempt: number): Promise<void> {
  const ms = Math.min(1000 * 2 ** (attempt - 1), 60_000)
  return new Promise((resolve) => void setTimeout(resolve, ms).unref())
}
