// Questions by printed number: "chỉ tiêu số 17", "nhiệm vụ số 4 mục II".
import { answers, composeTask } from '../compose/compose-task.ts'
import { composeValues } from '../compose/compose-values.ts'
import type { Draft } from '../compose/draft.ts'
import { pickValues, planYear } from './find-values.ts'
import type { PlanMention } from '../question/plan-mention.ts'
import { samePeriod } from '../compose/plan-name.ts'
import type { PlanQuery } from '../question/plan-query.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { tasksInScope } from './task-filters.ts'

/** undefined: no such number in the plans that are meant. */
export function findByOrdinal(query: PlanQuery, mention: PlanMention, snapshot: Snapshot): Draft | undefined {
  const { ordinal } = query
  if (!ordinal) return undefined
  return ` ${query.keys.join(' ')} `.includes(' chi tieu ')
    ? findTarget(ordinal.number, query, mention, snapshot)
    : findTask(ordinal, query, mention, snapshot)
}

function findTarget(number: string, query: PlanQuery, mention: PlanMention, snapshot: Snapshot): Draft | undefined {
  const inPlan = snapshot.targets.filter((stored) => !mention.only || mention.only.has(stored.versionId))
  const ofYear = inPlan.filter(({ versionId }) => {
    const own = requirePlan(snapshot, versionId).head.period
    return query.periods.length === 0 || (own && query.periods.some((period) => samePeriod(period, own)))
  })
  const newest = Math.max(...ofYear.map((stored) => planYear(requirePlan(snapshot, stored.versionId))))
  const stored = ofYear.find(
    (one) => one.target.ordinal === number && planYear(requirePlan(snapshot, one.versionId)) === newest,
  )
  if (!stored) return undefined
  const plan = requirePlan(snapshot, stored.versionId)
  const values = stored.target.values.map((value) => ({ stored, plan, value }))
  const picked = pickValues(values, query, mention)
  return composeValues(
    { name: stored.target.indicator, members: [stored], names: [], fromScans: new Set() },
    picked.length > 0 ? picked : values,
    snapshot,
  )
}

function findTask(
  ordinal: { number: string; group?: string | undefined },
  { intent }: Pick<PlanQuery, 'intent'>,
  mention: PlanMention,
  snapshot: Snapshot,
): Draft | undefined {
  const found = tasksInScope(mention, snapshot)
    .filter(({ task }) => task.ordinal === ordinal.number)
    .filter(({ task }) => ordinal.group === undefined || task.group?.label?.toLowerCase() === ordinal.group)
    .toSorted((a, b) => (mention.bonus.get(b.versionId) ?? 0) - (mention.bonus.get(a.versionId) ?? 0))
  const rows = found.filter(({ task }) => task.form === 'row')
  const best = rows[0] ?? found[0]
  return best && composeTask(best, answers(best, intent) && intent !== 'fact' ? intent : 'explain', snapshot)
}
