// What has to be found in the text: the task that a question describes, the section it names, the sentences that say it.
import { nothing, type Asked } from '../question/asked.ts'
import { composePassages, EXPLAIN_LENGTH } from '../compose/compose-passages.ts'
import { composeSection } from '../compose/compose-section.ts'
import type { Finding } from '../compose/draft.ts'
import { findDuties } from '../records/find-duties.ts'
import { findEachPart } from './find-each-part.ts'
import { findOutdoing } from './outdone.ts'
import { findOfDocument } from './find-of-document.ts'
import { findPassageAnswer } from './find-passage-answer.ts'
import { findPremise } from '../records/find-premise.ts'
import { findSection } from './find-section.ts'
import { findTaskAnswer } from '../records/find-task-answer.ts'
import { searchPassages } from './search-passages.ts'

/** What is said, or to be done: all that stands below a heading may answer. */
const OPEN: ReadonlySet<string> = new Set(['explain', 'duties'])

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
  // "Trong phụ lục": its rows are meant, whatever the text says besides.
  if (task) return (asked.mention.annex ? undefined : findOutdoing(task, asked, ranked)) ?? task
  const isOpen = OPEN.has(query.intent) || (query.intent === 'fact' && query.answerKind === undefined)
  const ofDocument = isOpen ? findOfDocument(asked, ranked) : undefined
  if (ofDocument) return ofDocument
  const parts = isOpen ? findEachPart(asked, ranked) : undefined
  if (parts) return composePassages(parts, question, EXPLAIN_LENGTH, snapshot)
  const section = isOpen ? findSection(asked, ranked) : undefined
  return section ? composeSection(section, question, snapshot) : findPassageAnswer(asked, ranked)
}
