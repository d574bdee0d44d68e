// Everything that answers, built over one data folder: the store, its search and the answering use case.
import { createAnswerQuestion } from './answer/answer-question.ts'
import type { AnswerQuestion, ShowPassage } from './answer/reply.ts'
import { createShowPassage } from './answer/show-passage.ts'
import { createSnapshotReader } from './answer/snapshot.ts'
import { openSearch, storeFile } from './open-search.ts'
import type { PassageSearch } from './search/search.ts'
import type { PlanStore } from './store/plan-store.ts'
import { openSqlitePlanStore } from './store/sqlite/sqlite-plan-store.ts'

export type Knowledge = {
  readonly store: PlanStore
  readonly search: PassageSearch
  readonly answerQuestion: AnswerQuestion
  readonly showPassage: ShowPassage
  readonly close: () => Promise<void>
}

/** @param onUnsupported told what a held-back answer claimed without a source */
export async function openKnowledge(
  dataDir: string,
  onUnsupported?: (what: readonly string[]) => void,
): Promise<Knowledge> {
  const store = await openSqlitePlanStore(storeFile(dataDir))
  const search = openSearch(store, dataDir)
  const readCurrent = createSnapshotReader(store)
  return {
    store,
    search,
    answerQuestion: createAnswerQuestion({ readCurrent, search, ...(onUnsupported ? { onUnsupported } : {}) }),
    showPassage: createShowPassage(store, readCurrent),
    close: async () => {
      await search.close()
      await store.close()
    },
  }
}
