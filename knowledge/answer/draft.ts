// A draft: an answer before it is checked, with the passages that it says it rests on.
import type { Citation } from '../domain/citation.ts'
import type { Reply } from './reply.ts'

export type Draft = {
  readonly outcome: Exclude<Reply['outcome'], 'nothing-found' | 'help'>
  /** Lines for people; the first says what was asked. */
  readonly lines: readonly string[]
  readonly citations: readonly Citation[]
  /** Numbers that were computed (counts, differences), as printed in the lines: no source can hold them. */
  readonly computed: readonly string[]
  /** Wordings that must stand in the cited passages as they are: agencies, times, names. */
  readonly claims: readonly string[]
}

/** Nothing that answers: why, in a sentence, and what came nearest. */
export type Nothing = {
  readonly outcome: 'nothing-found'
  readonly reason: string
  readonly nearest: readonly string[]
}

export type Finding = Draft | Nothing
