// Expanding short forms: "Sở GD&ĐT" and "so gddt" must find what a plan prints as "Sở Giáo dục và Đào tạo".
import { readAbbreviations, readChatWords } from '../data/short-forms.ts'
import { fold } from './fold.ts'
import { createShortFormMatcher, type ShortFormMatcher, type ShortFormRule } from './short-form-matcher.ts'
import { isSyllable } from './syllables.ts'

export type ShortForm = { readonly short: string; readonly full: string }
export type TextScope = 'plan' | 'question'

/**
 * Replaces short forms by their full forms, whole tokens only, longest first; everything else stays as written (NFC).
 * Document numbers ("232-KH/TU") are left alone. Short forms with several meanings expand only where the next word
 * decides, else never (see the notes in knowledge/data/abbreviations.json).
 *
 * @param scope `plan`: only forms written exactly as listed; `question`: also lower-case and unaccented, and chat words.
 *   A form that reads as a Vietnamese syllable (TU, AI, ĐA) expands only in capitals, and not where the whole line is in capitals.
 * @param extra what the document itself defines ("viết tắt là"); wins over the general table. Pass the same array again
 *   for the same document: the prepared matcher is kept with it.
 */
export function expandAbbreviations(text: string, scope: TextScope, extra: readonly ShortForm[] = NONE): string {
  return matcherFor(scope, extra)(text.normalize('NFC'))
}

const NONE: readonly ShortForm[] = []

/** Building a matcher costs more than using it; a document's list is one array, so it is the key. */
const matchers = {
  plan: new WeakMap<readonly ShortForm[], ShortFormMatcher>(),
  question: new WeakMap<readonly ShortForm[], ShortFormMatcher>(),
}

function matcherFor(scope: TextScope, extra: readonly ShortForm[]): ShortFormMatcher {
  const known = matchers[scope].get(extra)
  if (known) return known
  const made = createShortFormMatcher([...extra, ...generalRules(scope)].map((row) => toRule(row, scope)))
  matchers[scope].set(extra, made)
  return made
}

type Conditions = { readonly [Key in keyof ShortFormRule]: ShortFormRule[Key] | undefined }

function generalRules(scope: TextScope): readonly (ShortForm & Partial<Conditions>)[] {
  const listed = readAbbreviations().abbreviations.filter((row) => row.where === 'anywhere' || row.where === scope)
  if (scope === 'plan') return listed
  return [...listed, ...readChatWords().words.map((row) => ({ exact: false, ...row }))]
}

function toRule(row: ShortForm & Partial<Conditions>, scope: TextScope): ShortFormRule {
  const isWord = isSyllable(fold(row.short))
  return {
    short: row.short.normalize('NFC'),
    full: row.full,
    exact: scope === 'plan' || (row.exact ?? isWord),
    marked: row.marked ?? false,
    capitalsOnly: row.exact !== false && isWord,
    next: row.next,
    unlessNext: row.unlessNext,
    after: row.after,
    later: row.later,
  }
}
