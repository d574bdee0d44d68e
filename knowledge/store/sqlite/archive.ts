// The writing side: drafts, going live, taking back. Each method is one transaction.
import type { Kysely, Transaction } from 'kysely'
import { planId, planVersionId } from '../../domain/ids.ts'
import type { PlanArchive, StoredSource } from '../plan-store.ts'
import { NotActivatableError, UnknownRecordError } from '../state-errors.ts'
import { recordChanges } from './feed.ts'
import { replacePlans } from './replacements.ts'
import { saveVersion } from './save-version.ts'
import type { Schema } from './schema.ts'
import { writing } from './transaction.ts'

export function createArchive(db: Kysely<Schema>): PlanArchive {
  return {
    findSource: (file) => findSource(db, file),
    isEmpty: async () => (await db.selectFrom('plan_version').select('id').limit(1).execute()).length === 0,
    findFileByHash: (sha256) => findFileByHash(db, sha256),
    saveDraft: (version) =>
      writing(db, async (transaction) => {
        const plan = await requirePlan(transaction, version.file)
        const newest = await findSource(transaction, version.file)
        await end(transaction, { planId: plan, from: 'draft', to: 'withdrawn', at: version.at })
        await saveVersion(transaction, version, { planId: plan, version: (newest?.version ?? 0) + 1 })
        const saved = await findSource(transaction, version.file)
        if (saved === undefined) throw new UnknownRecordError('source', version.file)
        return saved
      }),
    activate: (versionId, at, replaces = []) =>
      writing(db, (transaction) => activate(transaction, { versionId, at, replaces })),
    withdraw: (id, at) => writing(db, (transaction) => withdraw(transaction, id, at)),
  }
}

async function findSource(db: Kysely<Schema>, file: string): Promise<StoredSource | undefined> {
  const row = await db
    .selectFrom('plan_version')
    .innerJoin('plan', 'plan.id', 'plan_version.plan_id')
    .select(['plan.id as planId', 'plan_version.id as versionId', 'version', 'state', 'sha256', 'make'])
    .where('plan.file', '=', file)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, planId: planId(row.planId), versionId: planVersionId(row.versionId) }
}

async function findFileByHash(db: Kysely<Schema>, sha256: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('plan_version as found')
    .innerJoin('plan', 'plan.id', 'found.plan_id')
    .select('plan.file')
    .where('found.sha256', '=', sha256)
    .where('found.state', '!=', 'withdrawn')
    .where('found.version', '=', (newest) =>
      newest
        .selectFrom('plan_version as other')
        .whereRef('other.plan_id', '=', 'found.plan_id')
        .select(({ fn }) => fn.max('other.version').as('version')),
    )
    .orderBy('plan.id')
    .limit(1)
    .executeTakeFirst()
  return row?.file
}

async function requirePlan(db: Transaction<Schema>, file: string): Promise<number> {
  const { id } = await db
    .insertInto('plan')
    .values({ file })
    .onConflict((conflict) => conflict.column('file').doUpdateSet({ file }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Activation = { readonly versionId: number; readonly at: Date; readonly replaces: readonly number[] }

export async function activate(db: Transaction<Schema>, { versionId, at, replaces }: Activation): Promise<void> {
  const version = await db
    .selectFrom('plan_version')
    .select(['plan_id', 'state'])
    .where('id', '=', versionId)
    .executeTakeFirst()
  if (version === undefined) throw new UnknownRecordError('plan version', versionId)
  if (version.state === 'withdrawn') throw new NotActivatableError(versionId, version.state)
  const hasReplaced = await replacePlans(db, { by: version.plan_id, replaces, at })
  if (version.state === 'live') {
    if (hasReplaced) await recordChanges(db, { removed: [], added: [] })
    return
  }
  const replaced = await end(db, { planId: version.plan_id, from: 'live', to: 'superseded', at })
  await db
    .updateTable('plan_version')
    .set({ state: 'live', activated_at: at.toISOString(), ended_at: null })
    .where('id', '=', versionId)
    .execute()
  await recordChanges(db, { removed: replaced, added: [versionId] })
}

async function withdraw(db: Transaction<Schema>, id: number, at: Date): Promise<void> {
  const plan = await db.selectFrom('plan').select('id').where('id', '=', id).executeTakeFirst()
  if (plan === undefined) throw new UnknownRecordError('plan', id)
  await end(db, { planId: id, from: 'draft', to: 'withdrawn', at })
  const removed = await end(db, { planId: id, from: 'live', to: 'withdrawn', at })
  if (removed.length > 0) await recordChanges(db, { removed, added: [] })
}

type Ending = {
  readonly planId: number
  readonly from: 'draft' | 'live'
  readonly to: 'superseded' | 'withdrawn'
  readonly at: Date
}

/** @returns the ids of the versions whose state changed */
async function end(db: Transaction<Schema>, ending: Ending): Promise<readonly number[]> {
  const ended = await db
    .updateTable('plan_version')
    .set({ state: ending.to, ended_at: ending.at.toISOString() })
    .where('plan_id', '=', ending.planId)
    .where('state', '=', ending.from)
    .returning('id')
    .execute()
  return ended.map(({ id }) => id)
}
