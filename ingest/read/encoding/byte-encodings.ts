// Encodings whose bytes a western program took for its own: Windows-1258, and UTF-8 that was encoded twice.
import { westernBytes, type OldEncoding } from './old-encoding.ts'

/** Tones are letters of their own behind their vowel. */
export const WINDOWS_1258: OldEncoding = {
  name: 'Windows-1258',
  word: /[A-Za-z\u00C0-\u00FF]+/g,
  decode: (word) => decodeAs(word, new TextDecoder('windows-1258')).normalize('NFC'),
  losesCapitals: false,
}

/** "giÃ¡o dá»¥c": all signs but the blank, since some letters end in one that looks like a blank. */
export const DOUBLE_UTF8: OldEncoding = {
  name: 'UTF-8 bị mã hóa hai lần',
  word: /[^ \t\r\n]+/g,
  decode: (word) => decodeAs(word, new TextDecoder('utf-8', { fatal: true })),
  losesCapitals: false,
}

const ASCII = /^[ -~]*$/

function decodeAs(word: string, decoder: { readonly decode: (bytes: Uint8Array) => string }): string {
  if (ASCII.test(word)) return word
  const bytes = westernBytes(word)
  if (!bytes) return word
  try {
    return decoder.decode(bytes)
  } catch {
    // Not UTF-8: the word is what it is.
    return word
  }
}
