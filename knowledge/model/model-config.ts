// What the environment says of language models and embeddings, checked once; every program reads it here.
import { z } from 'zod'

export type ServiceAddress = {
  /** Without a trailing slash; undefined: OpenAI's own. */
  readonly baseUrl: string | undefined
  /** Servers on one's own machine want none. */
  readonly apiKey: string | undefined
}

export type ChatConfig = ServiceAddress & { readonly model: string; readonly callsADay: number }

export type TranscriptionConfig = ServiceAddress & { readonly model: string; readonly callsADay: number }

export type EmbeddingsConfig = ServiceAddress & {
  readonly model: string
  /** Asked of the service, which then shortens its vectors; undefined: as long as the model makes them. */
  readonly dimension: number | undefined
}

/** What is left out is not used: answers come from rules alone, vectors from the hash embedder, voices are not heard. */
export type ModelConfig = {
  readonly chat?: ChatConfig
  readonly embeddings?: EmbeddingsConfig
  readonly transcription?: TranscriptionConfig
}

export type ParsedModelConfig =
  | { readonly kind: 'valid'; readonly config: ModelConfig }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] }

const say = {
  chatModel:
    'CHAT_MODEL phải là tên một mô hình, ví dụ gpt-4.1-mini hoặc openai:gpt-4.1-mini. Để trống nếu không dùng mô hình ngôn ngữ.',
  transcribeModel:
    'TRANSCRIBE_MODEL phải là tên một mô hình nghe, ví dụ gpt-4o-mini-transcribe hoặc whisper-1. Để trống nếu không nghe tin thoại.',
  callsADay: 'CHAT_CALLS_PER_DAY phải là một số từ 0 đến 1000000, ví dụ 500.',
  embeddings:
    'EMBEDDINGS phải là hash, openai:MÔ_HÌNH hoặc openai:MÔ_HÌNH:SỐ_CHIỀU, ví dụ openai:text-embedding-3-small:512. Để trống nếu không dùng dịch vụ.',
  apiKey: 'OPENAI_API_KEY không được có dấu cách hay xuống dòng. Chép nguyên khóa, ví dụ sk-…',
  baseUrl:
    'OPENAI_BASE_URL phải là một địa chỉ http hoặc https, ví dụ http://127.0.0.1:11434/v1. Để trống nếu dùng OpenAI.',
  noAccess: (names: readonly string[]) =>
    `${names.join(' và ')} cần OPENAI_API_KEY, hoặc OPENAI_BASE_URL của một máy chủ tương thích. Điền một trong hai, hoặc để trống ${names.join(' và ')}, ví dụ khi chưa có khóa.`,
  traced: (name: string) =>
    `${name} làm cho mọi câu hỏi cũng được gửi tới LangSmith: hãy bỏ biến này, ví dụ unset ${name}, hoặc để trống CHAT_MODEL.`,
} as const

/** Each makes LangChain send what it handles to LangSmith, for whatever program it was set; nothing that a single call says stops all of it. */
const TRACING = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'] as const

/** One person can use a tenth of this; a whole day of it costs less than a meal with a small model. */
const CALLS_A_DAY = 500
const MOST_CALLS_A_DAY = 1_000_000

/** Far above any model's; a mistyped number must not ask for gigabytes. */
const LONGEST_VECTOR = 16_384

const text = z.string().trim()

const environmentSchema = z.object({
  CHAT_MODEL: text
    .regex(/^\S{1,200}$/, say.chatModel)
    .transform((model) => model.replace(/^openai:(?=.)/, ''))
    .optional(),
  CHAT_CALLS_PER_DAY: text
    .regex(/^\d{1,7}$/, say.callsADay)
    .transform(Number)
    .refine((calls) => calls <= MOST_CALLS_A_DAY, say.callsADay)
    .default(CALLS_A_DAY),
  TRANSCRIBE_MODEL: text
    .regex(/^\S{1,200}$/, say.transcribeModel)
    .transform((model) => model.replace(/^openai:(?=.)/, ''))
    .optional(),
  EMBEDDINGS: text
    .regex(/^(?:hash|openai:[^\s:]\S{0,199})$/, say.embeddings)
    .transform(readEmbeddings)
    .refine((read) => read === undefined || isUsable(read.dimension), say.embeddings)
    .optional(),
  OPENAI_API_KEY: text.regex(/^\S+$/, say.apiKey).optional(),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: say.baseUrl })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
})

/** Unknown variables are ignored; an empty one counts as unset. Faults never hold a value: one of them may be the key. */
export function parseModelConfig(environment: Readonly<Record<string, string | undefined>>): ParsedModelConfig {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = environmentSchema.safeParse(filled)
  if (!parsed.success) return { kind: 'invalid', faults: parsed.error.issues.map((issue) => issue.message) }
  const { CHAT_MODEL, CHAT_CALLS_PER_DAY, TRANSCRIBE_MODEL, EMBEDDINGS, OPENAI_API_KEY, OPENAI_BASE_URL } = parsed.data
  const users = [
    ...(CHAT_MODEL ? ['CHAT_MODEL'] : []),
    ...(TRANSCRIBE_MODEL ? ['TRANSCRIBE_MODEL'] : []),
    ...(EMBEDDINGS ? ['EMBEDDINGS'] : []),
  ]
  if (users.length > 0 && OPENAI_API_KEY === undefined && OPENAI_BASE_URL === undefined)
    return { kind: 'invalid', faults: [say.noAccess(users)] }
  const traced = CHAT_MODEL && TRACING.find((name) => filled[name] === 'true')
  if (traced) return { kind: 'invalid', faults: [say.traced(traced)] }
  const address = { baseUrl: OPENAI_BASE_URL, apiKey: OPENAI_API_KEY }
  return {
    kind: 'valid',
    config: {
      ...(CHAT_MODEL && { chat: { ...address, model: CHAT_MODEL, callsADay: CHAT_CALLS_PER_DAY } }),
      ...(TRANSCRIBE_MODEL && {
        transcription: { ...address, model: TRANSCRIBE_MODEL, callsADay: CHAT_CALLS_PER_DAY },
      }),
      ...(EMBEDDINGS && { embeddings: { ...address, ...EMBEDDINGS } }),
    },
  }
}

export function formatModelFaults(faults: readonly string[]): string {
  return ['Cấu hình mô hình chưa đúng, chương trình chưa chạy:', ...faults.map((fault) => `  - ${fault}`)].join('\n')
}

/** Models of local servers have colons in their names ("bge-m3:567m"): only digits at the end are a dimension. */
function readEmbeddings(value: string) {
  const [, model, dimension] = /^openai:(.+?)(?::(\d{1,6}))?$/.exec(value) ?? []
  return model === undefined ? undefined : { model, dimension: dimension === undefined ? undefined : Number(dimension) }
}

const isUsable = (dimension: number | undefined) =>
  dimension === undefined || (dimension >= 1 && dimension <= LONGEST_VECTOR)
