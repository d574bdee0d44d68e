// Cuts a scanned text into words, pauses and what must stay: numbers, dates, document numbers, codes.
import { isCode } from './codes.ts'

export type WordToken = {
  readonly kind: 'word'
  /** What was read, without the signs around it. */
  readonly raw: string
  /** Gives a syllable the case of what was read. */
  readonly dress: (syllable: string) => string
}
export type Token = WordToken | { readonly kind: 'gap' | 'pause' | 'fixed'; readonly raw: string }

/** Punctuation that belongs to the sentence, not to the word. */
const AROUND = /^([("“'‘[]*)(.*?)([)"”'’\].,;:!?…]*)$/su
/** Digits with signs of numbers and dates, a class ("12A1"), a document number, a code with a digit block, or an address. */
const FIXED =
  /^(?:[1-9]|1[0-2])[A-H]\d{0,2}$|^[\d.,/%–-]+$|^\d+[./-]\d|\d{2,}[/-]|[/-]\p{Lu}{2,}|^[-–+•|]+$|^[IVX]{2,5}$|@\p{L}+\.|www|\.vn/u

export function cutTokens(text: string): readonly Token[] {
  const all = text
    .split(/(\s+)/)
    .filter((piece) => piece !== '')
    .flatMap(cutPiece)
    .map(withNumeral)
    .map(withUnit)
  const tokens = FILES.test(text) ? withFiledCodes(all) : all
  const words = tokens.flatMap((token, index) => (lettersOf(token.raw) > 1 ? [index] : []))
  const quiet = new Set(
    words.filter((at, order) =>
      [words[order - 1], words[order + 1]].every((other) => !isLoud(tokens[other ?? -1], tokens[at])),
    ),
  )
  // A word without neighbours is as loud as it was printed.
  return tokens.map((token, index) =>
    token.kind === 'word' && words.length > 1 && quiet.has(index) && mayBeSmall(token.raw)
      ? { ...token, dress: withCapital }
      : token,
  )
}

/** "Lần thứ X VII": a numeral that the scan parted is none of it a word. */
function withNumeral(token: Token, index: number, all: readonly Token[]): Token {
  const besides = [all[index - 2], all[index + 2]].filter((_, side) => all[index - 1 + side * 2]?.raw === ' ')
  return token.kind === 'word' && /^[IVX]$/.test(token.raw) && besides.some((one) => one && NUMERAL.test(one.raw))
    ? { kind: 'fixed', raw: token.raw }
    : token
}

/** "Không quá 4 km": behind a number a unit is no word. */
function withUnit(token: Token, index: number, all: readonly Token[]): Token {
  const isCounted = all[index - 1]?.raw === ' ' && /^\d[\d.,]*$/.test(all[index - 2]?.raw ?? '')
  return token.kind === 'word' && isCounted && UNIT.test(token.raw) ? { kind: 'fixed', raw: token.raw } : token
}

const UNIT = /^(?:km|cm|mm|kg|ha|m)2?$/

const NUMERAL = /^[IVX]{2,5}$/

/** "Lưu: VT, KGVX2.": the archive and the departments that keep a copy (Decree 30), to the end of the line. */
function withFiledCodes(tokens: readonly Token[]): readonly Token[] {
  let isFiled = false
  return tokens.map((token, index) => {
    const next = tokens[index + 1]
    if (FILED.test(token.raw) && next?.kind === 'pause' && next.raw.startsWith(':')) isFiled = true
    else if (token.raw.includes('\n')) isFiled = false
    return isFiled && token.kind === 'word' && OFFICE_CODE.test(token.raw) ? { kind: 'fixed', raw: token.raw } : token
  })
}

/** "Lưu", as a scan prints it. */
const FILES = /[Ll][uưvw]{1,2}u?:/u
const FILED = /^[Ll][uưvw]{1,2}u?$/u
const OFFICE_CODE = /^\p{Lu}{2,}\d{0,2}$/u

/** "NGi", "SG": a vowel was read as a capital, or as a sign that passes for one. */
const mayBeSmall = (raw: string) => isMostlyCapital(raw) && (/\p{Ll}/u.test(raw) || lettersOf(raw) <= 2)

/** Capitals only; beside a word that has a small letter, two of them may be misread themselves. */
const isLoud = (neighbour: Token | undefined, token: Token | undefined) =>
  neighbour !== undefined &&
  !/\p{Ll}/u.test(neighbour.raw) &&
  lettersOf(neighbour.raw) > (/\p{Ll}/u.test(token?.raw ?? '') ? 2 : 1)

/** No word with the signs around it is longer; a run of dots or of junk may be. */
const LONGEST_PIECE = 60

function cutPiece(piece: string): readonly Token[] {
  if (/^\s+$/.test(piece)) return [{ kind: 'gap', raw: piece }]
  if (piece.length > LONGEST_PIECE) return [{ kind: 'fixed', raw: piece }]
  const [, before = '', core = '', after = ''] = AROUND.exec(piece) ?? []
  const tokens: Token[] = []
  if (before) tokens.push({ kind: 'gap', raw: before })
  if (core) tokens.push(...cutHyphens(core))
  if (after) tokens.push({ kind: /[.;:!?…]/.test(after) ? 'pause' : 'gap', raw: after })
  return tokens
}

/** "Tự-do" is two words; a code with hyphens is one. */
function cutHyphens(core: string): readonly Token[] {
  if (isFixed(core)) return [{ kind: 'fixed', raw: core }]
  return core
    .split(/([-–/])/)
    .filter((part) => part !== '')
    .map((part) =>
      /^[-–/]$/.test(part) ? { kind: 'pause', raw: part } : isFixed(part) ? { kind: 'fixed', raw: part } : word(part),
    )
}

/** Numbers are numbers; "1a", "14" and "13" for "là" are told by their neighbours, not here. */
const isFixed = (core: string) => isCode(core) || (FIXED.test(core) && !/^1a$/.test(core))

function word(core: string): Token {
  const allUpper = isMostlyCapital(core)
  const first = /^[^\p{L}\d]*\p{Lu}/u.test(core)
  return {
    kind: 'word',
    raw: core,
    dress: (syllable) => (allUpper ? syllable.toUpperCase() : first ? withCapital(syllable) : syllable),
  }
}

const lettersOf = (core: string) => core.match(/\p{L}/gu)?.length ?? 0
const isMostlyCapital = (core: string) =>
  lettersOf(core) > 1 && (core.match(/\p{Lu}/gu)?.length ?? 0) > lettersOf(core) * 0.6
const withCapital = (syllable: string) => syllable.charAt(0).toUpperCase() + syllable.slice(1)
