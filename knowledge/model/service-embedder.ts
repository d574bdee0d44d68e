// An embedder that is a service: in batches, within limits of time, left alone for a while after it failed several times running.
import { EmbedderMismatchError, type Embedder } from '../search/embedder.ts'
import type { Clock } from '../time/clock.ts'
import { BREAKER, createCircuitBreaker } from './circuit-breaker.ts'
import type { EmbeddingsConfig } from './model-config.ts'
import type { EmbedTexts } from './openai-embeddings.ts'

/** Raised whenever the same text would be sent otherwise. */
const VERSION = 1

/** What one request of any service takes: 64 passages are 100,000 letters at most. */
const BATCH = 64
/** Services refuse what is longer than some 8,000 tokens; passages have 1,800 letters. */
const LONGEST_TEXT = 6_000

/** Somebody waits for a question; a batch is part of longer work, and worth trying again. */
const ONE = { withinMs: 3_000, retries: 0 } as const
const MANY = { withinMs: 30_000, retries: 2 } as const
const REST_MINUTES = 1

export class ServiceRestingError extends Error {
  override readonly name = 'ServiceRestingError'
  constructor(make: string) {
    super(
      `The embedder ${make} failed several times running and is not called for a while. It is tried again by itself.`,
    )
  }
}

export type ServiceEmbedderDeps = {
  readonly config: EmbeddingsConfig
  readonly embedTexts: EmbedTexts
  readonly clock: Clock
  /** Gives up whatever is under way, and what comes after. */
  readonly signal?: AbortSignal
  /** What an index of this make was built with; undefined: none is there. */
  readonly findDimension: (make: string) => Promise<number | undefined>
}

/** Asks the service for the length of its vectors where neither the configuration nor an index says it; rejects where that fails. */
export async function openServiceEmbedder(deps: ServiceEmbedderDeps): Promise<Embedder> {
  const { config } = deps
  const make = makeOf(config)
  const embed = createEmbed(make, deps)
  const known = config.dimension ?? (await deps.findDimension(make))
  const [first] = known === undefined ? await embed(['kế hoạch']) : []
  const dimension = known ?? first?.length ?? 0
  if (dimension === 0) throw new EmbedderMismatchError(make, 'a vector', 'an empty one')
  return { make, dimension, embed }
}

/** The same name on two servers may be two models. */
export function makeOf({ model, dimension, baseUrl }: EmbeddingsConfig): string {
  const host = baseUrl === undefined ? 'openai' : new URL(baseUrl).host
  return `service-${VERSION}/${host}/${model}/${dimension ?? 'own'}`
}

function createEmbed(make: string, { embedTexts, clock, signal }: ServiceEmbedderDeps): Embedder['embed'] {
  const breaker = createCircuitBreaker({ failures: BREAKER.failures, restMinutes: REST_MINUTES })

  async function embedBatch(texts: readonly string[]): Promise<readonly (readonly number[])[]> {
    signal?.throwIfAborted()
    if (!breaker.mayCall(clock.now())) throw new ServiceRestingError(make)
    try {
      const vectors = await embedTexts(texts.map(sendable), { ...(texts.length === 1 ? ONE : MANY), signal })
      if (vectors.length !== texts.length)
        throw new EmbedderMismatchError(make, `${texts.length} vectors`, `${vectors.length}`)
      breaker.succeeded()
      return vectors
    } catch (error) {
      breaker.failed(clock.now())
      throw error
    }
  }

  return async (texts) => {
    const vectors: (readonly number[])[] = []
    for (let first = 0; first < texts.length; first += BATCH)
      vectors.push(...(await embedBatch(texts.slice(first, first + BATCH))))
    return vectors
  }
}

/** Services refuse an empty text. */
const sendable = (text: string) => text.slice(0, LONGEST_TEXT).trim() || '-'
