// Joins lines to paragraphs: hard-wrapped lines, and sentences that a page end cut in two.
import { joinPlaces } from '../../knowledge/domain/place.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import type { Paragraph } from './block.ts'
import { isKindLine } from './kind-line.ts'
import { isLabelLine } from './label-line.ts'
import { isMostlyUpperCase } from './letter-case.ts'
import { beginsParagraph, endsSentence, layoutOf, STARTS_LOWER, type Layout } from './wrapped-lines.ts'

/** A list item or numbered point: "1.", "1.2.", "1.2-" (as the party prints it), "a)", "a.", "-", "+", "[1]". */
const MARKER =
  /^(?:(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)](?=\s|\p{Lu})|\s?[-–](?=\s?\p{Lu}))|([a-zđ])(?:\)|[.-](?=\s+\p{Lu}))|([-–+•*])(?!\*)|\[(\d{1,2})\])\s*/u
/** "Nhiệm vụ 3. Mua sách": the number counts, the word in front of it only names what is counted. */
const WORDED_MARKER =
  /^(?:Nhiệm vụ|NHIỆM VỤ|Công việc|CÔNG VIỆC|Hoạt động|HOẠT ĐỘNG|Nội dung|NỘI DUNG|Giải pháp|GIẢI PHÁP)\s+(?:số\s+)?(\d{1,2})\s*[.:)]\s*(?=\S)/u
/** In a wrapped text at least this share of lines starts in lower case; texts with one paragraph a line stay near 0. */
const WRAPPED_SHARE = 0.25

export function isHardWrapped(lines: readonly SourceLine[]): boolean {
  const full = lines.filter((line) => line.text !== '' && !line.cells)
  return isWrapped(full) || isWrapped(belowFull(lines))
}

const isWrapped = (lines: readonly SourceLine[]): boolean =>
  lines.length >= FEWEST_LINES &&
  lines.filter((line) => STARTS_LOWER.test(line.text)).length / lines.length > WRAPPED_SHARE
/** Fewer show no habit. */
const FEWEST_LINES = 8

/** Those right below a line of full width, where short lines of another kind (a table, cell by cell) are many. */
function belowFull(lines: readonly SourceLine[]): readonly SourceLine[] {
  const { width } = layoutOf(lines)
  return lines.filter((line, index) => {
    const above = lines[index - 1]
    return line.text !== '' && !line.cells && above && !above.cells && above.text.length >= width * FULL
  })
}

/** @param startsBlock tells lines that begin something of their own (a heading, say), whatever stands before */
export function joinParagraphs(
  lines: readonly SourceLine[],
  wrapped: boolean,
  startsBlock: (line: SourceLine) => boolean,
): readonly Paragraph[] {
  const paragraphs: SourceLine[][] = []
  let current: SourceLine[] | undefined
  let afterBlank = true
  const layout = wrapped ? layoutOf(lines) : undefined
  for (const line of lines) {
    if (line.text === '') {
      afterBlank = true
      continue
    }
    // A paragraph that goes on after footnotes takes the lines that follow, too.
    const resumed = resumesAfterFootnote(paragraphs, line)
    current = resumed ?? current
    if (current && (resumed || (!startsBlock(line) && goesOn(current, line, layout, afterBlank)))) current.push(line)
    else {
      current = [line]
      paragraphs.push(current)
    }
    afterBlank = false
  }
  return paragraphs.map(toParagraph)
}

function goesOn(
  current: readonly SourceLine[],
  line: SourceLine,
  layout: Layout | undefined,
  afterBlank: boolean,
): boolean {
  const last = current.at(-1)
  if (
    !last ||
    isKindLine(last.text) ||
    last.headingDepth !== undefined ||
    line.headingDepth !== undefined ||
    (markerIn(line.text) && !(layout && !afterBlank && isDashBetween(last, line, layout))) ||
    LEGAL_BASIS.test(line.text) ||
    (NAMED_PART.test(line.text) && endsSentence(last.text)) ||
    isLabelLine(line.text)
  )
    return false
  const cut = !endsSentence(last.text) && (STARTS_LOWER.test(line.text) || closesBracket(current, line))
  if (!layout || afterBlank) return cut && !isMostlyUpperCase(last.text)
  if (beginsParagraph(last, line, layout) || (current.length === 1 && isTitleLine(last, line, layout))) return false
  return isMostlyUpperCase(last.text) === isMostlyUpperCase(line.text) || endsWithOneWord(last, line)
}

