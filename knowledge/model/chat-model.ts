// The one file that knows LangChain's chat models: structured output from any OpenAI-compatible service. Loaded at the first call.
import type { z } from 'zod'
import type { ChatConfig } from './model-config.ts'

export type ChatRequest<Output> = {
  /** Of the shape, for the service. */
  readonly name: string
  readonly instructions: string
  readonly input: string
  readonly schema: z.ZodType<Output>
  readonly signal: AbortSignal
}

/** Rejects with whatever broke: time, network, a status, an output that is not of the shape. */
export type CompleteChat = <Output>(request: ChatRequest<Output>) => Promise<Output>

/** The longest summary has some 700; models that think first need the rest, and one that runs on is cut off. */
const MOST_TOKENS = 4_000

/** Some servers want none, the client insists on one. */
const NO_KEY = 'none'

export function createChatModel(config: ChatConfig): CompleteChat {
  let loading: ReturnType<typeof loadModel> | undefined
  return async ({ name, instructions, input, schema, signal }) => {
    const model = await (loading ??= loadModel(config))
    const messages = [
      ['system', instructions],
      ['human', input],
    ] satisfies [string, string][]
    const output: unknown = await model.withStructuredOutput(schema, { name }).invoke(messages, { signal })
    return schema.parse(output)
  }
}

async function loadModel({ model, baseUrl, apiKey }: ChatConfig) {
  const { initChatModel } = await import('langchain/chat_models/universal')
  return initChatModel(model, {
    modelProvider: 'openai',
    apiKey: apiKey ?? NO_KEY,
    configuration: { baseURL: baseUrl ?? OPENAI },
    maxTokens: MOST_TOKENS,
    // Time is short and calls are counted: the answer without a model is better than a second try.
    maxRetries: 0,
  })
}

/** Said, so that no other variable of the environment decides it. */
const OPENAI = 'https://api.openai.com/v1'
