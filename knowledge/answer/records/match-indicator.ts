// Finds the indicators that a question means. Names are compared word by word; a level's number must agree exactly.
import { isCommonPair } from '../../data/common-words.ts'
import { analyze } from '../../text/analyze.ts'
import { bigrams } from '../../text/syllables.ts'
import type { TermStatistics } from '../question/term-statistics.ts'
import { apartFromTarget, SCHOOL_LEVELS } from '../question/question-words.ts'
import type { WeightedTerm } from '../question/weigh-terms.ts'
import { heldOrMeant, type Alternative } from '../question/synonyms.ts'

/** Words that many indicators share say little; digits of a level everything. */
export type IndicatorTerms = {
  readonly keys: readonly string[]
  readonly terms: ReadonlySet<string>
  readonly digits: ReadonlySet<string>
  readonly levels: ReadonlySet<string>
  readonly degrees: ReadonlySet<string>
  readonly tiers: ReadonlySet<string>
  /** What is left without the school level: the same for one indicator counted at several levels. */
  readonly core: string
}

export function indicatorTerms(name: string): IndicatorTerms {
  const keys = analyze(name)
  return {
    keys,
    terms: new Set([...keys, ...bigrams(keys)]),
    digits: levelDigits(keys),
    levels: schoolLevels(keys),
    degrees: phrasesIn(keys, DEGREES),
    tiers: phrasesIn(keys, TIERS),
    core: withoutLevels(keys),
  }
}

/** độ, mức, lớp, their letters also as a scan prints them. */
const LEVEL_WORD = /^(d.|mu?.?.c|.{1,2}p)$/

/** "mức độ 2", "mức 2", "lớp 1", "5 tuổi": the numbers that tell indicators apart. */
function levelDigits(keys: readonly string[]): ReadonlySet<string> {
  return new Set(
    keys.flatMap((key, index) => {
      const before = keys[index - 1] ?? ''
      const after = keys[index + 1] ?? ''
      const named = LEVEL_WORD.test(before) || /^tu.i$/.test(after)
      return /^\d{1,2}$/.test(key) && named ? [key] : []
    }),
  )
}

/** "trung học" alone is no "trung học cơ sở". */
export function schoolLevels(keys: readonly string[]): ReadonlySet<string> {
  let rest = apartFromTarget(` ${keys.join(' ')} `)
  const found = SCHOOL_LEVELS.toSorted((a, b) => b.length - a.length).filter((level) => {
    const has = rest.includes(` ${level} `)
    rest = rest.replaceAll(` ${level} `, ' _ ')
    return has
  })
  return new Set(found)
}

/** What a person has learned to, which school levels do not say. */
const DEGREES = ['trung cap', 'cao dang', 'dai hoc', 'thac si', 'tien si', 'so cap', 'cao cap']

/** "Số đơn vị cấp huyện", "giải cấp tỉnh": the tier of government that is counted, or at which something is held. */
export const TIERS = ['cap tinh', 'cap huyen', 'cap xa']

function phrasesIn(keys: readonly string[], phrases: readonly string[]): ReadonlySet<string> {
  const joined = ` ${keys.join(' ')} `
  return new Set(phrases.filter((phrase) => joined.includes(` ${phrase} `)))
}

function withoutLevels(keys: readonly string[]): string {
  let rest = ` ${keys.join(' ')} `
  for (const level of SCHOOL_LEVELS.toSorted((a, b) => b.length - a.length)) rest = rest.replaceAll(` ${level} `, ' ')
  return rest.replace(/ (?:cap|bac|cap hoc) (?= |$)/g, ' ').trim()
}

/**
 * Telling words are those that few of the indicators hold. A word of the plans that no indicator holds says that something
 * else is asked; a pair that stands nowhere is only the question's own way of putting it.
 */
export function indicatorWeights(all: readonly IndicatorTerms[], plans: TermStatistics): (term: string) => number {
  const frequencies = new Map<string, number>()
  for (const { terms } of all) for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
  const rarest = Math.log(1 + (all.length + 0.5) / 1.5)
  return (term) => {
    const own = frequencies.get(term)
    if (own !== undefined) return Math.log(1 + (all.length + 0.5) / (own + 0.5))
    if (!term.includes('_')) return rarest * UNKNOWN_SYLLABLE
    const [first = '', second = ''] = term.split('_')
    return rarest * (plans.frequency(term) > 0 || isCommonPair(first, second) ? FOREIGN_PAIR : UNKNOWN_PAIR)
  }
}

