// Calling the local Bot API server as any client would, and what its answers look like to a test.
import { expect } from 'vitest'
import type { BotApiServer } from '../../bot/preview/bot-api-server.ts'
import type { Message } from '../../bot/preview/telegram-shapes.ts'
import { TOKEN } from './bot-under-test.ts'

export type ApiAnswer<Result = Message> = {
  readonly ok: boolean
  readonly error_code?: number
  readonly description?: string
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
  readonly result?: Result
}

/** A form is posted as it is, everything else as JSON. The status must say what the body says. */
export async function callBotApi<Result = Message>(
  { apiRoot }: Pick<BotApiServer, 'apiRoot'>,
  method: string,
  body: object = {},
): Promise<ApiAnswer<Result>> {
  const isForm = body instanceof FormData || body instanceof URLSearchParams
  const init = isForm ? { body } : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const response = await fetch(`${apiRoot}/bot${TOKEN}/${method}`, { method: 'POST', ...init })
  const answer = (await response.json()) as ApiAnswer<Result>
  expect(response.status).toBe(answer.ok ? 200 : answer.error_code)
  return answer
}

/** A form with a file in it, as grammY sends one. */
export function formWith(
  fields: Readonly<Record<string, string>>,
  files: Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>>,
): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [part, { name, bytes }] of Object.entries(files))
    form.append(part, new Blob([new Uint8Array(bytes)]), name)
  return form
}
