// The short forms that the loaded plans define for themselves, and the question in their words: a table may say "Phòng CL-HLS" where the question has the name in full.
import { expandAbbreviations, type ShortForm } from '../../text/abbreviations.ts'
import { syllables } from '../../text/syllables.ts'
import type { Snapshot } from '../snapshot.ts'

/** One array for one snapshot: the prepared matcher is kept with it. */
const defined = new WeakMap<Snapshot, readonly ShortForm[]>()

export function definedShortForms(snapshot: Snapshot): readonly ShortForm[] {
  const made = defined.get(snapshot) ?? snapshot.plans.flatMap((plan) => plan.abbreviations)
  defined.set(snapshot, made)
  return made
}

export type Shortened = { readonly short: readonly string[]; readonly full: readonly string[] }

const prepared = new WeakMap<Snapshot, readonly Shortened[]>()
/** One word stands in too many names to be taken for one of them. */
const FEWEST_SYLLABLES = 2

/** As syllables, the longest wording first; those that general short forms spell out anyway are left out. */
export function shortenedIn(snapshot: Snapshot): readonly Shortened[] {
  const made =
    prepared.get(snapshot) ??
    definedShortForms(snapshot)
      .map(({ short, full }) => ({ short: keysOf(short), full: keysOf(full) }))
      .filter(({ short, full }) => full.length >= FEWEST_SYLLABLES && short.length < full.length)
      .toSorted((a, b) => b.full.length - a.full.length)
  prepared.set(snapshot, made)
  return made
}

const keysOf = (text: string) => syllables(expandAbbreviations(text, 'plan'))

/** The syllables with each wording that a plan shortens put as that plan shortens it. */
export const asPlansShorten = (keys: readonly string[], snapshot: Snapshot): readonly string[] =>
  shortenedIn(snapshot)
    .reduce(
      (joined, { short, full }) => joined.replaceAll(` ${full.join(' ')} `, ` ${short.join(' ')} `),
      ` ${keys.join(' ')} `,
    )
    .trim()
    .split(' ')
