// What has to be found in the text: the task that a question describes, the section it names, the sentences that say it.
import { nothing, type Asked } from './asked.ts'
import { composePassages, EXPLAIN_LENGTH } from './compose-passages.ts'
import type { Finding } from './draft.ts'
import { findDuties } from './find-duties.ts'
import { findPassageAnswer } from './find-passage-answer.ts'
import { findPremise } from './find-premise.ts'
import { findSection } from './find-section.ts'
import { findTaskAnswer } from './find-task-answer.ts'
import { searchPassages } from './search-passages.ts'

const TASK_INTENTS: ReadonlySet<string> = new Set(['lead', 'coordinate', 'deadline', 'product'])

export async function findInText(asked: Asked): Promise<Finding> {
  const { query, question, snapshot } = asked
  const duties = question.length === 0 || query.intent === 'duties' ? findDuties(asked) : undefined
  if (duties) return duties
  if (question.length === 0) return nothing('Câu hỏi chưa nêu rõ nội dung cần tìm.')
  const ranked = await searchPassages(asked)
  const premise = findPremise(asked, ranked)
  if (premise) return premise
  const task = TASK_INTENTS.has(query.intent) ? findTaskAnswer(asked, ranked) : undefined
  if (task) return task
  const isOpen = query.intent === 'explain' || (query.intent === 'fact' && query.answerKind === undefined)
  const section = isOpen ? findSection(asked, ranked) : undefined
  return section ? composePassages(section, question, EXPLAIN_LENGTH, snapshot) : findPassageAnswer(asked, ranked)
}
