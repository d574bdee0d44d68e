// The reading side: live versions only, one statement a method, or several in a transaction that sees one moment.
import { sql } from './load-kysely.ts'
import type { Kysely } from 'kysely'
import type { PlanLibrary } from '../plan-store.ts'
import { liveCorrections } from './corrections.ts'
import { findRevision } from './feed.ts'
import {
  storedPassage,
  storedPlan,
  storedReference,
  storedSection,
  storedTarget,
  storedTask,
} from './records-of-rows.ts'
import { replacedBy } from './replacements.ts'
import type { Schema } from './schema.ts'
import type { StoredJson } from './stored-json.ts'

export function createLibrary(db: Kysely<Schema>): PlanLibrary {
  const library: PlanLibrary = {
    atOneMoment: (read) =>
      db.isTransaction ? read(library) : db.transaction().execute((transaction) => read(createLibrary(transaction))),
    revision: () => findRevision(db),
    livePlans: async () => (await planRows(db).execute()).map(storedPlan),
    async livePlan(file) {
      const row = await planRows(db).where('plan.file', '=', file).executeTakeFirst()
      return row && storedPlan(row)
    },
    liveTasks: async () => (await taskRows(db)).map(storedTask),
    liveTargets: async () => (await targetRows(db)).map(storedTarget),
    liveCorrections: () => liveCorrections(db),
    liveReferences: async () => (await referenceRows(db)).map(storedReference),
    liveSections: async () => (await sectionRows(db)).map(storedSection),
    async passages(ids) {
      // One JSON parameter instead of one a value: there is no limit to how many may be asked for.
      const wanted = sql<number>`(select value from json_each(${JSON.stringify(ids)}))`
      const rows = await livePassages(db).where('passage.id', 'in', wanted).execute()
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.flatMap((id) => byId.get(id) ?? []).map(storedPassage)
    },
    async passageRange(versionId, first, last) {
      const rows = await livePassages(db)
        .where('passage.version_id', '=', versionId)
        .where('passage.sequence', '>=', first)
        .where('passage.sequence', '<=', last)
        .orderBy('passage.sequence')
        .execute()
      return rows.map(storedPassage)
    },
  }
  return library
}

function planRows(db: Kysely<Schema>) {
  return db
    .selectFrom('plan_version as live')
    .innerJoin('plan', 'plan.id', 'live.plan_id')
    .where('live.state', '=', 'live')
    .select(['live.plan_id', 'live.id as version_id', 'live.version', 'live.state', 'plan.file'])
    .select(['live.head', 'live.abbreviations', 'live.warnings'])
    .select(replacedBy('live').as('replaced_by'))
    .orderBy('live.plan_id')
}

function taskRows(db: Kysely<Schema>) {
  return db
    .selectFrom('task')
    .innerJoin('plan_version as live', 'live.id', 'task.version_id')
    .where('live.state', '=', 'live')
    .selectAll('task')
    .select(
      sql<
        StoredJson<readonly number[]>
      >`(select json_group_array(passage_id order by position) from task_passage where task_id = task.id)`.as(
        'passage_ids',
      ),
    )
    .orderBy('live.plan_id')
    .orderBy('task.position')
    .execute()
}

function targetRows(db: Kysely<Schema>) {
  return db
    .selectFrom('target')
    .innerJoin('plan_version as live', 'live.id', 'target.version_id')
    .where('live.state', '=', 'live')
    .selectAll('target')
    .select(
      sql<
        StoredJson<readonly number[]>
      >`(select json_group_array(passage_id order by position) from target_passage where target_id = target.id)`.as(
        'passage_ids',
      ),
    )
    .orderBy('live.plan_id')
    .orderBy('target.position')
    .execute()
}

function referenceRows(db: Kysely<Schema>) {
  return db
    .selectFrom('reference')
    .innerJoin('plan_version as live', 'live.id', 'reference.version_id')
    .where('live.state', '=', 'live')
    .selectAll('reference')
    .orderBy('live.plan_id')
    .orderBy('reference.position')
    .execute()
}

function sectionRows(db: Kysely<Schema>) {
  return db
    .selectFrom('section')
    .innerJoin('plan_version as live', 'live.id', 'section.version_id')
    .where('live.state', '=', 'live')
    .selectAll('section')
    .orderBy('live.plan_id')
    .orderBy('section.position')
    .execute()
}

function livePassages(db: Kysely<Schema>) {
  return db
    .selectFrom('passage')
    .innerJoin('plan_version as live', 'live.id', 'passage.version_id')
    .where('live.state', '=', 'live')
    .select(['passage.id', 'passage.version_id', 'passage.sequence', 'passage.kind', 'passage.text', 'passage.raw'])
    .select(['passage.heading_path', 'passage.place'])
    .select(
      sql<
        StoredJson<readonly number[]>
      >`(select json_group_array(task_id order by task_id) from task_passage where passage_id = passage.id)`.as(
        'task_ids',
      ),
    )
    .select(
      sql<
        StoredJson<readonly number[]>
      >`(select json_group_array(target_id order by target_id) from target_passage where passage_id = passage.id)`.as(
        'target_ids',
      ),
    )
}
