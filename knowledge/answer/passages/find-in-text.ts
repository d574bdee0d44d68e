// What has to be found in the text: the task that a question describes, the section it names, the sentences that say it.
import { nothing, type Asked } from '../question/asked.ts'
import { canAnswer } from './can-answer.ts'
import { composePassages, EXPLAIN_LENGTH } from '../compose/compose-passages.ts'
import { citedBy, type Finding } from '../compose/draft.ts'
import { findDuties } from '../records/find-duties.ts'
import { findEachPart } from './find-each-part.ts'
import { findOfDocument } from './find-of-document.ts'
import { findPassageAnswer } from './find-passage-answer.ts'
import { findPremise } from '../records/find-premise.ts'
import { findSection } from './find-section.ts'
import { findTaskAnswer } from '../records/find-task-answer.ts'
import type { RankedPassage } from './rank-passages.ts'
import { searchPassages } from './search-passages.ts'
import { coverageOf } from '../question/weigh-terms.ts'

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
  if (task && (asked.mention.annex || !isOutdone(task, ranked, asked))) return task
  const isOpen = OPEN.has(query.intent) || (query.intent === 'fact' && query.answerKind === undefined)
  const ofDocument = isOpen ? findOfDocument(asked, ranked) : undefined
  if (ofDocument) return ofDocument
  const parts = isOpen ? findEachPart(asked, ranked) : undefined
  if (parts) return composePassages(parts, question, EXPLAIN_LENGTH, snapshot)
  const section = isOpen ? findSection(asked, ranked) : undefined
  return section ? composePassages(section, question, EXPLAIN_LENGTH, snapshot) : findPassageAnswer(asked, ranked)
}

/** A task may hold the words of what a sentence elsewhere says wholly: "không cho thành lập loại trường nào khi dồn ghép". */
function isOutdone(task: Finding, ranked: readonly RankedPassage[], asked: Asked): boolean {
  const { question, snapshot } = asked
  const best = ranked.filter(({ passage }) => passage.targetIds.length === 0).find(canAnswer(asked))
  const cited = citedBy(task)
  if (!best || best.coverage < SAYS_IT || task.outcome === 'nothing-found' || cited.includes(best.passage.id))
    return false
  const said = cited.flatMap((id) => {
    const passage = snapshot.passages.get(id)
    return passage ? [passage.text, ...passage.headingPath] : []
  })
  return best.coverage >= SAYS_MORE + coverageOf(question, ...task.lines, ...said)
}

/** Measured on three sets at their first sight: a passage that far ahead of the task was right in each of five. */
const SAYS_MORE = 0.15
const SAYS_IT = 0.6
