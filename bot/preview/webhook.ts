// The webhook: where updates are pushed instead of being fetched, with Telegram's rules for its address and secret.
import { z } from 'zod'
import { flag, jsonOf, number } from './methods/define-method.ts'
import { failWith, succeed, type ApiResponse } from './telegram-shapes.ts'
import type { UpdateQueue } from './update-queue.ts'
import { deliver, type Delivery, type DeliveryOptions } from './webhook-delivery.ts'

export type Webhook = {
  readonly isSet: () => boolean
  readonly set: (values: Readonly<Record<string, unknown>>) => ApiResponse
  readonly remove: (values: Readonly<Record<string, unknown>>) => ApiResponse
  readonly info: () => ApiResponse
  readonly close: () => void
}

/** setWebhook: secret_token 1–256 of these characters; ports 443, 80, 88, 8443 for public addresses. */
const setSchema = z.object({
  url: z.string(),
  secret_token: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .optional(),
  allowed_updates: jsonOf(z.array(z.string())).optional(),
  drop_pending_updates: flag.optional(),
  max_connections: number.pipe(z.int().min(1).max(100)).optional(),
})

const removeSchema = z.object({ drop_pending_updates: flag.optional() })

type Target = { readonly url: string; readonly secret: string | undefined; readonly delivery: Delivery }

export function createWebhook(updates: UpdateQueue, options: DeliveryOptions = {}): Webhook {
  let target: Target | undefined
  const leave = () => {
    target?.delivery.stop()
    target = undefined
  }
  return {
    isSet: () => target !== undefined,
    set: (values) => {
      const parsed = setSchema.safeParse(values)
      if (!parsed.success)
        return failWith(400, `Bad Request: invalid parameter ${parsed.error.issues[0]?.path.join('.') ?? ''}`)
      const { url, secret_token: secret, allowed_updates: kinds, drop_pending_updates: drops } = parsed.data
      if (url !== '' && !isWebhookUrl(url))
        return failWith(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook')
      leave()
      updates.allow(kinds)
      if (drops === true) dropAll(updates)
      if (url !== '') target = { url, secret, delivery: deliver(updates, { url, secret, ...options }) }
      return succeed(true)
    },
    remove: (values) => {
      leave()
      if (removeSchema.safeParse(values).data?.drop_pending_updates === true) dropAll(updates)
      return succeed(true)
    },
    info: () =>
      succeed({
        url: target?.url ?? '',
        has_custom_certificate: false,
        pending_update_count: updates.unconfirmed().length,
        ...(target?.delivery.lastError() !== undefined && { last_error_message: target.delivery.lastError() }),
      }),
    close: leave,
  }
}

function dropAll(updates: UpdateQueue): void {
  for (const { update_id: id } of updates.unconfirmed()) updates.confirm(id)
}

/** HTTPS on Telegram's ports; plain HTTP is for this machine only, as Telegram's own local server allows it. */
function isWebhookUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, port, hostname } = new URL(url)
  if (['127.0.0.1', 'localhost'].includes(hostname)) return protocol === 'http:' || protocol === 'https:'
  return protocol === 'https:' && ['', '443', '80', '88', '8443'].includes(port)
}
