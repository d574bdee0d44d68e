// The store as the indexes see it, in memory: passages that come and go, and what changed.
import { passageId, planVersionId } from '../../knowledge/domain/ids.ts'
import type { PassageId } from '../../knowledge/domain/ids.ts'
import type { Passage } from '../../knowledge/domain/passage.ts'
import type { PassageFeed } from '../../knowledge/search/follow-feed.ts'
import type { PassageChange, VectorCache } from '../../knowledge/store/plan-store.ts'
import { samplePassage } from './sample-reading.ts'

export class MemoryFeed implements PassageFeed {
  readonly name: string
  readonly #live = new Map<PassageId, Passage>()
  readonly #changes: PassageChange[] = []
  #lastId = 0

  constructor(name = 'store-1') {
    this.name = name
  }

  /** Each text becomes a live passage; @returns their ids. */
  add(texts: readonly string[], headingPath: readonly string[] = []): readonly PassageId[] {
    return texts.map((text) => {
      this.#lastId += 1
      const id = passageId(this.#lastId)
      this.putBack({
        ...samplePassage(text, this.#lastId, headingPath),
        id,
        versionId: planVersionId(1),
        sequence: this.#lastId - 1,
        taskIds: [],
        targetIds: [],
      })
      return id
    })
  }

  putBack(passage: Passage): void {
    this.#live.set(passage.id, passage)
    this.#record('added', passage.id)
  }

  remove(id: PassageId): Passage {
    const passage = this.#live.get(id)
    if (passage === undefined) throw new Error(`no passage ${id}`)
    this.#live.delete(id)
    this.#record('removed', id)
    return passage
  }

  async identity(): Promise<string> {
    return this.name
  }

  async revision(): Promise<number> {
    return this.#changes.length
  }

  async changesAfter(revision: number, limit: number): Promise<readonly PassageChange[]> {
    return this.#changes.slice(revision, revision + limit)
  }

  async passages(ids: readonly PassageId[]): Promise<readonly Passage[]> {
    return ids.flatMap((id) => this.#live.get(id) ?? [])
  }

  #record(kind: PassageChange['kind'], id: PassageId): void {
    this.#changes.push({ revision: this.#changes.length + 1, kind, passageId: id })
  }
}

export class MemoryVectorCache implements VectorCache {
  readonly saved = new Map<string, readonly number[]>()

  async findVectors(embedder: string, hashes: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>> {
    const found = hashes.map((hash) => [hash, this.saved.get(`${embedder} ${hash}`)] as const)
    return new Map(found.flatMap(([hash, vector]) => (vector === undefined ? [] : [[hash, vector] as const])))
  }

  async saveVectors(embedder: string, vectors: ReadonlyMap<string, readonly number[]>): Promise<void> {
    for (const [hash, vector] of vectors) this.saved.set(`${embedder} ${hash}`, vector)
  }
}
