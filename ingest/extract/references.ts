// Documents that a plan cites: number, kind, date, issuer, subject, each read from where it is said most fully.
import type { Reference } from '../../knowledge/domain/reference.ts'
import { documentNumberKey, findDocumentNumbers } from '../../knowledge/text/document-number.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { findPrintedDate } from '../../knowledge/text/printed-date.ts'
import { readCitedIssuer, readCitedSubject } from './cited-document.ts'

export type FoundReference = { readonly reference: Reference; readonly passage: number }

/** The kind stands right before the number, "số" between them; the last syllables also as a scan prints them. */
const KIND =
  /(chi thi|nghi quyet|quyet dinh|ket luan|ke hoach|chuong trinh hanh dong|chuong trinh|thong tu lien tich|thong tu|thong bao|nghi dinh|cong van|quy dinh|huong dan|cong dien|luat|de an|bao cao|to trinh)\s*(?:s\S{1,2}\s*)?$/
const NAMES: Readonly<Record<string, string>> = {
  'chi thi': 'Chỉ thị',
  'nghi quyet': 'Nghị quyết',
  'quyet dinh': 'Quyết định',
  'ket luan': 'Kết luận',
  'ke hoach': 'Kế hoạch',
  'chuong trinh hanh dong': 'Chương trình hành động',
  'chuong trinh': 'Chương trình',
  'thong tu lien tich': 'Thông tư liên tịch',
  'thong tu': 'Thông tư',
  'thong bao': 'Thông báo',
  'nghi dinh': 'Nghị định',
  'cong van': 'Công văn',
  'quy dinh': 'Quy định',
  'huong dan': 'Hướng dẫn',
  'cong dien': 'Công điện',
  luat: 'Luật',
  'de an': 'Đề án',
  'bao cao': 'Báo cáo',
  'to trinh': 'Tờ trình',
}
/** The kind by its code, where no words say it: "số 387/QĐ-TTg". Decree 30, annex III; đ as a scan may print it. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/[-/]nq\b/, 'nghi quyet'],
  [/[-/]qd\b/, 'quyet dinh'],
  [/[-/]ct\b/, 'chi thi'],
  [/[-/]kl\b/, 'ket luan'],
  [/[-/]kh\b/, 'ke hoach'],
  [/[-/]n[dp]-cp\b/, 'nghi dinh'],
  [/[-/]tt-/, 'thong tu'],
  [/[-/]tb\b/, 'thong bao'],
  [/[-/]ctr\b/, 'chuong trinh'],
  [/[-/]cv\b/, 'cong van'],
]
/** A date belongs to a number only when it follows at once. */
const DATE_REACH = 12
/** Date, issuer and subject stand within this many letters after the number; a wall of text is not searched to its end. */
const REACH = 700

/**
 * One entry a document, in order of first mention, whatever the number of citations.
 *
 * @param passages the pieces of running text of each passage: cells of a row are apart
 * @param ownNumber the document's own number, which is no reference
 */
export function readReferences(
  passages: readonly (readonly string[])[],
  ownNumber: string | undefined,
): readonly FoundReference[] {
  const byKey = new Map<string, FoundReference>()
  const own = ownNumber && documentNumberKey(ownNumber)
  for (const [passage, pieces] of passages.entries()) {
    for (const text of pieces) {
      for (const found of findDocumentNumbers(text)) {
        const reference = readReference(text, found)
        const key = documentNumberKey(reference.number)
        const known = byKey.get(key)
        if (key === own || (known && fullness(reference) <= fullness(known.reference))) continue
        byKey.set(key, { reference, passage })
      }
    }
  }
  return [...byKey.values()]
}

const fullness = (reference: Reference) => Object.values(reference).filter((value) => value !== undefined).length

function readReference(text: string, found: { number: string; start: number; end: number }): Reference {
  const before = KIND.exec(fold(text.slice(Math.max(0, found.start - 40), found.start)))?.[1]
  const kind = before ?? CODES.find(([code]) => code.test(fold(found.number)))?.[1]
  let rest = text.slice(found.end, found.end + REACH)
  const date = findPrintedDate(rest)
  const dated = date !== undefined && date.start <= DATE_REACH
  if (dated) rest = rest.slice(date.end)
  const issuer = readCitedIssuer(rest)
  const subject = readCitedSubject(issuer ? rest.slice(issuer.end) : rest)
  return {
    number: found.number,
    kind: kind === undefined ? undefined : NAMES[kind],
    issuedOn: dated ? date.date : undefined,
    issuer: issuer && tidy(issuer.wording),
    subject,
  }
}
