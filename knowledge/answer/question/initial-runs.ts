// The first letters of everything that plans name, as one long text: where an initialism stands in it, its words stand beside it.
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { fold } from '../../text/fold.ts'
import { writtenSyllables } from './written-forms.ts'

/** Neighbouring syllables with the wanted first letters. */
export type Run = {
  readonly text: string
  /** In how many names and in how many other texts. */
  readonly named: number
  readonly told: number
  /** How often one of the asked neighbours stood beside it. */
  readonly beside: number
}

export type Runs = {
  /** @param letters as typed: "HTCT"; đ stands for đ alone, d for both */
  readonly find: (letters: string, beside: { readonly before: string; readonly after: string }) => readonly Run[]
}

/** What ends a thought: nobody abbreviates over it. */
const ENDS = /[.;:()|\d"“”]+/

export function layRuns(names: Iterable<string>, texts: Iterable<string>): Runs {
  const syllables: string[] = []
  for (const name of names) lay(name, syllables)
  const namesEnd = syllables.length
  for (const text of texts) lay(text, syllables)
  const keys = syllables.map((syllable) => fold(syllable.replace(JOINING, '')))
  const initials = keys.map((key) => key[0] ?? END).join('')
  return {
    find(letters, { before, after }) {
      const wanted = fold(letters)
      const found = new Map<string, { -readonly [Key in keyof Run]: Run[Key] }>()
      for (let at = initials.indexOf(wanted); at >= 0; at = initials.indexOf(wanted, at + 1)) {
        const written = syllables
          .slice(at, at + wanted.length)
          .map((one, index) => (index ? one : one.replace(JOINING, '')))
        if (!spellsAlike(letters, written)) continue
        const key = keys.slice(at, at + wanted.length).join(' ')
        const run = found.get(key) ?? { text: written.join(' '), named: 0, told: 0, beside: 0 }
        run[at < namesEnd ? 'named' : 'told'] += 1
        if ((before && keys[at - 1] === before) || (after && keys[at + wanted.length] === after)) run.beside += 1
        found.set(key, run)
      }
      return [...found.values()]
    },
  }
}

const END = '.'
/** "Văn hóa, Thể thao và Du lịch" is VHTTDL: the "và" goes with the word after it. */
const JOINING = /^và /

function lay(text: string, syllables: string[]): void {
  for (const piece of expandAbbreviations(text, 'plan').split(ENDS)) {
    const words = writtenSyllables(piece)
    for (const [index, word] of words.entries())
      if (word !== 'và') syllables.push(words[index - 1] === 'và' ? `và ${word}` : word)
    syllables.push('')
  }
}

/** Who types đ means đ. */
const spellsAlike = (letters: string, written: readonly string[]) =>
  letters
    .toLowerCase()
    .split('')
    .every((letter, index) => letter !== 'đ' || written[index]?.replace(JOINING, '').startsWith('đ'))
