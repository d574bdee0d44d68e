// The end of a document: who receives it ("Nơi nhận") and who signed it.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import type { ClosingBlock } from './block.ts'
import { isAnnexTitle, startsHeading } from './headings.ts'
import { isKindLine, isStateTitle } from './kind-line.ts'

/** "Nơi nhận:", the last letters also as a scan may print them. */
const RECIPIENTS = /^noi nh\S{1,3}\s*:/
/** TM. (on behalf of), KT. (for), TL., TUQ. before a title in capitals: Decree 30, annex I. */
const SIGNATURE = /^(T[./]?M|KT|T[./]?L|TUQ)\b[.\s/]*\p{Lu}{2}/u
/** A title that stands alone, where the head of a body signs himself; a table may hold all of it in one line, name and all. */
const BARE_TITLE =
  /^(?:Q\. ?|QUYỀN )?(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ|TRƯỞNG PHÒNG|TRƯỞNG BAN|CỤC TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|VIỆN TRƯỞNG|CHÁNH VĂN PHÒNG)(?:\s*\([^()]*(?:ký|đóng dấu)[^()]*\)(?:\s+\p{Lu}\S*){0,6})?$/u
/** Recipients and signature fill a page at most; what goes on after it is something else. */
export const LONGEST_CLOSING = 70

export const startsRecipients = (text: string): boolean => text.length < 400 && RECIPIENTS.test(fold(text))
export const startsSignature = (text: string): boolean => SIGNATURE.test(text) || BARE_TITLE.test(text)
export const startsClosing = (text: string): boolean => startsRecipients(text) || startsSignature(text)

/** @returns how many lines from `start` on belong to the closing: up to an annex, a table, a heading, a footnote, another document or the end */
export function closingLength(lines: readonly SourceLine[], start: number): number {
  const limit = Math.min(lines.length, start + LONGEST_CLOSING)
  let end = start + 1
  for (; end < limit; end += 1) {
    const line = lines[end]
    if (!line || isAfterClosing(line)) break
  }
  return end - start
}

/** "BIỂU TỔNG HỢP …": an annex without a number. */
const TABLE_TITLE = /^(?:BIỂU|BẢNG|BIEU|BANG|DANH SÁCH|DANH SACH|DANH MỤC|DANH MUC)(?:\s+\p{Lu}+){3}/u

const isAfterClosing = (line: SourceLine) =>
  isAnnexTitle(line.text) ||
  TABLE_TITLE.test(line.text) ||
  line.cells !== undefined ||
  line.headingDepth !== undefined ||
  /^\[\d/.test(line.text) ||
  isStateTitle(line.text) ||
  isKindLine(line.text) ||
  (startsHeading(line) && !startsSignature(line.text))

/** Splits the closing lines; where a scan printed both columns as one, what follows the last "- …" line is the signature. */
export function readClosing(lines: readonly SourceLine[]): readonly ClosingBlock[] {
  const full = lines.filter((line) => line.text !== '')
  const marked = full.findIndex((line) => startsSignature(line.text))
  const recipientsAt = full.findIndex((line) => startsRecipients(line.text))
  const afterList = full.findLastIndex((line) => /^[-–]/.test(line.text)) + 1
  if (recipientsAt < 0) return block('signature', full)
  if (marked >= 0 && marked < recipientsAt)
    return [...block('signature', full.slice(marked, recipientsAt)), ...block('recipients', full.slice(recipientsAt))]
  const cut = marked > recipientsAt ? marked : Math.max(afterList, recipientsAt + 1)
  return [...block('recipients', full.slice(0, cut)), ...block('signature', full.slice(cut))]
}

/** A closing that a converter printed as a table, recipients in one column, the signature in another. @returns undefined: another table; or with how many of the lines it holds */
export function readClosingRows(
  lines: readonly SourceLine[],
): { readonly blocks: readonly ClosingBlock[]; readonly length: number } | undefined {
  const [first] = lines
  const filled = first?.cells?.filter((cell) => cell !== '') ?? []
  if (!first?.cells || filled.length > 3 || !filled.some((cell) => startsRecipients(cell))) return undefined
  const rows = closingRows(first, lines.slice(1))
  const blocks = first.cells.flatMap((_, column): readonly ClosingBlock[] => {
    const filledRows = rows.filter(({ cells = [] }) => (cells[column] ?? '') !== '')
    const texts = filledRows.flatMap(({ cells = [] }) => (cells[column] ?? '').split('\n'))
    const [top, ...others] = filledRows.map(({ place }) => place)
    if (top === undefined) return []
    return [
      {
        kind: startsSignature(texts[0] ?? '') ? 'signature' : 'recipients',
        text: tidy(texts.join(' ')),
        lines: texts,
        raw: rows.length === 1 ? first.raw : texts.join('\n'),
        place: joinPlaces([top, ...others]),
      },
    ]
  })
  return { blocks, length: rows.length }
}

/** Up to the last receiver with the name beside it: what stands below is another table, or somebody else who confirms. */
function closingRows(first: SourceLine, below: readonly SourceLine[]): readonly SourceLine[] {
  const rows = [first]
  for (const line of below) {
    const cells = rows.flatMap((row) => row.cells ?? [])
    const isNamed = cells.some((cell) => cell.split('\n').some((text) => PERSON.test(text)))
    const isFiled = cells.some((cell) => FILED_LAST.test(fold(cell)))
    const isTitled = line.cells?.slice(1).some((cell) => startsSignature(cell) || SHOUTED.test(cell)) ?? false
    if (!goesOn(line, first.cells?.length ?? 0) || (isNamed && (isFiled || isTitled))) break
    rows.push(line)
  }
  return rows
}
const PERSON = /^(?:\p{Lu}\p{Ll}*\.?\s)*(?:\p{Lu}[\p{Ll}’']*\s){1,4}\p{Lu}\p{Ll}+$/u
const FILED_LAST = /(?:^|\n)\s*[-–+•*]\s*luu\s*:/
const SHOUTED = /^\p{Lu}{2,}(?:[\s-]+\p{Lu}{2,})+/u

/** One more receiver, the name below the title, or nothing beside them. */
const goesOn = ({ cells }: SourceLine, width: number): boolean =>
  cells !== undefined &&
  cells.length === width &&
  /^(?:[-–+•*]|$)/.test(cells[0] ?? '') &&
  cells.every((cell) => cell.length < LONGEST_CELL)
const LONGEST_CELL = 150

function block(kind: 'recipients' | 'signature', lines: readonly SourceLine[]): readonly ClosingBlock[] {
  const [first, ...rest] = lines.map((line) => line.place)
  if (!first) return []
  const texts = lines.map((line) => line.text)
  const raw = lines.map((line) => line.raw).join('\n')
  return [{ kind, text: tidy(texts.join(' ')), lines: texts, raw, place: joinPlaces([first, ...rest]) }]
}
