// Builds the search over a store: both indexes in their files, beside the database that they are derived from.
import { join } from 'node:path'
import { createHashEmbedder } from './search/hash-embedder.ts'
import { openLexicalIndex } from './search/lexical/lexical-index.ts'
import { createPassageSearch } from './search/passage-search.ts'
import type { PassageSearch } from './search/search.ts'
import { openVectorIndex } from './search/vectors/vector-index.ts'
import type { PlanStore } from './store/plan-store.ts'
import { ANALYZER_MAKE, analyze } from './text/analyze.ts'

/** Files in a data folder. All but the first can be deleted: they are derived and come back by themselves. */
export const storeFile = (dataDir: string) => join(dataDir, 'plans.sqlite')
const lexicalFile = (dataDir: string) => join(dataDir, 'search', 'lexical.sqlite')
const vectorFolder = (dataDir: string) => join(dataDir, 'search', 'vectors')

/** @param onlyWrites for a process that fills the indexes and searches nothing */
export function openSearch(store: PlanStore, dataDir: string, onlyWrites = false): PassageSearch {
  const lexical = openLexicalIndex({ file: lexicalFile(dataDir), feed: store, analyze, analyzerMake: ANALYZER_MAKE })
  // No cache: the hash embedder is nearly as fast as reading its vectors back would be, and they would double the store.
  const vectors = openVectorIndex({
    folder: vectorFolder(dataDir),
    feed: store,
    embedder: createHashEmbedder(),
    leavesFew: onlyWrites,
  })
  return createPassageSearch({ lexical, vectors })
}
