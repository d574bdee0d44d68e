// A passage: the unit that is indexed and cited. Everything an answer says stands in one.
import type { PassageId, PlanVersionId, TargetId, TaskId } from './ids.ts'
import type { Place } from './place.ts'

export type PassageKind = 'head' | 'heading' | 'paragraph' | 'row' | 'recipients' | 'signature' | 'footnote'

export type PassageBody = {
  readonly kind: PassageKind
  /** For people: white space folded, mark-up gone. */
  readonly text: string
  /** As the source has it, line breaks kept: what a citation quotes. */
  readonly raw: string
  /** The headings above it, outermost first. */
  readonly headingPath: readonly string[]
  readonly place: Place
}

/** A passage as the store gives it back: with its ids and the record that it is part of, if any. */
export type Passage = PassageBody & {
  readonly id: PassageId
  readonly versionId: PlanVersionId
  /** Position in the document, from 0, without gaps. */
  readonly sequence: number
  readonly taskIds: readonly TaskId[]
  readonly targetIds: readonly TargetId[]
}
