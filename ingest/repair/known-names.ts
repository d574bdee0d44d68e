// Names of bodies that clean plans print as a whole: in a scan, one of their words may read likelier as another word.
import { namesKindOfBody, startsAsAgency } from '../../knowledge/domain/agency-start.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { isNearly } from '../../knowledge/text/nearly.ts'
import { DOUBTFUL, type RestoredWord } from './restore-text.ts'

/** Shorter ones share their words with too much else. */
const FEWEST_WORDS = 3
const MOST_WORDS = 12
/** So many names are kept; an office has a few hundred. */
const MOST_NAMES = 5_000
/** To be read again, a word needs so many that are right. */
const FEWEST_RIGHT = 3

type Name = readonly string[]
/** By their first two words, in small letters. */
export type KnownNames = ReadonlyMap<string, readonly Name[]>

export type NameCollector = { readonly see: (text: string) => void; readonly names: () => KnownNames }

/** What stands alone in a list or a cell and begins as a body's name does. */
export function createNameCollector(): NameCollector {
  const found = new Map<string, Map<string, Name>>()
  let count = 0

  function add(piece: string): void {
    const words = piece.split(/\s+/)
    if (count >= MOST_NAMES || words.length < FEWEST_WORDS || words.length > MOST_WORDS || !isName(piece, words)) return
    const key = keyOf(words[0], words[1])
    const names = found.get(key) ?? new Map<string, Name>()
    if (!names.has(piece)) count += 1
    found.set(key, names.set(piece, words))
  }

  return {
    see(text) {
      for (const piece of text.split(PIECE)) add(piece.trim())
    },
    names: () => new Map([...found].map(([key, names]) => [key, [...names.values()].toSorted(longestFirst)])),
  }
}

/** One body, not two whose sign between them was lost. */
const isName = (piece: string, words: Name) =>
  WHOLE.test(piece) && startsAsAgency(piece) && !words.some((_, at) => at > 0 && beginsBody(words.slice(at)))
const beginsBody = (words: Name) => /^\p{Lu}/u.test(words[0] ?? '') && namesKindOfBody(words.join(' '))

const PIECE = /[;:|\n()]|\.(?=\s)|(?<=^|\s)[-–+•]\s/u
/** Words of letters, each after its comma; no sentence. */
const WHOLE = /^\p{Lu}[\p{L}]*(?:,?\s[\p{L}]+)*$/u
const longestFirst = (one: Name, other: Name) => other.length - one.length
const keyOf = (first = '', second = '') => `${first} ${second}`.toLowerCase()

/** The same words; where all but a doubtful one are a known name's, that one is the name's too, and no speck parts them. */
export function withKnownNames(words: readonly RestoredWord[], names: KnownNames): readonly RestoredWord[] {
  const mended = [...words]
  const at = words.flatMap(({ text }, index) => (/\p{L}/u.test(text) ? [index] : []))
  for (const [order, index] of at.entries()) {
    const key = keyOf(words[index]?.text, words[at[order + 1] ?? -1]?.text)
    if (!/^\p{Lu}/u.test(words[index]?.text ?? '')) continue
    const own = findMeant(names.get(key) ?? [], at.slice(order, order + MOST_WORDS), words)
    if (own) write(own, at.slice(order, order + own.length), mended)
  }
  return mended
}

/** The longest name; what stands there as it is counts more than a word read anew, and two ways to read it leave it as it is. */
function findMeant(names: readonly Name[], at: readonly number[], words: readonly RestoredWord[]): Name | undefined {
  const meant = names.flatMap((name) => {
    const others = othersIn(name, at, words)
    return others ? [{ name, other: others[0] }] : []
  })
  const exact = meant.find(({ other }) => other === undefined)?.name
  const anew = meant.filter(({ other }) => other !== undefined && other.order >= (exact?.length ?? 0))
  const readings = new Set(anew.map(({ other }) => `${other?.order} ${other?.word}`))
  return readings.size === 1 ? anew[0]?.name : exact
}

type OtherWord = { readonly order: number; readonly word: string }

/** Where the name's words are others than the printed ones: nowhere, or at a doubtful one. undefined: it is not meant. */
function othersIn(name: Name, at: readonly number[], words: readonly RestoredWord[]): readonly OtherWord[] | undefined {
  if (at.length < name.length) return undefined
  const printed = (order: number) => words[at[order] ?? -1]
  const others = name.flatMap((word, order) =>
    printed(order)?.text.toLowerCase() === bare(word).toLowerCase() ? [] : [{ order, word: bare(word).toLowerCase() }],
  )
  const mayBe = others.every(({ order, word }) => {
    const own = printed(order)
    return own !== undefined && own.confidence < DOUBTFUL && isNearly(lettersOf(own.raw), fold(word))
  })
  const isClose = name.every((_, order) => order === 0 || isGap(words.slice((at[order - 1] ?? 0) + 1, at[order])))
  const isEnough = others.length === 0 || (others.length === 1 && name.length > FEWEST_RIGHT)
  return mayBe && isClose && isEnough ? others : undefined
}

const bare = (word: string) => word.replace(/,$/, '')
const lettersOf = (raw: string) => fold(raw).replace(/[^\p{L}\d]/gu, '')

/** Blanks, with at most one sign before and one behind them. */
function isGap(between: readonly RestoredWord[]): boolean {
  const signs = between.map(({ text }) => text).join('')
  return /^[.,]?\s+[‘’'“”]?$/.test(signs) && !/\n\s*\n/.test(signs)
}

function write(name: Name, at: readonly number[], words: RestoredWord[]): void {
  for (const [order, word] of name.entries()) {
    const [index = 0, next = index + 1] = [at[order], at[order + 1]]
    const own = words[index]
    if (own && own.text.toLowerCase() !== bare(word).toLowerCase()) words[index] = { ...own, text: bare(word) }
    if (order === name.length - 1) continue
    for (let gap = index + 1; gap < next; gap += 1) {
      const sign = words[gap]
      const isSpeck = /^[‘’'“”]$/.test(sign?.text ?? '') || (/^[.,]$/.test(sign?.text ?? '') && !word.endsWith(','))
      if (sign && isSpeck) words[gap] = { ...sign, text: '' }
    }
  }
}
