// How much each word of a question counts, and what share of them a text holds.
import { isCommonPair } from '../../data/common-words.ts'
import { readEverydayWords } from '../../data/everyday-words.ts'
import { bigrams } from '../../text/syllables.ts'
import { heldOrMeant, type Alternative } from './synonyms.ts'
import { termsOf, type TermStatistics } from './term-statistics.ts'
import { wordSeams } from './word-seams.ts'
import { writtenAlike, type WrittenForms } from './written-forms.ts'

export type WeightedTerm = {
  readonly term: string
  readonly weight: number
  /** Whether a text that holds the term holds it with the question's own marks. */
  readonly isAlike: (written: ReadonlySet<string>) => boolean
  /** 0–1, left out for all: what counts of the term itself where it is held. */
  readonly ownShare?: number
  /** Other wordings that say it too. */
  readonly alternatives?: readonly Alternative[]
}

/** A pair of neighbours says more than its syllables; measured on the development questions. */
const SYLLABLE_WEIGHT = 0.8
const PAIR_WEIGHT = 1.2
const UNKNOWN_PAIR_WEIGHT = 0.65
/** The end of one word and the start of the next: "tuyển | giáo viên". */
const SEAM_WEIGHT = 0.3
/** The same letters with other marks are most often another word, sometimes a slip of the pen. */
const OTHERWISE_WRITTEN = 0.35

/** @param topic syllable keys; "" where words were left out, so that no pair is formed across */
export function weighTerms(
  topic: readonly string[],
  spent: ReadonlySet<string>,
  terms: TermStatistics,
  forms: WrittenForms = {},
): readonly WeightedTerm[] {
  const pairs = topic
    .slice(1)
    .flatMap((key, index) =>
      key && topic[index] && !/\d{2}/.test(`${topic[index]}${key}`) ? bigrams([topic[index] ?? '', key]) : [],
    )
  // A pair of the plan's own name, or one that reaches over into it and stands nowhere, is no pair of the topic.
  const reaches = (term: string) =>
    term.includes('_') &&
    ((term.split('_').every((key) => spent.has(key)) && !isAWord(term)) ||
      (terms.frequency(term) === 0 && term.split('_').some((key) => spent.has(key))))
  const seams = wordSeams(topic, terms)
  const unique = [...new Set([...topic.filter(Boolean), ...pairs])].filter((term) => !spent.has(term) && !reaches(term))
  return unique.map((term) => ({
    term,
    weight:
      terms.weight(term) * (seams.has(term) ? SEAM_WEIGHT : factorOf(term, terms)) * lightness(term, terms, forms),
    isAlike: writtenAlike(term, forms),
  }))
}

/** "Sơ kết" of a question that names "Kế hoạch số 5" and "Kết luận 91": it is put together anew. */
function isAWord(term: string): boolean {
  const [first = '', second = ''] = term.split('_')
  return isCommonPair(first, second)
}

/** A pair that stands in no plan is mostly the question's own way of putting it; a word of the language is what it is about. */
function factorOf(term: string, terms: TermStatistics): number {
  const [first = '', second] = term.split('_')
  if (second === undefined) return SYLLABLE_WEIGHT
  return terms.frequency(term) > 0 || isCommonPair(first, second) ? PAIR_WEIGHT : UNKNOWN_PAIR_WEIGHT
}

/** What everybody says of anything tells little, however seldom plans write it. */
const EVERYDAY = 0.35

function lightness(term: string, terms: TermStatistics, forms: WrittenForms): number {
  const { pairs, singles, folded } = readEverydayWords()
  if (terms.frequency(term) > 0) return 1
  if (term.includes('_')) return pairs.has(term) ? EVERYDAY : 1
  const written = Object.hasOwn(forms, term) ? forms[term] : undefined
  // Without marks its letters may spell another word, but no plan has that one either.
  const isEveryday = written ? written.every((form) => singles.has(form)) : folded.has(term)
  return isEveryday ? EVERYDAY : 1
}

/** Pairs left out: they only say again how two of them stand together. */
export const countSyllables = (question: readonly WeightedTerm[]): number =>
  question.filter(({ term }) => !term.includes('_')).length

/** Share of the weight that a text or several hold between them, by their words alone. */
export function coverageOf(question: readonly WeightedTerm[], ...texts: readonly (string | undefined)[]): number {
  const terms = new Set(texts.flatMap((text) => (text === undefined ? [] : termsOf(text))))
  return coverage(question, (term) => (terms.has(term) ? 1 : 0))
}

/** Share of the weight that is held; 0 for a question without telling words. */
export function coverage(question: readonly WeightedTerm[], held: (term: string) => number): number {
  let [total, sum] = [0, 0]
  for (const one of question) {
    total += one.weight
    sum += one.weight * heldOrMeant(one, held)
  }
  return total === 0 ? 0 : sum / total
}

/** The question as a text can hold it: terms that stand there with other marks only are held for a part. */
export const heldWithMarks = (
  question: readonly WeightedTerm[],
  written: ReadonlySet<string>,
): readonly WeightedTerm[] =>
  question.map((one) => (one.isAlike(written) ? one : { ...one, ownShare: OTHERWISE_WRITTEN }))

/** "Bao nhiêu học sinh bị cận thị": a number of pupils alone is none of these. @param texts that must hold what the question says most clearly */
export function holdsMostTelling(question: readonly WeightedTerm[], ...texts: readonly string[]): boolean {
  // Two words that only stand side by side are none that could be told.
  const words = question.filter(({ term }) => !term.includes('_') || isAWord(term))
  const most = words.reduce<WeightedTerm | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined)
  return most === undefined || coverageOf([most], ...texts) > 0
}
