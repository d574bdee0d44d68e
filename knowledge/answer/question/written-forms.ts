// Marks tell words apart that folding joins: "lương" is not "lượng". A question written with marks is held to them.
import { remembered } from '../../text/remembered.ts'
import { placeTonesAlike } from '../../text/tone.ts'
import { syllables } from '../../text/syllables.ts'

/** Folded syllable → how it was written, lower case, tones placed alike. */
export type WrittenForms = Readonly<Record<string, readonly string[]>>

/** In Vietnamese most syllables carry a mark; below this share a text was typed without them, at least in part. */
const MARKED_SHARE = 0.4

/** {} for a text without marks: then every reading of a syllable is as good as another. */
export function writtenForms(text: string): WrittenForms {
  const written = writtenSyllables(text)
  const marked = written.filter((word) => /[^a-z]/.test(word)).length
  if (written.length === 0 || marked / written.length < MARKED_SHARE) return {}
  const forms = new Map<string, string[]>()
  for (const word of written) for (const key of syllables(word)) forms.set(key, [...(forms.get(key) ?? []), word])
  return Object.fromEntries(forms)
}

/** Syllables as they are written: marks kept, case and the place of the tone not. */
export const writtenSyllables = (text: string): readonly string[] =>
  placeTonesAlike(text)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []

/** Whether a folded term stands in a text with the marks that the question gave it. */
export const isWrittenAlike = (term: string, forms: WrittenForms, written: ReadonlySet<string>): boolean =>
  writtenAlike(term, forms)(written)

/** The same for one term and many texts. */
export function writtenAlike(term: string, forms: WrittenForms): (written: ReadonlySet<string>) => boolean {
  const wanted = term.split('_').flatMap((key) => {
    const asked = Object.hasOwn(forms, key) ? forms[key] : undefined
    return asked ? [asked.flatMap((form) => [form, otherTone(form), otherLetter(form), ...lostTones(form)])] : []
  })
  return (written) => wanted.every((ones) => ones.some((one) => written.has(one)))
}

const HOOK = '\u0309'
const TILDE = '\u0303'

/** Hỏi and ngã are one tone in half of the country, and so the commonest slip of the pen: "bồi dưởng", "triễn khai". */
const otherTone = remembered((word) =>
  word
    .normalize('NFD')
    .replace(/[\u0303\u0309]/, (tone) => (tone === HOOK ? TILDE : HOOK))
    .normalize('NFC'),
)

/** Before p, t, c and ch a syllable has sắc or nặng: "lơp" has lost it. */
const lostTones = remembered((word): readonly string[] => {
  const letters = word.normalize('NFD')
  if (TONE.test(letters) || !STOPPED.test(letters)) return []
  return ['\u0301', '\u0323'].map((tone) => letters.replace(STOPPED, `$1${tone}$2`).normalize('NFC'))
})

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/
const STOPPED = /([aeiouy]\p{M}*)(ch|[ptc])$/u

/** "Kì" and "kỳ", "quản lí" and "quản lý" are one word, whichever letter a school teaches. */
const otherLetter = remembered((word) =>
  word
    .normalize('NFD')
    .replace(/^([hklmst])([iy])(?=\p{M}?$)/u, (_, head: string, letter: string) => head + (letter === 'i' ? 'y' : 'i'))
    .normalize('NFC'),
)
