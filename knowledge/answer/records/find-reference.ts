// Questions for a cited document: "chỉ thị nào …", "nghị quyết về … số mấy": looked up among the references of the plans.
import type { StoredReference } from '../../store/plan-store.ts'
import type { Period } from '../../domain/plan.ts'
import { documentNumberKey } from '../../text/document-number.ts'
import { formatVietnamDate } from '../../time/vietnam-date.ts'
import { tidy } from '../../text/fold.ts'
import { syllables } from '../../text/syllables.ts'
import { splitSentences } from '../../text/sentences.ts'
import type { Asked } from '../question/asked.ts'
import { citePassages, shorten } from '../compose/cite.ts'
import type { Draft } from '../compose/draft.ts'
import { planName } from '../compose/plan-name.ts'
import { readCitedNumbers } from '../question/mentions.ts'
import { coverageOf, type WeightedTerm } from '../question/weigh-terms.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { termsOf } from '../question/term-statistics.ts'

/** Many plans cite the same kinds of documents: which plan is meant counts more than the words. */
const HINT_SHARE = 1.25
/** A reference is a few words: nearly all that is asked must stand in it. */
const HELD = 0.62

/** undefined unless a document is asked for by its kind, and one of that kind holds the rest of the question. */
export function findReference(asked: Asked): Draft | undefined {
  const { query, question, mention, snapshot, joined } = asked
  // "Theo Nghị quyết 07 được hỗ trợ bao nhiêu tiền": a sum is asked for, and the document says only where it stands.
  if (query.answerKind === 'money') return undefined
  const cited = findCited(asked)
  if (cited.length > 1) return together(cited.map((one) => compose(one, snapshot)))
  const only = cited[0] ?? findByNumber(asked)
  if (only) return compose(only, snapshot)
  if (query.answerKind !== 'document' && query.answerKind !== 'date') return undefined
  const about = question.filter(({ term }) => !term.split('_').every((key) => AS_GROUND.has(key)))
  const years = query.periods.filter((period) => period.kind === 'school-year')
  const ranked = snapshot.references
    .filter(({ versionId }) => !mention.only || mention.only.has(versionId))
    .filter(({ versionId }) => {
      const own = requirePlan(snapshot, versionId).head.period
      return years.length === 0 || (own && years.some((year) => year.from === own.from))
    })
    .filter(
      ({ reference }) => reference.kind !== undefined && joined.includes(` ${syllables(reference.kind).join(' ')} `),
    )
    .filter(({ reference }) => !isAnother(reference, joined))
    .filter(({ reference: { kind = '' } }) => isOfKind(kind, KIND_ASKED.exec(joined)?.[1]))
    .map((stored) => {
      const bonus = mention.bonus.get(stored.versionId) ?? 0
      const own = Math.max(holding(stored, about), SENTENCE_SHARE * holdingSentence(stored, about, snapshot))
      return { stored, held: own + bonus * 0.3, score: own + HINT_SHARE * bonus }
    })
    .toSorted((a, b) => b.score - a.score || fullness(b.stored) - fullness(a.stored))
  const sure = ranked.filter(({ held }) => held >= HELD)
  const [best] = sure
  if (!best) return undefined
  const each = bestOfEachYear(
    sure.map(({ stored }) => stored),
    years,
    snapshot,
  )
  return each.length > 1 ? together(each.map((one) => compose(one, snapshot))) : compose(best.stored, snapshot)
}

/** "Kế hoạch năm học 2024-2025 và 2025-2026 căn cứ quyết định nào": what each year's plan cites; [] where one cites none. */
function bestOfEachYear(
  ranked: readonly StoredReference[],
  years: readonly Period[],
  snapshot: Snapshot,
): readonly StoredReference[] {
  const each = years.flatMap(
    ({ from }) => ranked.find(({ versionId }) => requirePlan(snapshot, versionId).head.period?.from === from) ?? [],
  )
  return years.length > 1 && each.length === years.length ? each : []
}

