// Documents that a plan cites: number, kind, date, issuer, subject, each read from where it is said most fully.
import type { Reference } from '../../knowledge/domain/reference.ts'
import { documentNumberKey, findDocumentNumbers } from '../../knowledge/text/document-number.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { findPrintedDate } from '../../knowledge/text/printed-date.ts'

export type FoundReference = { readonly reference: Reference; readonly passage: number }

/** The kind stands right before the number, "số" between them; the last syllables also as a scan prints them. */
const KIND =
  /(chi thi|nghi quyet|quyet dinh|ket luan|ke hoach|chuong trinh hanh dong|chuong trinh|thong tu|thong bao|nghi dinh|cong van|quy dinh|huong dan|cong dien|luat|de an|bao cao|to trinh)\s*(?:s\S{1,2}\s*)?$/
const NAMES: Readonly<Record<string, string>> = {
  'chi thi': 'Chỉ thị',
  'nghi quyet': 'Nghị quyết',
  'quyet dinh': 'Quyết định',
  'ket luan': 'Kết luận',
  'ke hoach': 'Kế hoạch',
  'chuong trinh hanh dong': 'Chương trình hành động',
  'chuong trinh': 'Chương trình',
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
const ISSUER =
  /^[\s,]*c\S{1,3}a?\s+([^;,.()“”"]+?)(?=\s+(?:ve|v\/v|ban hanh|phe duyet|quy dinh|thuc hien|giao|trien khai|giam sat)\s|[;,.()“”"]|$)/
const SUBJECT = /^[\s,]*((?:ve(?: viec)?|phe duyet|ban hanh|quy dinh|giao|giam sat)\s[^;.]{4,240})/
/** A date belongs to a number only when it follows at once. */
const DATE_REACH = 12

/** One entry a document, in order of first mention, whatever the number of citations. */
export function readReferences(passages: readonly string[]): readonly FoundReference[] {
  const byKey = new Map<string, FoundReference>()
  for (const [passage, text] of passages.entries()) {
    for (const found of findDocumentNumbers(text)) {
      const reference = readReference(text, found)
      const key = documentNumberKey(reference.number)
      const known = byKey.get(key)
      if (!known || fullness(reference) > fullness(known.reference)) byKey.set(key, { reference, passage })
    }
  }
  return [...byKey.values()]
}

const fullness = (reference: Reference) => Object.values(reference).filter((value) => value !== undefined).length

function readReference(text: string, found: { number: string; start: number; end: number }): Reference {
  const kind = KIND.exec(fold(text.slice(Math.max(0, found.start - 40), found.start)))?.[1]
  let rest = text.slice(found.end)
  const date = findPrintedDate(rest)
  const dated = date !== undefined && date.start <= DATE_REACH
  if (dated) rest = rest.slice(date.end)
  const issuer = pick(ISSUER, rest)
  const afterIssuer = issuer ? rest.slice(rest.indexOf(issuer) + issuer.length) : rest
  const subject = pick(SUBJECT, afterIssuer)
  return {
    number: found.number,
    kind: kind === undefined ? undefined : NAMES[kind],
    issuedOn: dated ? date.date : undefined,
    issuer,
    subject,
  }
}

/** Matches folded, returns the wording; folding NFC text keeps its length. */
function pick(pattern: RegExp, text: string): string | undefined {
  const match = pattern.exec(fold(text))
  if (!match?.[1]) return undefined
  const start = match[0].indexOf(match[1])
  return tidy(text.slice(start, start + match[1].length))
}
