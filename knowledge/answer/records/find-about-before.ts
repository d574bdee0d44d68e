// More of the task that was just told: "thế phối hợp với ai?", "việc này bao giờ xong?". It is not looked for again, where another might be found.
import { answers, composeTask } from '../compose/compose-task.ts'
import type { Exchange } from '../conversation.ts'
import type { Found } from '../find-once.ts'
import { prepareQuestion, type AnswerSources } from '../question/asked.ts'
import { asksMoreOf } from '../question/asks-more.ts'
import type { Said } from '../question/follow-up.ts'
import type { Intent } from '../question/plan-query.ts'
import { understand } from '../question/understand.ts'

const OF_A_TASK: ReadonlySet<Intent> = new Set(['lead', 'coordinate', 'deadline', 'product'])

/** @returns undefined where the answer before was not one task, something else is asked of it, or it does not say that */
export function findAboutBefore(typed: Said, before: Exchange | undefined, sources: AnswerSources): Found | undefined {
  const { snapshot } = sources
  const stored = before?.task && snapshot.tasks.find(({ id }) => id === before.task)
  if (!before || !stored || !asksMoreOf(typed)) return undefined
  const { intent } = understand(typed.text, typed.keys, snapshot)
  if (!OF_A_TASK.has(intent) || !answers(stored, intent)) return undefined
  const query = { ...understand(before.text, before.keys, snapshot), intent, plans: [stored.versionId] }
  const { question } = prepareQuestion(query, sources)
  return {
    asked: { text: before.text, keys: before.keys },
    query,
    finding: composeTask(stored, intent, snapshot, { question }),
  }
}
