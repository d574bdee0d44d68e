// The vector cache: embeddings by content, as 32-bit floats.
import type { Kysely } from 'kysely'
import { sql } from './load-kysely.ts'
import type { VectorCache } from '../plan-store.ts'
import type { Schema } from './schema.ts'
import { inChunks, writing } from './transaction.ts'

export function createVectorCache(db: Kysely<Schema>): VectorCache {
  return {
    async findVectors(embedder, hashes) {
      const rows = await db
        .selectFrom('vector')
        .select(['hash', 'vector'])
        .where('embedder', '=', embedder)
        .where('hash', 'in', sql<string>`(select value from json_each(${JSON.stringify(hashes)}))`)
        .execute()
      return new Map(rows.map((row) => [row.hash, fromBlob(row.vector)]))
    },
    async saveVectors(embedder, vectors) {
      const rows = [...vectors].map(([hash, vector]) => ({ embedder, hash, vector: toBlob(vector) }))
      if (rows.length === 0) return
      await writing(db, (transaction) =>
        inChunks(rows, (chunk) =>
          transaction
            .insertInto('vector')
            .values(chunk)
            .onConflict((conflict) => conflict.columns(['embedder', 'hash']).doNothing())
            .execute(),
        ),
      )
    },
  }
}

function toBlob(vector: readonly number[]): Buffer {
  return Buffer.from(Float32Array.from(vector).buffer)
}

/** Copied first: a Buffer may start at any byte of its pool, a Float32Array only at every fourth. */
function fromBlob(blob: Buffer): readonly number[] {
  return [...new Float32Array(Uint8Array.from(blob).buffer)]
}
