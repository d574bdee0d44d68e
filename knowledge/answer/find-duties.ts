// Questions for what an agency is to do: its tasks as leader or helper. One alone is shown in full.
import type { StoredTask } from '../store/plan-store.ts'
import { readAgencyMention } from './agency-mention.ts'
import type { Asked } from './asked.ts'
import { composeTaskList } from './compose-list.ts'
import { composeTask } from './compose-task.ts'
import type { Draft } from './draft.ts'
import { samePeriod } from './plan-name.ts'
import { requirePlan } from './snapshot.ts'
import { hasRole, printedName, roleOf, tasksInScope } from './task-filters.ts'

export function findDuties(asked: Asked): Draft | undefined {
  const { query, mention, snapshot, joined } = asked
  const tasks = tasksInScope(mention, snapshot)
  const agency = readAgencyMention(query.keys, tasks)
  if (!agency) return undefined
  const own = tasks.filter((stored) => hasRole(stored, agency, roleOf(joined)))
  const scoped = inMentionedYear(own, asked)
  const [only] = scoped
  if (!only) return undefined
  return scoped.length === 1
    ? composeTask(only, 'duties', snapshot, asked.question)
    : composeTaskList(scoped, `nhiệm vụ của ${printedName(scoped, agency)}`, snapshot, agency)
}

function inMentionedYear(tasks: readonly StoredTask[], { query, snapshot }: Asked): readonly StoredTask[] {
  const years = query.periods.filter((period) => period.kind === 'school-year')
  const fitting = tasks.filter(({ versionId }) => {
    const own = requirePlan(snapshot, versionId).head.period
    return own && years.some((period) => samePeriod(period, own))
  })
  return fitting.length > 0 ? fitting : tasks
}
