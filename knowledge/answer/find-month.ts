// Questions for what is to be done in a month: "tháng 9 có những việc gì". Every task whose time names it, or falls into it.
import type { StoredTask } from '../store/plan-store.ts'
import { timelineDueOn } from '../time/timeline-facts.ts'
import { nameKeys, readAgencyMention } from './agency-mention.ts'
import { nothing, type Asked } from './asked.ts'
import { composeTaskList } from './compose-list.ts'
import type { Finding } from './draft.ts'
import { DUE } from './find-list.ts'
import { hasRole, roleOf, tasksInScope } from './task-filters.ts'

const MONTH = / thang (\d{1,2})(?: nam)?(?: (20\d{2}))? /
const ASKS_FOR_WORK =
  / (?:lam gi|lam nhung gi|nhung gi|co gi|(?:nhung |cac )?(?:viec|nhiem vu|hoat dong)(?: \S+){0,6} (?:gi|nao)|nhung viec) /
const LAST_MONTH = 12

/** undefined: no month's work is asked for, or no task names that month; the text may. */
export function findMonth(asked: Asked): Finding | undefined {
  const { joined, mention, query, snapshot } = asked
  const [, said, year] = MONTH.exec(joined) ?? []
  const month = Number(said)
  if (!said || DUE.test(joined) || month < 1 || month > LAST_MONTH || !ASKS_FOR_WORK.test(joined)) return undefined
  const tasks = tasksInScope(mention, snapshot)
  const agency = readAgencyMention(query.keys, tasks)
  const found = tasks
    .filter((stored) => isInMonth(stored, month, year))
    .filter((stored) => agency === undefined || hasRole(stored, agency, roleOf(joined)))
  const named = `tháng ${month}${year ? `/${year}` : ''}`
  if (found.length > 0) {
    const list = composeTaskList(found, `nhiệm vụ trong ${named}`, snapshot, { agency })
    return { ...list, computed: [...list.computed, named] }
  }
  // Plans that tell their work month by month in prose.
  const isTold = [...snapshot.passages.values()].some(
    ({ versionId, text }) =>
      (!mention.only || mention.only.has(versionId)) &&
      new RegExp(`^[-–+\\s\\d.)]*Tháng 0?${month}(?!\\d)`, 'u').test(text),
  )
  return isTold || agency ? undefined : nothing(`Không có nhiệm vụ nào ghi ${named}.`)
}

/** "Tháng 8, Tháng 9" names both; a day falls into its month; another year than the one asked is another month. */
function isInMonth({ task: { timeline } }: StoredTask, month: number, year: string | undefined): boolean {
  const wording = ` ${nameKeys(timeline.wording).join(' ')} `
  const names = [...wording.matchAll(/ thang 0?(\d{1,2})(?: nam)?(?: (20\d{2}))?(?= )/g)]
  if (names.some(([, own, of]) => Number(own) === month && (!year || !of || of === year))) return true
  const dueOn = timelineDueOn(timeline)
  return (
    dueOn !== undefined &&
    names.length === 0 &&
    /\d{1,2} 20\d{2} /.test(wording) &&
    Number(dueOn.slice(5, 7)) === month &&
    (!year || dueOn.startsWith(year))
  )
}
