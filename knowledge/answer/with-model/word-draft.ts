// Puts a long answer shorter with a language model: numbered evidence out, sentences with citations back, each checked against what it cites.
import type { PassageId } from '../../domain/ids.ts'
import { fold } from '../../text/fold.ts'
import { visibleText } from '../../text/visible-text.ts'
import { nameKeys } from '../question/agency-mention.ts'
import { checkSentence } from './check-sentence.ts'
import { EXPLAIN_LENGTH } from '../compose/compose-passages.ts'
import { sourcesOf } from '../compose/draft-sources.ts'
import { idsOf, type Draft } from '../compose/draft.ts'
import type { Asking, Evidence, LanguageModel, WordedSentence } from './language-model.ts'
import { planName } from '../compose/plan-name.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { keptWith } from '../../kept-with.ts'

export const SUMMARY_NOTE = 'Tóm tắt bằng mô hình ngôn ngữ, từng câu đã được đối chiếu với nguồn.'

/** @returns undefined where the model gave nothing, or any sentence of it does not stand in what it cites */
export async function wordDraft(
  model: LanguageModel,
  asking: Asking,
  draft: Draft,
  snapshot: Snapshot,
): Promise<Draft | undefined> {
  const ids = [...new Set(idsOf(draft))]
  const evidence = evidenceOf(ids, snapshot)
  if (evidence.some(({ text }) => ordersReader(text))) return undefined
  const sentences = await model.word(asking, evidence)
  return sentences && summaryOf(sentences.map(tidySentence), ids, draft, snapshot)
}

function evidenceOf(ids: readonly PassageId[], snapshot: Snapshot): readonly Evidence[] {
  return ids.flatMap((id, index) => {
    const passage = snapshot.passages.get(id)
    return passage ? [{ number: index + 1, heading: passage.headingPath.join(' › '), text: passage.text }] : []
  })
}

/** No plan speaks to a machine: text that does was written to steer one, and is only ever quoted. */
const ORDERS =
  /bo qua (?:moi |tat ca |cac |nhung )*(?:huong dan|chi dan|chi thi|menh lenh|yeu cau) (?:o )?(?:tren|truoc|nay)|ignore (?:all |any |the )*(?:previous|above|prior)|system prompt|ban la (?:mot )?(?:tro ly|mo hinh|chatbot|ai\b)|loi nhac he thong/

const ordersReader = (text: string) => ORDERS.test(fold(visibleText(text)).replace(/\s+/g, ' '))

const MARK = /\s*\[(\d{1,3})\]/g

/** Citations that stand in the text count as its own. Compatibility forms ("９", "½") become plain ones, so that no number hides in them. */
function tidySentence({ text, evidence }: WordedSentence): WordedSentence {
  const plain = visibleText(text.normalize('NFKC')).replace(/\s+/g, ' ').trim()
  const marked = [...plain.matchAll(MARK)].map((match) => Number(match[1]))
  return { text: plain.replace(MARK, ''), evidence: [...new Set([...evidence, ...marked])].toSorted((a, b) => a - b) }
}

function summaryOf(
  sentences: readonly WordedSentence[],
  ids: readonly PassageId[],
  draft: Draft,
  snapshot: Snapshot,
): Draft | undefined {
  const agencies = agenciesOf(snapshot)
  const length = sentences.reduce((sum, { text }) => sum + text.length, 0)
  const areSupported = sentences.every(({ text, evidence }) => {
    const cited = evidence.flatMap((number) => ids[number - 1] ?? [])
    if (cited.length === 0 || cited.length < evidence.length) return false
    return checkSentence(text, sourcesOf(cited, snapshot), agencies).kind === 'supported'
  })
  if (sentences.length === 0 || length > EXPLAIN_LENGTH || !areSupported) return undefined
  const used = ids.filter((_, index) => sentences.some(({ evidence }) => evidence.includes(index + 1)))
  const numberOf = new Map(used.map((id, index) => [ids.indexOf(id) + 1, index + 1]))
  const marks = (evidence: readonly number[]) =>
    used.length === 1 ? '' : ` ${evidence.map((number) => `[${numberOf.get(number) ?? number}]`).join('')}`
  return {
    ...draft,
    lines: [headingOf(used, snapshot), ...sentences.map(({ text, evidence }) => `${text}${marks(evidence)}`)],
    citations: used.flatMap((id) => draft.citations.find(({ passageId }) => passageId === id) ?? []),
    computed: used.map((_, index) => `${index + 1}`),
    notes: [SUMMARY_NOTE],
  }
}

function headingOf(ids: readonly PassageId[], snapshot: Snapshot): string {
  const versions = new Set(ids.flatMap((id) => snapshot.passages.get(id)?.versionId ?? []))
  const names = [...versions].map((version) => {
    const { head, file } = requirePlan(snapshot, version)
    return planName(head, file)
  })
  return `Theo ${names.join('; ')}:`
}

/** A thousand plans name some thousand agencies. */
const agenciesOf = keptWith((snapshot: Snapshot): ReadonlySet<string> => {
  const printed = new Set(snapshot.tasks.flatMap(({ task }) => [...task.leads, ...task.coordinating]))
  return new Set([...printed].map((name) => nameKeys(name).join(' ')).filter(Boolean))
})
