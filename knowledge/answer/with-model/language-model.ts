// The port to a language model, where one is configured: it may understand a question and word a summary, never supply a fact.
import type { Period } from '../../domain/plan.ts'
import type { Intent } from '../question/plan-query.ts'

/** What was asked, with all that it leans on; budgets are kept by who asked and when. */
export type Asking = {
  readonly conversation: string
  readonly text: string
  readonly at: Date
  readonly signal?: AbortSignal
}

/** A question put in the words of plans. Whatever it says is looked up as a typed question would be. */
export type QuestionReading = {
  readonly intent: Intent
  readonly topic: string
  readonly agencies: readonly string[]
  readonly periods: readonly Period[]
}

/** One passage that may be cited; its text is data, whatever it says. */
export type Evidence = { readonly number: number; readonly heading: string; readonly text: string }

export type WordedSentence = {
  readonly text: string
  /** Numbers of the evidence that it rests on. */
  readonly evidence: readonly number[]
}

/** undefined: no help, for whatever reason (time, budget, a broken service). Never rejects. */
export interface LanguageModel {
  /** @param plans as people call them */
  understand(asking: Asking, plans: readonly string[]): Promise<QuestionReading | undefined>
  word(asking: Asking, evidence: readonly Evidence[]): Promise<readonly WordedSentence[] | undefined>
}
