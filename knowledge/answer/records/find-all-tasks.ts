// All tasks of a plan, where nothing else is asked of them: "kế hoạch 12 có bao nhiêu nhiệm vụ", "kế hoạch 12 có những nhiệm vụ nào".
import type { StoredTask } from '../../store/plan-store.ts'
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { composeGroups, composeTaskList } from '../compose/compose-list.ts'
import type { Draft } from '../compose/draft.ts'
import { samePeriod } from '../compose/plan-name.ts'
import { FILLER } from '../question/question-words.ts'
import { DUTY_WORDS } from './find-duties.ts'
import { tasksInScope } from './task-filters.ts'

/** undefined unless their number is asked for, or a plan is named and nothing but its tasks. */
export const findAllTasks = (asked: Asked): Draft | undefined => countTasks(asked) ?? listTasks(asked)

/** How many tasks a plan has, with its groups. */
function countTasks(asked: Asked): Draft | undefined {
  const { joined } = asked
  if (!/ (bao nhieu|may|tong cong|tat ca|nhom) /.test(joined) || !isOfTasks(asked)) return undefined
  const tasks = tasksOfPlan(asked)
  return tasks.length > 0 ? composeGroups(tasks, asked.snapshot) : undefined
}

/** "Bao nhiêu nhóm": of tasks, unless what follows says of what ("nhóm giữ trẻ"), or anything but the plan is spoken of. */
function isOfTasks(asked: Asked): boolean {
  const { joined } = asked
  if (/ (?:nhiem vu|viec|cong viec) /.test(joined)) return true
  if (!asksOnlyForTasks(asked)) return false
  const [, next] = / nhom (?:([a-z]+) )?/.exec(joined) ?? [undefined, '-']
  return next === undefined || FILLER.has(next) || SAYS_NOTHING.has(next)
}
const SAYS_NOTHING: ReadonlySet<string> = new Set(['giai', 'tat', 'nhi', 'chinh', 'thuoc'])

/** "Kế hoạch 12 có những nhiệm vụ nào": all of a plan that is named, where nothing else is asked. */
function listTasks(asked: Asked): Draft | undefined {
  const { mention, snapshot, joined } = asked
  if (!mention.only || !/ (?:nhiem vu|viec) /.test(joined) || !asksOnlyForTasks(asked)) return undefined
  const tasks = tasksOfPlan(asked)
  if (tasks.length === 0) return undefined
  return tasks.length <= MOST_LISTED ? composeTaskList(tasks, 'nhiệm vụ', snapshot) : composeGroups(tasks, snapshot)
}

/** What is said besides names the plans that are meant. */
function asksOnlyForTasks({ mention: { only }, question, snapshot }: Asked): boolean {
  const meant = snapshot.plans.filter(({ versionId }) => only?.has(versionId) ?? true)
  const named = meant.flatMap(({ head }) => [head.subject, head.issuer, head.locality, head.number])
  const own = new Set([...DUTY_WORDS, ...PART_WORDS, ...named.flatMap((name) => syllables(name ?? ''))])
  return question.every(({ term }) => term.split('_').every((key) => own.has(key)))
}

/** "Chia làm mấy nhóm chính", and the kinds of place that the plan is called by. */
const PART_WORDS = ['nhom', 'chia', 'lam', 'gom', 'thanh', 'chinh', 'xa', 'huyen', 'tinh', 'thi']

/** Of more than these a message holds little more than their first words: then their groups are told. */
const MOST_LISTED = 30

/** Only a plan with a table of tasks has a number of tasks. */
function tasksOfPlan({ mention, query, snapshot }: Asked): readonly StoredTask[] {
  const years = query.periods.filter(({ kind }) => kind === 'school-year')
  const ofYear = snapshot.plans.filter(({ head: { period } }) => period && years.some((one) => samePeriod(one, period)))
  const rows = tasksInScope(mention, snapshot).filter(
    ({ task, versionId }) =>
      task.form !== 'duty' && (ofYear.length === 0 || ofYear.some((plan) => plan.versionId === versionId)),
  )
  const versions = [...new Set(rows.map((stored) => stored.versionId))].toSorted(
    (a, b) => (mention.bonus.get(b) ?? 0) - (mention.bonus.get(a) ?? 0),
  )
  return rows.filter((stored) => stored.versionId === versions[0])
}
