// Whether updates come by webhook, and what that needs: an address that Telegram reaches, and a secret that only it knows.
import { z } from 'zod'
import { webhookFaults as say } from '../messages/operator.ts'

export type WebhookConfig = {
  /** Where the reverse proxy is reached from outside, without a trailing slash. */
  readonly publicUrl: string
  /** Comes back with every update. */
  readonly secret: string
  /** What the server listens on. */
  readonly host: string
}

export type ParsedWebhook =
  | { readonly kind: 'valid'; readonly webhook: WebhookConfig | undefined }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] }

/** @param filled without empty values. Without PUBLIC_URL the other two mean nothing and are not looked at */
export function parseWebhookConfig(filled: Readonly<Record<string, string | undefined>>): ParsedWebhook {
  if (filled['PUBLIC_URL'] === undefined) return { kind: 'valid', webhook: undefined }
  const parsed = environmentSchema.safeParse(filled)
  if (!parsed.success) return { kind: 'invalid', faults: parsed.error.issues.map(({ message }) => message) }
  const { PUBLIC_URL, WEBHOOK_SECRET, WEBHOOK_HOST } = parsed.data
  return { kind: 'valid', webhook: { publicUrl: PUBLIC_URL, secret: WEBHOOK_SECRET, host: WEBHOOK_HOST } }
}

const text = z.string().trim()

const environmentSchema = z.object({
  PUBLIC_URL: text.transform((url) => url.replace(/\/+$/, '')).refine(isReachable, say.publicUrl),
  // setWebhook takes 1–256 of these characters; fewer than 32 could be guessed.
  WEBHOOK_SECRET: z
    .string({ error: say.secret })
    .trim()
    .regex(/^[A-Za-z0-9_-]{32,256}$/, say.secret),
  WEBHOOK_HOST: text.regex(/^[\w.:-]+$/, say.host).default('127.0.0.1'),
})

/** The only ports that Telegram calls, by its guide to webhooks. */
const PORTS = ['', '80', '88', '443', '8443']

/** Plain HTTP only on this machine, for a Bot API server of one's own. */
function isReachable(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port, search, hash, username } = new URL(url)
  if (search !== '' || hash !== '' || username !== '') return false
  if (protocol === 'http:') return hostname === 'localhost' || hostname === '127.0.0.1'
  return protocol === 'https:' && PORTS.includes(port)
}