/** "Mục 4. An toàn giao thông": a numbered line that had room for the next word, and ends no sentence. */
const isTitleLine = (last: SourceLine, line: SourceLine, { width }: Layout): boolean =>
  (NAMED_PART.test(last.text) || (markerIn(last.text) !== null && /^[\dIVX]/.test(last.text))) &&
  !/[.,;:]$/.test(last.text) &&
  /^\p{Lu}/u.test(line.text) &&
  last.text.length < width * FULL
const NAMED_PART = /^(?:Phần|Chương|Mục|Điều) (?:thứ|[IVX]+|\d+)\b/iu

/** "(Kèm theo Kế hoạch … của UBND tỉnh Sơn / Khê)": what opens as a bracket goes on to where it closes. */
const closesBracket = ([first]: readonly SourceLine[], line: SourceLine): boolean =>
  first !== undefined && /^\([^)]*$/.test(first.text) && /^[^(]{1,60}\)[.;]?$/.test(line.text)

/** "… số trường / PTDTBT.": the last word of a sentence may be in capitals. */
const endsWithOneWord = (last: SourceLine, line: SourceLine): boolean =>
  !endsSentence(last.text) && /^\S+[.;]$/u.test(line.text)

/** "… giáo dục nghề nghiệp / - giáo dục thường xuyên": where a full line ends in the middle of a sentence, the dash joins two words. */
const isDashBetween = (last: SourceLine, line: SourceLine, { width }: Layout): boolean =>
  /^[-–]\s\p{Ll}/u.test(line.text) && !endsSentence(last.text) && last.text.length >= width * FULL
/** Of the usual width: the next word had no room there. */
const FULL = 0.8

/** The grounds of a document begin a paragraph, also right below its subject. */
const LEGAL_BASIS =
  /^Căn cứ (?:vào )?(?:Hiến pháp|Luật|Bộ luật|Pháp lệnh|Nghị|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Công văn|Kết luận|Chương trình|Đề án|Hướng dẫn|Văn bản)(?!\p{L})/u

/** A footnote at the foot of a page, as a scan prints it: a bare number at the start. */
const FOOTNOTE = /^\d{1,2}\s?\p{Lu}\p{Ll}/u

/** At the foot of one page. */
const MOST_FOOTNOTES = 12

/** After footnotes, a new page that goes on in lower case resumes the paragraph that they interrupted. */
function resumesAfterFootnote(paragraphs: readonly SourceLine[][], line: SourceLine): SourceLine[] | undefined {
  if (!line.startsPage || !STARTS_LOWER.test(line.text)) return undefined
  const last = paragraphs.at(-1)
  if (!last || !opensAsFootnote(last)) return undefined
  const body = paragraphs.slice(-MOST_FOOTNOTES - 1).findLast((lines) => !opensAsFootnote(lines))
  return body && !endsSentence(body.at(-1)?.text ?? '') ? body : undefined
}

const opensAsFootnote = (lines: readonly SourceLine[]) => FOOTNOTE.test(lines[0]?.text ?? '')

function toParagraph(lines: readonly SourceLine[]): Paragraph {
  const text = tidy(lines.map((line) => line.text).join(' '))
  const match = markerIn(text)
  const [first, ...rest] = lines.map((line) => line.place)
  if (!first) throw new Error('a paragraph needs a line')
  return {
    kind: 'paragraph',
    marker: match?.slice(1).find((group) => group !== undefined),
    text,
    body: match ? text.slice(match[0].length) : text,
    raw: lines.map((line) => line.raw).join('\n'),
    place: joinPlaces([first, ...rest]),
    source: lines,
  }
}

const markerIn = (text: string) => MARKER.exec(text) ?? WORDED_MARKER.exec(text)

export const isFootnote = (paragraph: Paragraph, wrapped: boolean): boolean =>
  /^\[\^?\d{1,2}\]/.test(paragraph.text) || (wrapped && FOOTNOTE.test(paragraph.text))
