// Where a language model may help: a question that found nothing is understood anew, a long answer is put shorter. Otherwise it is not asked.
import type { AnswerSources } from '../question/asked.ts'
import type { Finding } from '../compose/draft.ts'
import type { Asking, LanguageModel } from './language-model.ts'
import type { PlanQuery } from '../question/plan-query.ts'
import { findAsUnderstood } from './understand-with-model.ts'
import { wordDraft } from './word-draft.ts'

export type Unhelped = {
  readonly asking: Asking
  readonly query: PlanQuery
  readonly finding: Finding
  readonly sources: AnswerSources
}

/** A few sentences are read faster than a service answers. */
const WORTH_WORDING = 500

/** At most one call to the model a question. @returns the very finding that came in wherever the model is no help */
export async function helpWithModel(
  model: LanguageModel,
  { asking, query, finding, sources }: Unhelped,
): Promise<Finding> {
  if (finding.outcome === 'nothing-found') return (await findAsUnderstood(model, asking, query, sources)) ?? finding
  // A list must name each of its items.
  if (!finding.isLong || query.intent === 'list' || finding.lines.join('').length < WORTH_WORDING) return finding
  return (await wordDraft(model, asking, finding, sources.snapshot)) ?? finding
}
