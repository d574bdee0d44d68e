// What a document says of itself: number, kind, subject, issuer, date, signer, period. What it leaves out stays undefined.
import type { PlanHead, Warning } from '../../knowledge/domain/plan.ts'
import { findDocumentNumbers } from '../../knowledge/text/document-number.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { measureQuality } from '../../knowledge/text/letter-quality.ts'
import { findPrintedDate } from '../../knowledge/text/printed-date.ts'
import { isDecider } from '../structure/document-head.ts'
import { isAnnexTitle } from '../structure/headings.ts'
import { KIND_NAMES, kindOfLine } from '../structure/kind-line.ts'
import { isMostlyUpperCase } from '../structure/letter-case.ts'
import { CAPTION, type OutlinedBlock } from '../structure/outline.ts'
import { readIssuer } from './issuer.ts'
import { readPeriod } from './period.ts'
import { readSigner, readSignerBeside } from './signer.ts'

/** "Số: 12/KH-UBND", the word also as a scan prints it. */
const NUMBERED = /^.{0,200}?\bs\S{1,2}\s*:\s*/
/** The party prints "Số 25-KH/TU" without a colon; below the kind line, and in a sentence, that would be a cited document. */
const NUMBERED_BARE = /^(?:.{0,80}\s)?so\s+(?=\d)/
const isNoSentence = (before: string) => before.length < 4 || isMostlyUpperCase(before)
/** A date with blanks: "ngày   tháng 7 năm 2024". */
const DATE_WORDING = /ngay\s*\S{0,4}\s*thang\s*\S{0,3}\s*nam\s*20\d{2}/
/** Letters have no kind line; their subject stands as "V/v …". */
const ABOUT = /^v\/v\s+/
/** The quality of the letters shows on the first pages. */
const QUALITY_LETTERS = 200_000

export function readPlanHead(outlined: readonly OutlinedBlock[]): { head: PlanHead; warnings: readonly Warning[] } {
  const captions = outlined.flatMap(({ block }) =>
    block.kind === 'head' && CAPTION.test(fold(block.text.slice(0, 200))) ? [block.text] : [],
  )
  const opening = openingOf(outlined).filter((text) => !captions.includes(text))
  const kindAt = opening.findIndex((text) => kindOfLine(text) !== undefined)
  const quality = measureQuality(openingText(outlined))
  const isScan = quality.kind === 'scan'
  const subject = readSubject(opening, kindAt) ?? annexTitle(outlined)
  const issuer = readIssuer(outlined, captions, isScan)
  const dateText = issueLines(opening, captions, kindAt).find(
    (text) => DATE_WORDING.test(fold(text)) || findPrintedDate(text),
  )
  const number = readNumber(opening, captions, kindAt)
  const signature = outlined.map(({ block }) => block).find((block) => block.kind === 'signature')
  const recipients = outlined.map(({ block }) => block).find((block) => block.kind === 'recipients')
  const head: PlanHead = {
    number,
    kind: readKind(opening, kindAt, captions, number),
    subject,
    ...issuer,
    issuedOn: issueDate(opening, captions, kindAt),
    issuedWording: dateText && wordingOf(dateText),
    // Names are no words of the language: a scan's are kept as printed.
    signer:
      (signature?.kind === 'signature'
        ? readSigner(isScan ? signature.raw : signature.lines.join('\n'), isScan)
        : undefined) ?? (isScan && recipients ? readSignerBeside(recipients.raw) : undefined),
    period: subject ? readPeriod(subject) : undefined,
    quality,
  }
  return { head, warnings: headWarnings(head) }
}

/** The head at the beginning; titles of annexes and carried plans further down are heads of their own. */
function openingOf(outlined: readonly OutlinedBlock[]): readonly string[] {
  const end = outlined.findIndex(({ block }) => block.kind !== 'head')
  return outlined.slice(0, end < 0 ? outlined.length : end).map(({ block }) => block.text)
}

function openingText(outlined: readonly OutlinedBlock[]): string {
  const texts: string[] = []
  let length = 0
  for (const { block } of outlined) {
    // The raw text: a scan stays one, however well it was restored.
    texts.push(block.raw)
    length += block.raw.length
    if (length > QUALITY_LETTERS) break
  }
  return texts.join('\n')
}

function readSubject(opening: readonly string[], kindAt: number): string | undefined {
  const about = opening.find((text) => ABOUT.test(fold(text)))
  if (kindAt < 0) return about && tidy(about.replace(/^V\/v\s+/iu, ''))
  const line = opening[kindAt] ?? ''
  const inLine = line.slice(kindOfLine(line)?.length ?? line.length).replace(/^[\s:.]+/, '')
  const below = opening.slice(kindAt + 1)
  const end = below.findIndex((text, index) => (index > 0 || inLine !== '') && isDecider(text))
  return tidy([inLine, ...below.slice(0, end < 0 ? below.length : end)].join(' ')) || undefined
}

function annexTitle(outlined: readonly OutlinedBlock[]): string | undefined {
  const annex = outlined.find(({ block }) => block.kind === 'heading' && isAnnexTitle(block.title.split(':')[0] ?? ''))
  return annex?.block.kind === 'heading' ? annex.block.title.split(': ').slice(1).join(': ') || undefined : undefined
}

function readNumber(opening: readonly string[], captions: readonly string[], kindAt: number): string | undefined {
  for (const [index, text] of opening.entries()) {
    const bare = index < kindAt ? NUMBERED_BARE.exec(fold(text)) : null
    const label = NUMBERED.exec(fold(text)) ?? (bare && isNoSentence(text.slice(0, bare[0].length)) ? bare : null)
    const found = label && findDocumentNumbers(text.slice(label[0].length))[0]
    if (found && found.start < 3) return found.number
  }
  const caption = captions.map((text) => findDocumentNumbers(text)[0]).find((found) => found !== undefined)
  return caption?.number
}

/** By the kind line, the caption of an annex, "V/v" of a letter, or the code in the number. */
function readKind(
  opening: readonly string[],
  kindAt: number,
  captions: readonly string[],
  number: string | undefined,
): string | undefined {
  const own = KIND_NAMES[kindOfLine(opening[kindAt] ?? '') ?? '']
  if (own) return own
  if (opening.some((text) => ABOUT.test(fold(text)))) return KIND_NAMES['cong van']
  const carried = captions.map(
    (text) => /theo\s+(ke hoach|quyet dinh|chuong trinh|cong van|de an)/.exec(fold(text))?.[1],
  )
  const isPlan = number !== undefined && /[-/]kh[-/]?/.test(fold(number))
  return KIND_NAMES[carried.find((kind) => kind !== undefined) ?? (isPlan ? 'ke hoach' : '')]
}

/** Above the kind line stand place and date; below it dates belong to other documents. */
function issueLines(opening: readonly string[], captions: readonly string[], kindAt: number): readonly string[] {
  const above = kindAt < 0 ? opening : opening.slice(0, kindAt)
  return [...above, ...captions]
}

const issueDate = (...lines: Parameters<typeof issueLines>) =>
  issueLines(...lines).flatMap((text) => findPrintedDate(text)?.date ?? [])[0]

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
