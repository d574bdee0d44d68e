// Takes people out of a copy by their aliases: each copy is rewritten beside itself, and replaced when it is whole.
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { Kysely, Transaction } from 'kysely'
import type { StoreCopy } from '../../backups.ts'
import { eraseRows, fillAllAnew } from '../erase.ts'
import { NotAPlanStoreError } from '../open-errors.ts'
import type { ErasureTable, Schema } from '../schema.ts'
import { writing } from '../transaction.ts'
import { isUnchanged, keepFile, removeFile, temporaryIn } from './copy-files.ts'
import { changeCopy } from './open-copy.ts'
import type { Selectable } from 'kysely'

export type ErasureRow = Selectable<ErasureTable>

/** Only a copy that holds one of them is touched; one that cannot be searched for them, and may hold them, is removed. */
export async function eraseInCopy(folder: string, copy: StoreCopy, erasures: readonly ErasureRow[]): Promise<void> {
  const file = join(folder, copy.name)
  const isReadable = copy.kind !== 'unread' && (await isUnchanged(file))
  // What was made after an erasure that is settled elsewhere holds nobody of it.
  const mayHold = erasures.some((erasure) => erasure.in_copies === 1 || copy.at < new Date(erasure.erased_at))
  if (!isReadable) return mayHold ? removeFile(file) : undefined
  if (!holdsAny(file, erasures)) return
  const temporary = temporaryIn(folder)
  try {
    await copyFile(file, temporary)
    await changeCopy(temporary, file, (db) => writing(db, (transaction) => eraseAgain(transaction, erasures)))
    const kept = await keepFile(temporary, { folder, ...copy })
    if (kept.name !== copy.name) await removeFile(file)
  } catch (error) {
    if (!(error instanceof NotAPlanStoreError)) throw error
    await removeFile(file)
  } finally {
    await removeFile(temporary)
  }
}

/** @returns how many of them it held */
export async function eraseAgain(transaction: Transaction<Schema>, erasures: readonly ErasureRow[]): Promise<number> {
  let found = 0
  for (const erasure of erasures) {
    const row = await findNamed(transaction, erasure.alias)
    if (row !== undefined) {
      await eraseRows(transaction, row.chat)
      found += 1
    }
    await transaction
      .insertInto('erasure')
      .values({ ...erasure, log_emptied: 1, in_copies: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  if (found > 0) await fillAllAnew(transaction)
  return found
}

async function findNamed(db: Kysely<Schema>, alias: string | null) {
  if (alias === null) return undefined
  return db.selectFrom('copy_alias').select('chat').where('alias', '=', alias).executeTakeFirst()
}

function holdsAny(file: string, erasures: readonly ErasureRow[]): boolean {
  const database = new SqliteDatabase(file, { readonly: true })
  try {
    const find = database.prepare('select 1 from copy_alias where alias = ?')
    return erasures.some(({ alias }) => find.get(alias) !== undefined)
  } finally {
    database.close()
  }
}
