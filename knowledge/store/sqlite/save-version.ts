// Writes one version of a plan with everything that was read from it. Runs inside the caller's transaction.
import type { Transaction } from 'kysely'
import type { NewVersion } from '../plan-store.ts'
import { passageRow, referenceRow, sectionRow, targetRow, taskRow, versionRow } from './rows-of-reading.ts'
import type { At } from './rows-of-reading.ts'
import type { Schema } from './schema.ts'
import { inChunks } from './transaction.ts'

/** @returns the new version's id */
export async function saveVersion(
  db: Transaction<Schema>,
  version: NewVersion,
  at: { readonly planId: number; readonly version: number },
): Promise<number> {
  const { id } = await db
    .insertInto('plan_version')
    .values(versionRow(version, at))
    .returning('id')
    .executeTakeFirstOrThrow()
  const passageIds = await savePassages(db, version, id)
  await saveSections(db, version, id)
  await saveTasks(db, { version, versionId: id, passageIds })
  await saveTargets(db, { version, versionId: id, passageIds })
  await saveReferences(db, { version, versionId: id, passageIds })
  return id
}

type Saving = { readonly version: NewVersion; readonly versionId: number; readonly passageIds: readonly number[] }

async function savePassages(db: Transaction<Schema>, version: NewVersion, versionId: number) {
  const rows = version.reading.passages.map((passage, position) => passageRow(passage, { versionId, position }))
  const ids: number[] = []
  await inChunks(rows, async (chunk) => {
    // SQLite does not promise the order of what "returning" gives, so the id is filed under its sequence.
    const saved = await db.insertInto('passage').values(chunk).returning(['id', 'sequence']).execute()
    for (const { id, sequence } of saved) ids[sequence] = id
  })
  return ids
}

async function saveSections(db: Transaction<Schema>, version: NewVersion, versionId: number) {
  const rows = version.reading.sections.map((section, position) => sectionRow(section, { versionId, position }))
  await inChunks(rows, (chunk) => db.insertInto('section').values(chunk).execute())
}

async function saveTasks(db: Transaction<Schema>, { version, versionId, passageIds }: Saving) {
  const { tasks } = version.reading
  const ids: number[] = []
  await inChunks(withPlaces(tasks, versionId), async (chunk) => {
    const rows = chunk.map(({ item, at }) => taskRow(item.task, at))
    const saved = await db.insertInto('task').values(rows).returning(['id', 'position']).execute()
    for (const { id, position } of saved) ids[position] = id
  })
  const links = linkRows(tasks, ids, passageIds).map(({ recordId, ...link }) => ({ task_id: recordId, ...link }))
  await inChunks(links, (chunk) => db.insertInto('task_passage').values(chunk).execute())
}

async function saveTargets(db: Transaction<Schema>, { version, versionId, passageIds }: Saving) {
  const { targets } = version.reading
  const ids: number[] = []
  await inChunks(withPlaces(targets, versionId), async (chunk) => {
    const rows = chunk.map(({ item, at }) => targetRow(item.target, at))
    const saved = await db.insertInto('target').values(rows).returning(['id', 'position']).execute()
    for (const { id, position } of saved) ids[position] = id
  })
  const links = linkRows(targets, ids, passageIds).map(({ recordId, ...link }) => ({ target_id: recordId, ...link }))
  await inChunks(links, (chunk) => db.insertInto('target_passage').values(chunk).execute())
}

async function saveReferences(db: Transaction<Schema>, { version, versionId, passageIds }: Saving) {
  const rows = version.reading.references.map(({ reference, passage }, position) =>
    referenceRow(reference, { versionId, position, passageId: requireId(passageIds, passage) }),
  )
  await inChunks(rows, (chunk) => db.insertInto('reference').values(chunk).execute())
}

function withPlaces<Item>(items: readonly Item[], versionId: number): readonly { item: Item; at: At }[] {
  return items.map((item, position) => ({ item, at: { versionId, position } }))
}

function linkRows(
  records: readonly { readonly passages: readonly number[] }[],
  recordIds: readonly number[],
  passageIds: readonly number[],
) {
  return records.flatMap((record, index) =>
    record.passages.map((passage, position) => ({
      recordId: requireId(recordIds, index),
      position,
      passage_id: requireId(passageIds, passage),
    })),
  )
}

/** A reading that points outside its own passages is a bug of ingest: nothing of it is saved. */
function requireId(ids: readonly number[], index: number): number {
  const id = ids[index]
  if (id === undefined) throw new RangeError(`The reading points at passage ${index}, but has only ${ids.length}`)
  return id
}
