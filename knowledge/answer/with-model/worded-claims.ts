// What a sentence that a language model worded says beyond its numbers: names, times, counts in words, denials, links. Pure.
import { startsAsAgency } from '../../domain/agency-start.ts'
import { findDocumentNumbers } from '../../text/document-number.ts'
import { fold } from '../../text/fold.ts'
import { findTimeWordings } from '../../time/find-time-wording.ts'
import { FUNCTION_WORDS } from '../question/question-words.ts'

/** Phrases that must stand in the sources as they are, but for marks and capitals. */
export function wordedClaims(text: string): readonly string[] {
  const words = wordsOf(text)
  return [
    ...words.flatMap((_, index) => claimAt(words, index)),
    ...(startsAsAgency(text) ? [text.split(/\s+/, 2).join(' ')] : []),
    ...countsInWords(words),
    ...findTimeWordings(text),
    ...findDocumentNumbers(text).map(({ start, end }) => text.slice(start, end)),
    ...(text.match(LINK) ?? []),
  ]
}

const LINK = /\S*(?:https?:|www\.|t\.me|@)\S*/gi

type Word = {
  readonly text: string
  /** Nothing but a blank stands between it and the word before. */
  readonly isNext: boolean
  /** Its capital is that of the sentence. */
  readonly isFirst: boolean
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\d][\p{L}\d&./-]*(?<![./-])/gu)].map((match, index) => {
    const before = text.slice(0, match.index)
    return {
      text: match[0],
      isNext: /[\p{L}\d]\s+$/u.test(before),
      isFirst: index === 0 || /[.!?:]\s+["“(]?$/.test(before),
    }
  })
}

const isCapital = (word: Word | undefined) => word !== undefined && /^\p{Lu}/u.test(word.text)
const isAcronym = ({ text }: Word) => /^\p{Lu}[\p{Lu}&]+/u.test(text)

/** "phần trăm" is how a percent sign is read: the number before it stands for itself. */
const DENIALS = new Set('không|chưa|chẳng|đừng|cấm|miễn|trừ'.split('|'))

function claimAt(words: readonly Word[], index: number): readonly string[] {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]]
  if (!word) return []
  const next = after?.isNext && !FUNCTION_WORDS.has(fold(after.text)) ? ` ${after.text}` : ''
  if (DENIALS.has(word.text.toLowerCase())) return [`${word.text}${after?.isNext ? ` ${after.text}` : ''}`]
  if (!isCapital(word)) return []
  if (word.isNext && before && isCapital(before)) return [`${before.text} ${word.text}`]
  if (isAcronym(word)) return [word.text]
  return word.isFirst ? [] : [`${word.text}${next}`]
}

const NUMERALS = new Set(
  'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|mốt|tư|trăm|nghìn|ngàn|triệu|tỷ|tỉ|chục|vạn|nửa|rưỡi|phần'.split(
    '|',
  ),
)
/** One by itself: "một" is an article, "năm" a year, "tư" and "phần" parts of other words. */
const ALONE = new Set('hai|ba|bốn|sáu|bảy|tám|chín|mười|chục|nửa|rưỡi|gấp|trăm|nghìn|ngàn|triệu|tỷ|tỉ|vạn'.split('|'))

/** "hai mươi lăm", "gấp đôi": with the word that follows. */
function countsInWords(words: readonly Word[]): readonly string[] {
  const claims: string[] = []
  for (let first = 0, after = 0; first < words.length; first = after) {
    after = first + 1
    const isNumeral = (index: number) => NUMERALS.has(words[index]?.text.toLowerCase() ?? '')
    const alone = ALONE.has(words[first]?.text.toLowerCase() ?? '')
    if (!isNumeral(first) && !alone) continue
    while (words[after]?.isNext && isNumeral(after)) after += 1
    if (after - first < 2 && !alone) continue
    const end = words[after]?.isNext ? after + 1 : after
    claims.push(
      words
        .slice(first, end)
        .map(({ text }) => text)
        .join(' '),
    )
  }
  return claims
}
