// From a PlanQuery to an answer: records first, then the plan's own sentences, or an honest no.
import { nothing, prepareQuestion, type Asked, type AnswerSources } from './question/asked.ts'
import type { Finding } from './compose/draft.ts'
import { findInRecords } from './records/find-in-records.ts'
import { findInText } from './passages/find-in-text.ts'
import { findOutdoing, findSurelyTold, isNearAlone } from './passages/outdone.ts'
import { searchPassages } from './passages/search-passages.ts'
import type { PlanQuery } from './question/plan-query.ts'

export async function findAnswer(query: PlanQuery, sources: AnswerSources): Promise<Finding> {
  if (query.elsewhere) return nothing(`Không có kế hoạch nào của ${query.elsewhere}.`)
  const asked = prepareQuestion(query, sources)
  const found = findInRecords(asked)
  if (!found) return findInText(asked)
  if (found.outcome === 'nothing-found' && found.isNear)
    return findSurelyTold(asked, await searchPassages(asked)) ?? found
  return (
    (mayBeOutdone(asked) && isNearAlone(found) ? findOutdoing(found, asked, await searchPassages(asked)) : undefined) ??
    found
  )
}

/** What is compared, listed or numbered is computed from records; of the rest a passage may say more. */
const mayBeOutdone = ({ query, mention, question }: Asked): boolean =>
  question.length > 0 && !mention.annex && !query.ordinal && query.intent !== 'compare' && query.intent !== 'list'
