// Finding short forms in a text: one pass, longest first, document numbers skipped, conditions checked where they stand.
import { fold } from './fold.ts'
import { placeTonesAlike } from './tone.ts'

export type ShortFormRule = {
  readonly short: string
  readonly full: string
  /** Only as written; otherwise case and missing marks do not matter. */
  readonly exact: boolean
  /** Case does not matter, but the marks must be there. */
  readonly marked: boolean
  /** Reads as a syllable, so it counts only where the rest of the line is not in capitals too. */
  readonly capitalsOnly: boolean
  readonly next: 'number' | 'year' | 'years' | 'end' | undefined
  readonly unlessNext: readonly string[] | undefined
  /** Only right after one of these. */
  readonly after: readonly string[] | undefined
  /** Only where one of these follows somewhere. */
  readonly later: readonly string[] | undefined
}

/** Takes and gives NFC text. */
export type ShortFormMatcher = (text: string) => string

export function createShortFormMatcher(rules: readonly ShortFormRule[]): ShortFormMatcher {
  const byKey = groupByKey(rules)
  const keys = [...byKey.keys()].toSorted((left, right) => right.length - left.length)
  const pattern = new RegExp(`${DOCUMENT_NUMBER}|${START}(?:${byFirstLetter(keys)})${END}`, 'gu')
  return (text) => {
    const folded = foldInPlace(text)
    const pieces: string[] = []
    let from = 0
    for (const match of folded.matchAll(pattern)) {
      const spot = { text, folded, at: match.index, end: match.index + match[0].length }
      const rule = byKey.get(match[0].replace(/\s+/g, ' '))?.find((candidate) => isMeant(candidate, spot))
      if (!rule) continue
      pieces.push(text.slice(from, spot.at), rule.full)
      from = spot.end
    }
    return pieces.join('') + text.slice(from)
  }
}

function groupByKey(rules: readonly ShortFormRule[]): ReadonlyMap<string, readonly ShortFormRule[]> {
  const groups = new Map<string, ShortFormRule[]>()
  for (const rule of rules) {
    const group = groups.get(fold(rule.short))
    if (group) group.push(rule)
    else groups.set(fold(rule.short), [rule])
  }
  return groups
}

/** One way for each first letter: most places of a text then try a few keys instead of all of them. */
function byFirstLetter(keys: readonly string[]): string {
  const letters = [...new Set(keys.map((key) => key.charAt(0)))]
  return letters
    .map((letter) => {
      const rests = keys.filter((key) => key.startsWith(letter)).map((key) => escapeForPattern(key.slice(1)))
      return `${escapeForPattern(letter)}(?:${rests.join('|')})`
    })
    .join('|')
}

type Spot = { readonly text: string; readonly folded: string; readonly at: number; readonly end: number }

const START = String.raw`(?<![\p{L}\p{M}\d])`
const END = String.raw`(?![\p{L}\p{M}\d])`

/** The codes of Decree 30/2020/NĐ-CP, folded. */
const KIND_CODE = '(?:nq|qd|ct|kh|kl|ctr|tb|hd|da|bc|ttr|cv|nd|tt|ttlt|qc)'

/** "29-ct/tw", "3707/kh-ubnd", "09/2024/tt-bgddt", "/kh-ubnd", "1373/qd"; not "ct-xh", "kh-dt", "kh-cn", "tt-tt". */
const DOCUMENT_NUMBER = String.raw`\d+\s?[-/]\s?(?:\d{4}\s?[-/]\s?)?${KIND_CODE}(?:\s?[-/]\s?[a-z]+\d*)?${END}|${START}${KIND_CODE}[-/](?!xh|dt|cn|tt)[a-z]+\d*${END}`

