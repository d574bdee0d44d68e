// The writing side: drafts, going live, taking back. Each method is one transaction.
import type { Kysely, Transaction } from 'kysely'
import { planId, planVersionId } from '../../domain/ids.ts'
import type { AlongActivation, PlanArchive, StoredSource } from '../plan-store.ts'
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
    activate: (versionId, at, along = {}) =>
      writing(db, (transaction) => activate(transaction, { versionId, at, ...along })),
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

type Activation = AlongActivation & { readonly versionId: number; readonly at: Date }

export async function activate(db: Transaction<Schema>, activation: Activation): Promise<void> {
  const { versionId, at, replaces = [], withdraws = [] } = activation
  const version = await db
    .selectFrom('plan_version')
    .select(['plan_id', 'state'])
    .where('id', '=', versionId)
    .executeTakeFirst()
  if (version === undefined) throw new UnknownRecordError('plan version', versionId)
  if (version.state === 'withdrawn') throw new NotActivatableError(versionId, version.state)
  const hasReplaced = await replacePlans(db, { by: version.plan_id, replaces, at })
  const removed: number[] = []
  for (const id of withdraws) if (id !== version.plan_id) removed.push(...(await endAll(db, id, at)))
  if (version.state === 'live') {
    if (hasReplaced || removed.length > 0) await recordChanges(db, { removed, added: [] })
    return
  }
  removed.push(...(await end(db, { planId: version.plan_id, from: 'live', to: 'superseded', at })))
  await db
    .updateTable('plan_version')
    .set({ state: 'live', activated_at: at.toISOString(), ended_at: null })
    .where('id', '=', versionId)
    .execute()
  await recordChanges(db, { removed, added: [versionId] })
}

async function withdraw(db: Transaction<Schema>, id: number, at: Date): Promise<void> {
  const plan = await db.selectFrom('plan').select('id').where('id', '=', id).executeTakeFirst()
  if (plan === undefined) throw new UnknownRecordError('plan', id)
  const removed = await endAll(db, id, at)
  if (removed.length > 0) await recordChanges(db, { removed, added: [] })
}

/** Drafts and what is live. @returns the ids of the versions that were live */
async function endAll(db: Transaction<Schema>, id: number, at: Date): Promise<readonly number[]> {
  await end(db, { planId: id, from: 'draft', to: 'withdrawn', at })
  return end(db, { planId: id, from: 'live', to: 'withdrawn', at })
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
