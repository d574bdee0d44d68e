// Acts and their entries: the contract on SQLite.
import SqliteDatabase from 'better-sqlite3'
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeLoggedActs } from '../../contract/logged-acts.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeLoggedActs('SQLite', async () => {
  const file = newPath('plans.sqlite')
  return {
    store: await openSqlitePlanStore(file),
    refuseEntries: () => {
      const database = new SqliteDatabase(file)
      database.exec("create trigger no_entry before insert on audit_entry begin select raise(abort, 'no entry'); end")
      database.close()
    },
  }
})
