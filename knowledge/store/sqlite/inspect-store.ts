// What a store's file is like, without changing anything in it: for whoever looks for what is wrong, beside a program that may be running.
import { existsSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import type { Database } from 'better-sqlite3'
import type { StoreCondition } from '../store-condition.ts'
import { isCutOff } from './cut-off.ts'
import { lookInto } from './look-into.ts'
import { APPLICATION_ID, migrate, SCHEMA_VERSION, schemaOf } from './migrations.ts'
import { StoreNotUpgradedError } from './open-errors.ts'

/** Never throws for whatever stands there. Reads all of it: seconds for a thousand plans. */
export function inspectStore(file: string): StoreCondition {
  if (!existsSync(file)) return { kind: 'missing' }
  if (isCutOff(file)) return { kind: 'damaged' }
  try {
    return lookInto(file, inspect)
  } catch (error) {
    return isDamage(error) ? { kind: 'damaged' } : { kind: 'unreadable', cause: codeOf(error) }
  }
}

function inspect(database: Database, isCopy: boolean): StoreCondition {
  if (Number(database.pragma('application_id', { simple: true })) !== APPLICATION_ID) return { kind: 'foreign' }
  const found = schemaOf(database)
  if (found > SCHEMA_VERSION) return { kind: 'newer', found, known: SCHEMA_VERSION }
  const isWhole = database.pragma('integrity_check(1)', { simple: true }) === 'ok'
  const orphans = database.pragma('foreign_key_check') as readonly unknown[]
  if (!isWhole || orphans.length > 0) return { kind: 'damaged' }
  if (found < SCHEMA_VERSION) return tryUpgrade(database, found, isCopy)
  const { identity, revision } = database.prepare('select identity, revision from feed_state').get() as Standing
  const live = database.prepare("select count(*) from plan_version where state = 'live'").pluck().get()
  return { kind: 'sound', identity, revision, livePlans: Number(live) }
}

/** As the next start will do; what is found wrong now need not be found then. */
function tryUpgrade(database: Database, found: number, isCopy: boolean): StoreCondition {
  const versions = { found, known: SCHEMA_VERSION }
  if (!isCopy) return { kind: 'older', ...versions }
  try {
    migrate(database)
    return { kind: 'older', ...versions }
  } catch (error) {
    if (error instanceof StoreNotUpgradedError) return { kind: 'stuck', ...versions, cause: error.code }
    throw error
  }
}

type Standing = { readonly identity: string; readonly revision: number }

const codeOf = (error: unknown) =>
  error instanceof SqliteDatabase.SqliteError ? error.code : error instanceof Error ? error.name : typeof error

const isDamage = (error: unknown) => /^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(error))
