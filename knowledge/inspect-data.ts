// What a data folder is like: the store in it and what is derived from it. Nothing is changed, and nothing need be stopped.
import { lexicalFile, storeFile, vectorFolder } from './open-search.ts'
import type { IndexCondition } from './search/index-condition.ts'
import { compareWithStore } from './search/index-condition.ts'
import { inspectLexical } from './search/lexical/inspect-lexical.ts'
import { findVectorMake, readVectorMake } from './search/vectors/vector-files.ts'
import { inspectStore } from './store/sqlite/inspect-store.ts'
import type { StoreCondition, StoreStanding } from './store/store-condition.ts'
import { ANALYZER_MAKE } from './text/analyze.ts'

export type DataCondition = {
  readonly store: StoreCondition
  /** undefined: nothing can be said of them, as the store is not sound. */
  readonly indexes: { readonly lexical: IndexCondition; readonly vectors: IndexCondition } | undefined
}

export async function inspectData(dataDir: string): Promise<DataCondition> {
  const store = inspectStore(storeFile(dataDir))
  if (store.kind !== 'sound') return { store, indexes: undefined }
  const lexical = inspectLexical(lexicalFile(dataDir), ANALYZER_MAKE, store)
  return { store, indexes: { lexical, vectors: await inspectVectors(vectorFolder(dataDir), store) } }
}

async function inspectVectors(folder: string, store: StoreStanding): Promise<IndexCondition> {
  const make = await readVectorMake(folder)
  if (make === undefined) return { kind: 'missing' }
  return (await findVectorMake(folder)) === undefined ? { kind: 'damaged' } : compareWithStore(make, store)
}
