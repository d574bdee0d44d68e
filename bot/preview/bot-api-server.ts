// A Bot API server of our own on 127.0.0.1: the same HTTP as Telegram's, over a world in memory.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { findMethod } from './api-methods.ts'
import { listenLocally } from './listen-locally.ts'
import { createPeople, type People } from './people.ts'
import { readBody } from './request-body.ts'
import { createScript, type ScriptedResponse } from './scripted-failures.ts'
import { failWith, type ApiResponse } from './telegram-shapes.ts'
import type { World } from './telegram-world.ts'

export type BotApiServer = {
  /** What a bot takes as its API root. */
  readonly apiRoot: string
  readonly world: World
  readonly people: People
  /** The next `times` calls of the method get this instead; 'drop' breaks the connection. */
  readonly failNext: (method: string, response: ScriptedResponse, times?: number) => void
  readonly close: () => Promise<void>
}

/** @param options.port 0 takes a free one */
export async function startBotApiServer(options: {
  readonly token: string
  readonly world: World
  readonly port?: number
}): Promise<BotApiServer> {
  const { token, world } = options
  const script = createScript()
  const respond = async (request: IncomingMessage, reply: ServerResponse) => {
    const path = /^\/bot([^/]+)\/(\w+)$/.exec((request.url ?? '').split('?')[0] ?? '')
    const [, givenToken, method] = path ?? []
    if (method === undefined) return send(reply, failWith(404, 'Not Found'))
    if (givenToken !== token) return send(reply, failWith(401, 'Unauthorized'))
    const parameters = await readBody(request)
    if (parameters === undefined) return send(reply, failWith(400, 'Bad Request: wrong or too large body'))
    const response = script.next(method) ?? (await call(world, method, parameters, reply))
    world.noteCall({ method, parameters, response })
    if (response === 'drop') return void request.socket.destroy()
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
      world.updates.close()
      await close()
    },
  }
}

async function call(
  world: World,
  method: string,
  parameters: Readonly<Record<string, unknown>>,
  reply: ServerResponse,
): Promise<ApiResponse> {
  if (method.toLowerCase() !== 'getupdates')
    return findMethod(method)?.(world, parameters) ?? failWith(404, 'Not Found: method not found')
  const gone = new AbortController()
  reply.on('close', () => gone.abort())
  const { offset, limit, timeout } = parameters
  const options = { offset: Number(offset ?? 0), limit: Number(limit ?? 100), timeoutSeconds: Number(timeout ?? 0) }
  return world.updates.poll(options, gone.signal)
}

/** As at Telegram, the HTTP status repeats the error code. */
function send(reply: ServerResponse, response: ApiResponse): void {
  reply.writeHead(response.ok ? 200 : response.error_code, { 'content-type': 'application/json' })
  reply.end(JSON.stringify(response))
}
