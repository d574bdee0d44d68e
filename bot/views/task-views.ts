// Views of tasks: the items of an answer, the tasks of a plan, and those of an agency as leader and as helper.
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { TaskEntry } from '../../knowledge/browse/entries.ts'
import type { Pressed } from '../buttons/button-action.ts'
import { bold, italic, plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { agencyHead, helpsSection, ITS_TASKS, leadsSection } from '../messages/lists.ts'
import { taskDetail, taskText } from '../messages/records.ts'
import { GO_BACK } from '../messages/words.ts'
import type { List, ListItem } from './list-page.ts'
import { complaintButton } from './reply-view.ts'
import type { ViewOf } from './view.ts'

export async function openTaskList(view: ViewOf<'task-list'>, browse: Browse): Promise<List | undefined> {
  const tasks = await browse.tasks(view.tasks)
  if (tasks.length === 0) return undefined
  return {
    head: [bold(view.heading)],
    items: tasks.map((entry) => taskItem(entry, entry.plan)),
    foot: view.notes.length > 0 ? [italic(`\n\n${view.notes.join('\n')}`)] : [],
    more: complaintButton(view, view.heading),
    hasFile: true,
  }
}

export async function openPlanTasks(view: ViewOf<'plan-tasks'>, browse: Browse): Promise<List | undefined> {
  const tasks = await browse.tasksOfPlan(view.plan)
  const [first] = tasks
  if (!first) return undefined
  return {
    head: [bold(ITS_TASKS), plain(` – ${first.plan}`)],
    items: tasks.map((entry) => taskItem(entry, groupOf(entry))),
    foot: [],
    more: [{ label: GO_BACK, press: { kind: 'show', view: { of: 'plan', plan: view.plan }, page: 0 } }],
    hasFile: true,
  }
}

export async function openAgency(view: ViewOf<'agency'>, browse: Browse): Promise<List | undefined> {
  const agency = await browse.agencyTasks(view.key)
  if (!agency) return undefined
  const { name, leads, helps } = agency
  return {
    head: [bold(agencyHead(name))],
    items: [
      ...leads.map((entry) => taskItem(entry, leadsSection(leads.length), { withPlan: true, withLeads: false })),
      ...helps.map((entry) => taskItem(entry, helpsSection(helps.length), { withPlan: true })),
    ],
    foot: [],
    more: [{ label: GO_BACK, press: { kind: 'show', view: { of: 'agencies' }, page: 0 } }],
    hasFile: true,
  }
}

const groupOf = ({ task }: TaskEntry) => [task.group?.label, task.group?.title].filter(Boolean).join('. ')

export function taskItem(
  entry: TaskEntry,
  section: string,
  { withPlan = false, withLeads = true }: { readonly withPlan?: boolean; readonly withLeads?: boolean } = {},
): ListItem {
  const detail = taskDetail(entry, { withLeads })
  return {
    section,
    text: taskText(entry),
    detail: withPlan ? [shorten(entry.plan, PLAN_LENGTH), detail].filter(Boolean).join(' · ') : detail,
    press: openTask(entry),
  }
}

const PLAN_LENGTH = 60

/** What is remembered of the press; also asked in words, should the task be gone by then. */
const ASKED_LENGTH = 200

/** The whole record, as an answer with its source. */
export const openTask = ({ id, task }: Pick<TaskEntry, 'id' | 'task'>): Pressed => ({
  kind: 'ask',
  question: `Nội dung nhiệm vụ: ${shorten(task.text, ASKED_LENGTH)}`,
  about: { task: id, intent: 'explain' },
})
