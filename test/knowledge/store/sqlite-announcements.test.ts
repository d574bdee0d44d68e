// Announcements: the contract on SQLite.
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeAnnouncementStore } from '../../contract/announcement-store.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeAnnouncementStore('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
