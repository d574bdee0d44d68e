// What turns a text into a vector: offline (hash-embedder.ts) or a service.

export interface Embedder {
  /** Model and version: vectors of different makes are never compared. */
  readonly make: string
  readonly dimension: number
  /** One vector a text, in their order, each of `dimension` finite numbers. */
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>
}

/** What an embedder gave is not what it promised; its vectors must not reach the native index, which checks nothing. */
export class EmbedderMismatchError extends Error {
  override readonly name = 'EmbedderMismatchError'
  readonly make: string
  constructor(make: string, expected: string, found: string) {
    super(`The embedder ${make} should give ${expected}, but gave ${found}. Check EMBEDDINGS and its model.`)
    this.make = make
  }
}

/** @throws EmbedderMismatchError */
export async function embedChecked(
  embedder: Embedder,
  texts: readonly string[],
): Promise<readonly (readonly number[])[]> {
  if (texts.length === 0) return []
  const vectors = await embedder.embed(texts)
  if (vectors.length !== texts.length)
    throw new EmbedderMismatchError(embedder.make, `${texts.length} vectors`, `${vectors.length}`)
  for (const vector of vectors) {
    if (vector.length !== embedder.dimension)
      throw new EmbedderMismatchError(embedder.make, `${embedder.dimension} numbers a vector`, `${vector.length}`)
    if (!vector.every(Number.isFinite))
      throw new EmbedderMismatchError(embedder.make, 'finite numbers', 'a vector with others')
  }
  return vectors
}
