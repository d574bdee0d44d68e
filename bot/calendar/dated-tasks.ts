// The due days of what a list shows, within the twelve months to come.
import { isOf } from '../../knowledge/answer/records/whose-task.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { addMonths, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import type { View, ViewOf } from '../views/view.ts'

export const comingRange = (today: VietnamDate) => ({ from: today, to: addMonths(today, 12) })

/** In order of day; empty for what is no list of tasks, or is past. */
export async function datedTasks(
  view: View,
  browse: Pick<Browse, 'due' | 'tasksOfPlan' | 'agencyTasks'>,
  today: VietnamDate,
): Promise<{ readonly revision: number; readonly due: readonly DueTask[] }> {
  const { revision, due } = await browse.due(comingRange(today))
  if (view.of === 'deadlines') return { revision, due: due.filter((one) => isIn(view, one)) }
  const ids = await idsOf(view, browse)
  return { revision, due: ids.size === 0 ? [] : due.filter(({ id }) => ids.has(id)) }
}

function isIn({ when, days, whose }: ViewOf<'deadlines'>, { occurrence, task }: DueTask): boolean {
  const isThen = days === undefined || (occurrence.dueOn >= days.from && occurrence.dueOn <= days.to)
  return when === 'coming' && isThen && (whose === undefined || isOf(whose, task))
}

async function idsOf(view: View, browse: Pick<Browse, 'tasksOfPlan' | 'agencyTasks'>): Promise<ReadonlySet<number>> {
  switch (view.of) {
    case 'task-list':
      return new Set(view.tasks)
    case 'plan-tasks':
      return new Set((await browse.tasksOfPlan(view.plan)).map(({ id }) => id))
    case 'agency': {
      const agency = await browse.agencyTasks(view.key)
      return new Set([...(agency?.leads ?? []), ...(agency?.helps ?? [])].map(({ id }) => id))
    }
    default:
      return new Set()
  }
}
