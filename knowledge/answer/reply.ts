// A reply: what the program says to one question, in plain text, with the places it rests on. The bot and the command line show the same.
import type { AppliedCorrection } from '../domain/correction.ts'
import type { Citation } from '../domain/citation.ts'
import type { PassageId, TargetId, TaskId } from '../domain/ids.ts'
import type { Place } from '../domain/place.ts'
import type { DayRange } from '../time/occurrences.ts'
import type { Asker } from './question/asker.ts'
import type { Intent } from './question/plan-query.ts'
import type { Whose } from './records/whose-task.ts'

export type Reply = {
  /** `ambiguous`: several fit equally and are offered; `nothing-found`: said so honestly; `help`: about the assistant itself. */
  readonly outcome: 'answered' | 'ambiguous' | 'nothing-found' | 'help'
  /** Plain text for people, lines separated by "\n", honesty notes included. */
  readonly text: string
  /** Best first; empty for `nothing-found` and `help`. */
  readonly citations: readonly Citation[]
  /** What was asked; missing where no plan was asked for anything. */
  readonly intent?: Intent
  /** The records that it was made from; missing where it was made from text. */
  readonly records?: ReplyRecords
  /** What it says first where it is a list, and what it says of itself below. Both stand in `text` too. */
  readonly heading?: string
  readonly notes?: readonly string[]
}

/** `task`, `targets`: told in full; `candidates`: offered, in the order of the text; `list`: each is an item of it, in its order; `deadlines`: what is due within days, of somebody or of all. */
export type ReplyRecords =
  | { readonly kind: 'task'; readonly task: TaskId }
  | { readonly kind: 'candidates'; readonly tasks: readonly TaskId[] }
  | { readonly kind: 'targets'; readonly targets: readonly TargetId[] }
  | { readonly kind: 'task-list'; readonly tasks: readonly TaskId[] }
  | { readonly kind: 'target-list'; readonly targets: readonly TargetId[] }
  | {
      readonly kind: 'deadlines'
      readonly days: DayRange & { readonly said: string }
      readonly isPast: boolean
      readonly whose?: Whose
    }

export type Question = {
  /** Who asks where: follow-ups inherit within one conversation only. undefined: in none; nothing is remembered, no service is asked. */
  readonly conversation: string | undefined
  readonly text: string
  readonly at: Date
  /** The task that is meant and what is asked of it, where that is known (a button); `text` is then what is remembered, and asked where the task is gone. */
  readonly about?: { readonly task: TaskId; readonly intent: Intent }
  /** What is known of who asks, and may be used for it. */
  readonly asker?: Asker
  /** Aborted when nobody waits for the answer any more: a service is then not waited for. */
  readonly signal?: AbortSignal
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
  readonly place?: Place
  /** Of the records that the cited passage says; the passage itself stays as it is printed. */
  readonly corrections?: readonly AppliedCorrection[]
  /** Where reading goes on from here; missing at an end of the document. */
  readonly previous?: PassageId
  readonly next?: PassageId
}

/**
 * @param cited the passage that an answer rests on, where another one of its document is shown
 * @returns undefined when the passage is no longer live
 */
export type ShowPassage = (id: PassageId, cited?: PassageId) => Promise<PassageInContext | undefined>
