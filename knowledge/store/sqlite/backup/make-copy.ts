// Makes a copy of a store that others go on writing: its pages as they are at one moment, its people named, checked, and only then a copy.
import type { Database } from 'better-sqlite3'
import type { CopyKind, StoreCopy } from '../../backups.ts'
import { writing } from '../transaction.ts'
import { keepFile, removeFile, temporaryIn } from './copy-files.ts'
import { leaveOut } from './leave-out.ts'
import { namePeople } from './name-people.ts'
import { changeCopy, kyselyOver } from './open-copy.ts'

export type Copying = {
  readonly folder: string
  /** The file that `source` has open. */
  readonly storeFile: string
  readonly kind: CopyKind
  readonly at: Date
}

/** Pages a step, between which others are served: one megabyte, some milliseconds. */
const PAGES_A_STEP = 256

/**
 * @param source a connection that nobody else uses
 * @throws NotAPlanStoreError where the store is damaged in its middle
 */
export async function makeCopy(source: Database, { folder, storeFile, kind, at }: Copying): Promise<StoreCopy> {
  const temporary = temporaryIn(folder)
  try {
    await copyPages(source, temporary)
    await changeCopy(temporary, storeFile, async (copy) => {
      await writing(copy, leaveOut)
      await namePeople(kyselyOver(source), copy, at)
    })
    return await keepFile(temporary, { folder, kind, at })
  } finally {
    await removeFile(temporary)
  }
}

/** Inside a transaction that only reads: SQLite would begin anew with every write of another connection, and under load never end. */
async function copyPages(source: Database, to: string): Promise<void> {
  source.exec('begin')
  try {
    source.prepare('select revision from feed_state').get()
    await source.backup(to, { progress: () => PAGES_A_STEP })
  } finally {
    source.exec('commit')
  }
}