/** "Làm căn cứ", "khác nhau thế nào": what the document is cited for is no part of its name. */
const AS_GROUND: ReadonlySet<string> = new Set('lam can cu khac nhau xay dung ban hanh'.split(' '))

/** "Kế hoạch ấy thực hiện nghị quyết nào": of two kinds that are named, the one that the asking word follows. */
const KIND_ASKED =
  / (nghi quyet|quyet dinh|chi thi|ket luan|ke hoach|thong tu|nghi dinh|cong van|chuong trinh(?: hanh dong)?|luat|thong bao|de an) (?:nao|gi|so may|so nao|so bao nhieu) /
const isOfKind = (kind: string, asked: string | undefined): boolean =>
  asked === undefined || syllables(kind).join(' ').startsWith(asked)

/** "Quyết định 387 ký hôm nào" is told by no other decision. */
function isAnother({ kind = '', number }: StoredReference['reference'], joined: string): boolean {
  const said = readCitedNumbers(joined).filter((cited) => syllables(kind).join(' ').startsWith(cited.kind))
  return said.length > 0 && !said.some((cited) => new RegExp(`^0?${cited.number}[/-]`).test(number))
}

/** "QĐ 12/QĐ-UBND về việc gì?": a number and little else asks what the plans say of that document. */
function findCited({ query, question, mention, snapshot }: Asked): readonly StoredReference[] {
  const asking = new Set([...query.documents.flatMap((key) => key.split('|')), ...DOCUMENT_WORDS])
  const fitting = snapshot.references
    .filter(({ versionId }) => !mention.only || mention.only.has(versionId))
    .filter(({ reference }) => query.documents.includes(documentNumberKey(reference.number)))
    .filter(({ reference }) => {
      const own = new Set(termsOf([reference.issuer, reference.subject].join(' ; ')))
      return question.every(
        ({ term }) => own.has(term) || term.split('_').every((key) => asking.has(key) || own.has(key)),
      )
    })
    .filter(({ reference }) => query.answerKind !== 'date' || reference.issuedOn !== undefined)
    .toSorted((a, b) => fullness(b) - fullness(a))
  const best = query.documents.map((key) =>
    fitting.find(({ reference }) => documentNumberKey(reference.number) === key),
  )
  // Of two that are named in full, one that no plan cites must not go unsaid.
  return best.every((one) => one !== undefined) ? best : fitting.slice(0, query.documents.length > 1 ? 0 : 1)
}

/** "QĐ 1373 và QĐ 1705 phê duyệt gì": one below the other. */
const together = (drafts: readonly Draft[]): Draft => ({
  outcome: 'answered',
  lines: [...new Set(drafts.flatMap(({ lines }) => lines))],
  citations: drafts.flatMap(({ citations }) => citations),
  computed: [],
  claims: drafts.flatMap(({ claims }) => claims),
})

/** "Quyết định 677 phê duyệt gì": the kind and the number that people remember, of a document that no plan is about. */
function findByNumber({ query, question, mention, snapshot, joined }: Asked): StoredReference | undefined {
  if (query.intent !== 'fact' && query.answerKind !== 'date' && !ISSUED.test(joined)) return undefined
  const about = question.filter(({ term }) => !term.split('_').every((key) => key === 'ban' || key === 'hanh'))
  const said = readCitedNumbers(joined).filter((cited) => !isGroundOfAnother(cited, joined))
  return snapshot.references
    .filter(({ versionId }) => !mention.only || mention.only.has(versionId))
    .filter(({ reference }) =>
      said.some(
        ({ kind, number }) =>
          new RegExp(`^0?${number}[/-]`).test(reference.number) &&
          syllables(reference.kind ?? '')
            .join(' ')
            .startsWith(kind),
      ),
    )
    .filter((stored) => query.answerKind !== 'date' || stored.reference.issuedOn !== undefined)
    .filter((stored) => about.length === 0 || holding(stored, about) >= ABOUT_IT)
    .toSorted((a, b) => fullness(b) - fullness(a))[0]
}

