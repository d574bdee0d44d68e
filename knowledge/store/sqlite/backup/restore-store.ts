// Puts a copy in the place of the store: checked first, erasures carried into it, what was there put aside, and one renaming at the end.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Kysely, Transaction } from 'kysely'
import { RestoreNotDoneError, type CopyFault, type Restored } from '../../backups.ts'
import { writeAct } from '../audit-log.ts'
import { findRevision } from '../feed.ts'
import { NewerStoreError, NotAPlanStoreError, StoreNotUpgradedError } from '../open-errors.ts'
import type { Schema } from '../schema.ts'
import { writing } from '../transaction.ts'
import { isUnchanged, keepFile, listCopies, readName, removeFile, syncPath, temporaryIn } from './copy-files.ts'
import { whileLocked } from './copy-lock.ts'
import { eraseAgain } from './erase-in-copies.ts'
import { holdStore, type HeldStore } from './hold-store.ts'
import { leaveOut } from './leave-out.ts'
import { makeCopy } from './make-copy.ts'
import { keepAliases, keepChoices, keepStops, knownElsewhere, type Known } from './known-elsewhere.ts'
import { nameEverybody, numbersIn } from './name-people.ts'
import { notWrittenCode } from './not-written.ts'
import { changeCopy, kyselyOver } from './open-copy.ts'
import { putInPlace } from './put-in-place.ts'

export type Restoring = {
  readonly storeFile: string
  readonly folder: string
  /** Of a copy in the folder, or a path; undefined: the newest backup that is good. */
  readonly named: string | undefined
  readonly at: Date
}

/** What is to become the store stands beside it, so that one renaming puts it there. */
export const restoringFile = (storeFile: string) => `${storeFile}.restoring`

/**
 * Killed at any moment, the store is the one before or the one after, and what was there before is among the copies by then.
 *
 * @throws RestoreNotDoneError; NewerStoreError where a later program's store is there, which is as good as its copies
 */
export async function restoreStore(restoring: Restoring): Promise<Restored> {
  try {
    return await restoreAlone(restoring)
  } catch (error) {
    const code = notWrittenCode(error)
    throw code === undefined ? error : new RestoreNotDoneError(restoring, code, error)
  }
}

async function restoreAlone(restoring: Restoring): Promise<Restored> {
  const done = await whileLocked(restoring.folder, async (): Promise<Restored> => {
    await mkdir(dirname(restoring.storeFile), { recursive: true })
    const present = holdStore(restoring.storeFile)
    if (present.kind === 'held') return { kind: 'held' }
    try {
      return await restore(restoring, present)
    } finally {
      if (present.kind === 'whole') present.database.close()
      await removeFile(restoringFile(restoring.storeFile))
      await removeFile(temporaryIn(restoring.folder))
    }
  })
  return done === 'busy' ? { kind: 'busy' } : done
}

async function restore(restoring: Restoring, present: Exclude<HeldStore, { kind: 'held' }>): Promise<Restored> {
  const { folder, named, storeFile, at } = restoring
  const backups = (await listCopies(folder)).filter(({ kind }) => kind === 'backup')
  // A clock that was wrong, then or now: which of them is the newest nobody knows, so they are taken where they are named.
  const fromLater = named === undefined ? backups.filter((copy) => copy.at > at).map(({ name }) => name) : []
  const candidates = named === undefined ? backups.filter((copy) => copy.at <= at).map(({ name }) => name) : [named]
  // What is put aside below holds people who came after the newest copy: the restored store has to know their aliases too.
  if (present.kind === 'whole') await nameEverybody(kyselyOver(present.database), at)
  const known = await knownElsewhere(folder, present)
  const passedOver: string[] = []
  for (const name of candidates) {
    const ready = await prepare(restoring, name, known)
    if (typeof ready === 'string') {
      if (named !== undefined) return { kind: 'bad-copy', name, fault: ready }
      passedOver.push(name)
      continue
    }
    const putAside = await putPresentAside(present, { folder, storeFile, at })
    const placed = await putInPlace(restoringFile(storeFile), storeFile, present.kind !== 'absent')
    if (placed === 'taken') return { kind: 'held' }
    return { kind: 'restored', from: name, passedOver, fromLater, putAside, ...ready }
  }
  return { kind: 'no-copy', passedOver, fromLater }
}

