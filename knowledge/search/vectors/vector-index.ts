// The vector index: nearest passages by cosine. It only ever helps the lexical one.
import { passageId } from '../../domain/ids.ts'
import { embedChecked } from '../embedder.ts'
import { nextStep } from '../follow-feed.ts'
import type { PassageFeed } from '../follow-feed.ts'
import { createLine, takeABreath } from '../one-at-a-time.ts'
import type { PassageIndex } from '../search.ts'
import { createHnswGraph, loadHnswGraph } from './hnsw-graph.ts'
import type { HnswGraph } from './hnsw-graph.ts'
import { pointsOf } from './passage-vectors.ts'
import type { VectorSource } from './passage-vectors.ts'
import { findVectorMake, saveVectorFiles } from './vector-files.ts'

/** About 20 ms of adding at 384 dimensions between two breaths, and one request to a service that embeds. */
const CHANGES_A_STEP = 64

/** A first load of 100,000 passages takes minutes; saved so often, a kill loses seconds of it. */
const CHANGES_A_SAVE = 10_000

/** The longest Telegram message has 4,096 characters; services refuse far longer texts. */
const MAX_QUERY_LENGTH = 4_096

export type VectorIndexDeps = VectorSource & {
  /** A folder of its own. */
  readonly folder: string
  readonly feed: PassageFeed
}

type Loaded = { readonly graph: HnswGraph; readonly store: string; readonly revision: number }

/** Reads its files at the first `catchUp`; until then it finds nothing. */
export function openVectorIndex(deps: VectorIndexDeps): PassageIndex {
  const { folder, feed, embedder } = deps
  const inLine = createLine()
  let loaded: Loaded | undefined

  async function follow() {
    const start = await startingPoint()
    let current = start.loaded
    loaded = current
    let unsaved = 0
    try {
      for (;;) {
        const step = await nextStep(feed, current.revision, CHANGES_A_STEP)
        if (step === undefined) break
        current.graph.change(step.removed, await pointsOf(deps, step.added))
        current = { ...current, revision: step.revision }
        loaded = current
        unsaved += Math.max(1, step.removed.length + step.added.length)
        if (unsaved >= CHANGES_A_SAVE) unsaved = await save(current)
        await takeABreath()
      }
    } finally {
      // Also when a service that embeds has failed half-way: what it gave is kept.
      if (unsaved > 0) await save(current)
    }
    return { revision: current.revision, rebuilt: start.rebuilt }
  }

  /** What is in memory, else what is in the files, else nothing, as long as it follows this very store. */
  async function startingPoint(): Promise<{ readonly loaded: Loaded; readonly rebuilt: boolean }> {
    // The files are read before the store's revision: another process may be moving both on.
    const found = loaded ?? (await load(deps))
    const [store, newest] = [await feed.identity(), await feed.revision()]
    if (found?.store === store && found.revision <= newest) return { loaded: found, rebuilt: false }
    return { loaded: { graph: createHnswGraph(embedder.dimension), store, revision: 0 }, rebuilt: true }
  }

  /** @returns the number of changes that are not saved: none */
  async function save({ graph, store, revision }: Loaded): Promise<number> {
    const { make, dimension } = embedder
    const facts = { embedder: make, dimension, store, revision, count: graph.size(), deleted: [...graph.deletedIds()] }
    await saveVectorFiles(folder, facts, (file) => graph.save(file))
    return 0
  }

  return {
    catchUp: () => inLine(follow),
    async search(text, limit) {
      if (loaded === undefined || loaded.graph.size() === 0) return []
      const [vector] = await embedChecked(embedder, [text.slice(0, MAX_QUERY_LENGTH)])
      if (vector === undefined || vector.every((value) => value === 0)) return []
      const nearest = loaded.graph.nearest(vector, limit).filter(({ similarity }) => similarity > 0)
      const hits = nearest.map(({ id, similarity }) => ({ passageId: passageId(id), score: similarity }))
      return hits.toSorted((a, b) => b.score - a.score || a.passageId - b.passageId)
    },
    size: () => loaded?.graph.size() ?? 0,
    close: () => inLine(async () => void (loaded = undefined)),
  }
}

/** undefined: nothing usable there, for whatever reason; it will be built again. */
async function load({ folder, embedder }: VectorIndexDeps): Promise<Loaded | undefined> {
  const found = await findVectorMake(folder)
  if (found === undefined) return undefined
  const { make } = found
  if (make.embedder !== embedder.make || make.dimension !== embedder.dimension) return undefined
  const graph = await loadHnswGraph(found.graph, make)
  return graph.size() === make.count ? { graph, store: make.store, revision: make.revision } : undefined
}