/** "Kế hoạch … theo Chỉ thị 37 là kế hoạch số mấy": the one that is carried out is not the one asked for. */
function isGroundOfAnother(
  { kind, number }: { readonly kind: string; readonly number: string },
  joined: string,
): boolean {
  const ground = joined.search(new RegExp(` (?:theo|thuc hien|trien khai|can cu) ${kind}(?: so)? ${number} `))
  return ground >= 0 && DOCUMENT_KIND.test(joined.slice(0, ground + 1))
}
const DOCUMENT_KIND =
  / (?:nghi quyet|quyet dinh|chi thi|ket luan|ke hoach|thong tu|nghi dinh|cong van|chuong trinh(?: hanh dong)?) (?!\d|so \d)/

/** "Ai ban hành Quyết định 677": its issuer is told with it. */
const ISSUED = / (?:ai|(?:co quan|don vi|cap|bo) nao) (?:da )?ban hanh | ban hanh boi /

/** The number says which document; what else is asked must be about it, not about what it is cited for. */
const ABOUT_IT = 0.4

const DOCUMENT_WORDS =
  'quyet dinh nghi chi thi ket luan thong tu cong van luat chuong trinh hanh dong so ngay thang nam ban hanh phe duyet quy co quan vien dan noi dung viec'.split(
    ' ',
  )

function holding({ reference }: StoredReference, question: readonly WeightedTerm[]): number {
  return coverageOf(question, reference.kind, reference.number, reference.issuer, reference.subject)
}

/** What the sentence says that cites it: surer of the document itself than of its neighbours in a long list. */
const SENTENCE_SHARE = 0.85
const LONGEST_SENTENCE = 450

function holdingSentence(
  { passageId, reference }: StoredReference,
  question: readonly WeightedTerm[],
  { passages }: Snapshot,
): number {
  const sentence = splitSentences(passages.get(passageId)?.text ?? '').find((one) => one.includes(reference.number))
  if (sentence === undefined || sentence.length > LONGEST_SENTENCE) return 0
  return coverageOf(question, sentence)
}

const fullness = ({ reference }: StoredReference) =>
  Object.values(reference).filter((value) => value !== undefined).length

/** Where the citation does not say what the document is about, the sentence that cites it may. */
function sayingOf({ passageId, reference }: StoredReference, snapshot: Snapshot): readonly string[] {
  const text = snapshot.passages.get(passageId)?.text ?? ''
  const sentence = splitSentences(text).find((one) => one.includes(reference.number))
  return sentence ? [shorten(sentence, LONGEST_SAYING)] : []
}

const LONGEST_SAYING = 400

/** "Chỉ thị số 29-CT/TW ngày 5/1/2024 của Bộ Chính trị về …", as much of it as is known. */
export function sayReference({ kind, number, issuedOn, issuer, subject }: StoredReference['reference']): string {
  const date = issuedOn ? ` ngày ${formatVietnamDate(issuedOn)}` : ''
  return tidy(
    `${kind ?? 'Văn bản'} số ${number}${date}${issuer ? ` của ${issuer}` : ''}${subject ? ` ${subject}` : ''}.`,
  )
}

function compose(stored: StoredReference, snapshot: Snapshot): Draft {
  const { reference } = stored
  const plan = requirePlan(snapshot, stored.versionId)
  return {
    outcome: 'answered',
    lines: [
      sayReference(reference),
      ...(reference.subject ? [] : sayingOf(stored, snapshot)),
      `Được viện dẫn trong ${planName(plan.head, plan.file)}.`,
    ],
    citations: citePassages(snapshot, [stored.passageId]),
    computed: [],
    claims: [reference.number, reference.issuer ?? '', reference.subject ?? ''].filter(Boolean),
  }
}
