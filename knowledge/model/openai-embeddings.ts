// Vectors through the `openai` client, from any service that speaks OpenAI's protocol. Loaded at the first call.
import { createRequire } from 'node:module'
import type * as OpenAiModule from 'openai'
import { z } from 'zod'
import type { EmbeddingsConfig } from './model-config.ts'

/** One vector a text, in their order. Rejects with what broke: time, network, a status, another shape. */
export type EmbedTexts = (
  texts: readonly string[],
  limits: { readonly withinMs: number; readonly retries: number; readonly signal?: AbortSignal | undefined },
) => Promise<readonly (readonly number[])[]>

/** Of what others send, only what is used. */
const answerSchema = z.object({ data: z.array(z.object({ index: z.number(), embedding: z.array(z.number()) })) })

/** Some servers want none, the client insists on one. */
const NO_KEY = 'none'
/** Said, so that no other variable of the environment decides it. */
const OPENAI = 'https://api.openai.com/v1'

export function createEmbedTexts({ model, dimension, baseUrl, apiKey }: EmbeddingsConfig): EmbedTexts {
  let client: OpenAiModule.OpenAI | undefined
  return async (texts, { withinMs, retries, signal }) => {
    client ??= new (loadOpenAi().OpenAI)({ apiKey: apiKey ?? NO_KEY, baseURL: baseUrl ?? OPENAI })
    const answer: unknown = await client.embeddings.create(
      // Said, since the client would ask for base64, which not every server knows.
      { model, input: [...texts], encoding_format: 'float', ...(dimension !== undefined && { dimensions: dimension }) },
      { timeout: withinMs, maxRetries: retries, signal },
    )
    const { data } = answerSchema.parse(answer)
    return data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding)
  }
}

// Required, it loads in half the time that its modules take the loader of TypeScript. The same package, with the types that it declares itself.
const loadOpenAi = () => createRequire(import.meta.url)('openai') as typeof OpenAiModule
