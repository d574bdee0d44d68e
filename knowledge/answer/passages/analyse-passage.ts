// A passage taken apart for weighing: its terms, those of what stands above it, its label, its sentences. Kept with the passage.
import { startsAsAgency } from '../../domain/agency-start.ts'
import type { Passage } from '../../domain/passage.ts'
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { remembered } from '../../text/remembered.ts'
import { splitSentences } from '../../text/sentences.ts'
import { syllables } from '../../text/syllables.ts'
import { termsOf } from '../question/term-statistics.ts'
import { leadInOf } from './list-items.ts'
import { writtenSyllables } from '../question/written-forms.ts'

export type Analysed = {
  readonly own: ReadonlySet<string>
  readonly above: ReadonlySet<string>
  /** What its plan is about. */
  readonly subject: ReadonlySet<string>
  /** Of the heading right above. */
  readonly heading: ReadonlySet<string>
  /** Syllables with their marks, of the text and what stands above it. */
  readonly written: ReadonlySet<string>
  /** What a point says in front of its first colon. */
  readonly label: ReadonlySet<string>
  /** Syllables of the text, a blank at each end and between. */
  readonly joined: string
  readonly sentences: readonly { readonly text: string; readonly terms: ReadonlySet<string> }[]
}

const OFFICES = /(?:Sở|Phòng|Bộ)\s+(?:Giáo dục và Đào tạo|GD ?&? ?ĐT|GD-ĐT)/g

/** Passages never change, and the same ones come up again and again: their terms are kept with them. */
const analysed = new WeakMap<Passage, Analysed>()

export function analyse(passage: Passage, subject: string): Analysed {
  const known = analysed.get(passage)
  if (known) return known
  // An item and the sentence that opens its list are one sentence.
  const leadIn = termsOf(leadInOf(passage) ?? '')
  const spelled = expandAbbreviations(passage.text, 'plan')
  const made: Analysed = {
    own: new Set([...termsOf(passage.text.replaceAll(OFFICES, ' ')), ...leadIn]),
    above: new Set(passage.headingPath.flatMap(termsOf)),
    subject: new Set(termsOf(subject)),
    heading: new Set(termsOf(passage.headingPath.at(-1) ?? '')),
    written: new Set([...writtenSyllables(spelled), ...[...passage.headingPath, subject].flatMap(writtenAbove)]),
    label: labelOf(passage.text),
    joined: ` ${syllables(spelled).join(' ')} `,
    sentences: splitSentences(passage.text).map((text) => ({
      text,
      terms: new Set([...termsOf(text), ...leadIn]),
    })),
  }
  analysed.set(passage, made)
  return made
}

/** Many passages stand below one heading. */
const writtenAbove = remembered((heading): readonly string[] => writtenSyllables(expandAbbreviations(heading, 'plan')))

/** The words in front of a first colon; none where they name a body, who is charged with what follows. */
function labelOf(text: string): ReadonlySet<string> {
  const label = LABEL.exec(text)?.[1] ?? ''
  const terms = startsAsAgency(label) ? [] : termsOf(label)
  return new Set(terms.filter((term) => !term.includes('_')).length < FEWEST_LABEL_WORDS ? [] : terms)
}
const LABEL = /^(?:[\d.]+[.)]?|[a-zđ]\)|[-–+•])\s*([^:;.]{5,60}):\s/u
const FEWEST_LABEL_WORDS = 3
