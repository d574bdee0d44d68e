// Lexical and vectors together: the lexical ranking leads, nearness of vectors moves hits within it.
import type { PassageIndex, PassageSearch, SearchHit } from './search.ts'

export type FusionWeights = {
  /** What the nearest passage adds to a score whose lexical part is at most 1. */
  readonly vectors: number
  /** A passage that lexical did not find needs at least this similarity. */
  readonly vectorsAloneFrom: number
}

/**
 * From the ablation in `npm run bench -- search` (2026-11-25, 117 questions about five plans, 128 dimensions), first hit right / mean
 * reciprocal rank: without vectors 65.8 % / 0.756; weight 0.05 66.7 % / 0.762; 0.15 68.4 % / 0.772; 0.3 65.0 % / 0.754; 1 62.4 % / 0.714;
 * vectors alone 29.9 % / 0.435. With 256 dimensions the best, 0.15, is 67.5 % / 0.767, with 512, 0.3, 68.4 % / 0.769: no gain for twice
 * and four times the work.
 */
export const FUSION_WEIGHTS: FusionWeights = { vectors: 0.15, vectorsAloneFrom: 0.2 }

/** Both are asked for more than is wanted, since one's fiftieth may be the other's first. */
const CANDIDATES = 60

export type PassageSearchDeps = {
  readonly lexical: PassageIndex
  /** Left out where no vectors are wanted. */
  readonly vectors?: PassageIndex
  readonly weights?: FusionWeights
  /** Given: a failure of vectors, of a service say, is reported here and the search goes on without them. Otherwise it rejects. */
  readonly onVectorsFailed?: (cause: unknown) => void
  /** Longer than this nobody waits for vectors, which go on by themselves; needs `onVectorsFailed`. Left out: until they are done. */
  readonly vectorsWithinMs?: number
}

export function createPassageSearch(deps: PassageSearchDeps): PassageSearch {
  const { lexical, vectors, weights = FUSION_WEIGHTS, onVectorsFailed } = deps

  async function withVectors<Result>(work: (index: PassageIndex) => Promise<Result>): Promise<Result | undefined> {
    if (vectors === undefined) return undefined
    const working = work(vectors)
    if (onVectorsFailed === undefined) return working
    const reported = working.catch((cause: unknown) => {
      onVectorsFailed(cause)
      return undefined
    })
    return deps.vectorsWithinMs === undefined ? reported : waitFor(reported, deps.vectorsWithinMs)
  }

  return {
    async catchUp(more) {
      const words = await lexical.catchUp(more)
      const nearness = await withVectors((index) => index.catchUp(more))
      if (nearness === undefined) return words
      return {
        revision: Math.min(words.revision, nearness.revision),
        rebuilt: words.rebuilt || nearness.rebuilt,
      }
    },
    async search(text, limit) {
      if (limit < 1) return []
      const candidates = Math.max(limit, CANDIDATES)
      const words = await lexical.search(text, candidates)
      const near = weights.vectors > 0 ? await withVectors((index) => index.search(text, candidates)) : undefined
      return fuse({ words, near: near ?? [], limit, weights })
    },
    size: () => lexical.size(),
    async close() {
      await lexical.close()
      await vectors?.close()
    },
  }
}

/** undefined when it takes longer. */
async function waitFor<Result>(working: Promise<Result>, ms: number): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), ms)))
  try {
    return await Promise.race([working, over])
  } finally {
    clearTimeout(timer)
  }
}

type Fusion = {
  readonly words: readonly SearchHit[]
  readonly near: readonly SearchHit[]
  readonly limit: number
  readonly weights: FusionWeights
}

/** Both parts count relative to their own best hit. Vectors add hits of their own only where words find fewer than are wanted. */
export function fuse({ words, near, limit, weights }: Fusion): readonly SearchHit[] {
  const bestWords = words[0]?.score ?? 1
  const bestNear = near[0]?.score ?? 1
  const nearness = new Map(near.map((hit) => [hit.passageId, (weights.vectors * hit.score) / bestNear]))
  const found = words.map(({ passageId, score }) => ({
    passageId,
    score: score / bestWords + (nearness.get(passageId) ?? 0),
  }))
  const known = new Set(words.map((hit) => hit.passageId))
  const alone = near
    .filter((hit) => !known.has(hit.passageId) && hit.score >= weights.vectorsAloneFrom)
    .slice(0, Math.max(0, Math.floor(limit) - words.length))
    .map(({ passageId }) => ({ passageId, score: nearness.get(passageId) ?? 0 }))
  return [...found, ...alone].toSorted((a, b) => b.score - a.score || a.passageId - b.passageId).slice(0, limit)
}
