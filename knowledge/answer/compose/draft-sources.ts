// What a draft's words are held against: the cited passages in full, and what their plans say of themselves.
import type { PassageId } from '../../domain/ids.ts'
import { correctionsOf } from './corrections-of.ts'
import { planName } from './plan-name.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'

/** @param passageIds that are cited; one that is no longer live still gives what its plan says of itself */
export function sourcesOf(passageIds: readonly PassageId[], snapshot: Snapshot): readonly string[] {
  return passageIds.flatMap((id) => {
    const passage = snapshot.passages.get(id)
    const { head, file } = requirePlan(snapshot, passage?.versionId ?? snapshot.plans[0]?.versionId ?? raiseNoPlan())
    return [
      passage?.text ?? '',
      passage?.raw ?? '',
      ...(passage?.headingPath ?? []),
      // What a person corrected is held by the correction, which is said below the answer.
      ...correctionsOf(id, snapshot).map(({ value }) => value),
      planName(head, file),
      head.subject ?? '',
      head.number ?? '',
    ]
  })
}

const raiseNoPlan = (): never => {
  throw new Error('a draft was made without any plan')
}
