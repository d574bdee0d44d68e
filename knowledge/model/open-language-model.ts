// Puts the language model together as the configuration says: the service behind its budget and its breaker.
import type { LanguageModel } from '../answer/with-model/language-model.ts'
import { CALLS_OF_ONE_A_DAY, createCallBudget } from './call-budget.ts'
import { createChatModel } from './chat-model.ts'
import { BREAKER, createCircuitBreaker } from './circuit-breaker.ts'
import { createLanguageModel, type LanguageModelDeps } from './language-model.ts'
import type { ChatConfig } from './model-config.ts'

export function openLanguageModel(
  chat: ChatConfig,
  options: Pick<LanguageModelDeps, 'onTrouble' | 'limitMs'>,
): LanguageModel {
  return createLanguageModel({
    complete: createChatModel(chat),
    budget: createCallBudget({ ofOne: CALLS_OF_ONE_A_DAY, ofAll: chat.callsADay }),
    breaker: createCircuitBreaker(BREAKER),
    ...options,
  })
}
