// What answers Telegram's calls to the webhook: the secret first, then the body, and 200 only for what is kept.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Update } from 'grammy/types'
import { z } from 'zod'
import { errorFacts } from '../error-facts.ts'
import type { Log } from '../log.ts'
import type { Route } from '../public-server.ts'
import { isSameSecret } from '../same-secret.ts'
import type { Receive } from './receive.ts'

/** No update comes near: the longest message is 4,096 characters and quotes one more of them. */
const BODY_BYTES = 1024 * 1024

export function createWebhookRoute(deps: {
  readonly secret: string
  readonly receive: Receive
  readonly log: Log
}): Route {
  const { secret, receive, log } = deps
  return async (request, reply) => {
    if (request.method !== 'POST') return refuse(reply, 405)
    if (!isSameSecret(request.headers['x-telegram-bot-api-secret-token'], secret)) {
      log.warn('webhook refused', { status: 401 })
      return refuse(reply, 401)
    }
    const body = await readText(request, BODY_BYTES)
    if (body === undefined) return refuse(reply, 413)
    const update = parseUpdate(body)
    if (update === undefined) return refuse(reply, 400)
    try {
      await receive([update])
    } catch (error) {
      log.error('updates not kept', errorFacts(error))
      // Telegram sends it again.
      return refuse(reply, 503)
    }
    return void reply.writeHead(200).end()
  }
}

/** The connection is closed: what is left of the body is not read. */
function refuse(reply: ServerResponse, status: number): void {
  reply.writeHead(status, { connection: 'close' }).end()
}

/** @returns undefined when it is longer */
async function readText(request: IncomingMessage, limitBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    // Without an encoding set, a request streams Buffers.
    const buffer = chunk as Buffer
    length += buffer.length
    if (length > limitBytes) return undefined
    chunks.push(buffer)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const updateSchema = z.looseObject({ update_id: z.int().nonnegative() })

/** Only its number is checked: the rest is Telegram's, whose secret came with it. */
function parseUpdate(text: string): Update | undefined {
  try {
    const parsed = updateSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
