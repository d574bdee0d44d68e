// Questions for several cited documents: "những quyết định nào về …", "các nghị quyết được nhắc tới": every one that the same sentence or its own title speaks of.
import type { StoredReference } from '../../store/plan-store.ts'
import { documentNumberKey } from '../../text/document-number.ts'
import { splitSentences } from '../../text/sentences.ts'
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { citePassages, shorten } from '../compose/cite.ts'
import { LIST_LENGTH } from '../compose/compose-list.ts'
import type { Draft } from '../compose/draft.ts'
import { sayReference } from './find-reference.ts'
import { planName } from '../compose/plan-name.ts'
import { requirePlan } from '../snapshot.ts'
import { coverageOf } from '../question/weigh-terms.ts'

const SEVERAL =
  / (?:nhung|cac|may|bao nhieu)(?: so)? (quyet dinh|nghi quyet|chi thi|ket luan|thong tu|nghi dinh|chuong trinh hanh dong|cong van|thong bao|luat|van ban)(?: \S+){0,12} (?:nao|gi) | (?:ke(?: ten| ra| giup)?|liet ke|neu)(?: (?:cac|nhung|may))?(?: cai)? (quyet dinh|nghi quyet|chi thi|ket luan|thong tu|nghi dinh|cong van|thong bao|luat|van ban) /
/** "Các quyết định về xã hội học tập": a heading for what is looked for, without a word of asking. */
const HEADED =
  /^ (?:danh sach |ten )?(?:cac|nhung) (quyet dinh|nghi quyet|chi thi|ket luan|thong tu|nghi dinh|cong van|thong bao|luat|van ban) (?:cua|ve|do|lien quan) /
/** "Tại nghị quyết và quyết định nào". */
const TWO_KINDS =
  / (quyet dinh|nghi quyet|chi thi|ket luan|thong tu|nghi dinh|cong van|thong bao|luat) (?:va|cung|hay) (quyet dinh|nghi quyet|chi thi|ket luan|thong tu|nghi dinh|cong van|thong bao|luat) (?:nao|gi|so may|may) /
const ANY_KIND = 'van ban'
/** As for a single one: nearly all that is asked must be said of it. */
const HELD = 0.62
/** Those that hold clearly less than the best are cited for something else. */
const BELOW_BEST = 0.15
const FEWEST = 2
const LONGEST_ITEM = 260

/** undefined unless several of a kind are asked for, and several are cited for it. */
export function findReferenceList(asked: Asked): Draft | undefined {
  const { joined, mention, snapshot } = asked
  const kinds = (TWO_KINDS.exec(joined) ?? SEVERAL.exec(joined) ?? HEADED.exec(joined))
    ?.slice(1)
    .filter((kind) => kind !== undefined)
  if (!kinds) return undefined
  const held = snapshot.references
    .filter(({ versionId }) => mention.only?.has(versionId) ?? true)
    .filter(({ reference }) => kinds.includes(ANY_KIND) || kinds.includes(syllables(reference.kind ?? '').join(' ')))
    .map((stored) => ({ stored, held: holding(stored, asked) + (mention.bonus.get(stored.versionId) ?? 0) * 0.3 }))
  const best = Math.max(0, ...held.map((one) => one.held))
  const found = eachOnce(
    held.filter((one) => one.held >= Math.max(HELD, best - BELOW_BEST)).map(({ stored }) => stored),
  )
  return found.length >= FEWEST ? compose(found, asked) : undefined
}

function holding({ reference, passageId }: StoredReference, { question, snapshot }: Asked): number {
  const passage = snapshot.passages.get(passageId)
  const sentence = splitSentences(passage?.text ?? '').find((one) => one.includes(reference.number))
  const own = coverageOf(question, reference.kind, reference.number, reference.issuer, reference.subject)
  return Math.max(own, coverageOf(question, sentence ?? '', ...(passage?.headingPath ?? [])))
}

function eachOnce(references: readonly StoredReference[]): readonly StoredReference[] {
  const seen = new Set<string>()
  return references.filter(({ reference, versionId }) => {
    const key = `${versionId} ${documentNumberKey(reference.number)}`
    return !seen.has(key) && seen.add(key)
  })
}

function compose(found: readonly StoredReference[], { snapshot }: Asked): Draft {
  const length = Math.min(LONGEST_ITEM, Math.floor(LIST_LENGTH / found.length))
  const plans = [...new Set(found.map(({ versionId }) => versionId))].map((id) => requirePlan(snapshot, id))
  return {
    outcome: 'answered',
    lines: [
      `Có ${found.length} văn bản được viện dẫn:`,
      ...found.map(({ reference }) => `- ${shorten(sayReference(reference), length)}`),
      `Theo ${plans.map(({ head, file }) => planName(head, file)).join('; ')}.`,
    ],
    citations: citePassages(
      snapshot,
      found.map(({ passageId }) => passageId),
    ),
    computed: [String(found.length)],
    claims: found.map(({ reference }) => reference.number),
  }
}
