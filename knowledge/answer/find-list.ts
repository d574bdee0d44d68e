// Questions for a complete list or a count: filters over the records, never a search that might miss one.
import type { TargetValue } from '../domain/target.ts'
import type { StoredTarget, StoredTask } from '../store/plan-store.ts'
import { nameKeys, readAgencyMention, type AgencyMention } from './agency-mention.ts'
import { composeGroups, composeTargetList, composeTaskList } from './compose-list.ts'
import { composeTask } from './compose-task.ts'
import type { Draft } from './draft.ts'
import { planYear } from './find-values.ts'
import { readGroupLabel } from './mentions.ts'
import { samePeriod } from './plan-name.ts'
import type { PlanMention } from './plan-mention.ts'
import type { PlanQuery } from './plan-query.ts'
import { requirePlan, type Snapshot } from './snapshot.ts'

export function findList(query: PlanQuery, mention: PlanMention, snapshot: Snapshot): Draft | undefined {
  const joined = ` ${query.keys.join(' ')} `
  if (joined.includes(' chi tieu ') && !joined.includes(' nhiem vu '))
    return listTargets(query, joined, mention, snapshot)
  return listTasks(query, joined, mention, snapshot)
}

/** Everything that an agency is to do, as leader or helper. One or two tasks are shown in full. */
export function findDuties(query: PlanQuery, mention: PlanMention, snapshot: Snapshot): Draft | undefined {
  const tasks = tasksInScope(mention, snapshot)
  const agency = readAgencyMention(query.keys, tasks)
  if (!agency) return undefined
  const own = tasks.filter((stored) => hasRole(stored, agency, roleOf(` ${query.keys.join(' ')} `)))
  const scoped = inMentionedYear(own, query, snapshot)
  const [only] = scoped
  if (scoped.length === 0 || !only) return undefined
  return scoped.length === 1
    ? composeTask(only, 'duties', snapshot)
    : composeTaskList(scoped, `nhiệm vụ của ${printedName(scoped, agency)}`, snapshot, agency)
}

function inMentionedYear(tasks: readonly StoredTask[], query: PlanQuery, snapshot: Snapshot): readonly StoredTask[] {
  const years = query.periods.filter((period) => period.kind === 'school-year')
  const fitting = tasks.filter(({ versionId }) => {
    const own = requirePlan(snapshot, versionId).head.period
    return own && years.some((period) => samePeriod(period, own))
  })
  return fitting.length > 0 ? fitting : tasks
}

function listTasks(query: PlanQuery, joined: string, mention: PlanMention, snapshot: Snapshot): Draft | undefined {
  const tasks = tasksInScope(mention, snapshot)
  const agency = readAgencyMention(query.keys, tasks)
  const role = roleOf(joined)
  const time = longestTimeWording(tasks, joined)
  const group = readGroupLabel(joined)
  const filters: ((stored: StoredTask) => boolean)[] = []
  if (agency && (role !== 'any' || !time)) filters.push((stored) => hasRole(stored, agency, role))
  if (time) filters.push(({ task }) => nameKeys(task.timeline.wording).join(' ') === time)
  if (group) filters.push(({ task }) => task.group?.label?.toLowerCase() === group)
  if (filters.length === 0) return countTasks(joined, mention, snapshot)
  const found = tasks.filter((stored) => filters.every((holds) => holds(stored)))
  if (found.length === 0) return undefined
  return composeTaskList(found, describe(found, agency, role, time), snapshot, agency)
}

/** Only a plan with a table of tasks has a number of tasks. */
function countTasks(joined: string, mention: PlanMention, snapshot: Snapshot): Draft | undefined {
  if (!/ (bao nhieu|may|tong cong|tat ca|nhom) /.test(joined)) return undefined
  const rows = tasksInScope(mention, snapshot).filter(({ task }) => task.form !== 'duty')
  const versions = [...new Set(rows.map((stored) => stored.versionId))].toSorted(
    (a, b) => (mention.bonus.get(b) ?? 0) - (mention.bonus.get(a) ?? 0),
  )
  const own = rows.filter((stored) => stored.versionId === versions[0])
  return own.length > 0 ? composeGroups(own, snapshot) : undefined
}

/** The plans that are meant, or those that the weak hints prefer, or all. */
function tasksInScope(mention: PlanMention, snapshot: Snapshot): readonly StoredTask[] {
  const { only } = mention
  return only ? snapshot.tasks.filter((stored) => only.has(stored.versionId)) : snapshot.tasks
}

type Role = 'lead' | 'coordinating' | 'any'

function roleOf(joined: string): Role {
  const leads = joined.includes(' chu tri ')
  const helps = joined.includes(' phoi hop ')
  return leads === helps ? 'any' : leads ? 'lead' : 'coordinating'
}

