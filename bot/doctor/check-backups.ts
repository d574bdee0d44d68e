// Whether there is a copy of the store that is new enough to be worth something.
import { existsSync } from 'node:fs'
import { storeFile } from '../../knowledge/open-search.ts'
import { createSqliteBackups } from '../../knowledge/store/sqlite/backup/sqlite-backups.ts'
import type { Config } from '../config.ts'
import { say } from '../messages/doctor.ts'
import { broken, note, well, type Finding } from './finding.ts'

/** One is made each night (jobs/backups/backup-due.ts): a second night without one is no accident. */
const OLDEST_DAYS = 2
const DAY_MS = 86_400_000

export async function checkBackups(
  { dataDir, backups }: Pick<Config, 'dataDir' | 'backups'>,
  now: Date,
): Promise<readonly Finding[]> {
  if (backups === undefined || !existsSync(storeFile(dataDir))) return [note(say.nothingToCopy)]
  const copies = await createSqliteBackups({ ...backups, storeFile: storeFile(dataDir) }).copies()
  const newest = copies.find(({ kind }) => kind === 'backup')
  if (newest === undefined) return [note(say.noCopy, say.makeCopy)]
  const days = Math.floor((now.getTime() - newest.at.getTime()) / DAY_MS)
  return [days > OLDEST_DAYS ? broken(say.oldCopy(days), say.makeCopy) : well(say.copies(newest.name))]
}
