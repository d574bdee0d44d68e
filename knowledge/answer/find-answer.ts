// From a PlanQuery to an answer: records first, then the plan's own sentences, or an honest no.
import { nothing, prepareQuestion, type AnswerSources } from './question/asked.ts'
import type { Finding } from './compose/draft.ts'
import { findInRecords } from './records/find-in-records.ts'
import { findInText } from './passages/find-in-text.ts'
import type { PlanQuery } from './question/plan-query.ts'

export async function findAnswer(query: PlanQuery, sources: AnswerSources): Promise<Finding> {
  if (query.elsewhere) return nothing(`Không có kế hoạch nào của ${query.elsewhere}.`)
  const asked = prepareQuestion(query, sources)
  return findInRecords(asked) ?? (await findInText(asked))
}
