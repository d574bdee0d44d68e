// A reply: what the program says to one question, in plain text, with the places it rests on. The bot and the command line show the same.
import type { Citation } from '../domain/citation.ts'
import type { PassageId } from '../domain/ids.ts'

export type Reply = {
  /** `ambiguous`: several fit equally and are offered; `nothing-found`: said so honestly; `help`: about the assistant itself. */
  readonly outcome: 'answered' | 'ambiguous' | 'nothing-found' | 'help'
  /** Plain text for people, lines separated by "\n", honesty notes included. */
  readonly text: string
  /** Best first; empty for `nothing-found` and `help`. */
  readonly citations: readonly Citation[]
}

export type Question = {
  /** Who asks where: follow-ups inherit within one conversation only. */
  readonly conversation: string
  readonly text: string
  readonly at: Date
}

/** Never rejects for any text that a person can type. */
export type AnswerQuestion = (question: Question) => Promise<Reply>

export type PassageShown = {
  readonly raw: string
  readonly cited: boolean
  /** What a damaged scan most likely said; missing where `raw` is what the passage says. */
  readonly restored?: string
}

/** The cited passage with its neighbours, for "Xem nguyên văn". */
export type PassageInContext = {
  readonly file: string
  readonly plan: string
  readonly whereabouts: string
  readonly headingPath: readonly string[]
  /** In document order; `cited` marks the one that was asked for. */
  readonly passages: readonly PassageShown[]
}

/** undefined when the passage is no longer live. */
export type ShowPassage = (id: PassageId) => Promise<PassageInContext | undefined>
