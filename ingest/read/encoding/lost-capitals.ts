// Capitals that TCVN3 cannot write: "GI¸O DôC" was typed in capitals, though its toned letters are small ones.
import type { OldEncoding } from './old-encoding.ts'
import { isSyllable } from './vietnamese-syllable.ts'

/** `open`: a word with one plain letter or none, as "Së" or "ý": its neighbours tell. */
type LetterCase = 'capitals' | 'small' | 'open' | 'unknown'

/** Decodes a text, with the toned letters of words in capitals as capitals. */
export function restoreCapitals(text: string, encoding: OldEncoding): string {
  const words = Array.from(text.matchAll(encoding.word), ([word]) => ({ word, decoded: encoding.decode(word) }))
  const cases = words.map(({ word, decoded }) => caseOf(word, decoded))
  let index = -1
  return text.replace(encoding.word, () => {
    index += 1
    const { decoded = '' } = words[index] ?? {}
    return isCapital(cases, index) ? decoded.toUpperCase() : decoded
  })
}

function caseOf(word: string, decoded: string): LetterCase {
  if (/[a-z]/.test(word)) return 'small'
  const capitals = decoded.match(/\p{Lu}/gu)?.length ?? 0
  const hasSmall = /\p{Ll}/u.test(decoded)
  if (hasSmall) return capitals > 1 ? 'capitals' : 'open'
  // An abbreviation stands in capitals everywhere; it is hardly ever a syllable.
  return capitals > 2 && isSyllable(decoded) ? 'capitals' : 'unknown'
}

function isCapital(cases: readonly LetterCase[], index: number): boolean {
  const own = cases[index]
  if (own !== 'open') return own === 'capitals'
  for (let distance = 1; distance < cases.length; distance += 1) {
    const near = [cases[index - distance], cases[index + distance]]
    if (near.includes('small')) return false
    if (near.includes('capitals')) return true
  }
  return false
}
