// Abbreviations that a plan defines itself: "… (viết tắt là Kế hoạch 232)", "(sau đây gọi tắt là …)".
import { fold, tidy } from '../../knowledge/text/fold.ts'

const DEFINITION = /\((?:sau day )?(?:duoc )?(?:viet|goi) tat la:?\s+([^()]{2,60})\)/g
/** The full form is what stands before the bracket, back to the last pause. */
const AFTER_LAST_PAUSE = /[^,;.:()]*$/
/** A full form is a name, not a page. */
const LONGEST_FULL_FORM = 300

export function readDefinedAbbreviations(text: string): readonly { readonly short: string; readonly full: string }[] {
  const folded = fold(text)
  if (folded.length !== text.length) return []
  return [...folded.matchAll(DEFINITION)].flatMap((match) => {
    const at = match[0].lastIndexOf(match[1] ?? '')
    const short = tidy(text.slice(match.index + at, match.index + match[0].length - 1)).replace(/^["“]|["”]$/g, '')
    const before = text.slice(Math.max(0, match.index - LONGEST_FULL_FORM), match.index)
    const full = spelledBy(short, tidy(AFTER_LAST_PAUSE.exec(before)?.[0] ?? ''))
    return full.length > short.length ? [{ short, full }] : []
  })
}

/** "ban hành kế hoạch thực hiện phổ cập giáo dục mầm non" for PCGDMN: only the last words, whose first letters spell it. */
function spelledBy(short: string, full: string): string {
  const words = full.split(' ')
  const starts = words.map((_, index) => index).toReversed()
  const from = starts.find((start) => initials(words.slice(start)) === fold(short).replace(/[^a-z]/g, ''))
  return from === undefined ? full : words.slice(from).join(' ')
}

const initials = (words: readonly string[]) =>
  words
    .map((word) => fold(word))
    .filter((word) => word !== 'va' && /^[a-z]/.test(word))
    .map((word) => word[0])
    .join('')
