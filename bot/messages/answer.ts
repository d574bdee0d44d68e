// How an answer and a passage read in a chat: the answer first, then "Nguồn:" with the words of the source.
import { sayCorrection } from '../../knowledge/answer/compose/corrections-of.ts'
import type { Intent } from '../../knowledge/answer/question/plan-query.ts'
import type { PassageInContext, PassageShown, Reply } from '../../knowledge/answer/reply.ts'
import type { Citation } from '../../knowledge/domain/citation.ts'
import { formatPlace } from '../../knowledge/domain/place.ts'
import { bold, italic, joinLines, lengthOf, plain, quote, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { MESSAGE_LIMIT } from '../telegram-limits.ts'
import { formatSource } from './source.ts'
import { SHOW_SOURCE } from './words.ts'

/** How many citations are quoted and have a button; more would bury the answer. */
export const QUOTED_CITATIONS = 3

/** Further citations get a line each up to here. */
const LISTED_CITATIONS = 8

/** Longest quotes first; shorter ones are tried when the whole would not fit into one message. */
const QUOTE_LENGTHS = [700, 350, 150] as const

/** Neighbours of the cited passage only give the surroundings. */
const NEIGHBOUR_LENGTH = 600

/**
 * @param heading the question, where the person did not type it (a button); undefined otherwise
 * @returns fits into one message whenever shortening the quotes can do it
 */
export function formatAnswer(reply: Reply, heading?: string): RichText {
  const candidates = QUOTE_LENGTHS.map((quoteLength) => layOut(reply, heading, quoteLength))
  return candidates.find((text) => lengthOf(text) <= MESSAGE_LIMIT) ?? layOut(reply, heading, QUOTE_LENGTHS[0])
}

/** Labels of the buttons below an answer, one a quoted citation; several stand in one row. */
export function passageButtonLabel(index: number, count: number): string {
  return count === 1 ? SHOW_SOURCE : `Nguyên văn ${index + 1}`
}

export const WRONG = 'Sai?'

/** Asked of a task that is known, as buttons say it. */
export const FACT_QUESTIONS: Readonly<Partial<Record<Intent, string>>> = {
  lead: 'Ai chủ trì?',
  coordinate: 'Phối hợp với ai?',
  deadline: 'Thời hạn?',
  product: 'Sản phẩm là gì?',
  explain: 'Toàn văn nhiệm vụ',
}

/** Remembered of a question that a button asks, so that the next one can lean on it. */
const ASKED_LENGTH = 200

export const askAbout = (intent: Intent, wording: string) =>
  `${FACT_QUESTIONS[intent] ?? 'Nội dung'} – ${shorten(wording, ASKED_LENGTH)}`

/** "Sở Tài chính còn làm gì?"; of a long name its beginning. */
export const agencyQuestion = (name: string, limit: number) => {
  const asks = ' còn làm gì?'
  return `${shorten(name, limit - asks.length)}${asks}`
}

export const WHOLE_TARGET = 'Kết quả và chỉ tiêu'
export const TARGET_GROUP = 'Chỉ tiêu cùng nhóm'

export const PREVIOUS_PASSAGES = '‹ Đoạn trước'
export const NEXT_PASSAGES = 'Đoạn sau ›'

/** Whole first; where three long passages do not fit one message, those around the cited one are cut. */
const PASSAGE_LENGTHS = [1900, 900, NEIGHBOUR_LENGTH, 300] as const

/**
 * The passages in order of the document, the cited one in bold, below their whole heading path and place. What a scan was restored to
 * is followed by the scan as it was read.
 *
 * @returns fits into one message unless the cited passage alone does not
 */
export function formatPassage(context: PassageInContext): RichText {
  const tries = PASSAGE_LENGTHS.map((length) => layOutPassages(context, length))
  return tries.find((text) => lengthOf(text) <= MESSAGE_LIMIT) ?? layOutPassages(context, NEIGHBOUR_LENGTH)
}

function layOutPassages(context: PassageInContext, length: number): RichText {
  const { plan, headingPath, whereabouts, place, passages, corrections = [] } = context
  return [
    bold(plan),
    plain('\n'),
    italic(headingPath.join(' › ') || whereabouts),
    ...(place ? [italic(` (${formatPlace(place)})`)] : []),
    ...passages.flatMap((passage) => passageLines(passage, length)),
    ...(corrections.length > 0 ? [italic(`\n\n${corrections.map(sayCorrection).join('\n')}`)] : []),
  ]
}

/** Of a restored scan each passage stands twice: as it most likely reads, and as the scan was read. */
function passageLines({ raw, cited, restored }: PassageShown, length: number): RichText {
  const shown = (restored ?? raw).trim()
  const text = cited ? bold(shown) : plain(shorten(shown, length))
  if (restored === undefined) return [plain('\n\n'), text]
  return [plain('\n\n'), text, plain(`\n\n${RAW_SCAN}\n`), quote(cited ? raw.trim() : shorten(raw.trim(), length))]
}

const RAW_SCAN = 'Nguyên văn bản quét (chữ ở trên đã được khôi phục dấu):'

function layOut(reply: Reply, heading: string | undefined, quoteLength: number): RichText {
  const lines: RichText[] = []
  if (heading !== undefined) lines.push([bold(heading)])
  lines.push([plain(reply.text.trim())])
  if (reply.citations.length > 0)
    lines.push([plain('')], [bold('Nguồn:')], ...sourceLines(reply.citations, quoteLength))
  return joinLines(lines)
}

/** The words of a quote without the strokes and stars of a Markdown file; "Xem nguyên văn" shows those as well. */
const withoutMarks = (text: string): string =>
  text
    .replace(/\*\*|__/g, '')
    .split('\n')
    .map((line) => line.replace(/^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$/g, '').replace(/[ \t]{2,}/g, ' '))
    .join('\n')
    .trim()

function sourceLines(citations: readonly Citation[], quoteLength: number): readonly RichText[] {
  const listed = citations.slice(0, LISTED_CITATIONS).flatMap((citation, index): readonly RichText[] => {
    const numbered = citations.length === 1 ? '' : `${index + 1}. `
    const source: RichText = [plain(numbered + formatSource({ ...citation, heading: citation.whereabouts }))]
    return index < QUOTED_CITATIONS ? [source, [quote(shorten(withoutMarks(citation.quote), quoteLength))]] : [source]
  })
  const left = citations.length - LISTED_CITATIONS
  return left > 0 ? [...listed, [plain(`… và ${left} chỗ khác.`)]] : listed
}
