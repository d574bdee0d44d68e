// Corrections on SQLite: the contract.
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeCorrectionStore } from '../../contract/correction-store.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeCorrectionStore('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