const UNKNOWN_SYLLABLE = 0.7
const FOREIGN_PAIR = 1.2
const UNKNOWN_PAIR = 0.4

/** One word in common is no question for an indicator, however short the question. */
const LEAST_OF_NAME = 0.12

const LEVEL_MISMATCH = 0.35
const SCHOOL_MISMATCH = 0.45
const UNSAID_LEVEL = 0.92

export type AskedIndicator = {
  readonly terms: readonly string[]
  /** The terms, and those of other wordings. */
  readonly said: ReadonlySet<string>
  readonly alternatives: ReadonlyMap<string, readonly Alternative[]>
  readonly digits: ReadonlySet<string>
  readonly levels: ReadonlySet<string>
  readonly degrees: ReadonlySet<string>
  readonly tiers: ReadonlySet<string>
}

export function askedIndicator(question: readonly WeightedTerm[], keys: readonly string[]): AskedIndicator {
  const terms = question.map(({ term }) => term)
  return {
    terms,
    said: new Set([...terms, ...question.flatMap(({ alternatives = [] }) => alternatives.flat())]),
    alternatives: new Map(question.map(({ term, alternatives = [] }) => [term, alternatives])),
    digits: new Set([...levelDigits(keys)].filter((digit) => !question.some((one) => isMeantOtherwise(one, digit)))),
    levels: schoolLevels(keys),
    degrees: phrasesIn(keys, DEGREES),
    tiers: phrasesIn(keys, TIERS),
  }
}

/** "Hết lớp 9" is "tốt nghiệp trung học cơ sở": no number of a level. */
const isMeantOtherwise = ({ term, alternatives = [] }: WeightedTerm, digit: string): boolean =>
  term.endsWith(`_${digit}`) && alternatives.some((words) => !words.some((word) => word.split('_').includes(digit)))

/** 0–1: how well a name answers what is asked; mostly what of the question it holds, a little what it holds beyond. */
export function scoreIndicator(asked: AskedIndicator, name: IndicatorTerms, weight: (term: string) => number): number {
  const recall = recallOf(asked, name, weight)
  const own = [...name.terms]
  const shared = sum(own.filter((term) => asked.said.has(term)).map(weight))
  const precision = shared / Math.max(1e-9, sum(own.map(weight)))
  const score = recall === 0 ? 0 : 0.7 * recall + 0.3 * precision
  if (precision < LEAST_OF_NAME) return 0
  return score * levelAgreement(asked, name)
}

/** 0–1: how much of the question a name holds. */
function recallOf(asked: AskedIndicator, name: IndicatorTerms, weight: (term: string) => number): number {
  const askedWeight = sum(asked.terms.map(weight))
  if (askedWeight === 0) return 0
  const held = (term: string) => (name.terms.has(term) ? 1 : 0)
  const share = (term: string) => heldOrMeant({ term, alternatives: asked.alternatives.get(term) ?? [] }, held)
  return sum(asked.terms.map((term) => weight(term) * share(term))) / askedWeight
}

/** The question names a school level, the name another one. */
export const isOtherLevel = (asked: Pick<IndicatorTerms, 'levels'>, name: Pick<IndicatorTerms, 'levels'>): boolean =>
  asked.levels.size > 0 && ![...asked.levels].some((level) => name.levels.has(level))

/** "Tiến sĩ" is asked, and the name tells of "thạc sĩ"; "cấp xã", and it tells of "cấp huyện". */
const areApart = (asked: ReadonlySet<string>, own: ReadonlySet<string>): boolean =>
  asked.size > 0 && own.size > 0 && ![...asked].some((said) => own.has(said))

/** 1 where school level and numbers of levels agree, less where one is unsaid, much less where they differ. */
function levelAgreement(
  asked: Pick<IndicatorTerms, 'digits' | 'levels' | 'degrees' | 'tiers'>,
  name: Pick<IndicatorTerms, 'digits' | 'levels' | 'degrees' | 'tiers'>,
): number {
  return (
    factor(asked.digits, name.digits, LEVEL_MISMATCH) *
    factor(asked.levels, name.levels, SCHOOL_MISMATCH) *
    (areApart(asked.degrees, name.degrees) ? SCHOOL_MISMATCH : 1) *
    (areApart(asked.tiers, name.tiers) ? SCHOOL_MISMATCH : 1)
  )
}

function factor(asked: ReadonlySet<string>, own: ReadonlySet<string>, mismatch: number): number {
  if (asked.size === 0) return own.size === 0 ? 1 : UNSAID_LEVEL
  return [...asked].some((value) => own.has(value)) ? 1 : mismatch
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
