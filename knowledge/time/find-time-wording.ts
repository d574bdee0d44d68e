// Finds the deadline that a sentence states: "…, gửi về Sở trước ngày 10/9/2025." → "trước ngày 10/9/2025".
import { foldWording } from './folded-wording.ts'
import type { Piece } from './pieces.ts'
import { scanPieces } from './scan-pieces.ts'

/** A sentence of more letters is a page without stops; its time would be anybody's. */
const LONGEST_SENTENCE = 1_500

/**
 * The first stretch of words that sets a day, month, quarter or year by which something is done; without one, the first
 * that says how often. Dates of cited documents, periods that a subject names, and looks back set nothing.
 *
 * @returns as printed; undefined where the sentence states no time
 */
export function findTimeWording(sentence: string): string | undefined {
  if (sentence.length > LONGEST_SENTENCE) return undefined
  const { text, printed } = foldWording(sentence)
  const stretches = stretchesOf(scanPieces(text))
  const found =
    stretches.find((stretch) => setsDay(stretch, text)) ?? stretches.find((stretch) => saysHowOften(stretch, text))
  if (!found) return undefined
  const wording = printed(found[0]?.from ?? 0, found.at(-1)?.to ?? 0).replace(/[\s(,;.]+$/, '')
  return wording.includes('(') && !wording.includes(')') ? `${wording})` : wording
}

type Stretch = readonly Piece[]

/** Neighbouring pieces that speak of time, without the words around them that say nothing. */
function stretchesOf(pieces: readonly Piece[]): readonly Stretch[] {
  const stretches: Piece[][] = [[]]
  for (const piece of pieces) {
    if (breaks(piece)) stretches.push([])
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

const ENDS = new Set(['before', 'by', 'until'])
/** What stands before a stretch that is meant as a time to do something in. */
const OPENER = /(?:hoan thanh|hoan tat|xong|trong|vao|ngay trong|thuc hien|thoi gian:?|\()(?: (?:trong|vao|cuoi))?\s*$/

function setsDay(stretch: Stretch, text: string): boolean {
  const at = stretch.findIndex((piece) => piece.kind === 'point')
  const point = stretch[at]
  if (point?.kind !== 'point') return stretch.some(({ kind }) => kind === 'repeated-day')
  const limited = stretch.slice(0, at).some((piece) => piece.kind === 'limit' && ENDS.has(piece.limit))
  if (limited) return true
  const isDay = point.point.unit === 'day'
  return !isDay && OPENER.test(text.slice(0, stretch[0]?.from).trimEnd())
}

/** "ít nhất 3 đơn vị mỗi năm" counts; only at the start does "mỗi năm" say when. */
const saysHowOften = (stretch: Stretch, text: string) =>
  stretch.some((piece) => piece.kind === 'every' && piece.every !== undefined) &&
  !(text.startsWith('moi ', stretch[0]?.from) && (stretch[0]?.from ?? 0) > 0)
