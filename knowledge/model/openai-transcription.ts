// Speech to text through the `openai` client, from any service that speaks OpenAI's protocol. Loaded at the first call.
import { createRequire } from 'node:module'
import type * as OpenAiModule from 'openai'
import { z } from 'zod'
import type { TranscriptionConfig } from './model-config.ts'

export type Recording = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Services tell the format by the ending. */
  readonly name: string
}

/** What was said, as the service heard it. Rejects with what broke: time, network, a status, another shape. */
export type TranscribeRecording = (recording: Recording, signal: AbortSignal) => Promise<string>

/** Of what others send, only what is used. */
const answerSchema = z.object({ text: z.string() })

/** Some servers want none, the client insists on one. */
const NO_KEY = 'none'
/** Said, so that no other variable of the environment decides it. */
const OPENAI = 'https://api.openai.com/v1'

export function createTranscribeRecording({ model, baseUrl, apiKey }: TranscriptionConfig): TranscribeRecording {
  let client: OpenAiModule.OpenAI | undefined
  return async ({ bytes, name }, signal) => {
    const { OpenAI, toFile } = loadOpenAi()
    client ??= new OpenAI({ apiKey: apiKey ?? NO_KEY, baseURL: baseUrl ?? OPENAI })
    const answer: unknown = await client.audio.transcriptions.create(
      // Told, it is not taken for a language that sounds alike.
      { model, file: await toFile(bytes, name), language: 'vi', response_format: 'json' },
      // Time is short and calls are counted: a person says it once more sooner than a second try would end.
      { maxRetries: 0, signal },
    )
    return answerSchema.parse(answer).text
  }
}

// Required, it loads in half the time that its modules take the loader of TypeScript. The same package, with the types that it declares itself.
const loadOpenAi = () => createRequire(import.meta.url)('openai') as typeof OpenAiModule
