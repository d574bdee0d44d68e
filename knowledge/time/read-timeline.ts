// The grammar of time wordings: what an official printed, read as a deadline. What no rule reads stays unreadable.
import { readSchoolCalendar, type SchoolYear } from '../data/school-calendar.ts'
import { readParts, type ReadPart } from './clause-readings.ts'
import { readClauses } from './clauses.ts'
import { dateClauses, type DatedClause } from './dated-clauses.ts'
import { foldWording } from './folded-wording.ts'
import type { Piece } from './pieces.ts'
import { scanPieces } from './scan-pieces.ts'
import type { Timeline } from './timeline.ts'

/**
 * Reads the time wording of one task. The steps: fold, find phrases, put them together, give them years, read.
 *
 * - "trước" is by the day before; "chậm nhất", "đến", "hết" include the day
 * - lists are due at the last ("Quý I, II/2025"); two full dates joined by "và" are a compound
 * - "năm 2025 và các năm tiếp theo" and "từ năm 2025" are a compound of by-year 2025 and yearly
 * - "định kỳ 6 tháng, năm" recurs at its most frequent pace
 * - a school year without an entry in the calendar has no day; without a printed year it begins in `planYear`
 *
 * @param wording the cell as printed, in any Unicode form, with or without marks
 * @param planYear year the plan covers; used where the wording names none
 * @param calendar the school calendar; the table in knowledge/data unless a test brings its own
 * @returns `unreadable` when no rule matches or two dates contradict each other; never guesses, never throws
 */
export function readTimeline(
  wording: string,
  planYear: number | undefined,
  calendar: readonly SchoolYear[] = readSchoolCalendar().years,
): Timeline {
  const folded = foldWording(wording)
  if (!/[\p{L}\p{N}]/u.test(folded.text)) return { kind: 'none', wording, confidence: 1 }
  const pieces = scanPieces(folded.text)
  if (pieces.some((piece) => piece.kind === 'unread' && piece.spoils)) return unreadable(wording)
  const clauses = dateClauses(readClauses(pieces), { planYear, calendar })
  const parts = clauses ? readParts(clauses, { planYear, calendar }) : []
  if (!clauses || parts.some((part) => part.reading.kind === 'unreadable')) return unreadable(wording)
  return assemble(parts, { wording, confidence: confidenceIn(pieces, clauses) }, folded.printed)
}

const unreadable = (wording: string): Timeline => ({ kind: 'unreadable', wording, confidence: 0 })

type Evidence = { readonly wording: string; readonly confidence: number }

function assemble(
  parts: readonly ReadPart[],
  evidence: Evidence,
  printed: (from: number, to: number) => string,
): Timeline {
  const [first, ...others] = parts
  if (!first || evidence.confidence === 0) return unreadable(evidence.wording)
  if (others.length === 0) return { ...first.reading, ...evidence }
  const timelines = parts.map(({ reading, from, to }) => ({
    ...reading,
    wording: printed(from, to),
    confidence: evidence.confidence,
  }))
  return { kind: 'compound', parts: timelines, ...evidence }
}

/** Each word left over takes this much; with more than `WORDS_LEFT_AT_MOST` the wording is no time wording. */
const LEFT_OVER_COST = 0.1
const WORDS_LEFT_AT_MOST = 6
/** "dự kiến", a year from the plan, a lone "IV/2025": read, but not as printed. */
const UNSURE_COST = 0.1

function confidenceIn(pieces: readonly Piece[], clauses: readonly DatedClause[]): number {
  const left = pieces.filter((piece) => piece.kind === 'unread').length
  if (left > WORDS_LEFT_AT_MOST) return 0
  const unsure =
    pieces.filter((piece) => (piece.kind === 'filler' && piece.soft) || (piece.kind === 'point' && piece.unsure))
      .length + (clauses.some((clause) => clause.kind === 'point' && clause.source === 'plan') ? 1 : 0)
  return Math.round(Math.max(0.1, 1 - left * LEFT_OVER_COST - unsure * UNSURE_COST) * 100) / 100
}
