// Watched files on SQLite and in the fake: the contract.
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeWatchedFiles } from '../../contract/watched-files.ts'
import { createMemoryWatchedFiles } from '../../support/memory-watched-files.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeWatchedFiles('SQLite', () => openSqlitePlanStore(newPath('plans.sqlite')))
describeWatchedFiles('The fake', async () => ({
  watchedFiles: createMemoryWatchedFiles(),
  close: async () => undefined,
}))
