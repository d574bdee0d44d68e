// The plan that is made of own deadlines, on SQLite: what stands is read in the transaction that makes it live.
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { OwnDeadline } from '../../domain/own-deadline.ts'
import type { OwnDeadlineStore, OwnPublication } from '../own-deadlines.ts'
import { activate, findSource, saveDraft, withdraw } from './archive.ts'
import type { OwnDeadlineTable, Schema } from './schema.ts'
import { fromStored } from './stored-json.ts'
import { writing } from './transaction.ts'

/** Asked every minute: what is unchanged takes no write lock. */
export async function publishOwn(
  db: Kysely<Schema>,
  publication: OwnPublication,
): ReturnType<OwnDeadlineStore['publish']> {
  if ((await weigh(db, publication)).kind === 'unchanged') return 'unchanged'
  return writing(db, (transaction) => publish(transaction, publication))
}

async function publish(db: Transaction<Schema>, publication: OwnPublication) {
  const { file, at } = publication
  const weighed = await weigh(db, publication)
  if (weighed.kind === 'unchanged') return 'unchanged'
  if (weighed.kind === 'none') {
    await withdraw(db, { id: weighed.planId, at, by: undefined })
    return 'taken-back'
  }
  const { versionId } = await saveDraft(db, { file, at, ...weighed.plan })
  await activate(db, { versionId, at })
  return 'published'
}

async function weigh(db: Kysely<Schema>, { file, planOf }: OwnPublication) {
  const standing = await standingDeadlines(db)
  const source = await findSource(db, file)
  if (standing.length === 0)
    return source === undefined || source.state === 'withdrawn'
      ? ({ kind: 'unchanged' } as const)
      : ({ kind: 'none', planId: source.planId } as const)
  const plan = planOf(standing)
  const isCurrent = source?.state === 'live' && source.sha256 === plan.sha256 && source.make === plan.make
  return isCurrent ? ({ kind: 'unchanged' } as const) : ({ kind: 'changed', plan } as const)
}

export async function standingDeadlines(db: Kysely<Schema>): Promise<readonly OwnDeadline[]> {
  const rows = await db.selectFrom('own_deadline').selectAll().where('ended_at', 'is', null).orderBy('id').execute()
  return rows.map(deadlineOf)
}

export const deadlineOf = (row: Selectable<OwnDeadlineTable>): OwnDeadline => ({
  id: row.id,
  text: row.task,
  time: row.time,
  source: row.source,
  audience: fromStored(row.audience),
  at: new Date(row.made_at),
})
