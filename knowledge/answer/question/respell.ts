// Other spellings of what was typed: sounds that regions do not tell apart, phone and keyboard habits, words without blanks or vowels.
import { isSyllable } from '../../text/syllables.ts'

/** Consonants at the head of a syllable that sound alike somewhere in the country, folded. */
const SOUND_ALIKE: readonly (readonly string[])[] = [
  ['ch', 'tr'],
  ['s', 'x'],
  ['d', 'gi', 'r'],
  ['l', 'n'],
  ['g', 'gh'],
  ['ng', 'ngh'],
  ['c', 'k', 'q'],
]
const HEAD = /^(?:ngh?|ch|gh|gi(?=[aeou])|kh|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])/

/** "chí" for "trí", "xơ" for "sơ", "dà" for "rà", "qui" for "quy". */
export function soundAlikes(key: string): readonly string[] {
  const head = HEAD.exec(key)?.[0] ?? ''
  const others = SOUND_ALIKE.filter((group) => group.includes(head)).flatMap((group) =>
    group.filter((other) => other !== head).map((other) => other + key.slice(head.length)),
  )
  const last = /^(.*u)([iy])$/.exec(key)
  return [...others, ...(last ? [`${last[1]}${last[2] === 'i' ? 'y' : 'i'}`] : [])]
}

/** Keys held too long, marks typed as letters (Telex) that nothing turned into marks, letters of chat: "thờiii", "nawm", "fòng". */
export function typedOtherwise(key: string): readonly string[] {
  const single = key.replace(/([a-z])\1+/g, '$1')
  const telex = single.replace(/([aeiouyw][cghmnpt]*)[sfrxj]/, '$1').replace(/([aou])w/g, '$1')
  const chat = ['d', 'gi'].map((sound) => single.replace(/^f/, 'ph').replace(/^[zj]/, sound).replace(/^w/, 'qu'))
  return [single, telex, telex.replace(/w/g, 'u'), ...chat].filter((other) => other !== key && isSyllable(other))
}

/** Two syllables typed as one: "phocap"; or the first by its head alone: "gvien", "tchuc". */
export function partings(key: string, syllables: Iterable<string>): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = []
  for (let at = 1; at <= key.length - 2; at += 1) {
    const [head, rest] = [key.slice(0, at), key.slice(at)]
    if (!isSyllable(rest)) continue
    if (isSyllable(head) && at > 1) found.push([head, rest])
    else if (HEAD.exec(head)?.[0] === head)
      for (const whole of syllables) if (HEAD.exec(whole)?.[0] === head) found.push([whole, rest])
  }
  return found
}

/** A syllable written without its vowels: "hg" for "hướng", "trg" for "trường"; g may be short for ng. */
export function withVowels(key: string, syllables: Iterable<string>): readonly string[] {
  const [, head, tail] = /^([bcdghklmnpqrstvx]{1,3}?)(ng|nh|ch|[gcmnpt])$/.exec(key) ?? []
  if (!head || !tail || HEAD.exec(head)?.[0] !== head) return []
  const ends = new RegExp(`^${head}[aeiouy]+${tail === 'g' ? 'ng' : tail}$`)
  return Array.from(syllables).filter((whole) => ends.test(whole))
}
