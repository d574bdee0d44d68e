// The use case: a question in, a checked reply out. Follow-ups lean on the conversation; nothing leaves unverified.
import type { PassageSearch } from '../search/search.ts'
import { readAgencyMention } from './agency-mention.ts'
import { createConversations, resolveFollowUp } from './conversation.ts'
import type { Draft, Finding } from './draft.ts'
import { findAnswer } from './find-answer.ts'
import { joinIndicatorFamilies, type IndicatorFamily } from './indicator-families.ts'
import { planName } from './plan-name.ts'
import type { PlanQuery } from './plan-query.ts'
import type { AnswerQuestion, Question, Reply } from './reply.ts'
import { requirePlan, type Snapshot } from './snapshot.ts'
import { questionKeys, understand } from './understand.ts'
import { verify } from './verify.ts'

export type AnswerDeps = {
  readonly readCurrent: () => Promise<Snapshot>
  readonly search: PassageSearch
  /** Told when a draft was held back, with what no source held; never with the question. */
  readonly onUnsupported?: (what: readonly string[]) => void
}

export function createAnswerQuestion({ readCurrent, search, onUnsupported = () => {} }: AnswerDeps): AnswerQuestion {
  const conversations = createConversations()
  const familiesOf = new WeakMap<Snapshot, readonly IndicatorFamily[]>()
  let searched = -1

  async function current() {
    const snapshot = await readCurrent()
    if (snapshot.revision !== searched) {
      await search.catchUp()
      searched = snapshot.revision
    }
    const families = familiesOf.get(snapshot) ?? joinIndicatorFamilies(snapshot.targets, snapshot.plans)
    familiesOf.set(snapshot, families)
    return { snapshot, families, search }
  }

  return async (question: Question): Promise<Reply> => {
    const sources = await current()
    const { snapshot } = sources
    if (snapshot.plans.length === 0) return plainReply('nothing-found', 'Chưa có kế hoạch nào được nạp.')
    const typed = { text: question.text, keys: questionKeys(question.text, snapshot) }
    const asked = resolveFollowUp(
      typed,
      conversations.recall(question.conversation, question.at),
      (keys) => readAgencyMention(keys, snapshot.tasks)?.keys,
    )
    const query = understand(asked.text, asked.keys, snapshot)
    if (asksNothing(query, typed.keys)) return plainReply('help', HELP)
    const finding = await findAnswer(query, sources)
    conversations.remember(question.conversation, { ...asked, at: question.at })
    return toReply(finding, snapshot, onUnsupported)
  }
}

const GREETINGS: ReadonlySet<string> = new Set(
  'chao alo hi hello hey ok oke cam on xin test thu help menu start huong dan su dung the nao buoi sang chieu toi'.split(
    ' ',
  ),
)

/** A greeting, thanks, or nothing but words of asking: there is no topic to look up. */
function asksNothing({ topic, periods, ordinal }: PlanQuery, typed: readonly string[]): boolean {
  return (
    topic.every((key) => key === '' || GREETINGS.has(key)) &&
    periods.length === 0 &&
    ordinal === undefined &&
    typed.every((key) => !/\d/.test(key))
  )
}

const HELP =
  'Tôi trả lời theo các kế hoạch giáo dục đã nạp: ai chủ trì, ai phối hợp, thời gian, chỉ tiêu, nội dung.\nVí dụ: "Ai chủ trì xóa mù chữ?", "Chỉ tiêu giáo viên tiểu học đạt chuẩn 2025-2026?"'

const plainReply = (outcome: 'nothing-found' | 'help', text: string): Reply => ({ outcome, text, citations: [] })

function toReply(finding: Finding, snapshot: Snapshot, onUnsupported: (what: readonly string[]) => void): Reply {
  if (finding.outcome === 'nothing-found') return nothingFound(finding.reason, finding.nearest, snapshot)
  const verdict = verify(finding, sourcesOf(finding, snapshot))
  if (verdict.kind === 'unsupported') {
    onUnsupported(verdict.what)
    return nothingFound('Có nội dung gần đúng nhưng chưa đối chiếu được với nguồn.', [], snapshot)
  }
  return {
    outcome: finding.outcome,
    text: [...finding.lines, ...honestyLines(finding, snapshot)].join('\n'),
    citations: finding.citations,
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

/** The cited passages in full, and what their plans say of themselves. */
function sourcesOf(draft: Draft, snapshot: Snapshot): readonly string[] {
  return draft.citations.flatMap((citation) => {
    const passage = snapshot.passages.get(citation.passageId)
    const { head, file } = requirePlan(snapshot, passage?.versionId ?? snapshot.plans[0]?.versionId ?? raiseNoPlan())
    return [
      passage?.text ?? '',
      passage?.raw ?? '',
      ...(passage?.headingPath ?? []),
      planName(head, file),
      head.subject ?? '',
      head.number ?? '',
    ]
  })
}

const raiseNoPlan = (): never => {
  throw new Error('a draft was made without any plan')
}

function honestyLines(draft: Draft, snapshot: Snapshot): readonly string[] {
  const scanned = draft.citations.some((citation) => {
    const passage = snapshot.passages.get(citation.passageId)
    return passage && requirePlan(snapshot, passage.versionId).head.quality.kind === 'scan'
  })
  return scanned ? ['Đọc từ bản quét, chữ và số có thể sai: nên đối chiếu bản gốc.'] : []
}
