// A draft: an answer before it is checked, with the passages that it says it rests on.
import type { Citation } from '../../domain/citation.ts'
import type { PassageId } from '../../domain/ids.ts'
import type { Reply, ReplyRecords } from '../reply.ts'

export type Draft = {
  readonly outcome: Exclude<Reply['outcome'], 'nothing-found' | 'help'>
  /** Lines for people; the first says what was asked. */
  readonly lines: readonly string[]
  readonly citations: readonly Citation[]
  /** Numbers that were computed (counts, differences), as printed in the lines: no source can hold them. */
  readonly computed: readonly string[]
  /** Wordings that must stand in the cited passages as they are: agencies, times, names. */
  readonly claims: readonly string[]
  /** The plan's own text at length, which a language model may put shorter. */
  readonly isLong?: true
  /** Both sides of a comparison are told already. */
  readonly compares?: true
  /** About the answer, not of it: stands below it and is not held against the sources. */
  readonly notes?: readonly string[]
  /** Left out where it was made from text, or from records of several kinds. */
  readonly records?: ReplyRecords
}

/** Nothing that answers: why, in a sentence, and what came nearest. */
export type Nothing = {
  readonly outcome: 'nothing-found'
  readonly reason: string
  readonly nearest: readonly string[]
  /** What is asked about is there, without the figure: a sentence may tell it. */
  readonly isNear?: true
}

export type Finding = Draft | Nothing

export const idsOf = ({ citations }: Pick<Draft, 'citations'>): readonly PassageId[] =>
  citations.map(({ passageId }) => passageId)

export const citedBy = (finding: Finding): readonly PassageId[] =>
  finding.outcome === 'nothing-found' ? [] : idsOf(finding)
