// One question, understood and looked up once; undefined where it asks nothing.
import type { AnswerSources } from './question/asked.ts'
import type { Finding } from './compose/draft.ts'
import { findAnswer } from './find-answer.ts'
import type { Said } from './question/follow-up.ts'
import type { PlanQuery } from './question/plan-query.ts'
import { understand } from './question/understand.ts'

/** `finding` is missing where nothing is asked. */
export type Found = { readonly asked: Said; readonly query: PlanQuery; readonly finding: Finding | undefined }

/** @param asked with what it leans on; @param plans that were spoken of before */
export async function findOnce(asked: Said, sources: AnswerSources, plans?: readonly number[]): Promise<Found> {
  const understood = understand(asked.text, asked.keys, sources.snapshot)
  const query = plans ? { ...understood, plans: [...plans] } : understood
  return { asked, query, finding: asksNothing(query) ? undefined : await findAnswer(query, sources) }
}

const GREETINGS: ReadonlySet<string> = new Set(
  'chao alo hi hello hey ok oke cam on xin test thu help menu start huong dan su dung the nao buoi sang chieu toi'.split(
    ' ',
  ),
)

/** A greeting, thanks, or nothing but words of asking: there is no topic to look up. */
const asksNothing = ({ topic, periods, intent }: PlanQuery): boolean =>
  topic.every((key) => key === '' || GREETINGS.has(key)) && (periods.length === 0 || intent === 'fact')
