// Abbreviations that a plan defines itself: "… (sau đây gọi tắt là Sở GDĐT)", "chuyển đổi số (CĐS)".
import { fold, tidy } from '../../knowledge/text/fold.ts'

const DEFINITION = /\((?:sau day )?(?:duoc )?(?:viet|goi) tat la:?\s+([^()]{2,60})\)/g
/** Capitals alone in brackets define something only where they spell what stands before them. */
const CAPITALS = /\(([\p{Lu}\d&-]{2,14})\)/gu
/** "CSGD (cơ sở giáo dục)", "GDTrH (Giáo dục Trung học)", in a list of what the short forms stand for. */
const EXPLAINED = /(?<![\p{L}\d&-])(\p{Lu}[\p{L}\d&-]{0,10}[\p{Lu}\d]) \(([^()]{4,90})\)/gu
/** "GDMN: Phòng Giáo dục Mầm non; GDPT: Phòng Giáo dục Phổ thông". */
const LISTED = /(?<=^|[;,.:]\s*)(\p{Lu}[\p{L}\d&-]{0,10}[\p{Lu}\d])\s*[:=]\s*([^:;=()]{4,90}?)(?=[;.]|$)/gmu
/** The full form is what stands before the bracket, back to the last pause. */
const AFTER_LAST_PAUSE = /[^,;.:()]*$/
/** A full form is a name, not a page. */
const LONGEST_FULL_FORM = 300

export function readDefinedAbbreviations(text: string): readonly { readonly short: string; readonly full: string }[] {
  const folded = fold(text)
  if (folded.length !== text.length) return []
  const said = [...folded.matchAll(DEFINITION)].flatMap((match) => {
    const at = match.index + match[0].lastIndexOf(match[1] ?? '')
    const shortened = tidy(text.slice(at, match.index + match[0].length - 1)).replace(/["“”]/g, '')
    const before = wordsBefore(text, match.index)
    const parts = shortened.split(SEVERAL)
    return (parts.every((part) => INITIALS.test(part)) ? parts : [shortened]).flatMap((short) => {
      const full = /\d$/.test(short) ? namedWithin(short, before) : spelledWithin(short, before)
      return full !== undefined && full.length > short.length ? [{ short, full }] : []
    })
  })
  const shown = [...text.matchAll(CAPITALS)].flatMap(({ 1: short = '', index }) => {
    const full = spelledBy(short, wordsBefore(text, index))
    return full === undefined ? [] : [{ short, full }]
  })
  const explained = [...text.matchAll(EXPLAINED), ...text.matchAll(LISTED)].flatMap(
    ({ 1: short = '', 2: words = '' }) => {
      const full = spelledBy(short, tidy(words))
      return full === undefined ? [] : [{ short, full }]
    },
  )
  return [...said, ...shown, ...explained]
}

/** "PCGD, XMC" are two. */
const INITIALS = /^[\p{Lu}\d]{2,14}$/u
const SEVERAL = /\s*[,;]\s*|\s+và\s+/u

/** "Cán bộ quản lý cơ sở giáo dục (viết tắt là CBQL)": what spells it need not end at the bracket. What nothing spells ("gọi tắt là Kế hoạch") is no abbreviation. */
function spelledWithin(short: string, before: string): string | undefined {
  const words = before.split(' ')
  const ends = words.flatMap((word, index) => (word === 'và' ? [] : [index + 1])).toReversed()
  for (const end of ends) {
    const full = spelledBy(short, words.slice(0, end).join(' '))
    if (full !== undefined) return full
  }
  return undefined
}

/** "Kế hoạch mua sách (viết tắt là Kế hoạch 8)": a number that stands for the rest of the name. */
function namedWithin(short: string, before: string): string | undefined {
  const [, name] = /^(\p{L}[\p{L}\s]*?)(?: số)? \d+$/u.exec(short) ?? []
  const from = name === undefined ? -1 : fold(before).lastIndexOf(fold(name))
  return from < 0 ? undefined : before.slice(from)
}

/** One letter is spelled by any word. */
const SHORTEST_SPELLING = 2

const wordsBefore = (text: string, index: number): string =>
  tidy(AFTER_LAST_PAUSE.exec(text.slice(Math.max(0, index - LONGEST_FULL_FORM), index))?.[0] ?? '')

/** "ban hành kế hoạch thực hiện phổ cập giáo dục mầm non" for PCGDMN: only the last words, whose first letters spell it. */
function spelledBy(short: string, full: string): string | undefined {
  const wanted = spelling(short)
  if (wanted.length < SHORTEST_SPELLING) return undefined
  const words = full.split(' ')
  const starts = words.map((_, index) => index).toReversed()
  const from = starts.find((start) => initials(words.slice(start)) === wanted)
  return from === undefined ? undefined : words.slice(from).join(' ')
}

/** "Sở GDĐT" → "sgddt": of a word that is written out, its first letter; "GDTrH" → "gdth": what is small only tells two words apart. */
const spelling = (short: string): string =>
  short
    .split(/[\s-]+/)
    .map((part) =>
      /\p{Ll}/u.test(part) ? (/\p{Lu}.*\p{Lu}/u.test(part) ? part.replace(/\p{Ll}/gu, '') : part.slice(0, 1)) : part,
    )
    .map((part) => fold(part).replace(/[^a-z]/g, ''))
    .join('')

const initials = (words: readonly string[]) =>
  words
    .flatMap((word) => fold(word).split('-'))
    .filter((word) => word !== 'va' && /^[a-z]/.test(word))
    .map((word) => word[0])
    .join('')
