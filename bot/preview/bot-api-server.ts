// A Bot API server of our own on 127.0.0.1: the same HTTP as Telegram's, over a world in memory.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { DOCUMENT_BYTES } from '../telegram-limits.ts'
import { createFloodLimits, type FloodLimits } from './flood-limits.ts'
import { listenLocally } from './listen-locally.ts'
import { findMethod } from './methods/method-table.ts'
import { createPeople, type People } from './people.ts'
import { readBody, type Values } from './request-body.ts'
import { createScript, flood, type ScriptedResponse } from './scripted-failures.ts'
import { failWith, type ApiResponse } from './telegram-shapes.ts'
import type { World } from './telegram-world.ts'
import type { DeliveryOptions } from './webhook-delivery.ts'
import { createWebhook, type Webhook } from './webhook.ts'

export type BotApiServer = {
  /** What a bot takes as its API root. */
  readonly apiRoot: string
  readonly world: World
  readonly people: People
  /** The next `times` calls of the method get this instead; 'drop' breaks the connection, 'drop-after' once it has taken effect. */
  readonly failNext: (method: string, response: ScriptedResponse, times?: number) => void
  readonly close: () => Promise<void>
}

export type BotApiOptions = {
  readonly token: string
  readonly world: World
  /** 0 or undefined takes a free one. */
  readonly port?: number
  /** Refuses floods by the world's clock. Off by default: a test that asks quickly is no flood. */
  readonly limitsFloods?: boolean
  readonly webhook?: DeliveryOptions
}

type Deps = { readonly world: World; readonly webhook: Webhook; readonly floods: FloodLimits | undefined }

export async function startBotApiServer(options: BotApiOptions): Promise<BotApiServer> {
  const { token, world } = options
  const script = createScript()
  const webhook = createWebhook(world.updates, options.webhook)
  const floods = options.limitsFloods === true ? createFloodLimits(world.clock) : undefined
  const deps: Deps = { world, webhook, floods }
  const respond = async (request: IncomingMessage, reply: ServerResponse) => {
    const [, isFile, givenToken, rest = ''] = PATH.exec((request.url ?? '').split('?')[0] ?? '') ?? []
    if (givenToken === undefined) return send(reply, failWith(404, 'Not Found'))
    if (givenToken !== token) return send(reply, failWith(401, 'Unauthorized'))
    if (isFile !== undefined) return sendFile(world, reply, decodeURIComponent(rest))
    const body = await readBody(request, BODY_BYTES)
    if (body.kind === 'too-large') return send(reply, failWith(413, 'Request Entity Too Large'))
    if (body.kind === 'unreadable') return send(reply, failWith(400, 'Bad Request: wrong body'))
    const values = { ...queryOf(request), ...body.values }
    const scripted = script.next(rest)
    const response =
      scripted === undefined || scripted === 'drop-after' ? await call(deps, rest, values, reply) : scripted
    world.noteCall({ method: rest, parameters: values, response: scripted === 'drop-after' ? 'drop' : response })
    if (response === 'drop' || scripted === 'drop-after') return void request.socket.destroy()
    return send(reply, response)
  }
  const server = createServer((request, reply) => {
    respond(request, reply).catch(() => reply.destroy())
  })
  const { port, close } = await listenLocally(server, options.port ?? 0)
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    world,
    people: createPeople(world),
    failNext: script.add,
    close: async () => {
      webhook.close()
      world.updates.close()
      await close()
    },
  }
}

/** /bot<token>/method and /file/bot<token>/path. */
const PATH = /^(\/file)?\/bot([^/]+)\/(.+)$/

/** A document at its largest, and some room for the form around it. */
const BODY_BYTES = DOCUMENT_BYTES + 1024 * 1024

async function call(deps: Deps, name: string, values: Values, reply: ServerResponse): Promise<ApiResponse> {
  const { world, webhook, floods } = deps
  const method = name.toLowerCase()
  if (method === 'getupdates') return webhook.isSet() ? failWith(409, WEBHOOK_ACTIVE) : poll(world, values, reply)
  if (method === 'setwebhook') return webhook.set(values)
  if (method === 'deletewebhook') return webhook.remove(values)
  if (method === 'getwebhookinfo') return webhook.info()
  const chatId = Number(values['chat_id'])
  const waitSeconds = SENDING.test(method) ? floods?.admit(chatId, world.chats.get(chatId)?.type) : undefined
  if (waitSeconds !== undefined) return flood(waitSeconds)
  return findMethod(method)?.(world, values) ?? failWith(404, 'Not Found: method not found')
}

/** What counts against the flood limits; a chat action does not. */
const SENDING = /^(send(message|photo|document)|editmessage)/

const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

function poll(world: World, values: Values, reply: ServerResponse): Promise<ApiResponse> {
  const gone = new AbortController()
  reply.on('close', () => gone.abort())
  const { offset, limit, timeout, allowed_updates: kinds } = values
  // Kinds that are not named stay as they were, as at Telegram.
  if (Array.isArray(kinds)) world.updates.allow(kinds.map(String))
  const options = { offset: Number(offset ?? 0), limit: Number(limit ?? 100), timeoutSeconds: Number(timeout ?? 0) }
  return world.updates.poll(options, gone.signal)
}

function queryOf(request: IncomingMessage): Values {
  return Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams)
}

function sendFile(world: World, reply: ServerResponse, path: string): void {
  const file = world.files.findByPath(path)
  if (file === undefined) return send(reply, failWith(404, 'Not Found'))
  reply.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.bytes.length })
  reply.end(file.bytes)
}

/** As at Telegram, the HTTP status repeats the error code. */
function send(reply: ServerResponse, response: ApiResponse): void {
  reply.writeHead(response.ok ? 200 : response.error_code, { 'content-type': 'application/json' })
  reply.end(JSON.stringify(response))
}
