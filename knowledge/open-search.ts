// Builds the search over a store: both indexes in their files, beside the database that they are derived from.
import { join } from 'node:path'
import type { EmbeddingsConfig } from './model/model-config.ts'
import { troubleOf, type OnTrouble } from './model/service-trouble.ts'
import { createHashEmbedder } from './search/hash-embedder.ts'
import { openLexicalIndex } from './search/lexical/lexical-index.ts'
import { IndexNotWrittenError } from './search/index-errors.ts'
import { openLater } from './search/open-later.ts'
import { createPassageSearch } from './search/passage-search.ts'
import type { CountTerms, PassageSearch } from './search/search.ts'
import { readVectorMake } from './search/vectors/vector-files.ts'
import { openVectorIndex } from './search/vectors/vector-index.ts'
import type { PlanStore } from './store/plan-store.ts'
import { notWrittenCode } from './store/sqlite/backup/not-written.ts'
import { StoreNotWritableError } from './store/sqlite/open-errors.ts'
import { ANALYZER_MAKE, analyze } from './text/analyze.ts'
import { systemClock } from './time/clock.ts'

/** Files in a data folder. All but the first can be deleted: they are derived and come back by themselves. */
export const storeFile = (dataDir: string) => join(dataDir, 'plans.sqlite')
export const lexicalFile = (dataDir: string) => join(dataDir, 'search', 'lexical.sqlite')
export const vectorFolder = (dataDir: string) => join(dataDir, 'search', 'vectors')

/** A question does not wait longer for what only helps. Loading a program that writes has all the time. */
const VECTORS_WITHIN_MS = 3_000

export type SearchOptions = {
  /** For a process that fills the indexes and searches nothing. */
  readonly onlyWrites?: boolean
  /** A service that embeds; left out: the hash embedder. */
  readonly embeddings?: EmbeddingsConfig
  /** Told when the service fails; the search goes on with words alone. */
  readonly onTrouble?: OnTrouble
}

export type OpenedSearch = PassageSearch & { readonly countTerms: CountTerms }

/** Whatever it is asked, it throws IndexNotWrittenError where an index has to be written and cannot be. */
export function openSearch(store: PlanStore, dataDir: string, options: SearchOptions = {}): OpenedSearch {
  const folder = join(dataDir, 'search')
  try {
    return sayingWhatIsNotWritten(buildSearch(store, dataDir, options), folder)
  } catch (error) {
    throw asNotWritten(error, folder)
  }
}

function sayingWhatIsNotWritten(search: OpenedSearch, folder: string): OpenedSearch {
  const told = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      throw asNotWritten(error, folder)
    }
  }
  return {
    ...search,
    catchUp: (more) => told(() => search.catchUp(more)),
    search: (text, limit) => told(() => search.search(text, limit)),
    countTerms: (revision) => told(() => search.countTerms(revision)),
    close: () => told(() => search.close()),
  }
}

function asNotWritten(error: unknown, folder: string): unknown {
  // What the store says of itself is no fault of an index.
  if (error instanceof StoreNotWritableError) return error
  const code = notWrittenCode(error)
  return code === undefined ? error : new IndexNotWrittenError(folder, code, error)
}

function buildSearch(store: PlanStore, dataDir: string, options: SearchOptions): OpenedSearch {
  const lexical = openLexicalIndex({ file: lexicalFile(dataDir), feed: store, analyze, analyzerMake: ANALYZER_MAKE })
  if (options.embeddings) return withService(store, dataDir, { ...options, lexical, config: options.embeddings })
  // No cache: the hash embedder is nearly as fast as reading its vectors back would be, and they would double the store.
  const vectors = openVectorIndex({
    folder: vectorFolder(dataDir),
    feed: store,
    embedder: createHashEmbedder(),
    leavesFew: options.onlyWrites ?? false,
  })
  return { ...createPassageSearch({ lexical, vectors }), countTerms: lexical.countTerms }
}

type ServiceOptions = SearchOptions & {
  readonly lexical: ReturnType<typeof openLexicalIndex>
  readonly config: EmbeddingsConfig
}

/** A process that writes embeds all that is new, few or many: what is paid for is kept in the store at once. */
function withService(store: PlanStore, dataDir: string, options: ServiceOptions): OpenedSearch {
  const { lexical, config, onlyWrites, onTrouble } = options
  const folder = vectorFolder(dataDir)
  const closing = new AbortController()
  const vectors = openLater(async () => {
    const { createEmbedTexts } = await import('./model/openai-embeddings.ts')
    const { openServiceEmbedder } = await import('./model/service-embedder.ts')
    const embedder = await openServiceEmbedder({
      config,
      embedTexts: createEmbedTexts(config),
      clock: systemClock,
      signal: closing.signal,
      findDimension: async (make) => {
        const saved = await readVectorMake(folder)
        return saved?.embedder === make ? saved.dimension : undefined
      },
    })
    return openVectorIndex({ folder, feed: store, embedder, cache: store })
  })
  const search = createPassageSearch({
    lexical,
    vectors,
    onVectorsFailed: (cause) => closing.signal.aborted || onTrouble?.(troubleOf('embeddings', cause)),
    ...(!onlyWrites && { vectorsWithinMs: VECTORS_WITHIN_MS }),
  })
  return {
    ...search,
    countTerms: lexical.countTerms,
    async close() {
      closing.abort()
      await search.close()
    },
  }
}