type Ready = Pick<Extract<Restored, { kind: 'restored' }>, 'erasedAgain' | 'unnamed' | 'invitesEnded'>

/** @returns why the copy is of no use, where it is not */
async function prepare({ folder, storeFile, at }: Restoring, name: string, known: Known): Promise<Ready | CopyFault> {
  const file = readName(name) === undefined ? resolve(name) : join(folder, name)
  if (!existsSync(file)) return 'missing'
  if (!(await isUnchanged(file))) return 'changed'
  const beside = restoringFile(storeFile)
  await removeFile(beside)
  await copyFile(file, beside)
  // Of a file that was copied by hand the newest may stand in its log.
  if (existsSync(`${file}-wal`)) await copyFile(`${file}-wal`, `${beside}-wal`)
  try {
    const ready = await changeCopy(beside, file, (db) =>
      writing(db, async (transaction) => {
        // What was done after the copy is not in its log any more: whoever reads that must see why.
        await writeAct(transaction, { by: 'command-line', what: 'restore', object: basename(name), at })
        return makeReady(transaction, known)
      }),
    )
    await syncPath(beside)
    return ready
  } catch (error) {
    if (error instanceof NewerStoreError) return 'newer'
    if (error instanceof NotAPlanStoreError) return 'damaged'
    if (error instanceof StoreNotUpgradedError && notWrittenCode(error) === undefined) return 'damaged'
    throw error
  }
}

async function makeReady(transaction: Transaction<Schema>, known: Known): Promise<Ready> {
  await leaveOut(transaction)
  const erasedAgain = await eraseAgain(transaction, known.erasures)
  await keepAliases(transaction, known)
  await keepStops(transaction, known)
  await keepChoices(transaction, known)
  const unnamed = await countUnnamed(transaction)
  // The copies are searched once more: one may have come back to the folder with this one.
  await transaction.updateTable('erasure').set({ in_copies: 1 }).where('alias', 'is not', null).execute()
  // One of them may have been used since; its maker can make another.
  const ended = await transaction.deleteFrom('invite').where('used_at', 'is', null).executeTakeFirst()
  // Indexes belong to one store and only ever go forward: under another name of it they are filled anew.
  const revision = Math.max(known.revision, await findRevision(transaction)) + 1
  const identity = randomBytes(16).toString('hex')
  await transaction.updateTable('feed_state').set({ identity, revision }).execute()
  return { erasedAgain, unnamed, invitesEnded: Number(ended.numDeletedRows) }
}

async function countUnnamed(db: Kysely<Schema>): Promise<number> {
  const named = await db.selectFrom('copy_alias').select('chat').execute()
  const isNamed = new Set(named.map(({ chat }) => chat))
  return [...(await numbersIn(db))].filter((chat) => !isNamed.has(chat)).length
}

type Place = { readonly folder: string; readonly storeFile: string; readonly at: Date }

async function putPresentAside(present: HeldStore, { folder, storeFile, at }: Place) {
  if (present.kind === 'whole') return makeCopy(present.database, { folder, storeFile, at, kind: 'replaced' })
  if (present.kind !== 'unread') return undefined
  await copyFile(storeFile, temporaryIn(folder))
  const hasLog = existsSync(`${storeFile}-wal`)
  if (hasLog) await copyFile(`${storeFile}-wal`, `${temporaryIn(folder)}-wal`)
  const copy = await keepFile(temporaryIn(folder), { folder, kind: 'unread', at })
  if (hasLog) await rename(`${temporaryIn(folder)}-wal`, join(folder, `${copy.name}-wal`))
  return copy
}
