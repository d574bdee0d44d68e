// Finds the deadlines that a sentence states: "…, gửi về Sở trước ngày 10/9/2025." → "trước ngày 10/9/2025".
import { foldWording } from './folded-wording.ts'
import type { Piece } from './pieces.ts'
import { scanPieces } from './scan-pieces.ts'

/** A sentence of more letters is a page without stops; its time would be anybody's. */
const LONGEST_SENTENCE = 1_500

/**
 * All stretches of words that set a day, month, quarter or year by which something is done, say how often, or count days
 * from an event, in the order of the sentence. Dates of cited documents, periods that a subject names, and looks back set nothing.
 *
 * @returns each as printed; none where the sentence states no time
 */
export function findTimeWordings(sentence: string): readonly string[] {
  if (sentence.length > LONGEST_SENTENCE) return []
  const { text, printed } = foldWording(sentence)
  return stretchesOf(scanPieces(text), text)
    .filter((stretch) => setsDay(stretch, text) || saysHowOften(stretch, text, printed) || waits(stretch))
    .map((stretch) => {
      const [from, to] = [stretch[0]?.from ?? 0, stretch.at(-1)?.to ?? 0]
      const wording = printed(from, waits(stretch) ? endOfEvent(text, from, to) : to).replace(/[\s(,;.]+$/, '')
      return wording.includes('(') && !wording.includes(')') ? `${wording})` : wording
    })
}

type Stretch = readonly Piece[]

/** Neighbouring pieces that speak of time, without the words around them that say nothing. */
function stretchesOf(pieces: readonly Piece[], text: string): readonly Stretch[] {
  const stretches: Piece[][] = [[]]
  for (const piece of pieces) {
    if (isAwaited(piece, text)) stretches.push([piece], [])
    else if (breaks(piece)) stretches.push([])
    else stretches.at(-1)?.push(piece)
  }
  return stretches.flatMap((stretch) => {
    const first = stretch.findIndex(speaks)
    const last = stretch.findLastIndex(speaks)
    return first < 0 ? [] : [stretch.slice(first, last + 1)]
  })
}

/** "giai đoạn 2026-2030" names what a plan covers, not when a duty is due. */
const breaks = (piece: Piece) =>
  ['unread', 'event', 'none'].includes(piece.kind) || (piece.kind === 'point' && piece.point.unit === 'years')

const speaks = ({ kind }: Piece) => !['filler', 'link', 'standing', 'hour'].includes(kind)

/** "trong 30 ngày kể từ …" anywhere; "sau khi …, Sở Y tế …" only where it opens the sentence, or it is an aside. */
const isAwaited = (piece: Piece, text: string) =>
  piece.kind === 'event' &&
  (piece.afterDays !== undefined || (piece.from === 0 && /^(?:ngay )?sau khi [^,]+,/.test(text)))

const waits = (stretch: Stretch) => stretch[0]?.kind === 'event'

/** What happens is named in a few words; behind a pause the sentence goes on. */
const LONGEST_EVENT = 90

function endOfEvent(text: string, from: number, to: number): number {
  const words = text.slice(from, to)
  const pause = words.indexOf(',')
  if (pause > 0) return from + pause
  return words.length > LONGEST_EVENT ? from + words.lastIndexOf(' ', LONGEST_EVENT) : to
}

const ENDS = new Set(['before', 'by', 'until'])
/** What stands before a stretch that is meant as a time to do something in. */
const OPENER = /(?:hoan thanh|hoan tat|xong|trong|vao|ngay trong|thuc hien|thoi gian:?|\()(?: (?:trong|vao|cuoi))?\s*$/
/** A single day also dates documents and decisions; only these words make it a day to do something on. */
const DAY_OPENER = /(?:hoan thanh|hoan tat|xong|trong|vao)\s*$/
const LONG_UNITS = new Set(['year', 'school-year', 'term', 'part-year'])

function setsDay(stretch: Stretch, text: string): boolean {
  if (stretch.some(({ kind }) => kind === 'repeated-day')) return repeatsOnDay(stretch, text)
  const at = stretch.findIndex((piece) => piece.kind === 'point')
  const point = stretch[at]
  if (point?.kind !== 'point') return false
  const limits = stretch.slice(0, at).flatMap((piece) => (piece.kind === 'limit' ? [piece.limit] : []))
  const { unit } = point.point
  if (limits.some((limit) => ENDS.has(limit))) return true
  if (limits.includes('vague')) return unit === 'school-year' || unit === 'term'
  if (limits.includes('from')) return !LONG_UNITS.has(unit) && endsLater(stretch.slice(at + 1))
  // "hoàn thành 12/12 chỉ tiêu" counts; a day says so, or has its year.
  if (unit === 'day' && point.point.year === undefined && !text.startsWith('ngay ', point.from)) return false
  return (unit === 'day' ? DAY_OPENER : OPENER).test(text.slice(0, stretch[0]?.from).trimEnd())
}

/** "tuần 4 hằng tháng" is no 4th day: a day says so, is limited, or is the last one. */
const repeatsOnDay = (stretch: Stretch, text: string) =>
  stretch.some(
    (piece) =>
      piece.kind === 'limit' ||
      (piece.kind === 'repeated-day' && (piece.day === undefined || text.startsWith('ngay ', piece.from))),
  )

/** "từ ngày 1/7 đến ngày 9/7": days, months and quarters; from year to year is what somebody looks back or ahead at. */
const endsLater = (rest: Stretch) =>
  rest.some((piece) => piece.kind === 'limit' && ENDS.has(piece.limit)) && rest.some(({ kind }) => kind === 'point')

/** "ít nhất 3 đơn vị mỗi năm" counts; at the start, with "một lần", or behind words without a number "mỗi năm" says when. */
const saysHowOften = (stretch: Stretch, text: string, printed: Printed) =>
  stretch.some((piece) => piece.kind === 'every' && (piece.every !== undefined || isWeekly(piece, text))) &&
  (!text.startsWith('moi ', stretch[0]?.from) || !counts(stretch, text, printed))

type Printed = (from: number, to: number) => string

const isWeekly = ({ from, to }: Piece, text: string) => /(?:hang|moi) tuan/.test(text.slice(from, to))

const OCCASIONS = /(?:\d|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)) (?:lan|cuoc|ky|dot|phien)$/
/** As printed: folded, most numerals are other words, too ("bà", "sau"). "Năm" is a number only where a bound says so. */
const NUMERAL = /(?<!\p{L})(?:một|mot|hai|ba|bốn|sáu|bảy|tám|chín|mười|muoi)(?!\p{L})/iu
/** Behind it stands a number, whatever the word. */
const BOUND = /\b(?:it nhat|toi thieu|toi da|khong (?:qua|duoi|it hon)) [a-z\d]/

function counts(stretch: Stretch, text: string, printed: Printed): boolean {
  const [from, to] = [stretch[0]?.from ?? 0, stretch.at(-1)?.to ?? 0]
  const before = /[^,;:.]*$/.exec(text.slice(0, from))?.[0] ?? ''
  const isNumbered = /\d/.test(before) || BOUND.test(before) || NUMERAL.test(printed(from - before.length, from))
  return isNumbered && !OCCASIONS.test(text.slice(from, to))
}