function isMeant(rule: ShortFormRule, spot: Spot): boolean {
  const written = spot.text.slice(spot.at, spot.end).replace(/\s+/g, ' ')
  if (rule.exact ? written !== rule.short : !isWriting(written, rule.short)) return false
  if (rule.marked && written.toLowerCase() !== rule.short.toLowerCase()) return false
  if (rule.short.length === 1 && (isGlued(spot) || isLabel(spot))) return false
  if (rule.capitalsOnly && isShouted(spot, written)) return false
  const rest = spot.folded.slice(spot.end)
  if (rule.next && !NEXT[rule.next].test(rest)) return false
  if (rule.after && !rule.after.some((words) => endsWithWords(spot.folded.slice(0, spot.at), fold(words)))) return false
  if (rule.later && !rule.later.some((words) => holdsWords(rest, fold(words)))) return false
  return !rule.unlessNext?.some((words) => startsWithWords(rest, fold(words)))
}

const NEXT = {
  years: /^\s*(?:20)?\d\d\s*[-–]\s*(?:20)?\d\d(?!\d)/,
  number: /^\.?\s*(?:so\s*)?(?:\d|[ivx]+(?![a-z]))/,
  year: /^\s*(?:19|20)\d\d/,
  end: /^\s*(?:a|ha|nhi|the|ta|ban|ad)?\s*[?!.,]*\s*$/,
}

/** Marks may be missing, but marks that are there must be the right ones: "sơ" is no "sở", "trẻ nhất" no "trễ nhất". */
function isWriting(written: string, short: string): boolean {
  const words = short.toLowerCase().split(' ')
  return written
    .toLowerCase()
    .split(' ')
    .every((word, at) => {
      const listed = words[at] ?? ''
      return placeTonesAlike(word) === placeTonesAlike(listed) || fold(word) === word.replaceAll('đ', 'd')
    })
}

/** A single letter joined to something ("3/k", "k.a", "K'Brim") is a label or a part of a name. */
const isGlued = (spot: Spot) =>
  /[-/&.'’]/.test(spot.text[spot.at - 1] ?? ' ') || /^[-/&]|^[.'’]\p{L}/u.test(spot.text.slice(spot.end))

/** "Cụm E", "nhóm K": a capital names one of several. */
const isLabel = (spot: Spot): boolean =>
  /\p{Lu}/u.test(spot.text[spot.at] ?? '') && LABELLED.test(spot.folded.slice(0, spot.at))
const LABELLED =
  /(?<![a-z])(?:cum|nhom|khoi|to|lop|day|khu|loai|hang|bang|muc|phan|phu luc|bieu|mau|doi|vung|dot|phong|nha|tuyen) $/

/** True where the line has no small letter but more words than the short form itself. */
function isShouted(spot: Spot, written: string): boolean {
  const start = spot.text.lastIndexOf('\n', spot.at) + 1
  const stop = spot.text.indexOf('\n', spot.end)
  const line = spot.text.slice(start, stop < 0 ? undefined : stop)
  return !/\p{Ll}/u.test(line) && /\p{L}/u.test(line.replace(written, ''))
}

const startsWithWords = (rest: string, words: string) =>
  rest.trimStart().startsWith(words) && !/^[\p{L}\d]/u.test(rest.trimStart().slice(words.length))

const endsWithWords = (text: string, words: string) => ` ${text.trimEnd()}`.endsWith(` ${words}`)

const holdsWords = (text: string, words: string) =>
  ` ${text.replace(/[^\p{L}\d%]+/gu, ' ')} `.includes(words === '%' ? words : ` ${words} `)

/** Folded letter by letter, so that every place in it is the same place in the text. */
function foldInPlace(text: string): string {
  const whole = fold(text)
  // Composed letters fold one to one; only marks that stand alone would vanish.
  if (whole.length === text.length && !/\p{M}/u.test(text)) return whole
  return Array.from(text, (letter) => {
    const folded = fold(letter)
    return folded.length === letter.length ? folded : letter
  }).join('')
}

const escapeForPattern = (key: string) =>
  key.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`)
