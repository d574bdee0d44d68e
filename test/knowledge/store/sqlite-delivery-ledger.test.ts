// The ledger of deliveries on SQLite: the contract.
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeDeliveryLedger } from '../../contract/delivery-ledger.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeDeliveryLedger('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
