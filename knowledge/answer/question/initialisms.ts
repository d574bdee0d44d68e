// Initialisms that no table lists: officials write "HTCT" for "hoàn thành chương trình". The loaded plans' own names say what is meant.
import { fold } from '../../text/fold.ts'
import { splitJoined, type JoinedPart } from '../../text/joined-short-forms.ts'
import { isSyllable } from '../../text/syllables.ts'
import { FILLER } from './question-words.ts'
import { layRuns, type Run, type Runs } from './initial-runs.ts'
import type { Snapshot } from '../snapshot.ts'
import { keptWith } from '../../kept-with.ts'

export type Initialisms = {
  /** Replaces what no table, no plan and no syllable explains, where the plans leave no doubt; the rest stays as written. */
  readonly expand: (text: string) => string
}

export type InitialismSource = {
  /** Indicators and agencies: what people shorten first. */
  readonly names: Iterable<string>
  /** Headings, subjects and tasks. */
  readonly texts: () => Iterable<string>
  /** Whether a folded token is a word of the plans. */
  readonly isKnown: (key: string) => boolean
}

/** A token by itself, or joined ones ("KH-TC"); parts of document numbers are none. */
const TOKEN = /(?<![\p{L}\p{M}\d/&-])(?:\p{L}{1,4}(?:[-&]\p{L}{1,4})+|\p{L}{2,9})(?![\p{L}\p{M}\d]|[-/&]\p{L})/gu

export function createInitialisms(source: InitialismSource): Initialisms {
  let made: Runs | undefined
  const runs = () => (made ??= layRuns(source.names, source.texts()))
  return {
    expand: (text) =>
      text.replace(TOKEN, (token: string, at: number) => {
        const letters = token.replaceAll(/[-&]/g, '')
        const isMeant = isInitialism(letters) && !source.isKnown(fold(letters)) && isJoined(token)
        return isMeant ? (meaningOf(letters, besides(text, at, token), runs()) ?? token) : token
      }),
  }
}

/** "KH-TC"; "cơ-sở" joins two words. */
const isJoined = (token: string) =>
  token.split(/[-&]/).every((part, _, parts) => parts.length === 1 || !isSyllable(fold(part)))

/** Letters that read as a syllable are a word; with a vowel among them only capitals tell them from a slip of the keys. */
function isInitialism(token: string): boolean {
  const key = fold(token)
  return !isSyllable(key) && (!/[aeiouy]/.test(key) || token === token.toUpperCase())
}

/** The words on both sides, folded; "" where none stands or it says nothing. */
type Beside = { readonly before: string; readonly after: string }

const telling = (word: string | undefined) => (word && !FILLER.has(fold(word)) ? fold(word) : '')

function besides(text: string, at: number, token: string): Beside {
  return {
    before: telling(/(\p{L}+)[\s,]*$/u.exec(text.slice(0, at))?.[1]),
    after: telling(/^[\s,]*(\p{L}+)/u.exec(text.slice(at + token.length))?.[1]),
  }
}

function meaningOf(token: string, beside: Beside, runs: Runs): string | undefined {
  const whole = chooseRun(token, beside, runs)
  if (whole !== undefined) return whole
  for (const parts of splitJoined(token)) {
    const read = readParts(parts, beside, runs)
    if (read !== undefined) return read
  }
  return undefined
}

function readParts(parts: readonly JoinedPart[], beside: Beside, runs: Runs): string | undefined {
  const read = parts.map((part, index) => {
    if (part.kind === 'form') return part.full
    const [left, right] = [parts[index - 1], parts[index + 1]]
    return chooseRun(
      part.letters,
      {
        before: left?.kind === 'form' ? (fold(left.full).split(' ').at(-1) ?? '') : beside.before,
        after: right?.kind === 'form' ? (fold(right.full).split(' ')[0] ?? '') : beside.after,
      },
      runs,
    )
  })
  return read.every((part) => part !== undefined) ? read.join(' ') : undefined
}

/** A name says what people call a thing; a sentence holds any letters by chance. */
const NAME_WORTH = 3
/** The best must be met so many times as often as the next, or it is a guess. */
const CLEAR = 2
/** By length: two letters mean too much without their neighbours, and three need more than one chance meeting. */
const LEAST_WORTH = (letters: number) => (letters <= 3 ? 2 : 1)

const worth = (run: Run) => (run.beside + run.named) * NAME_WORTH + run.told

function chooseRun(letters: string, beside: Beside, runs: Runs): string | undefined {
  const found = runs.find(letters, beside)
  const near = found.filter((run) => run.beside > 0)
  const pool = near.length > 0 ? near : letters.length > 2 ? found : []
  const named = pool.filter((run) => run.named > 0)
  const [best, next] = (named.length > 0 ? named : pool).toSorted((a, b) => worth(b) - worth(a))
  if (!best || worth(best) < LEAST_WORTH(letters.length)) return undefined
  return next && worth(best) < CLEAR * worth(next) ? undefined : best.text
}

/** Laid out at the first token that needs it. */
export const initialismsOf = keptWith(
  (snapshot: Snapshot): Initialisms =>
    createInitialisms({
      names: new Set([
        ...snapshot.targets.map(({ target }) => target.indicator),
        ...snapshot.tasks.flatMap(({ task }) => [...task.leads, ...task.coordinating]),
        ...snapshot.plans.map(({ head }) => head.issuer ?? ''),
      ]),
      texts: () =>
        new Set([
          ...snapshot.sections.map(({ title }) => title),
          ...snapshot.plans.map(({ head }) => head.subject ?? ''),
          ...snapshot.tasks.map(({ task }) => task.text),
        ]),
      isKnown: (key) => snapshot.terms.syllables.has(key),
    }),
)
