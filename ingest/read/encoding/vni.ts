// VNI (fonts VNI-Times): a vowel and its mark as a letter behind it; a few letters are single.
import type { OldEncoding } from './old-encoding.ts'

/** Behind a, e, o, u, y, ơ and ư: only a tone. */
const TONES: Readonly<Record<string, string>> = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' }
/** Behind a, e and o: a circumflex, with a tone. */
const CIRCUMFLEX: Readonly<Record<string, string>> = {
  â: '\u0302',
  à: '\u0302\u0300',
  á: '\u0302\u0301',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
}
/** Behind a: a breve, with a tone. */
const BREVE: Readonly<Record<string, string>> = {
  ê: '\u0306',
  è: '\u0306\u0300',
  é: '\u0306\u0301',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
}
const SINGLE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

const MARKS_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...TONES, ...CIRCUMFLEX, ...BREVE },
  e: { ...TONES, ...CIRCUMFLEX },
  o: { ...TONES, ...CIRCUMFLEX },
  u: TONES,
  y: TONES,
  ô: TONES,
  ö: TONES,
}

export const VNI: OldEncoding = {
  name: 'VNI (phông VNI-Times)',
  word: /[A-Za-z\u00C0-\u00FF]+/g,
  decode: decodeWord,
  losesCapitals: false,
}

function decodeWord(word: string): string {
  let decoded = ''
  for (let at = 0; at < word.length; at += 1) {
    const letter = word[at] ?? ''
    const small = letter.toLowerCase()
    const base = SINGLE[small] ?? small
    const mark = MARKS_OF[small]?.[(word[at + 1] ?? '').toLowerCase()]
    if (mark !== undefined) at += 1
    const whole = (base + (mark ?? '')).normalize('NFC')
    decoded += letter === small ? whole : whole.toUpperCase()
  }
  return decoded
}
