// A question that rules did not understand, put in the words of plans by a language model and looked up like any other.
import { syllables } from '../../text/syllables.ts'
import { visibleText } from '../../text/visible-text.ts'
import type { AnswerSources } from '../question/asked.ts'
import { prepareQuestion } from '../question/asked.ts'
import { sourcesOf } from '../compose/draft-sources.ts'
import { idsOf, type Draft } from '../compose/draft.ts'
import { findAnswer } from '../find-answer.ts'
import { findUnknown } from '../records/find-unknown.ts'
import type { Asking, LanguageModel, QuestionReading } from './language-model.ts'
import { planName, samePeriod } from '../compose/plan-name.ts'
import type { PlanMention } from '../question/plan-mention.ts'
import type { PlanQuery } from '../question/plan-query.ts'
import type { Snapshot } from '../snapshot.ts'
import { questionKeys, understand } from '../question/understand.ts'
import { verify } from '../compose/verify.ts'

/** Names of plans tell the model which words this office uses; more of them only cost. */
const MOST_NAMES = 20

/** @returns undefined where the model is no help, or what it understood is not found either */
export async function findAsUnderstood(
  model: LanguageModel,
  asking: Asking,
  query: PlanQuery,
  sources: AnswerSources,
): Promise<Draft | undefined> {
  const { snapshot } = sources
  const { mention, ...asked } = prepareQuestion(query, sources)
  // What rests on a place, a document or an agency that is not there stays an honest no, however it is put.
  if (query.elsewhere || query.ordinal || query.intent === 'signer' || findUnknown({ ...asked, mention }))
    return undefined
  const names = snapshot.plans.slice(0, MOST_NAMES).map(({ head, file }) => planName(head, file))
  const reading = await model.understand(asking, names)
  const rewritten = reading && rewrite(reading, asking.text, { query, mention, snapshot })
  if (!rewritten) return undefined
  const finding = await findAnswer(rewritten.query, sources)
  if (finding.outcome === 'nothing-found' || !staysWithin(finding, mention, snapshot)) return undefined
  if (verify(finding, sourcesOf(idsOf(finding), snapshot)).kind === 'unsupported') return undefined
  return { ...finding, notes: [`Câu hỏi được hiểu là: “${rewritten.said}”.`] }
}

type Original = { readonly query: PlanQuery; readonly mention: PlanMention; readonly snapshot: Snapshot }

/** Numbers, documents, the kind of answer and the plans that were named stay the person's own. */
function rewrite(reading: QuestionReading, text: string, { query, mention, snapshot }: Original) {
  const said = knownWords([reading.topic, ...reading.agencies].join(' '), text, snapshot)
  if (said === '') return undefined
  const keys = questionKeys(said, snapshot)
  const { topic, written } = understand(said, keys, snapshot)
  if (topic.every((key) => key === '')) return undefined
  const loaded = snapshot.plans.flatMap(({ head }) => head.period ?? [])
  const periods =
    query.periods.length > 0
      ? query.periods
      : reading.periods.filter((one) => loaded.some((own) => samePeriod(one, own)))
  const named = query.keys.filter((key) => mention.spent.has(key))
  const rewritten: PlanQuery = {
    ...query,
    intent: reading.intent === 'help' || reading.intent === 'signer' ? query.intent : reading.intent,
    keys: [...keys, ...named],
    topic,
    written,
    periods: [...periods],
  }
  return { query: rewritten, said }
}

/** Only words that some plan or the question holds: others find nothing, and would let the model speak to the person. */
function knownWords(said: string, text: string, { terms }: Snapshot): string {
  const own = new Set(syllables(text))
  const isKnown = (key: string) => own.has(key) || (!/\d/.test(key) && terms.frequency(key) > 0)
  const words = visibleText(said).split(/[^\p{L}\d.,%/&-]+/u)
  return words
    .filter((word) => syllables(word).length > 0 && syllables(word).every(isKnown))
    .slice(0, MOST_WORDS)
    .join(' ')
}

const MOST_WORDS = 40

function staysWithin(draft: Draft, { only }: PlanMention, snapshot: Snapshot): boolean {
  return idsOf(draft).every((id) => {
    const version = snapshot.passages.get(id)?.versionId
    return only === undefined || (version !== undefined && only.has(version))
  })
}
