// The use case: a question in, a checked reply out. Follow-ups lean on the conversation; nothing leaves unverified.
import type { PassageSearch } from '../search/search.ts'
import { fold } from '../text/fold.ts'
import { courtesyFor, HELP, THANKED } from './courtesies.ts'
import { speakFor } from './question/asker.ts'
import { withoutNoteMarks } from './compose/cite.ts'
import { createConversations, type Conversations, type Exchange } from './conversation.ts'
import { sourcesOf } from './compose/draft-sources.ts'
import { idsOf, type Finding } from './compose/draft.ts'
import { familiesOf } from './records/families-of.ts'
import { findAbout } from './records/find-about.ts'
import { findAboutBefore } from './records/find-about-before.ts'
import { findComing } from './records/find-coming.ts'
import { sayWhere } from './question/introduced.ts'
import { findInConversation } from './find-in-conversation.ts'
import { findOwn } from './records/find-own.ts'
import { honestyLines } from './compose/honesty.ts'
import type { helpWithModel } from './with-model/help-with-model.ts'
import type { LanguageModel } from './with-model/language-model.ts'
import { planName } from './compose/plan-name.ts'
import type { PlanQuery } from './question/plan-query.ts'
import { asksForReplaced, withoutReplaced } from './replaced-plans.ts'
import type { AnswerQuestion, Question, Reply } from './reply.ts'
import type { Snapshot } from './snapshot.ts'
import { nameThatDocument, nameThatPlace, nameThatSigner } from './question/that-one.ts'
import { questionKeys } from './question/understand.ts'
import { verify } from './compose/verify.ts'

type AnswerDeps = {
  readonly readCurrent: () => Promise<Snapshot>
  readonly search: PassageSearch
  /** Left out: of its own. */
  readonly conversations?: Conversations
  /** Left out: answers are found and worded by rules alone. */
  readonly model?: LanguageModel
  /** Told when a draft was held back, with what no source held; never with the question. */
  readonly onUnsupported?: (what: readonly string[]) => void
}

export function createAnswerQuestion(deps: AnswerDeps): AnswerQuestion {
  const { readCurrent, search, model, onUnsupported = () => {} } = deps
  const conversations = deps.conversations ?? createConversations()
  let searched = -1

  async function current() {
    const snapshot = await readCurrent()
    if (snapshot.revision !== searched) {
      await search.catchUp()
      searched = snapshot.revision
    }
    return snapshot
  }

  async function find(question: Question, before: Exchange | undefined) {
    const { asker } = question
    const all = await current()
    const asksFor = sayWhere(question.text)
    const said = asker ? speakFor(asksFor, asker) : asksFor
    const text = before ? nameThatSigner(nameThatPlace(nameThatDocument(said, before), before), before) : said
    const typed = { text, keys: questionKeys(text, all) }
    const snapshot = asksForReplaced(question, typed, before, all) ? all : withoutReplaced(all)
    const sources = { snapshot, families: familiesOf(snapshot), search, ...(asker && { asker }) }
    const found =
      findAbout(question, typed, sources) ??
      findComing(question, typed, sources) ??
      findOwn(question, typed, sources) ??
      findAboutBefore(typed, before, sources) ??
      (await findInConversation(typed, before, sources))
    return { ...found, sources }
  }

  /** What is searched may be a step ahead of the records that were read: what was not found for that reason is looked for again. */
  async function findNow(question: Question, before: Exchange | undefined) {
    for (let tries = 1; ; tries += 1) {
      const found = await find(question, before)
      const isFound = found.finding?.outcome !== 'nothing-found'
      if (isFound || tries === MOST_TRIES || (await readCurrent()).revision === found.sources.snapshot.revision)
        return found
    }
  }

  return async (question: Question): Promise<Reply> => {
    const { conversation, at, signal } = question
    // What asks nothing leans on nothing: else the question before would be answered again.
    const courtesy = courtesyFor(question.text)
    const before = conversation === undefined || courtesy ? undefined : conversations.recall(conversation, at)
    const { asked, query, finding, sources } = await findNow(question, before)
    const { snapshot } = sources
    if (snapshot.plans.length === 0) return plainReply('nothing-found', 'Chưa có kế hoạch nào được nạp.')
    if (!finding) return plainReply('help', courtesy ?? (THANKS.test(fold(question.text)) ? THANKED : HELP))
    const asking =
      conversation === undefined ? undefined : { conversation, text: asked.text, at, ...(signal && { signal }) }
    const helped = model && asking && (await help(model, { asking, query, finding, sources }))
    const reply = toReply(helped ?? finding, { query, snapshot, onUnsupported })
    if (conversation !== undefined)
      conversations.remember(conversation, {
        ...asked,
        at,
        answer: reply.text,
        plans: plansOf(query, reply, snapshot),
        ...(reply.records?.kind === 'task' && { task: reply.records.task }),
      })
    return reply
  }
}

/** Plans are switched by people, a few a minute; a run of ingest switches several a second, and then one look too many is enough. */
const MOST_TRIES = 5

/** Loaded at the first question with a model: without one, nobody's start is longer for it. */
const help: typeof helpWithModel = async (...given) =>
  (await import('./with-model/help-with-model.ts')).helpWithModel(...given)

/** The one plan that was answered from; several or none say nothing of the next question. */
function plansOf(query: PlanQuery, { citations }: Reply, snapshot: Snapshot): readonly number[] {
  const cited = new Set(citations.flatMap(({ passageId }) => snapshot.passages.get(passageId)?.versionId ?? []))
  return cited.size === 1 ? [...cited] : (query.plans ?? [])
}

const THANKS = /\b(?:cam on|thanks?)\b/

const plainReply = (outcome: 'nothing-found' | 'help', text: string): Reply => ({ outcome, text, citations: [] })

type ReplyContext = {
  readonly query: PlanQuery
  readonly snapshot: Snapshot
  readonly onUnsupported: (what: readonly string[]) => void
}

function toReply(finding: Finding, { query, snapshot, onUnsupported }: ReplyContext): Reply {
  if (finding.outcome === 'nothing-found')
    return { ...nothingFound(finding.reason, finding.nearest, snapshot), intent: query.intent }
  const verdict = verify(finding, sourcesOf(idsOf(finding), snapshot))
  if (verdict.kind === 'unsupported') {
    onUnsupported(verdict.what)
    return {
      ...nothingFound('Có nội dung gần đúng nhưng chưa đối chiếu được với nguồn.', [], snapshot),
      intent: query.intent,
    }
  }
  const notes = honestyLines(finding, query, snapshot)
  return {
    outcome: finding.outcome,
    text: [...finding.lines, ...notes].map(withoutNoteMarks).join('\n'),
    citations: finding.citations,
    intent: query.intent,
    ...(finding.records && { records: finding.records, heading: finding.lines[0] ?? '', notes }),
  }
}

function nothingFound(reason: string, nearest: readonly string[], snapshot: Snapshot): Reply {
  const names = snapshot.plans.slice(0, 6).map((plan) => planName(plan.head, plan.file))
  const more = snapshot.plans.length > names.length ? ` và ${snapshot.plans.length - names.length} văn bản khác` : ''
  const lines = [
    `Không có trong các kế hoạch đã nạp. ${reason}`,
    `Đã tìm trong: ${names.join('; ')}${more}.`,
    ...(nearest.length > 0 ? ['Gần nhất:', ...nearest.map((line) => `- ${line}`)] : []),
  ]
  return { outcome: 'nothing-found', text: lines.join('\n'), citations: [] }
}
