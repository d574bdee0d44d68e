// Clauses: pieces put together. A limit goes to the point behind it; "từ X đến Y" becomes one span.
import type { Limit, Link, Piece, PieceContent, Point } from './pieces.ts'

export type ClauseContent =
  | { readonly kind: 'point'; readonly point: Point; readonly limit: Limit | undefined }
  | { readonly kind: 'span'; readonly start: Point; readonly end: Point }
  | (Extract<PieceContent, { kind: 'repeated-day' }> & { readonly limit: Limit | undefined })
  | Extract<PieceContent, { kind: 'every' | 'standing' | 'onwards' | 'vision' | 'event' | 'none' }>

export type Clause = ClauseContent & {
  /** How it is joined to the clause before; undefined: nothing stands between them. */
  readonly link: Link | undefined
  readonly from: number
  readonly to: number
}
export type PointClause = Extract<Clause, { kind: 'point' }>

export function readClauses(pieces: readonly Piece[]): readonly Clause[] {
  return shareLimits(joinSpans(collectClauses(pieces)))
}

function collectClauses(pieces: readonly Piece[]): readonly Clause[] {
  const clauses: Clause[] = []
  let limits: Limit[] = []
  let hour = false
  let link: Link | undefined
  for (const piece of pieces) {
    if (piece.kind === 'filler' || piece.kind === 'unread') continue
    if (piece.kind === 'limit') limits.push(piece.limit)
    else if (piece.kind === 'hour') hour = true
    else if (piece.kind === 'link') link = strongerLink(link, piece.link)
    else {
      clauses.push(toClause(piece, strongestLimit(limits, hour), clauses.length > 0 ? link : undefined))
      limits = []
      hour = false
      link = undefined
    }
  }
  return clauses
}

type SpeakingPiece = Exclude<Piece, { kind: 'filler' | 'unread' | 'limit' | 'hour' | 'link' }>

function toClause(piece: SpeakingPiece, limit: Limit | undefined, link: Link | undefined): Clause {
  if (piece.kind === 'point') {
    const { point, from, to } = piece
    // "từ 2024-2030" already holds both ends.
    return {
      kind: 'point',
      point,
      limit: point.unit === 'years' && limit === 'from' ? undefined : limit,
      link,
      from,
      to,
    }
  }
  if (piece.kind === 'repeated-day') return { ...piece, limit, link }
  return { ...piece, link }
}

const LINKS_BY_STRENGTH: readonly Link[] = ['aside', 'and', 'comma', 'dash']
const LIMITS_BY_STRENGTH: readonly Limit[] = ['before', 'until', 'from', 'vague', 'by']

const strongerLink = (left: Link | undefined, right: Link) =>
  LINKS_BY_STRENGTH.find((link) => link === left || link === right)

/** "trước 17 giờ ngày 15" can still be done on the 15th, so an hour turns `before` into `by`. */
function strongestLimit(limits: readonly Limit[], hour: boolean): Limit | undefined {
  const limit = LIMITS_BY_STRENGTH.find((candidate) => limits.includes(candidate))
  return limit === 'before' && hour ? 'by' : limit
}

function joinSpans(clauses: readonly Clause[]): readonly Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const before = joined.at(-1)
    if (before?.kind === 'point' && clause.kind === 'point' && isSpan(before, clause)) {
      const { link, from } = before
      joined[joined.length - 1] = { kind: 'span', start: before.point, end: clause.point, link, from, to: clause.to }
    } else joined.push(clause)
  }
  return joined
}

function isSpan(start: PointClause, end: PointClause): boolean {
  if (start.limit === 'from') return end.limit === 'until' || end.link === 'dash'
  if (start.limit !== undefined) return false
  if (end.limit === 'until') return end.link === undefined
  // "9/2025 - 12/2025": two full dates with a dash; without a year on the first it is a list.
  return end.link === 'dash' && hasOwnYear(start.point) && hasOwnYear(end.point)
}

const hasOwnYear = (point: Point) => 'year' in point && point.unit !== 'year' && point.year !== undefined

/** "trước 15/6 và 15/12": the limit is said once and meant for both. */
function shareLimits(clauses: readonly Clause[]): readonly Clause[] {
  const shared: Clause[] = []
  for (const clause of clauses) {
    const before = shared.at(-1)
    const isShared =
      before?.kind === 'point' &&
      clause.kind === 'point' &&
      clause.limit === undefined &&
      (clause.link === 'and' || clause.link === 'comma') &&
      before.point.unit === clause.point.unit &&
      (before.limit === 'before' || before.limit === 'by')
    shared.push(isShared ? { ...clause, limit: before.limit } : clause)
  }
  return shared
}
