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
import { findVectorMake, readVectorMake, saveVectorFiles } from './vector-files.ts'

/** About 20 ms of adding between two breaths, and one request to a service that embeds. */
const CHANGES_A_STEP = 64

/** A first load of 100,000 passages takes a minute; saved after so many, and then each time that it has doubled, a kill loses half of it at most. */
const FIRST_SAVE = 10_000

/**
 * A saving writes the whole graph, 2 KB a passage: seconds for a thousand plans. Fewer changes than this the next process adds again, in
 * a third of a second. A small graph is always saved.
 */
const WORTH_SAVING = 1_000
const SMALL_GRAPH = 5_000
const isWorthSaving = (changes: number, size: number) => changes > 0 && (size < SMALL_GRAPH || changes >= WORTH_SAVING)

/** The longest Telegram message has 4,096 characters; services refuse far longer texts. */
const MAX_QUERY_LENGTH = 4_096

export type VectorIndexDeps = VectorSource & {
  /** A folder of its own. */
  readonly folder: string
  readonly feed: PassageFeed
  /** For a process that only writes: few changes of a large graph, which would not be saved, are left to those that search. */
  readonly leavesFew?: boolean
}

type Loaded = { readonly graph: HnswGraph; readonly store: string; readonly revision: number }

/** Reads its files at the first `catchUp`; until then it finds nothing. */
export function openVectorIndex(deps: VectorIndexDeps): PassageIndex {
  const { folder, feed, embedder } = deps
  const inLine = createLine()
  let loaded: Loaded | undefined
  let unsaved = 0

  async function follow(more: boolean) {
    const left = loaded === undefined && deps.leavesFew ? await fewAfter(deps) : undefined
    if (left !== undefined) return { revision: left, rebuilt: false }
    const start = await startingPoint()
    let current = start.loaded
    loaded = current
    if (start.rebuilt) unsaved = 0
    try {
      for (;;) {
        const step = await nextStep(feed, current.revision, CHANGES_A_STEP)
        if (step === undefined) break
        current.graph.change(step.removed, await pointsOf(deps, step.added))
        current = { ...current, revision: step.revision }
        loaded = current
        unsaved += Math.max(1, step.removed.length + step.added.length)
        if (unsaved >= Math.max(FIRST_SAVE, current.graph.size() / 2)) await save(current)
        await takeABreath()
      }
    } finally {
      // Also when a service that embeds has failed half-way: what it gave is kept.
      if (!more && isWorthSaving(unsaved, current.graph.size())) await save(current)
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

  async function save({ graph, store, revision }: Loaded): Promise<void> {
    const { make, dimension } = embedder
    const facts = { embedder: make, dimension, store, revision, count: graph.size(), deleted: [...graph.deletedIds()] }
    await saveVectorFiles(folder, facts, (file) => graph.save(file))
    unsaved = 0
  }

  return {
    catchUp: (more = false) => inLine(() => follow(more)),
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

/** @returns where the saved graph stands if it is so little behind that it is not worth loading; undefined otherwise */
async function fewAfter({ folder, feed, embedder }: VectorIndexDeps): Promise<number | undefined> {
  const make = await readVectorMake(folder)
  if (make?.embedder !== embedder.make || make.store !== (await feed.identity())) return undefined
  const changes = (await feed.revision()) - make.revision
  return changes >= 0 && !isWorthSaving(changes, make.count) ? make.revision : undefined
}
