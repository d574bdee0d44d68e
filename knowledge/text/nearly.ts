// Words that a poor scan spoiled: whether two folded syllables differ by no more than one letter.

/** Letters that an engine without Vietnamese prints for others: "ir" for ư, digits for vowels. */
const SPOILT: readonly (readonly [RegExp, string])[] = [
  [/ir|ii/g, 'u'],
  [/[06]/g, 'o'],
  [/1/g, 'l'],
  [/[34]/g, 'a'],
  [/9/g, 'g'],
]

/** The form in which spoilt syllables are compared. */
export const mendSyllable = (folded: string): string =>
  SPOILT.reduce((word, [pattern, letter]) => word.replace(pattern, letter), folded)

/** True for one letter more, less or other; short syllables must keep their first letter, or everything is like everything. */
export function isNearly(printed: string, meant: string): boolean {
  const word = mendSyllable(printed)
  if (word === meant) return true
  if (word.length + meant.length < 4 || word[0] !== meant[0] || Math.abs(word.length - meant.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === meant[start]) start += 1
  let end = 0
  while (end < Math.min(word.length, meant.length) - start && word.at(-1 - end) === meant.at(-1 - end)) end += 1
  return Math.max(word.length, meant.length) - start - end <= 1
}
