// Own deadlines on SQLite: the contract.
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeOwnDeadlineStore } from '../../contract/own-deadline-store.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeOwnDeadlineStore('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
