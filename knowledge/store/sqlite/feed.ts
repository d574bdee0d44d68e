// The change feed: one row and one revision for each passage that came or went.
import { sql } from './load-kysely.ts'
import type { Kysely, Transaction } from 'kysely'
import { passageId } from '../../domain/ids.ts'
import type { ChangeFeed } from '../plan-store.ts'
import type { Schema } from './schema.ts'

export function createFeed(db: Kysely<Schema>): ChangeFeed {
  return {
    async identity() {
      const { identity } = await db.selectFrom('feed_state').select('identity').executeTakeFirstOrThrow()
      return identity
    },
    async changesAfter(revision, limit) {
      const rows = await db
        .selectFrom('passage_change')
        .selectAll()
        .where('revision', '>', revision)
        .orderBy('revision')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ revision: row.revision, kind: row.kind, passageId: passageId(row.passage_id) }))
    },
  }
}

export async function findRevision(db: Kysely<Schema>): Promise<number> {
  const { revision } = await db.selectFrom('feed_state').select('revision').executeTakeFirstOrThrow()
  return revision
}

/** What went first, then what came; the revision grows by one at least, also for a version without passages. */
export async function recordChanges(
  db: Transaction<Schema>,
  versions: { readonly removed: readonly number[]; readonly added: readonly number[] },
): Promise<void> {
  const before = await findRevision(db)
  let revision = before
  for (const versionId of versions.removed)
    revision += await recordVersion(db, { versionId, kind: 'removed', revision })
  for (const versionId of versions.added) revision += await recordVersion(db, { versionId, kind: 'added', revision })
  await db
    .updateTable('feed_state')
    .set({ revision: Math.max(revision, before + 1) })
    .execute()
}

type VersionChange = {
  readonly versionId: number
  readonly kind: 'added' | 'removed'
  /** The revision before the version's first passage. */
  readonly revision: number
}

/** @returns how many passages changed */
async function recordVersion(db: Transaction<Schema>, change: VersionChange): Promise<number> {
  const result = await db
    .insertInto('passage_change')
    .columns(['revision', 'kind', 'passage_id'])
    .expression((row) =>
      row
        .selectFrom('passage')
        .where('version_id', '=', change.versionId)
        .select([
          sql<number>`${change.revision} + row_number() over (order by sequence)`.as('revision'),
          sql<VersionChange['kind']>`${change.kind}`.as('kind'),
          'id',
        ]),
    )
    .executeTakeFirstOrThrow()
  return Number(result.numInsertedOrUpdatedRows ?? 0)
}
