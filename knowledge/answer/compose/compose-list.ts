// Lists of tasks, complete and counted: by agency, role, time or group.
import type { StoredTask } from '../../store/plan-store.ts'
import { citePassages, shorten } from './cite.ts'
import { fairLength } from './fair-length.ts'
import { placeOf } from './compose-task.ts'
import { nameKeys, type AgencyMention } from '../question/agency-mention.ts'
import type { Draft } from './draft.ts'
import { planName } from './plan-name.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { titleOf } from './task-title.ts'

/** Telegram takes 4,096 characters; names and sources need the rest. */
export const LIST_LENGTH = 3_300
const LONGEST_ITEM = 170
const SHORTEST_ITEM = 60
/** A few items fit one screen together; then each may say more. */
const SHORT_LIST_LENGTH = 640

function itemLength(items: number): number {
  const shared = Math.max(LONGEST_ITEM, Math.floor(SHORT_LIST_LENGTH / items))
  return Math.max(SHORTEST_ITEM, Math.min(shared, Math.floor(LIST_LENGTH / items) - 30))
}

/** `agency`: whose line of a block is shown; `withLeads`, `withTimes`: who leads or when is asked for, too. */
type ListOptions = {
  readonly agency?: AgencyMention | undefined
  readonly withLeads?: boolean
  readonly withTimes?: boolean
}

/** @param what e.g. "nhiệm vụ do Sở Nội vụ chủ trì" */
export function composeTaskList(
  tasks: readonly StoredTask[],
  what: string,
  snapshot: Snapshot,
  { agency, withLeads = false, withTimes = false }: ListOptions = {},
): Draft {
  const length = Math.max(
    itemLength(tasks.length),
    fairLength(
      tasks.map((stored) => wordingFor(stored, agency, snapshot).length),
      SHORT_LIST_LENGTH,
    ),
  )
  const byPlan = groupByPlan(tasks)
  const sayRole = rolesApart(tasks, agency)
  const lines = [...byPlan].flatMap(([versionId, own]) => {
    const plan = requirePlan(snapshot, versionId)
    const count = byPlan.size > 1 ? ` (${own.length} nhiệm vụ)` : ''
    return [
      `Theo ${planName(plan.head, plan.file)}${count}:`,
      ...own.map(
        (stored, index) =>
          `${index + 1}. ${shorten(wordingFor(stored, agency, snapshot), length)}${placeOf(stored)}${sayRole(stored)}${withLeads ? sayLeads(stored) : ''}${withTimes ? sayTime(stored) : ''}`,
      ),
    ]
  })
  return {
    outcome: 'answered',
    lines: [`Có ${tasks.length} ${what}.`, ...lines],
    citations: citePassages(
      snapshot,
      tasks.flatMap((stored) => stored.passageIds),
    ),
    computed: [String(tasks.length), ...tasks.map((_, index) => String(index + 1))],
    claims: [],
    records: { kind: 'task-list', tasks: tasks.map(({ id }) => id) },
  }
}

/** Where an agency leads some of the rows and helps with others, each says which. */
function rolesApart(tasks: readonly StoredTask[], agency: AgencyMention | undefined): (stored: StoredTask) => string {
  const leads = ({ task }: StoredTask) => agency !== undefined && task.leads.some((name) => agency.matches(name))
  const rows = tasks.filter(({ task }) => task.form === 'row')
  const isMixed = agency !== undefined && rows.some(leads) && rows.some((stored) => !leads(stored))
  return (stored) => (isMixed && stored.task.form === 'row' ? ` – ${leads(stored) ? 'chủ trì' : 'phối hợp'}` : '')
}

const sayLeads = ({ task }: StoredTask): string =>
  task.leads.length > 0 ? ` – Chủ trì: ${shorten(task.leads.join('; '), LONGEST_LEADS)}` : ''
const LONGEST_LEADS = 80

const sayTime = ({ task }: StoredTask): string =>
  task.timeline.wording === '' ? '' : ` – ${shorten(task.timeline.wording, LONGEST_LEADS)}`

/** With the title that it stands under. A block may say in a line of its own what each agency does; then that line is what is asked for. */
function wordingFor(stored: StoredTask, agency: AgencyMention | undefined, snapshot: Snapshot): string {
  const { task } = stored
  const title = titleOf(stored, snapshot)
  const own =
    agency && task.form === 'block' ? task.leadWording?.split('\n').find((line) => agency.matches(line)) : undefined
  const names = task.leads.join(' ')
  return own && nameKeys(own).length > nameKeys(names).length + FEWEST_WORDS_OF_A_DUTY
    ? own
    : title === undefined
      ? task.text
      : `${title}: ${task.text}`
}

/** With fewer syllables than this beside the names, a line only lists agencies. */
const FEWEST_WORDS_OF_A_DUTY = 3

/** So many are read at a glance: then they are named and not only counted. */
const FEW_TASKS = 8

/** The groups of a task table with the number of tasks in each. */
export function composeGroups(tasks: readonly StoredTask[], snapshot: Snapshot): Draft {
  const groups = new Map<string, StoredTask[]>()
  for (const stored of tasks) {
    const name = [stored.task.group?.label, stored.task.group?.title].filter(Boolean).join('. ')
    groups.set(name, [...(groups.get(name) ?? []), stored])
  }
  const named = [...groups].filter(([name]) => name !== '')
  const plan = tasks[0] && requirePlan(snapshot, tasks[0].versionId)
  const length = itemLength(tasks.length)
  return {
    outcome: 'answered',
    lines: [
      `Có ${tasks.length} nhiệm vụ${named.length > 0 ? `, chia làm ${named.length} nhóm` : ''}${plan ? `, theo ${planName(plan.head, plan.file)}` : ''}.`,
      ...named.flatMap(([name, own]) => [
        `${shorten(name, LONGEST_ITEM)} (${own.length} nhiệm vụ)`,
        ...(tasks.length <= FEW_TASKS
          ? own.map((stored, index) => `${index + 1}. ${shorten(stored.task.text, length)}`)
          : []),
      ]),
    ],
    citations: citePassages(snapshot, [
      ...groupHeads(tasks, snapshot),
      ...tasks.flatMap((stored) => stored.passageIds),
    ]),
    computed: [
      String(tasks.length),
      String(named.length),
      ...named.map(([, own]) => String(own.length)),
      ...tasks.map((_, index) => String(index + 1)),
    ],
    claims: [],
  }
}

/** The rows that open the groups stand right before the tasks in the document. */
function groupHeads(tasks: readonly StoredTask[], snapshot: Snapshot) {
  const titles = new Set(tasks.map((stored) => stored.task.group?.title))
  const versions = new Set(tasks.map((stored) => stored.versionId))
  return [...snapshot.passages.values()]
    .filter(
      (passage) =>
        passage.kind === 'heading' &&
        versions.has(passage.versionId) &&
        [...titles].some((title) => title && passage.text.endsWith(title)),
    )
    .map((passage) => passage.id)
}

function groupByPlan<Row extends Pick<StoredTask, 'versionId'>>(
  rows: readonly Row[],
): ReadonlyMap<Row['versionId'], readonly Row[]> {
  const grouped = new Map<Row['versionId'], Row[]>()
  for (const row of rows) grouped.set(row.versionId, [...(grouped.get(row.versionId) ?? []), row])
  return grouped
}
