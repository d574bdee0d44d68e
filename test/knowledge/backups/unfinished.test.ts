// What npm run backup and npm run restore cannot finish: said in one sentence, with what to do, and the data as they were.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { storeFile } from '../../../knowledge/open-search.ts'
import { createSqliteBackups } from '../../../knowledge/store/sqlite/backup/sqlite-backups.ts'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { MORNING } from '../../support/ask-plans.ts'
import { runBackupCommand } from '../../support/backup-command.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

/** A program starts in a second, and the machine has other tests to run. */
const PATIENCE = { timeout: 60_000 }
const newPath = temporaryPaths()

let dataDir: string
let folder: string
beforeEach(async () => {
  dataDir = newPath('data')
  folder = newPath('copies')
  const store = await openSqlitePlanStore(storeFile(dataDir))
  await store.people.agree(501, { version: 1, at: MORNING })
  await store.close()
  await createSqliteBackups({ storeFile: storeFile(dataDir), folder, keeping: { days: 7, weeks: 4 } }).backUp(MORNING)
})

async function run(command: string) {
  const work = newPath('work')
  mkdirSync(work, { recursive: true })
  return runBackupCommand([command], { DATA_DIR: dataDir, BACKUP_DIR: folder }, { folder: work })
}

test('data that are restored, and indexes that cannot be written', PATIENCE, async () => {
  // A file where their folder would be, as on a disk that takes none.
  writeFileSync(join(dataDir, 'search'), '')
  const { status, out, error } = await run('restore')
  expect(status).toBe(1)
  expect(out).toMatch(/^Đã kiểm tra và khôi phục từ /)
  expect(error).toMatch(
    /^Dữ liệu đã khôi phục xong.+chỉ mục tìm kiếm vào .+search \(E\w+\); kế hoạch và dữ liệu còn nguyên\. Hãy .+chạy lại.+\n$/,
  )
})

test(
  'a store of an earlier version that cannot be brought up is as it was; a restore keeps it beside',
  PATIENCE,
  async () => {
    setSchema(3)
    const before = readFileSync(storeFile(dataDir))
    const refused = await run('backup')
    expect({ status: refused.status, out: refused.out }).toEqual({ status: 1, out: '' })
    expect(refused.error).toMatch(
      /^Chưa nâng cấp được .+ \(SQLITE_ERROR\); dữ liệu còn nguyên như trước\..+npm run restore.+\n$/,
    )
    expect(readFileSync(storeFile(dataDir)).equals(before)).toBe(true)
    const restored = await run('restore')
    expect({ status: restored.status, error: restored.error }).toEqual({ status: 0, error: '' })
    expect(restored.out).toContain('giữ nguyên ở')
    const [kept = ''] = readdirSync(folder).filter((name) => name.startsWith('unread'))
    expect(schemaOf(join(folder, kept))).toBe(3)
  },
)

function setSchema(version: number): void {
  const database = new SqliteDatabase(storeFile(dataDir))
  database.pragma(`user_version = ${version}`)
  database.close()
}

function schemaOf(file: string): unknown {
  const database = new SqliteDatabase(file, { readonly: true })
  const found = database.pragma('user_version', { simple: true })
  database.close()
  return found
}
