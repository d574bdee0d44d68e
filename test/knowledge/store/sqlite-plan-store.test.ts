// The store on SQLite: the contract, and what only a file can get wrong.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { SCHEMA_VERSION } from '../../../knowledge/store/sqlite/migrations.ts'
import {
  NewerStoreError,
  NotAPlanStoreError,
  StoreNotWritableError,
} from '../../../knowledge/store/sqlite/open-errors.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describePlanStore } from '../../contract/plan-store.ts'
import { describePlanVersions } from '../../contract/plan-versions.ts'
import { SOME_DAY, sampleVersion } from '../../support/sample-reading.ts'
import { runScript } from '../../support/run-script.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describePlanStore('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
describePlanVersions('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))

describe('opening', () => {
  test('makes the file and its folders, and finds everything again', async () => {
    const file = newPath('deep/er/plans.sqlite')
    const store = await openSqlitePlanStore(file)
    const draft = await store.saveDraft(sampleVersion('a.md', ['một']))
    await store.activate(draft.versionId, SOME_DAY)
    await store.close()
    const again = await openSqlitePlanStore(file)
    expect(await again.livePlans()).toMatchObject([{ file: 'a.md', versionId: draft.versionId }])
    await again.close()
  })

  test('writes so that a power cut loses nothing that was confirmed', async () => {
    const file = newPath('plans.sqlite')
    const store = await openSqlitePlanStore(file)
    const database = new SqliteDatabase(file)
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    database.close()
    await store.close()
  })

  test('a database of a newer program is refused, and left as it is', async () => {
    const file = newPath('plans.sqlite')
    await (await openSqlitePlanStore(file)).close()
    const database = new SqliteDatabase(file)
    database.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
    database.close()
    const refused = openSqlitePlanStore(file)
    await expect(refused).rejects.toThrow(NewerStoreError)
    await expect(refused).rejects.toThrow(
      `schema ${SCHEMA_VERSION + 1}, but this program knows only up to ${SCHEMA_VERSION}. Update the program`,
    )
  })

  test('two that open a new file at once agree on it', async () => {
    const file = newPath('plans.sqlite')
    const [one, two] = await Promise.all([openSqlitePlanStore(file), openSqlitePlanStore(file)])
    expect(await one.identity()).toBe(await two.identity())
    await one.close()
    await two.close()
  })

  test('a file that is no database is refused, and left as it is', async () => {
    const file = newPath('plans.sqlite')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, 'đây không phải là cơ sở dữ liệu'.repeat(100))
    const before = readFileSync(file)
    await expect(openSqlitePlanStore(file)).rejects.toThrow(NotAPlanStoreError)
    expect(readFileSync(file)).toEqual(before)
  })

  test('a database that was cut off is refused', async () => {
    const file = newPath('plans.sqlite')
    await (await openSqlitePlanStore(file)).close()
    writeFileSync(file, readFileSync(file).subarray(0, 9_000))
    await expect(openSqlitePlanStore(file)).rejects.toThrow(NotAPlanStoreError)
  })

  test('the database of another program is refused', async () => {
    const file = newPath('other.sqlite')
    mkdirSync(dirname(file), { recursive: true })
    const database = new SqliteDatabase(file)
    database.exec('create table bookmarks (url text)')
    database.close()
    await expect(openSqlitePlanStore(file)).rejects.toThrow(/another program's SQLite database/)
  })

  test('a folder that cannot be made is said, with what to do', async () => {
    const inTheWay = newPath('file')
    mkdirSync(dirname(inTheWay), { recursive: true })
    writeFileSync(inTheWay, '')
    const refused = openSqlitePlanStore(join(inTheWay, 'plans.sqlite'))
    await expect(refused).rejects.toThrow(StoreNotWritableError)
    await expect(refused).rejects.toThrow(/DATA_DIR/)
  })

  test('a folder in the place of the file is said too', async () => {
    const folder = newPath('plans.sqlite')
    mkdirSync(folder, { recursive: true })
    await expect(openSqlitePlanStore(folder)).rejects.toThrow(StoreNotWritableError)
  })
})

describe('several at one file', () => {
  test('see what the others have committed', async () => {
    const file = newPath('plans.sqlite')
    const [one, two] = [await openSqlitePlanStore(file), await openSqlitePlanStore(file)]
    const draft = await one.saveDraft(sampleVersion('a.md', ['một']))
    await two.activate(draft.versionId, SOME_DAY)
    expect(await one.revision()).toBe(1)
    const second = await two.saveDraft(sampleVersion('a.md', ['hai'], 'second'))
    await one.activate(second.versionId, SOME_DAY)
    expect(await two.livePlans()).toMatchObject([{ version: 2 }])
    await one.close()
    await two.close()
  })

  test('writing at the same time, none is lost and every change has its own revision', async () => {
    const file = newPath('plans.sqlite')
    const store = await openSqlitePlanStore(file)
    const workers = ['x', 'y'].map((name) => runScript('test/support/write-plans.ts', [file, name, '20']))
    expect(await Promise.all(workers)).toEqual([0, 0])
    expect(await store.livePlans()).toHaveLength(40)
    expect(await store.revision()).toBe(40)
    await store.close()
  })
})

describe('one live version', () => {
  test('is kept by the database itself, should the program ever forget', async () => {
    const file = newPath('plans.sqlite')
    const store = await openSqlitePlanStore(file)
    const first = await store.saveDraft(sampleVersion('a.md', ['một']))
    await store.activate(first.versionId, SOME_DAY)
    await store.saveDraft(sampleVersion('a.md', ['hai'], 'second'))
    const database = new SqliteDatabase(file)
    expect(() => database.exec("update plan_version set state = 'live'")).toThrow(/UNIQUE/)
    database.close()
    await store.close()
  })
})

describe('killed while writing', () => {
  test('the last good state is there at the next start', async () => {
    const file = newPath('plans.sqlite')
    const store = await openSqlitePlanStore(file)
    const draft = await store.saveDraft(sampleVersion('a.md', ['một', 'hai']))
    await store.activate(draft.versionId, SOME_DAY)
    await store.close()
    const killed = spawnSync(process.execPath, ['-e', KILLED_IN_A_TRANSACTION, file], { cwd: process.cwd() })
    expect(killed.signal).toBe('SIGKILL')
    const again = await openSqlitePlanStore(file)
    expect(await again.revision()).toBe(2)
    expect(await again.livePlans()).toHaveLength(1)
    const next = await again.saveDraft(sampleVersion('a.md', ['ba'], 'second'))
    expect(next.version).toBe(2)
    await again.close()
  })
})

/** Takes the write lock, changes much, and dies before "commit". */
const KILLED_IN_A_TRANSACTION = `
  const Database = require('better-sqlite3')
  const database = new Database(process.argv[1])
  database.exec("begin immediate; delete from passage_change; update feed_state set revision = 99; update plan_version set state = 'withdrawn'")
  process.kill(process.pid, 'SIGKILL')
`
