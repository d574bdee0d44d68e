// A place for one store and its copies, with two people to put into it, for tests of copies on SQLite.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { erasureProof } from '../../knowledge/domain/erasure.ts'
import type { CopyWork } from '../../knowledge/store/sqlite/backup/copy-work.ts'
import { restoreStore } from '../../knowledge/store/sqlite/backup/restore-store.ts'
import { createSqliteBackups } from '../../knowledge/store/sqlite/backup/sqlite-backups.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { BackupPlace } from '../contract/backups.ts'
import { findTraces } from './find-traces.ts'

export const LAN = 7_123_456_789
export const MINH = 7_987_654_321
export const STRANGER = 7_555_444_333
export const MONDAY = new Date('2026-11-23T01:00:00Z')
export const TUESDAY = new Date('2026-11-24T01:00:00Z')

export type SqlitePlace = BackupPlace & { readonly storeFile: string; readonly folder: string }

export function createPlace(newPath: (name: string) => string, work?: CopyWork): SqlitePlace {
  const storeFile = newPath('plans.sqlite')
  const folder = newPath('backups')
  return {
    storeFile,
    folder,
    openStore: () => openSqlitePlanStore(storeFile),
    backups: (keeping = { days: 7, weeks: 4 }) => createSqliteBackups({ storeFile, folder, keeping }, work),
    restore: (at, named) => restoreStore({ storeFile, folder, named, at }),
    fileOf: (name) => join(folder, name),
  }
}

/** In every file of the folder. */
export const tracesIn = (folder: string, person: number) =>
  readdirSync(folder).flatMap((name) => findTraces(join(folder, name), person))

export const withPeople = (place: SqlitePlace) => agrees(place, LAN, MINH)

export async function agrees(place: SqlitePlace, ...chats: readonly number[]): Promise<void> {
  const store = await place.openStore()
  for (const chat of chats) await store.people.agree(chat, { version: 1, at: MONDAY })
  await store.close()
}

export async function erases(place: SqlitePlace, chat: number, at = TUESDAY): Promise<void> {
  const store = await place.openStore()
  await store.people.erase(chat, { proof: erasureProof(chat, 'A'), at })
  await store.close()
}
