// Whether a task is due in a stretch of days that a question names, each in the year of its own plan.
import type { StoredTask } from '../../store/plan-store.ts'
import { timelineDueOn } from '../../time/timeline-facts.ts'
import type { VietnamDate } from '../../time/vietnam-date.ts'
import type { Asked } from '../question/asked.ts'
import type { DueRange } from '../question/due-range.ts'
import type { Stretch } from '../question/named-days.ts'

/** Undefined where the time cannot be placed in any of the plans that are meant. */
export function dueTest(
  due: DueRange,
  { mention, snapshot }: Pick<Asked, 'mention' | 'snapshot'>,
): ((stored: StoredTask) => boolean) | undefined {
  const stretches = new Map(
    snapshot.plans
      .filter(({ versionId }) => mention.only?.has(versionId) ?? true)
      .map(({ versionId, head }) => [versionId, due.stretchesIn(head.period)] as const),
  )
  if (![...stretches.values()].some(({ length }) => length > 0)) return undefined
  return ({ versionId, task }) => {
    const dueOn = timelineDueOn(task.timeline)
    return dueOn !== undefined && (stretches.get(versionId) ?? []).some((stretch) => isIn(dueOn, stretch))
  }
}

const isIn = (day: VietnamDate, { from, to }: Stretch) => (!from || day >= from) && (!to || day <= to)
