// Everything that answers, built over one data folder: the store, its search, the answering use case, and a language model where one is configured.
import { createAnswerQuestion } from './answer/answer-question.ts'
import { createConversations } from './answer/conversation.ts'
import type { AnswerQuestion, ShowPassage } from './answer/reply.ts'
import { createShowPassage } from './answer/compose/show-passage.ts'
import { createSnapshotReader } from './answer/snapshot.ts'
import { prepareSnapshot } from './browse/prepare-snapshot.ts'
import { createBrowse, type Browse } from './browse/browse.ts'
import { createShowIndicators, type ShowIndicators } from './browse/show-indicators.ts'
import { createOfferAnswers, type OfferAnswers } from './browse/offer-answers.ts'
import type { ModelConfig } from './model/model-config.ts'
import type { OnTrouble } from './model/service-trouble.ts'
import { openSearch, storeFile } from './open-search.ts'
import type { PassageSearch } from './search/search.ts'
import { openSqlitePlanStore } from './store/sqlite/sqlite-plan-store.ts'
import type { Store } from './store/store.ts'

export type Knowledge = {
  readonly store: Store
  readonly search: PassageSearch
  readonly answerQuestion: AnswerQuestion
  /** What was said last in a chat is leaned on no more. */
  readonly forgetConversation: (chat: number) => void
  readonly showPassage: ShowPassage
  readonly offerAnswers: OfferAnswers
  readonly browse: Browse
  readonly showIndicators: ShowIndicators
  /** Works out in turns what the first who ask would else wait for; nothing where it is done for these plans. */
  readonly prepare: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Services that help where they are configured; told when one fails, since every answer then goes out without it. */
export type Services = ModelConfig & {
  readonly onTrouble?: OnTrouble
  /** Milliseconds for a call of the language model. */
  readonly chatLimitMs?: number
}

/** @param onUnsupported told what a held-back answer claimed without a source */
export async function openKnowledge(
  dataDir: string,
  onUnsupported?: (what: readonly string[]) => void,
  { chat, embeddings, onTrouble, chatLimitMs }: Services = {},
): Promise<Knowledge> {
  const store = await openSqlitePlanStore(storeFile(dataDir))
  const told = onTrouble ? { onTrouble } : {}
  const search = openSearch(store, dataDir, { ...(embeddings && { embeddings }), ...told })
  const readCurrent = createSnapshotReader(store, search.countTerms)
  const limits = chatLimitMs === undefined ? {} : { limitMs: chatLimitMs }
  // Loaded where it is configured: nobody else's start is longer for it.
  const model = chat && (await import('./model/open-language-model.ts')).openLanguageModel(chat, { ...told, ...limits })
  const conversations = createConversations()
  const answerQuestion = createAnswerQuestion({
    conversations,
    readCurrent,
    search,
    ...(model && { model }),
    ...(onUnsupported && { onUnsupported }),
  })
  return {
    store,
    search,
    answerQuestion,
    forgetConversation: conversations.forgetChat,
    offerAnswers: createOfferAnswers({ answerQuestion, readCurrent, search }),
    showPassage: createShowPassage(store, readCurrent),
    browse: createBrowse(readCurrent),
    showIndicators: createShowIndicators(readCurrent),
    prepare: async () => prepareSnapshot(await readCurrent()),
    close: async () => {
      await search.close()
      await store.close()
    },
  }
}
