// The store and the copies that are killed over, and what may be found of them afterwards.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { erasureProof } from '../../knowledge/domain/erasure.ts'
import { restoreStore } from '../../knowledge/store/sqlite/backup/restore-store.ts'
import { createSqliteBackups } from '../../knowledge/store/sqlite/backup/sqlite-backups.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { findTraces } from '../support/find-traces.ts'
import { sampleVersion } from '../support/sample-reading.ts'

export const KEEPING = { days: 7, weeks: 4 }
export const COPIES_MADE_AT = [
  new Date('2026-11-24T02:00:00+07:00'),
  new Date('2026-11-25T02:00:00+07:00'),
  new Date('2026-11-26T02:00:00+07:00'),
] as const

/** Of whom one is in every copy, one came later, and one was erased since. */
export const PEOPLE = { stays: 7_123_456_001, comes: 7_123_456_002, erased: 7_123_456_003 }

/** Some megabytes, so that copying takes several steps. */
const PASSAGES = 4_000
const LONG = 'Sở Giáo dục và Đào tạo chủ trì, phối hợp với các đơn vị. '.repeat(6)

export type Place = { readonly storeFile: string; readonly folder: string }

/** Two copies; after the second somebody came, and somebody was erased, which no copy knows yet. */
export async function makePlace({ storeFile, folder }: Place): Promise<void> {
  const store = await openSqlitePlanStore(storeFile)
  const backups = createSqliteBackups({ storeFile, folder, keeping: KEEPING })
  const texts = Array.from({ length: PASSAGES }, (_, index) => `${index} ${LONG}`)
  const draft = await store.saveDraft(sampleVersion('kh.md', texts))
  await store.activate(draft.versionId, COPIES_MADE_AT[0])
  const consent = { version: 1, at: COPIES_MADE_AT[0] }
  for (const chat of [PEOPLE.stays, PEOPLE.erased]) await store.people.agree(chat, consent)
  await backups.backUp(COPIES_MADE_AT[0])
  await backups.backUp(COPIES_MADE_AT[1])
  await store.people.agree(PEOPLE.comes, consent)
  await store.people.erase(PEOPLE.erased, { proof: erasureProof(PEOPLE.erased, 'A'), at: COPIES_MADE_AT[1] })
  await store.close()
}

export type Found = {
  /** Of the store: who is in it, in order. */
  readonly people: readonly number[]
  /** Copies that count by their name, but are of no use. */
  readonly badCopies: number
  /** Copies that were there before and are not as they were, byte for byte. */
  readonly changedCopies: number
  readonly integrity: string
}

/** @param before names and bytes of the copies, from `copiesIn` */
export async function look(place: Place, before: ReadonlyMap<string, Buffer>): Promise<Found> {
  const now = copiesIn(place)
  const store = await openSqlitePlanStore(place.storeFile)
  const people = (await store.people.allProfiles()).map(({ chat }) => chat).toSorted((a, b) => a - b)
  await store.close()
  const useless = [...now.keys()].filter((name) => integrityOf(join(place.folder, name)) !== 'ok')
  return {
    people,
    badCopies: useless.length,
    changedCopies: [...before].filter(([name, bytes]) => !now.get(name)?.equals(bytes)).length,
    integrity: integrityOf(place.storeFile),
  }
}

/** What counts as a copy, with its bytes. */
export function copiesIn({ folder }: Place): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder).filter((name) => /^(?:plans|replaced|unread)-.*\.sqlite$/.test(name))
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
}

/** After a kill the next run must do all of it. @returns where the erased person is still found */
export async function finish(place: Place): Promise<readonly string[]> {
  const backups = createSqliteBackups({ ...place, keeping: KEEPING })
  const carried = await backups.carryErasures()
  const made = await backups.backUp(COPIES_MADE_AT[2])
  const restored = await restoreStore({ ...place, named: undefined, at: COPIES_MADE_AT[2] })
  if (carried !== 'settled' || made.kind !== 'made' || restored.kind !== 'restored')
    return [`not done: ${carried}, ${made.kind}, ${restored.kind}`]
  const folders = [place.folder, join(place.storeFile, '..')]
  const traces = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => findTraces(join(folder, name), PEOPLE.erased)),
  )
  const leftovers = folders.flatMap((folder) =>
    readdirSync(folder).filter((name) => /tmp|restoring/.test(name) && !name.startsWith('.')),
  )
  return [...traces, ...leftovers]
}

function integrityOf(file: string): string {
  const database = new SqliteDatabase(file, { readonly: true })
  try {
    return String(database.pragma('integrity_check', { simple: true }))
  } catch (error) {
    return String(error)
  } finally {
    database.close()
  }
}
