// Corrections on SQLite. Who made one stands apart: that goes when the person's data goes, and the correction stays.
import type { Kysely, Selectable, Transaction } from 'kysely'
import { planVersionId } from '../../domain/ids.ts'
import type { Correction } from '../../domain/correction.ts'
import type { CorrectionStore, NewCorrection, StoredCorrection } from '../corrections.ts'
import type { Doer } from '../../domain/act.ts'
import { UnknownRecordError } from '../state-errors.ts'
import { writeAct } from './audit-log.ts'
import { recordChanges } from './feed.ts'
import type { CorrectionTable, Schema } from './schema.ts'
import { fromStored, toStored } from './stored-json.ts'
import { writing } from './transaction.ts'

export const CORRECTIONS = `
  create table correction (
    id integer primary key,
    plan_id integer not null references plan (id),
    version integer not null,
    sha256 text not null,
    row_facts text not null,
    field text not null,
    printed text not null,
    value text not null,
    made_at text not null,
    ended_at text
  );
  create index correction_by_plan on correction (plan_id);

  create table correction_author (
    id integer primary key,
    correction_id integer not null unique references correction (id),
    person integer not null
  );
  create index correction_author_by_person on correction_author (person);
`

export function createCorrections(db: Kysely<Schema>): CorrectionStore {
  return {
    save: (correction) => writing(db, (transaction) => save(transaction, correction)),
    takeBack: (id, at, by) => writing(db, (transaction) => takeBack(transaction, { id, at, by })),
    async ofFile(file) {
      const rows = await correctionRows(db)
        .leftJoin('correction_author', 'correction_author.correction_id', 'correction.id')
        .select('correction_author.person')
        .where('plan.file', '=', file)
        .execute()
      return rows.map((row) => ({
        ...correctionOf(row),
        by: row.person ?? undefined,
        endedAt: row.ended_at === null ? undefined : new Date(row.ended_at),
      }))
    },
  }
}

/** Those that stand, for the library. */
export async function liveCorrections(db: Kysely<Schema>): Promise<readonly StoredCorrection[]> {
  const rows = await correctionRows(db)
    .innerJoin('plan_version as live', 'live.plan_id', 'correction.plan_id')
    .where('live.state', '=', 'live')
    .where('correction.ended_at', 'is', null)
    .where((row) =>
      row.or([
        row('live.sha256', '=', row.ref('correction.sha256')),
        row('live.version', '>=', row.ref('correction.version')),
      ]),
    )
    .select(['live.id as version_id', 'live.sha256 as live_sha256'])
    .execute()
  return rows.map((row) => ({
    correction: correctionOf(row),
    versionId: planVersionId(row.version_id),
    isSameFile: row.sha256 === row.live_sha256,
  }))
}

const correctionRows = (db: Kysely<Schema>) =>
  db
    .selectFrom('correction')
    .innerJoin('plan', 'plan.id', 'correction.plan_id')
    .selectAll('correction')
    .select('plan.file')
    .orderBy('correction.id')

async function save(
  db: Transaction<Schema>,
  { file, version, sha256, row, field, printed, value, at, by, replaces }: NewCorrection,
): Promise<number> {
  const plan = await db.selectFrom('plan').select('id').where('file', '=', file).executeTakeFirst()
  if (plan === undefined) throw new UnknownRecordError('source', file)
  await end(db, replaces, at)
  const { id } = await db
    .insertInto('correction')
    .values({
      plan_id: plan.id,
      version,
      sha256,
      row_facts: toStored(row),
      field: toStored(field),
      printed,
      value,
      made_at: at.toISOString(),
      ended_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (by !== 'command-line')
    await db.insertInto('correction_author').values({ correction_id: id, person: by }).execute()
  await recordChanges(db, { removed: [], added: [] })
  await writeAct(db, { by, what: 'correct', object: `${file}@${version}`, at })
  return id
}

type TakingBack = { readonly id: number; readonly at: Date; readonly by: Doer }

async function takeBack(db: Transaction<Schema>, { id, at, by }: TakingBack): Promise<boolean> {
  if (!(await end(db, [id], at))) return false
  const { file, version } = await correctionRows(db).where('correction.id', '=', id).executeTakeFirstOrThrow()
  await recordChanges(db, { removed: [], added: [] })
  await writeAct(db, { by, what: 'take-back', object: `${file}@${version}`, at })
  return true
}

async function end(db: Transaction<Schema>, ids: readonly number[], at: Date): Promise<boolean> {
  if (ids.length === 0) return false
  const ended = await db
    .updateTable('correction')
    .set({ ended_at: at.toISOString() })
    .where('id', 'in', ids)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return ended.numUpdatedRows > 0n
}

const correctionOf = (row: Selectable<CorrectionTable> & { readonly file: string }): Correction => ({
  id: row.id,
  file: row.file,
  version: row.version,
  sha256: row.sha256,
  row: fromStored(row.row_facts),
  field: fromStored(row.field),
  printed: row.printed,
  value: row.value,
  at: new Date(row.made_at),
})
