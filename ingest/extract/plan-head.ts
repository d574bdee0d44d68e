// What a document says of itself: number, kind, subject, issuer, date, signer, period. What it leaves out stays undefined.
import type { PlanHead, Warning } from '../../knowledge/domain/plan.ts'
import { findDocumentNumbers } from '../../knowledge/text/document-number.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { measureQuality } from '../../knowledge/text/letter-quality.ts'
import { findPrintedDate } from '../../knowledge/text/printed-date.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { CAPTION, DOCUMENT_KIND } from '../structure/outline.ts'
import { isAnnexTitle } from '../structure/headings.ts'
import { readIssuer } from './issuer.ts'
import { readPeriod } from './period.ts'
import { readSigner } from './signer.ts'

const KIND_NAMES: Readonly<Record<string, string>> = {
  'ke hoach': 'Kế hoạch',
  'quyet dinh': 'Quyết định',
  'chi thi': 'Chỉ thị',
  'chuong trinh hanh dong': 'Chương trình hành động',
  'chuong trinh': 'Chương trình',
  'cong van': 'Công văn',
  'nghi quyet': 'Nghị quyết',
  'de an': 'Đề án',
  'huong dan': 'Hướng dẫn',
  'thong bao': 'Thông báo',
  'bao cao': 'Báo cáo',
  'to trinh': 'Tờ trình',
  'phuong an': 'Phương án',
}
/** "Số: 12/KH-UBND", the word also as a scan prints it. */
const NUMBERED = /^.*?\bs\S{1,2}\s*:\s*/
/** A date with blanks: "ngày   tháng 7 năm 2024". */
const DATE_WORDING = /ngay\s*\S{0,4}\s*thang\s*\S{0,3}\s*nam\s*20\d{2}/

export function readPlanHead(outlined: readonly OutlinedBlock[]): { head: PlanHead; warnings: readonly Warning[] } {
  const texts = outlined.map(({ block }) => block.text)
  const headTexts = outlined.filter(({ block }) => block.kind === 'head').map(({ block }) => block.text)
  const captions = headTexts.filter((text) => CAPTION.test(fold(text)))
  const opening = headTexts.filter((text) => !captions.includes(text))
  const kindAt = opening.findIndex((text) => DOCUMENT_KIND.test(fold(text).trim()))
  const annex = outlined.find(({ block }) => block.kind === 'heading' && isAnnexTitle(block.title.split(':')[0] ?? ''))
  const annexTitle = annex?.block.kind === 'heading' ? annex.block.title.split(': ').slice(1).join(': ') : undefined
  const subject = (kindAt >= 0 ? tidy(opening.slice(kindAt + 1).join(' ')) : '') || annexTitle || undefined
  const issuer = readIssuer(outlined, captions)
  const dateText = [...opening, ...captions].find((text) => DATE_WORDING.test(fold(text)) || findPrintedDate(text))
  const quality = measureQuality(texts.join('\n'))
  const signature = outlined.find(({ block }) => block.kind === 'signature')?.block
  const head: PlanHead = {
    number: readNumber(opening, captions),
    kind: readKind(opening[kindAt], captions),
    subject,
    ...issuer,
    issuedOn: issueDate(opening, captions, kindAt),
    issuedWording: dateText && wordingOf(dateText),
    signer: signature && readSigner(signature.raw, quality.kind === 'scan'),
    period: subject ? readPeriod(subject) : undefined,
    quality,
  }
  return { head, warnings: headWarnings(head) }
}

function readNumber(opening: readonly string[], captions: readonly string[]): string | undefined {
  for (const text of opening) {
    const label = NUMBERED.exec(fold(text))
    const found = label && findDocumentNumbers(text.slice(label[0].length))[0]
    if (found && found.start < 3) return found.number
  }
  const caption = captions.map((text) => findDocumentNumbers(text)[0]).find((found) => found !== undefined)
  return caption?.number
}

function readKind(line: string | undefined, captions: readonly string[]): string | undefined {
  const own = line === undefined ? undefined : KIND_NAMES[fold(line).trim()]
  const carried = captions.map(
    (text) => /theo\s+(ke hoach|quyet dinh|chuong trinh|cong van|de an)/.exec(fold(text))?.[1],
  )
  return own ?? KIND_NAMES[carried.find((kind) => kind !== undefined) ?? '']
}

/** Above the kind line stand place and date; below it dates belong to other documents. */
function issueDate(opening: readonly string[], captions: readonly string[], kindAt: number) {
  const above = kindAt < 0 ? [] : opening.slice(0, kindAt)
  return [...above, ...captions].flatMap((text) => findPrintedDate(text)?.date ?? [])[0]
}

function wordingOf(text: string): string | undefined {
  const match = DATE_WORDING.exec(fold(text))
  if (match) return text.slice(match.index, match.index + match[0].length)
  const date = findPrintedDate(text)
  return date && text.slice(date.start, date.end)
}

function headWarnings(head: PlanHead): readonly Warning[] {
  if (head.kind === undefined && head.number === undefined)
    return [
      {
        message: 'Không nhận ra phần đầu của văn bản (loại, số, cơ quan ban hành); nạp như tài liệu thường.',
        line: undefined,
      },
    ]
  const missing = [
    head.number === undefined ? 'số' : undefined,
    head.issuedOn === undefined ? 'ngày ban hành' : undefined,
    head.issuer === undefined ? 'cơ quan ban hành' : undefined,
  ].filter((name) => name !== undefined)
  return missing.length > 0
    ? [{ message: `Văn bản không ghi hoặc không đọc được: ${missing.join(', ')}.`, line: undefined }]
    : []
}
