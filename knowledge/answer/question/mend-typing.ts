// Typing errors: what neither the plans nor the words of asking know gives way to what they do know, where its neighbours agree.
import { isCommonPair } from '../../data/common-words.ts'
import { isSyllable } from '../../text/syllables.ts'
import { FUNCTION_WORDS } from './question-words.ts'
import { partings, soundAlikes, typedOtherwise, withVowels } from './respell.ts'
import type { TermStatistics } from './term-statistics.ts'

/** Shorter ones have too many neighbours, numbers none that mean the same; the longest syllable has seven letters ("nghieng"). */
const MENDABLE = /^[a-z]{3,9}$/
/** Two syllables without their blank. */
const JOINED = /^[a-z]{4,13}$/

/** A rare but real syllable ("tựu") is only taken for an error where its neighbour makes a common word with the mended one. */
const FEWEST_FOR_A_SYLLABLE = 6
/** Passages that must have a pair before it takes the place of one that none has. */
const FEWEST_FOR_A_PAIR = 4
/** By how much the best of many readings must lead. */
const CLEAR = 2

export type Typing = {
  readonly keys: readonly string[]
  readonly terms: TermStatistics
  /** Further words that exist, such as those of asking. */
  readonly isKnown: (key: string) => boolean
  /** Words that may stand beside anything. */
  readonly isFiller: (key: string) => boolean
}

export function mendTyping(typing: Typing): readonly string[] {
  const { keys, terms, isKnown, isFiller } = typing
  return keys.flatMap((key, index) => {
    if (isFiller(key) || /\d/.test(key)) return [key]
    if (isCommonPair(keys[index - 1] ?? '', key) || isCommonPair(key, keys[index + 1] ?? '')) return [key]
    if (terms.syllables.has(key) || isKnown(key)) return [soundOf(key, index, typing)]
    return mendUnknown(key, index, typing) ?? [key]
  })
}

function mendUnknown(key: string, index: number, typing: Typing): readonly string[] | undefined {
  const { terms, isKnown } = typing
  const score = (candidate: string) => pairsWith(candidate, index, typing)
  const other = best(typedOtherwise(key), (one) => (terms.syllables.has(one) || isKnown(one) ? 1 + score(one) : 0))
  if (other !== undefined) return [other]
  const alike = best(soundAlikes(key), score)
  if (alike !== undefined && score(alike) >= FEWEST_FOR_A_PAIR) return [alike]
  const parted = JOINED.test(key)
    ? clearBest(partings(key, terms.syllables), ([a, b]) => terms.frequency(`${a}_${b}`))
    : undefined
  if (parted && !isSyllable(key)) return parted
  const filled = clearBest(withVowels(key, terms.syllables), score)
  if (filled !== undefined) return [filled]
  if (!MENDABLE.test(key)) return undefined
  const near = neighbours(key).filter((candidate) => terms.syllables.has(candidate))
  const nearest = near.toSorted((a, b) => score(b) - score(a) || terms.frequency(b) - terms.frequency(a))[0]
  return nearest !== undefined && score(nearest) >= (isSyllable(key) ? FEWEST_FOR_A_SYLLABLE : 1)
    ? [nearest]
    : undefined
}

/** In how many passages a syllable stands beside one of the question's neighbours. */
function pairsWith(candidate: string, index: number, { keys, terms }: Typing): number {
  const before = terms.frequency(`${keys[index - 1] ?? ''}_${candidate}`)
  return before + terms.frequency(`${candidate}_${keys[index + 1] ?? ''}`)
}

/** "bố chí": no plan puts these two together, and plans do write "bố trí". Fillers prove nothing, nor does a neighbour that makes a word with its own ("giải | học sinh"). */
function soundOf(key: string, index: number, typing: Typing): string {
  if (pairsWith(key, index, typing) > 0) return key
  const isTaken = (at: number) =>
    (at === index - 1 && isCommonPair(typing.keys[at - 1] ?? '', typing.keys[at] ?? '')) ||
    (at === index + 1 && isOneWord(typing.keys[at] ?? '', typing.keys[at + 1] ?? ''))
  const keys = typing.keys.map((one, at) => (FUNCTION_WORDS.has(one) || typing.isFiller(one) || isTaken(at) ? '' : one))
  const score = (candidate: string) => pairsWith(candidate, index, { ...typing, keys })
  const other = best(soundAlikes(key), score)
  return other !== undefined && score(other) >= FEWEST_FOR_A_PAIR ? other : key
}

/** "Giảm bao nhiêu" is no "đảm bảo". */
const isOneWord = (first: string, second: string): boolean =>
  isCommonPair(first, second) || (first === 'bao' && HOW_MUCH.has(second))
const HOW_MUCH: ReadonlySet<string> = new Set(['nhieu', 'gio', 'lau'])

/** The one with the highest score above none. */
function best<One>(all: readonly One[], score: (one: One) => number): One | undefined {
  const [first] = all.filter((one) => score(one) > 0).toSorted((a, b) => score(b) - score(a))
  return first
}

function clearBest<One>(all: readonly One[], score: (one: One) => number): One | undefined {
  const [first, second] = all.filter((one) => score(one) >= FEWEST_FOR_A_PAIR).toSorted((a, b) => score(b) - score(a))
  return first !== undefined && (second === undefined || score(first) >= CLEAR * score(second)) ? first : undefined
}

const LETTERS = 'abcdeghiklmnopqrstuvxy'.split('')

/** Everything one letter more, less, other or swapped away. */
function neighbours(key: string): readonly string[] {
  const found = new Set<string>()
  for (let at = 0; at <= key.length; at += 1) {
    const [head, tail] = [key.slice(0, at), key.slice(at)]
    if (tail) found.add(head + tail.slice(1))
    if (tail.length > 1) found.add(head + tail[1] + tail[0] + tail.slice(2))
    for (const letter of LETTERS) {
      if (tail) found.add(head + letter + tail.slice(1))
      found.add(head + letter + tail)
    }
  }
  found.delete(key)
  return [...found]
}
