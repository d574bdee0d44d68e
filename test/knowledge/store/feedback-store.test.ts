// Feedback: the contract on SQLite and on the fake.
import { openSqlitePlanStore } from '../../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { describeFeedbackStore } from '../../contract/feedback-store.ts'
import { createMemoryFeedback } from '../../support/memory-feedback.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const newPath = temporaryPaths()

describeFeedbackStore('SQLite', async () => (await openSqlitePlanStore(newPath('plans.sqlite'))).feedback)
describeFeedbackStore('The fake', async () => createMemoryFeedback())
