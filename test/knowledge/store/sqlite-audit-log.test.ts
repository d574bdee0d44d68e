// The audit log: the contract on SQLite, and a file that refuses to have its log changed.
import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeAuditLog } from '../../contract/audit-log.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeAuditLog('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))

test.each(["update audit_entry set object = 'x'", 'delete from audit_entry'])(
  '“%s” is refused by the file',
  async (statement) => {
    const file = newPath('plans.sqlite')
    const store = await openSqlitePlanStore(file)
    await store.members.changeAccess({ mode: 'closed', configured: 'open' }, 7, new Date(0))
    await store.close()
    const database = new SqliteDatabase(file)
    expect(() => database.exec(statement)).toThrow('append-only')
    expect(database.prepare('select object from audit_entry').pluck().all()).toEqual(['closed'])
    database.close()
  },
)
