// Subscriptions on SQLite: the contract.
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeSubscriptionStore } from '../../contract/subscription-store.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeSubscriptionStore('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
