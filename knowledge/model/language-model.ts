// A language model behind its guards: at most so many calls, a limit of time, a rest after failures; it never rejects.
import type { Asking, LanguageModel } from '../answer/with-model/language-model.ts'
import type { CallBudget } from './call-budget.ts'
import type { CompleteChat } from './chat-model.ts'
import type { CircuitBreaker } from './circuit-breaker.ts'
import { readingSchema, UNDERSTAND, understandInput, WORD, wordingSchema, wordInput } from './prompts.ts'
import { troubleOf, type OnTrouble } from './service-trouble.ts'
import { withinTime } from './within-time.ts'

/** A person waits this long for an answer that may be better; the deterministic one is ready all the while. */
export const CHAT_LIMIT_MS = 8_000

export type LanguageModelDeps = {
  readonly complete: CompleteChat
  readonly budget: CallBudget
  readonly breaker: CircuitBreaker
  readonly limitMs?: number
  readonly onTrouble?: OnTrouble
}

export function createLanguageModel(deps: LanguageModelDeps): LanguageModel {
  const { complete, budget, breaker, limitMs = CHAT_LIMIT_MS, onTrouble = () => {} } = deps

  /** undefined: not called, or in vain. */
  async function guarded<Output>(
    { conversation, at, signal }: Asking,
    call: (signal: AbortSignal) => Promise<Output>,
  ): Promise<Output | undefined> {
    if (isStopped(signal)) return undefined
    const kept = !breaker.mayCall(at) ? 'open' : !budget.take(conversation, at) ? 'budget' : undefined
    if (kept !== undefined) {
      onTrouble({ service: 'chat', kind: kept })
      return undefined
    }
    try {
      const output = await withinTime(limitMs, call, signal)
      breaker.succeeded()
      return output
    } catch (error) {
      // The person has stopped it: no fault of the service.
      if (isStopped(signal)) return undefined
      breaker.failed(at)
      onTrouble(troubleOf('chat', error))
      return undefined
    }
  }

  return {
    understand: (asking, plans) =>
      guarded(asking, (signal) =>
        complete({
          name: 'question_reading',
          instructions: UNDERSTAND,
          input: understandInput(asking, plans),
          schema: readingSchema,
          signal,
        }),
      ),
    async word(asking, evidence) {
      const output = await guarded(asking, (signal) =>
        complete({
          name: 'summary',
          instructions: WORD,
          input: wordInput(asking, evidence),
          schema: wordingSchema,
          signal,
        }),
      )
      return output?.sentences
    },
  }
}

/** Asked anew each time: it may happen while a call runs. */
const isStopped = (signal: AbortSignal | undefined): boolean => signal?.aborted === true
