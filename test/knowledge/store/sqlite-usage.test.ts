// What people ask: the contract on SQLite.
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeUsageStore } from '../../contract/usage-store.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeUsageStore('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
