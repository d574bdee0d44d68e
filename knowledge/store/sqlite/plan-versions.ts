// Versions as administrators see them: listed, read back whole, taken back, rolled back.
import { sql } from './load-kysely.ts'
import type { Kysely } from 'kysely'
import { planId, planVersionId } from '../../domain/ids.ts'
import type { PlanReading, SectionReading } from '../../domain/plan-reading.ts'
import type { StoredSection } from '../plan-store.ts'
import type { PlanVersion, PlanVersions } from '../plan-versions.ts'
import { activate } from './archive.ts'
import { replacedBy } from './replacements.ts'
import { storedReference, storedSection, storedTarget, storedTask } from './records-of-rows.ts'
import type { Schema } from './schema.ts'
import { fromStored, type StoredJson } from './stored-json.ts'
import { writing } from './transaction.ts'
import { writeVersionAct } from './version-acts.ts'

export function createPlanVersions(db: Kysely<Schema>): PlanVersions {
  return {
    versions: async () => (await versionRows(db).execute()).map(planVersion),
    readVersion: (id) =>
      db.transaction().execute(async (transaction) => {
        const row = await versionRows(transaction).where('found.id', '=', id).executeTakeFirst()
        return row && { ...planVersion(row), reading: await readingOf(transaction, row) }
      }),
    discard: (id, at, by) =>
      writing(db, async (transaction) => {
        const discarded = await transaction
          .updateTable('plan_version')
          .set({ state: 'withdrawn', ended_at: at.toISOString() })
          .where('id', '=', id)
          .where('state', '=', 'draft')
          .executeTakeFirst()
        if (discarded.numUpdatedRows === 0n) return false
        await writeVersionAct(transaction, { versionId: id, what: 'discard', by, at })
        return true
      }),
    rollBack: (id, at, by) =>
      writing(db, async (transaction) => {
        const before = await transaction
          .selectFrom('plan_version as live')
          .innerJoin('plan_version as before', 'before.plan_id', 'live.plan_id')
          .where('live.id', '=', id)
          .where('live.state', '=', 'live')
          .where('before.state', '=', 'superseded')
          .whereRef('before.version', '<', 'live.version')
          .orderBy('before.version', 'desc')
          .select('before.id')
          .limit(1)
          .executeTakeFirst()
        if (before === undefined) return undefined
        await activate(transaction, { versionId: before.id, at, by, what: 'roll-back' })
        return planVersionId(before.id)
      }),
  }
}

function versionRows(db: Kysely<Schema>) {
  return db
    .selectFrom('plan_version as found')
    .innerJoin('plan', 'plan.id', 'found.plan_id')
    .select(['found.plan_id', 'found.id as version_id', 'found.version', 'found.state', 'found.sha256', 'plan.file'])
    .select(['found.head', 'found.abbreviations', 'found.warnings'])
    .select(['found.saved_at', 'found.activated_at', 'found.ended_at'])
    .select((row) => [
      row
        .selectFrom('task')
        .whereRef('version_id', '=', 'found.id')
        .select(row.fn.countAll<number>().as('n'))
        .as('tasks'),
      row
        .selectFrom('target')
        .whereRef('version_id', '=', 'found.id')
        .select(row.fn.countAll<number>().as('n'))
        .as('targets'),
    ])
    .select(replacedBy('found').as('replaced_by'))
    .orderBy('found.plan_id')
    .orderBy('found.version', 'desc')
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof versionRows>['execute']>>[number]

const planVersion = (row: VersionRow): PlanVersion => ({
  planId: planId(row.plan_id),
  versionId: planVersionId(row.version_id),
  file: row.file,
  version: row.version,
  state: row.state,
  sha256: row.sha256,
  head: fromStored(row.head),
  tasks: row.tasks ?? 0,
  targets: row.targets ?? 0,
  warnings: fromStored(row.warnings).length,
  savedAt: new Date(row.saved_at),
  activatedAt: row.activated_at === null ? undefined : new Date(row.activated_at),
  endedAt: row.ended_at === null ? undefined : new Date(row.ended_at),
  replacedBy: row.replaced_by === null ? undefined : planId(row.replaced_by),
})

/** What was saved, back from its rows: the position of a passage is its sequence. */
async function readingOf(db: Kysely<Schema>, row: VersionRow): Promise<PlanReading> {
  const id = row.version_id
  const passages = await db.selectFrom('passage').where('version_id', '=', id).orderBy('sequence').selectAll().execute()
  const sequences = new Map(passages.map((passage) => [passage.id, passage.sequence]))
  const indexes = (ids: readonly number[]) => ids.flatMap((passage) => sequences.get(passage) ?? [])
  const sections = await db.selectFrom('section').where('version_id', '=', id).orderBy('position').selectAll().execute()
  const tasks = await taskRows(db, id)
  const targets = await targetRows(db, id)
  const references = await db
    .selectFrom('reference')
    .where('version_id', '=', id)
    .orderBy('position')
    .selectAll()
    .execute()
  return {
    head: fromStored(row.head),
    abbreviations: fromStored(row.abbreviations),
    warnings: fromStored(row.warnings),
    passages: passages.map(({ kind, text, raw, heading_path, place }) => ({
      kind,
      text,
      raw,
      headingPath: fromStored(heading_path),
      place: fromStored(place),
    })),
    sections: sections.map(storedSection).map(withoutVersion),
    tasks: tasks.map(storedTask).map(({ task, passageIds }) => ({ task, passages: indexes(passageIds) })),
    targets: targets.map(storedTarget).map(({ target, passageIds }) => ({ target, passages: indexes(passageIds) })),
    references: references
      .map(storedReference)
      .map(({ reference, passageId }) => ({ reference, passage: sequences.get(passageId) ?? 0 })),
  }
}

const withoutVersion = ({ depth, label, title, firstPassage, lastPassage }: StoredSection): SectionReading => ({
  depth,
  label,
  title,
  firstPassage,
  lastPassage,
})

type Ids = StoredJson<readonly number[]>

const taskRows = (db: Kysely<Schema>, versionId: number) =>
  db
    .selectFrom('task')
    .where('version_id', '=', versionId)
    .orderBy('position')
    .selectAll()
    .select(
      sql<Ids>`(select json_group_array(passage_id order by position) from task_passage where task_id = task.id)`.as(
        'passage_ids',
      ),
    )
    .execute()

const targetRows = (db: Kysely<Schema>, versionId: number) =>
  db
    .selectFrom('target')
    .where('version_id', '=', versionId)
    .orderBy('position')
    .selectAll()
    .select(
      sql<Ids>`(select json_group_array(passage_id order by position) from target_passage where target_id = target.id)`.as(
        'passage_ids',
      ),
    )
    .execute()
