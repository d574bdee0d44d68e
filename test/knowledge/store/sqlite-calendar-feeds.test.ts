// Private calendars on SQLite: the contract.
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeCalendarFeedStore } from '../../contract/calendar-feed-store.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeCalendarFeedStore('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
