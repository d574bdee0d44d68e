// What a question for several tasks filters by: the plans that are meant, an agency in a role, a time as it is printed.
import type { Recurrence, Timeline } from '../../time/timeline.ts'
import type { Period } from '../../domain/plan.ts'
import type { StoredTask } from '../../store/plan-store.ts'
import { fold } from '../../text/fold.ts'
import { nameKeys, type AgencyMention } from '../question/agency-mention.ts'
import { leadsInSo } from '../compose/compose-task.ts'
import type { Asked } from '../question/asked.ts'
import type { PlanMention } from '../question/plan-mention.ts'
import type { Snapshot } from '../snapshot.ts'

export type Role = 'lead' | 'coordinating' | 'any'

/** The plans that are meant, or all. */
export function tasksInScope({ only }: PlanMention, snapshot: Snapshot): readonly StoredTask[] {
  return only ? snapshot.tasks.filter((stored) => only.has(stored.versionId)) : snapshot.tasks
}

/** The times of the plans that are meant, or of all; those that state none are left out. */
export const periodsInScope = ({
  mention: { only },
  snapshot,
}: Pick<Asked, 'mention' | 'snapshot'>): readonly Period[] =>
  snapshot.plans.flatMap(({ versionId, head: { period } }) =>
    period && (only?.has(versionId) ?? true) ? [period] : [],
  )

export function roleOf(joined: string): Role {
  const leads = joined.includes(' chu tri ')
  const helps = joined.includes(' phoi hop ')
  return leads === helps || ALSO_HELPS.test(joined) ? 'any' : leads ? 'lead' : 'coordinating'
}

/** "Kể cả phối hợp": not that alone. */
const ALSO_HELPS = / (?:ke ca|gom ca|tinh ca|lan|va ca)(?: \S+){0,2} phoi hop /

export const isInAnnex = ({ passageIds }: Pick<StoredTask, 'passageIds'>, { passages }: Snapshot): boolean =>
  passageIds.some((id) => fold(passages.get(id)?.headingPath[0] ?? '').startsWith('phu luc'))

/** Who does a duty in prose leads it only where the plan says so. */
export function hasRole({ task }: StoredTask, agency: AgencyMention, role: Role): boolean {
  const leads = role === 'coordinating' || (role === 'lead' && !leadsInSo(task)) ? [] : task.leads
  const names = [...leads, ...(role === 'lead' ? [] : task.coordinating)]
  return names.some((name) => agency.matches(name))
}

/** The longest time wording of the plans that stands in the question. */
export function timeWordingIn(tasks: readonly StoredTask[], joined: string): string | undefined {
  const wordings = new Set(tasks.map((stored) => timeKey(stored)))
  return [...wordings]
    .filter((wording) => wording.includes(' ') && joined.includes(` ${wording} `))
    .toSorted((a, b) => b.length - a.length)[0]
}

/** "Việc nào làm hằng năm": what comes back so often; undefined where none is asked for. */
export function recurrenceAsked(joined: string): Recurrence | undefined {
  const unit = / (?:thoi gian|thuc hien|lam|dinh ki|lap lai|dien ra|to chuc)(?: la)? hang (nam|quy|thang) /.exec(
    joined,
  )?.[1]
  return unit === undefined ? undefined : RECURRENCES.get(unit)
}

const RECURRENCES: ReadonlyMap<string, Recurrence> = new Map([
  ['nam', 'yearly'],
  ['quy', 'quarterly'],
  ['thang', 'monthly'],
])

/** Whether a part of it does, with or without a day. */
export function recurs(timeline: Timeline, every: Recurrence): boolean {
  if (timeline.kind === 'compound') return timeline.parts.some((part) => recurs(part, every))
  return (timeline.kind === 'recurring' || timeline.kind === 'recurring-dated') && timeline.every === every
}

/** "Nhiệm vụ nào có mốc hoàn thành cụ thể": true for those with a day, false for those without one; undefined where neither is asked. */
export function dayAsked(joined: string): boolean | undefined {
  const said = DAY_ASKED.exec(joined)
  return said ? said[1] === undefined : undefined
}
export const DAY_ASKED =
  / (?:(khong|chua)(?: \S+){0,3} )?(?:moc|han|thoi han|thoi gian|thoi diem|tien do)(?: (?:thoi gian|hoan thanh|thuc hien|xong)){0,2} (?:cu the|ro rang|xac dinh|nhat dinh) /

/** "Thực hiện thường xuyên" and "Thường xuyên" are one time. */
export const timeKey = ({ task }: StoredTask): string =>
  nameKeys(task.timeline.wording)
    .join(' ')
    .replace(/^(?:(?:thuc hien|hoan thanh|trong|xong|dinh ki) )+/, '')

/** The agency's name as the tasks print it; of several the one with the fewest words, for others have more of a sentence behind them. */
export function printedName(tasks: readonly StoredTask[], agency: AgencyMention): string {
  const names = tasks.flatMap(({ task }) => [...task.leads, ...task.coordinating]).filter(agency.matches)
  return names.toSorted((a, b) => nameKeys(a).length - nameKeys(b).length)[0] ?? ''
}