function hasRole({ task }: StoredTask, agency: AgencyMention, role: Role): boolean {
  const names = [...(role === 'coordinating' ? [] : task.leads), ...(role === 'lead' ? [] : task.coordinating)]
  return names.some((name) => agency.matches(name))
}

function longestTimeWording(tasks: readonly StoredTask[], joined: string): string | undefined {
  const wordings = new Set(tasks.map(({ task }) => nameKeys(task.timeline.wording).join(' ')))
  return [...wordings]
    .filter((wording) => wording.includes(' ') && joined.includes(` ${wording} `))
    .toSorted((a, b) => b.length - a.length)[0]
}

function describe(
  found: readonly StoredTask[],
  agency: AgencyMention | undefined,
  role: Role,
  time: string | undefined,
): string {
  const name = agency && printedName(found, agency)
  const said = [
    'nhiệm vụ',
    name && { lead: `do ${name} chủ trì`, coordinating: `có ${name} phối hợp`, any: `của ${name}` }[role],
    time && `ghi thời gian "${found[0]?.task.timeline.wording ?? ''}"`,
  ]
  return said.filter(Boolean).join(' ')
}

const printedName = (tasks: readonly StoredTask[], agency: AgencyMention): string =>
  tasks.flatMap(({ task }) => [...task.leads, ...task.coordinating]).find((name) => agency.matches(name)) ?? ''

type Property = {
  readonly said: RegExp
  readonly what: string
  readonly holds: (result: number | undefined, target: number | undefined) => boolean
}

const PROPERTIES: readonly Property[] = [
  {
    said: / thap hon | giam /,
    what: 'chỉ tiêu đặt thấp hơn kết quả năm trước',
    holds: (result, target) => result !== undefined && target !== undefined && target < result,
  },
  {
    said: / cao hon | tang /,
    what: 'chỉ tiêu đặt cao hơn kết quả năm trước',
    holds: (result, target) => result !== undefined && target !== undefined && target > result,
  },
  {
    said: / giu nguyen | bang | khong doi | khong thay doi /,
    what: 'chỉ tiêu giữ nguyên bằng kết quả năm trước',
    holds: (result, target) => result !== undefined && result === target,
  },
  { said: / 100 phan tram /, what: 'chỉ tiêu đặt 100%', holds: (_, target) => target === 100 },
]

function listTargets(query: PlanQuery, joined: string, mention: PlanMention, snapshot: Snapshot): Draft | undefined {
  const scope = targetsInScope(query, mention, snapshot)
  if (scope.length === 0) return undefined
  const property = PROPERTIES.find(({ said }) => said.test(joined))
  const unit = unitSaid(joined, scope)
  const found = scope
    .filter((stored) => !unit || unitKey(stored.target.unit) === unit.key)
    .filter(
      ({ target }) => !property || property.holds(readable(target.values, 'result'), readable(target.values, 'target')),
    )
  if (found.length === 0) return undefined
  const what = [property?.what ?? 'chỉ tiêu', unit && `tính theo ${unit.printed}`].filter(Boolean).join(', ')
  return composeTargetList(found, what, snapshot)
}

/** A value in doubt counts as it most likely was. */
function readable(values: readonly TargetValue[], kind: TargetValue['kind']): number | undefined {
  const value = values.find((one) => one.kind === kind)
  return value?.doubt?.likely ? Number(value.doubt.likely.replace(',', '.')) : value?.number
}

/** The rows that aim at the year named; without a year, the newest plan's. */
function targetsInScope(query: PlanQuery, mention: PlanMention, snapshot: Snapshot): readonly StoredTarget[] {
  const { only } = mention
  const all = only ? snapshot.targets.filter((stored) => only.has(stored.versionId)) : snapshot.targets
  const aimed = all.filter(({ target }) =>
    target.values.some(
      (value) => value.kind === 'target' && query.periods.some((period) => samePeriod(period, value.period)),
    ),
  )
  const pool = aimed.length > 0 ? aimed : query.periods.length > 0 ? [] : all
  const newest = Math.max(...pool.map((stored) => planYear(requirePlan(snapshot, stored.versionId))))
  return pool.filter((stored) => planYear(requirePlan(snapshot, stored.versionId)) === newest)
}

function unitSaid(joined: string, targets: readonly StoredTarget[]) {
  const said = joined.replace(/ (phan tram) /g, ' % ')
  const units = new Map(targets.map(({ target }) => [unitKey(target.unit), target.unit ?? '']))
  const asked = / (?:don vi tinh|tinh theo|tinh bang|don vi) (?:la )?(.*)$/.exec(said)?.[1] ?? ''
  const found = [...units]
    .filter(([key]) => key !== '' && ` ${asked} `.startsWith(` ${key} `))
    .toSorted((a, b) => b[0].length - a[0].length)[0]
  return found && { key: found[0], printed: found[1] }
}

/** "%" has no syllables: it is its own key. */
const unitKey = (unit: string | undefined) => nameKeys(unit ?? '').join(' ') || (unit ?? '')
