// Questions for a group of tasks, by its number or by what its title says: "nhóm II có gì", "phần bồi dưỡng giáo viên gồm những việc gì".
import type { StoredTask } from '../../store/plan-store.ts'
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { citePassage } from '../compose/cite.ts'
import { composeTaskList } from '../compose/compose-list.ts'
import type { Draft } from '../compose/draft.ts'
import { readGroupLabel } from '../question/mentions.ts'
import { tasksInScope } from './task-filters.ts'
import { countSyllables, coverageOf } from '../question/weigh-terms.ts'

const ASKS_WHAT_IT_IS =
  / (?:muc|phan) [ivx]{1,4} .*(?:ban ve|noi ve|noi gi|ve van de gi|ten la gi|tieu de|noi dung gi|gom nhung gi|co gi|(?:gom|co)(?: nhung| cac| may| bao nhieu)? (?:nhiem vu|viec|dau viec)) /
const ASKS_FOR_TASKS =
  / (?:gom|co|bao gom|bang) (?:nhung |may |bao nhieu |cac )(?:viec|nhiem vu|nv|giai phap)| gom nhung gi | (?:nhung|cac) (?:viec|nhiem vu) (?:gi|nao) /
const ASKS_WHO = / (?:ai|nao|chu tri|phu trach) /
/** The title must say nearly all of what is asked. */
const TITLE_HELD = 0.7
const FEWEST_WORDS = 3

/** undefined: no group is asked for. */
export function findGroup(asked: Asked): Draft | undefined {
  const { joined, mention, snapshot } = asked
  const label = / nhom /.test(joined) || ASKS_WHAT_IT_IS.test(joined) ? readGroupLabel(joined) : undefined
  const rows = tasksInScope(mention, snapshot).filter(({ task }) => task.form === 'row' && task.group)
  const title = label === undefined ? titleAsked(rows, asked) : undefined
  const fitting = rows.filter(
    ({ task: { group } }) =>
      (title !== undefined && group?.title === title) || (label !== undefined && group?.label?.toLowerCase() === label),
  )
  const bonus = ({ versionId }: StoredTask) => mention.bonus.get(versionId) ?? 0
  const [first] = fitting.toSorted((a, b) => bonus(b) - bonus(a))
  const tasks = fitting.filter(({ versionId }) => versionId === first?.versionId)
  return tasks.length > 0 ? composeGroup(tasks, asked) : undefined
}

/** The title of one group that holds what is asked; of several the one that is said whole, or none. */
function titleAsked(rows: readonly StoredTask[], { joined, question }: Asked): string | undefined {
  if (!ASKS_FOR_TASKS.test(joined)) return undefined
  const titles = new Set(rows.flatMap(({ task }) => task.group?.title ?? []))
  // "Phần chống cháy": called a part, a title may be short.
  const isCalled = (title: string) =>
    new RegExp(` (?:phan|nhom|muc)(?: nhiem vu| viec| giai phap)?(?: ve)? ${syllables(title).join(' ')} `).test(joined)
  if (countSyllables(question) < FEWEST_WORDS && ![...titles].some(isCalled)) return undefined
  const holding = [...titles].filter((title) => coverageOf(question, title) >= TITLE_HELD)
  const fitting = holding.length > 0 ? holding : [...titles].filter(isCalled)
  const said = fitting.filter((title) => joined.includes(` ${syllables(title).join(' ')} `))
  const [only, ...others] = said.length > 0 ? said : fitting
  return others.length === 0 ? only : undefined
}

function composeGroup(tasks: readonly StoredTask[], { joined, snapshot }: Asked): Draft | undefined {
  const group = tasks[0]?.task.group
  if (!group) return undefined
  const name = group.label ? `nhóm ${group.label}` : 'nhóm'
  const list = composeTaskList(tasks, `nhiệm vụ trong ${name}`, snapshot, { withLeads: ASKS_WHO.test(joined) })
  const head = [...snapshot.passages.values()].find(
    (passage) => passage.versionId === tasks[0]?.versionId && passage.text.endsWith(group.title),
  )
  return {
    ...list,
    lines: [`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${group.title}`, ...list.lines],
    citations: [...(head ? [citePassage(snapshot, head)] : []), ...list.citations],
    claims: [group.title],
  }
}
