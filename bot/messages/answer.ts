// How an answer and a passage read in a chat: the answer first, then "Nguồn:" with the words of the source.
import type { PassageInContext, PassageShown, Reply } from '../../knowledge/answer/reply.ts'
import type { Citation } from '../../knowledge/domain/citation.ts'
import { formatPlace } from '../../knowledge/domain/place.ts'
import { bold, italic, joinLines, lengthOf, plain, quote, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { MESSAGE_LIMIT } from '../telegram-limits.ts'

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

/** Labels of the buttons below an answer, one a quoted citation. */
export function passageButtonLabel(index: number, count: number): string {
  return count === 1 ? 'Xem nguyên văn' : `Xem nguyên văn ${index + 1}`
}

/** The cited passage in bold between its neighbours, below its whole heading path, of which `whereabouts` is the short form. */
export function formatPassage(context: PassageInContext): RichText {
  return [
    bold(context.plan),
    plain('\n'),
    italic(context.headingPath.join(' › ') || context.whereabouts),
    ...context.passages.flatMap(passageLines),
  ]
}

/** Of a restored scan the cited passage stands twice: as it most likely reads, and as the scan was read. */
function passageLines({ raw, cited, restored }: PassageShown): RichText {
  if (!cited) return [plain('\n\n'), plain(shorten((restored ?? raw).trim(), NEIGHBOUR_LENGTH))]
  if (restored === undefined) return [plain('\n\n'), bold(raw.trim())]
  return [plain('\n\n'), bold(restored.trim()), plain(`\n\n${RAW_SCAN}\n`), quote(raw.trim())]
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

function sourceLines(citations: readonly Citation[], quoteLength: number): readonly RichText[] {
  const listed = citations.slice(0, LISTED_CITATIONS).flatMap((citation, index): readonly RichText[] => {
    const numbered = citations.length === 1 ? '' : `${index + 1}. `
    const source: RichText = [plain(numbered + formatSource(citation))]
    return index < QUOTED_CITATIONS ? [source, [quote(shorten(citation.quote.trim(), quoteLength))]] : [source]
  })
  const left = citations.length - LISTED_CITATIONS
  return left > 0 ? [...listed, [plain(`… và ${left} chỗ khác.`)]] : listed
}

function formatSource({ plan, whereabouts, place }: Citation): string {
  const where = whereabouts === '' ? '' : `, ${whereabouts}`
  return `${plan}${where} (${formatPlace(place)})`
}
