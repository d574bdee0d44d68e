// Questions that take a leader or helper for granted: "vì sao Sở Y tế chủ trì …", "… phải không?". The record says whether it is so.
import { readAgencyMention } from '../question/agency-mention.ts'
import { nothing, THRESHOLDS, type Asked } from '../question/asked.ts'
import { composeTask } from '../compose/compose-task.ts'
import type { Finding } from '../compose/draft.ts'
import { rankTasks } from './find-task.ts'
import type { RankedPassage } from '../passages/rank-passages.ts'
import { hasRole, printedName, roleOf } from './task-filters.ts'

const WHY = / (?:vi sao|tai sao|sao lai|ly do gi|li do gi) /
const DENIED = / khong (?:chu tri|phoi hop|duoc giao|phai chu tri) /
export const WHETHER = / (?:phai khong|dung khong|co phai|co dung) /

/** undefined unless an agency is said to lead or to help, and a task is near enough to say whether it does. */
export function findPremise(asked: Asked, ranked: readonly RankedPassage[]): Finding | undefined {
  const { query, question, mention, snapshot, joined } = asked
  const role = roleOf(joined)
  const [asksWhy, asksWhether] = [WHY.test(joined), WHETHER.test(joined)]
  if (role === 'any' || !(asksWhy || asksWhether)) return undefined
  const agency = readAgencyMention(query.keys, snapshot.tasks, snapshot)
  if (!agency) return undefined
  const own = new Set(agency.keys)
  const topic = question.filter(({ term }) => !term.split('_').every((key) => own.has(key)))
  const best = rankTasks(ranked, topic, mention, snapshot)[0]
  if (!best || best.coverage < THRESHOLDS.task) return undefined
  const holds = hasRole(best.stored, agency, role) !== DENIED.test(joined)
  const shown = composeTask(best.stored, role === 'lead' ? 'lead' : 'coordinate', snapshot)
  if (asksWhether) return { ...shown, lines: [holds ? 'Đúng.' : 'Không, kế hoạch ghi khác.', ...shown.lines] }
  if (holds) return undefined
  const name = printedName(snapshot.tasks, agency)
  return nothing(
    `Kế hoạch không ghi ${name} ${role === 'lead' ? 'chủ trì' : 'phối hợp'} việc này.`,
    shown.lines.slice(0, 2),
  )
}
