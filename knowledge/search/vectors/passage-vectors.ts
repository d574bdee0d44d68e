// The vectors of passages: from the cache where they were computed before, from the embedder otherwise.
import { createHash } from 'node:crypto'
import type { Passage } from '../../domain/passage.ts'
import type { VectorCache } from '../../store/plan-store.ts'
import { embedChecked } from '../embedder.ts'
import type { Embedder } from '../embedder.ts'
import type { Point } from './hnsw-graph.ts'

export type VectorSource = {
  readonly embedder: Embedder
  /** Left out for an embedder that computes faster than a cache reads. */
  readonly cache?: VectorCache
}

export async function pointsOf(source: VectorSource, passages: readonly Passage[]): Promise<readonly Point[]> {
  const texts = new Map(passages.map((passage) => [passage.id, embeddedText(passage)]))
  const hashes = new Map([...texts].map(([id, text]) => [id, hashOf(text)]))
  const textOf = new Map(passages.map(({ id }) => [hashes.get(id) ?? '', texts.get(id) ?? '']))
  const vectors = await vectorsOf(source, textOf)
  return passages.flatMap(({ id }) => {
    const vector = vectors.get(hashes.get(id) ?? '')
    return vector === undefined ? [] : { id, vector }
  })
}

/** The innermost heading says what a short row is about; the outer ones are shared by too many passages to tell them apart. */
export function embeddedText({ headingPath, text }: Pick<Passage, 'headingPath' | 'text'>): string {
  const heading = headingPath.at(-1)
  return heading === undefined || heading === text ? text : `${heading}\n${text}`
}

async function vectorsOf({ embedder, cache }: VectorSource, textOf: ReadonlyMap<string, string>) {
  const cached = await cache?.findVectors(embedder.make, [...textOf.keys()])
  const usable = new Map([...(cached ?? [])].filter(([, vector]) => vector.length === embedder.dimension))
  const missing = [...textOf].filter(([hash]) => !usable.has(hash))
  const computed = await embedChecked(
    embedder,
    missing.map(([, text]) => text),
  )
  const fresh = new Map(missing.flatMap(([hash], index) => [[hash, computed[index] ?? []] as const]))
  if (fresh.size > 0) await cache?.saveVectors(embedder.make, fresh)
  return new Map([...usable, ...fresh])
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
