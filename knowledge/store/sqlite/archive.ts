// The writing side: drafts, going live, taking back. Each method is one transaction.
import type { Kysely, Transaction } from 'kysely'
import type { ActKind, Doer } from '../../domain/act.ts'
import { planId, planVersionId } from '../../domain/ids.ts'
import type { AlongActivation, NewVersion, PlanArchive, StoredSource } from '../plan-store.ts'
import { NotActivatableError, UnknownRecordError } from '../state-errors.ts'
import { recordChanges } from './feed.ts'
import { replacePlans } from './replacements.ts'
import { saveVersion } from './save-version.ts'
import type { Schema } from './schema.ts'
import { writing } from './transaction.ts'
import { writeVersionAct } from './version-acts.ts'

export function createArchive(db: Kysely<Schema>): PlanArchive {
  return {
    findSource: (file) => findSource(db, file),
    isEmpty: async () => (await db.selectFrom('plan_version').select('id').limit(1).execute()).length === 0,
    findFileByHash: (sha256) => findFileByHash(db, sha256),
    saveDraft: (version) => writing(db, (transaction) => saveDraft(transaction, version)),
    activate: (versionId, at, along = {}) =>
      writing(db, (transaction) => activate(transaction, { versionId, at, ...along })),
    withdraw: (id, at, by) => writing(db, (transaction) => withdraw(transaction, { id, at, by })),
  }
}

export async function findSource(db: Kysely<Schema>, file: string): Promise<StoredSource | undefined> {
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

export async function saveDraft(db: Transaction<Schema>, version: NewVersion): Promise<StoredSource> {
  const plan = await requirePlan(db, version.file)
  const newest = await findSource(db, version.file)
  await end(db, { planId: plan, from: 'draft', to: 'withdrawn', at: version.at })
  await saveVersion(db, version, { planId: plan, version: (newest?.version ?? 0) + 1 })
  const saved = await findSource(db, version.file)
  if (saved === undefined) throw new UnknownRecordError('source', version.file)
  await writeVersionAct(db, { ...version, versionId: saved.versionId, what: 'upload', by: version.by })
  return saved
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

type Activation = AlongActivation & {
  readonly versionId: number
  readonly at: Date
  /** As what it stands in the audit log. */
  readonly what?: ActKind
}

export async function activate(db: Transaction<Schema>, activation: Activation): Promise<void> {
  const { versionId, at, replaces = [], withdraws = [], by, what = 'activate' } = activation
  const version = await db
    .selectFrom('plan_version')
    .select(['plan_id', 'state'])
    .where('id', '=', versionId)
    .executeTakeFirst()
  if (version === undefined) throw new UnknownRecordError('plan version', versionId)
  if (version.state === 'withdrawn') throw new NotActivatableError(versionId, version.state)
  const removed: number[] = []
  for (const id of withdraws) if (id !== version.plan_id) removed.push(...(await endAll(db, id, at)).live)
  const wasLive = version.state === 'live'
  if (!wasLive) await writeVersionAct(db, { versionId, what, by, at })
  const hasReplaced = await replacePlans(db, { by: version.plan_id, replaces, doer: by, at })
  if (wasLive) {
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

type Withdrawal = { readonly id: number; readonly at: Date; readonly by: Doer | undefined }

export async function withdraw(db: Transaction<Schema>, { id, at, by }: Withdrawal): Promise<void> {
  const plan = await db.selectFrom('plan').select('id').where('id', '=', id).executeTakeFirst()
  if (plan === undefined) throw new UnknownRecordError('plan', id)
  const { live, drafts } = await endAll(db, id, at)
  if (live.length > 0) await recordChanges(db, { removed: live, added: [] })
  const [ended] = [...live, ...drafts]
  if (ended !== undefined) await writeVersionAct(db, { versionId: ended, what: 'withdraw', by, at })
}

/** @returns the ids of the versions that were so */
async function endAll(db: Transaction<Schema>, id: number, at: Date) {
  const drafts = await end(db, { planId: id, from: 'draft', to: 'withdrawn', at })
  return { drafts, live: await end(db, { planId: id, from: 'live', to: 'withdrawn', at }) }
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
