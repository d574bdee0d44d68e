// What office programs and fonts leave in a text that no reader of it sees or means: taken out or replaced, in text only, never in raw.
import { mendLookAlikes } from './look-alikes.ts'

/** Zero-width characters, soft hyphens, marks of writing direction, tags that copy ASCII unseen. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu
/** "ﬁ", "ﬂ" and their kin are one sign in some fonts. */
const LIGATURE = /[\uFB00-\uFB06]/g
/** Hyphens that break no line, the sign of subtraction: Word writes them for "2025-2026". */
const HYPHEN = /[\u2010\u2011\u2212]/g
const FRACTION_SLASH = /[\u2044\u2215]/g
const LINE_SEPARATOR = /[\u2028\u2029]/g

export function cleanLetters(text: string): string {
  const plain = text
    .replace(INVISIBLE, '')
    .replace(LIGATURE, (sign) => sign.normalize('NFKC'))
    .replace(HYPHEN, '-')
    .replace(FRACTION_SLASH, '/')
    .replace(LINE_SEPARATOR, '\n')
  return mendLookAlikes(plain)
}
