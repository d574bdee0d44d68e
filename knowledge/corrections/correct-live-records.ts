// Live records with their corrections laid over them, as answers, lists and reminders use them.
import { correctTarget, correctTask, matchCorrections, type CorrectableRow } from '../domain/corrected-records.ts'
import type { AppliedCorrection } from '../domain/correction.ts'
import type { PassageId, PlanVersionId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import { planYearOf } from '../domain/plan-year.ts'
import type { StoredCorrection } from '../store/corrections.ts'
import type { StoredPlan, StoredTarget, StoredTask } from '../store/plan-store.ts'

type Records = {
  readonly plans: readonly StoredPlan[]
  readonly tasks: readonly StoredTask[]
  readonly targets: readonly StoredTarget[]
  readonly passages: ReadonlyMap<PassageId, Passage>
}

/** The same records where nothing was corrected. */
export function correctLiveRecords<Kind extends Records>(
  records: Kind,
  corrections: readonly StoredCorrection[],
): Kind {
  const versions = new Set(corrections.map(({ versionId }) => versionId))
  if (versions.size === 0) return records
  const held = [...versions].flatMap((versionId) => heldBy(versionId, records, corrections))
  const tasks = new Map(held.flatMap((one) => (one.kind === 'task' ? [[one.before, one.after] as const] : [])))
  const targets = new Map(held.flatMap((one) => (one.kind === 'target' ? [[one.before, one.after] as const] : [])))
  return {
    ...records,
    tasks: records.tasks.map((stored) => tasks.get(stored) ?? stored),
    targets: records.targets.map((stored) => targets.get(stored) ?? stored),
  }
}

type Held =
  | { readonly kind: 'task'; readonly before: StoredTask; readonly after: StoredTask }
  | { readonly kind: 'target'; readonly before: StoredTarget; readonly after: StoredTarget }

function heldBy(versionId: PlanVersionId, records: Records, corrections: readonly StoredCorrection[]): readonly Held[] {
  const isOwn = (one: { readonly versionId: PlanVersionId }) => one.versionId === versionId
  const plan = records.plans.find(isOwn)
  const year = plan && planYearOf(plan.head)
  const tasks = records.tasks.filter(isOwn)
  const targets = records.targets.filter(isOwn)
  const placeOf = ({ passageIds: [first] }: StoredTask | StoredTarget) =>
    first === undefined ? undefined : records.passages.get(first)?.place
  const rows: readonly CorrectableRow[] = [
    ...tasks.map((stored) => ({ kind: 'task', record: stored.task, place: placeOf(stored) }) as const),
    ...targets.map((stored) => ({ kind: 'target', record: stored.target, place: placeOf(stored) }) as const),
  ]
  const matched = matchCorrections(rows, corrections.filter(isOwn))
  return [...matched].flatMap(([position, own]): readonly Held[] => {
    const task = tasks[position]
    const target = targets[position - tasks.length]
    if (own.length === 0) return []
    if (task) return [{ kind: 'task', before: task, after: correctedTask(task, own, year) }]
    return target ? [{ kind: 'target', before: target, after: correctedTarget(target, own) }] : []
  })
}

const correctedTask = (
  stored: StoredTask,
  corrections: readonly AppliedCorrection[],
  year: number | undefined,
): StoredTask => ({
  ...stored,
  task: corrections.reduce((task, one) => correctTask(task, one, year), stored.task),
  corrections,
})

const correctedTarget = (stored: StoredTarget, corrections: readonly AppliedCorrection[]): StoredTarget => ({
  ...stored,
  target: corrections.reduce(correctTarget, stored.target),
  corrections,
})

/** What the row prints: what it is known by (domain/task-key.ts) stays when its wording is corrected. */
export const printedWording = ({ task, corrections = [] }: Pick<StoredTask, 'task' | 'corrections'>): string =>
  corrections.find(({ field }) => field.of === 'text')?.printed ?? task.text
