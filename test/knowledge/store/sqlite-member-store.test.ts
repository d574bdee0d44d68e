// The store of rights: the contract on SQLite.
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeMemberStore } from '../../contract/member-store.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeMemberStore('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
