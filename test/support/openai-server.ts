// A service that speaks OpenAI's HTTP on this machine and misbehaves as a test tells it: slow, refusing, broken, wrong.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Behaviour =
  /** What a model says: an object goes out as the JSON of its message. */
  | { readonly kind: 'says'; readonly content: unknown }
  /** Vectors as they are, one a text or not. */
  | { readonly kind: 'embeds'; readonly vectors: (texts: readonly string[]) => readonly (readonly number[])[] }
  /** What was heard in a recording. */
  | { readonly kind: 'hears'; readonly text: unknown }
  | { readonly kind: 'status'; readonly status: number }
  /** A body that is no JSON at all. */
  | { readonly kind: 'garbage'; readonly body: string }
  /** Takes the request and never answers. */
  | { readonly kind: 'silent' }
  /** Closes the connection at once. */
  | { readonly kind: 'hangs-up' }

export type Call = { readonly path: string; readonly authorization: string | undefined; readonly body: Body }
type Body = {
  readonly model?: string
  readonly input?: readonly string[]
  readonly dimensions?: number
  readonly messages?: readonly { readonly role: string; readonly content: string }[]
  readonly response_format?: unknown
  /** Of a form. */
  readonly language?: string
  readonly file?: { readonly name: string; readonly text: string }
}

export type OpenAiServer = {
  readonly baseUrl: string
  readonly calls: Call[]
  /** From now on; a function decides call by call. */
  behave: (behaviour: Behaviour | ((call: Call) => Behaviour)) => void
  readonly close: () => Promise<void>
}

const untold: (call: Call) => Behaviour = () => ({ kind: 'status', status: 500 })

export async function startOpenAiServer(): Promise<OpenAiServer> {
  let decide = untold
  const calls: Call[] = []
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const call: Call = { path: request.url ?? '', authorization: request.headers.authorization, body }
      calls.push(call)
      answer(response, decide(call), body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    calls,
    behave: (behaviour) => (decide = typeof behaviour === 'function' ? behaviour : () => behaviour),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return readForm(Buffer.concat(chunks), type)
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Body
}

async function readForm(bytes: Buffer, type: string): Promise<Body> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  const fields = await Promise.all(
    [...form].map(
      async ([name, value]) =>
        [name, typeof value === 'string' ? value : { name: value.name, text: await value.text() }] as const,
    ),
  )
  return Object.fromEntries(fields)
}

function answer(response: ServerResponse, behaviour: Behaviour, { model = '', input = [] }: Body): void {
  switch (behaviour.kind) {
    case 'says':
      return sendJson(response, 200, completion(model, behaviour.content))
    case 'embeds': {
      const data = behaviour.vectors(input).map((embedding, index) => ({ object: 'embedding', index, embedding }))
      return sendJson(response, 200, { object: 'list', model, data, usage: { prompt_tokens: 1, total_tokens: 1 } })
    }
    case 'hears':
      return sendJson(response, 200, { text: behaviour.text })
    case 'status':
      return sendJson(response, behaviour.status, { error: { message: 'as the test wants', type: 'test', code: null } })
    case 'garbage':
      response.writeHead(200, { 'content-type': 'application/json' }).end(behaviour.body)
      return
    case 'silent':
      return
    case 'hangs-up':
      response.destroy()
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function completion(model: string, content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const message = { role: 'assistant', content: text, refusal: null }
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model,
    choices: [{ index: 0, message, finish_reason: 'stop', logprobs: null }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  }
}
