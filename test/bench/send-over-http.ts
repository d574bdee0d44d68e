// Sends a delivery's message straight to a Bot API server, without the bot: for benchmarks of the ledger and its pace.
import type { SendClaim } from '../../jobs/delivery/send-due.ts'
import type { SendOutcome } from '../../jobs/delivery/settlement.ts'
import { TOKEN } from '../support/bot-under-test.ts'

export const sendOverHttp =
  (apiRoot: string): SendClaim =>
  ({ recipient }) =>
    request(apiRoot, recipient.chat)

async function request(apiRoot: string, chat: number): Promise<SendOutcome> {
  try {
    const response = await fetch(`${apiRoot}/bot${TOKEN}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: chat, text: 'Thông báo' }),
    })
    return outcomeOf(await response.json())
  } catch {
    return { kind: 'unknown' }
  }
}

/** The body is as the Bot API words it. */
function outcomeOf(body: unknown): SendOutcome {
  const { ok, result, error_code, parameters } = body as {
    readonly ok: boolean
    readonly result?: { readonly message_id: number }
    readonly error_code?: number
    readonly parameters?: { readonly retry_after?: number }
  }
  if (ok) return { kind: 'sent', messageId: result?.message_id ?? 0 }
  if (error_code === 429) return { kind: 'limited', retryAfterSeconds: parameters?.retry_after ?? 0 }
  return error_code === 403 ? { kind: 'blocked' } : { kind: 'refused', code: error_code ?? 0 }
}
