// The short forms that the loaded plans define for themselves, and the question in their words: a table may say "Phòng CL-HLS" where the question has the name in full.
import { expandAbbreviations, type ShortForm } from '../../text/abbreviations.ts'
import { syllables } from '../../text/syllables.ts'
import type { Snapshot } from '../snapshot.ts'
import { keptWith } from '../../kept-with.ts'

/** One array for one snapshot: the prepared matcher is kept with it. */
export const definedShortForms = keptWith((snapshot: Snapshot): readonly ShortForm[] =>
  snapshot.plans.flatMap((plan) => plan.abbreviations.filter(({ short }) => !CITED.test(syllables(short).join(' ')))),
)

/** "Gọi tắt là Nghị quyết 71": a document is known by its number; its whole title would say much that is not asked. */
const CITED =
  /^(?:nghi quyet|chi thi|ket luan|quyet dinh|ke hoach|chuong trinh|thong tu|nghi dinh|cong van|de an|luat)(?: hanh dong)?(?: so)? \d+$/

export type Shortened = { readonly short: readonly string[]; readonly full: readonly string[] }

/** One word stands in too many names to be taken for one of them. */
const FEWEST_SYLLABLES = 2

/** As syllables, the longest wording first; those that general short forms spell out anyway are left out. */
export const shortenedIn = keptWith((snapshot: Snapshot): readonly Shortened[] =>
  definedShortForms(snapshot)
    .map(({ short, full }) => ({ short: keysOf(short), full: keysOf(full) }))
    .filter(({ short, full }) => full.length >= FEWEST_SYLLABLES && short.length < full.length)
    .toSorted((a, b) => b.full.length - a.full.length),
)

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
