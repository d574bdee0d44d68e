// Finds the value of an indicator that a question asks for: by name, period, and whether a result or a target.
import type { Period } from '../../domain/plan.ts'
import type { Target, TargetValue } from '../../domain/target.ts'
import type { StoredPlan, StoredTarget } from '../../store/plan-store.ts'
import type { IndicatorFamily } from './indicator-families.ts'
import {
  askedIndicator,
  indicatorWeights,
  isOtherLevel,
  scoreIndicator,
  type AskedIndicator,
  type IndicatorTerms,
} from './match-indicator.ts'
import { saysTurned, turnedPhrases, turnsAway } from '../question/polarity.ts'
import { saysOther } from '../question/predicate.ts'
import { isOfUnnamedPlace, withoutMeasure } from './measured-place.ts'
import { scoreNamedRow } from './named-row.ts'
import { levelsFromAbove } from './levels-from-above.ts'
import { heldOrMeant } from '../question/synonyms.ts'
import { samePeriod } from '../compose/plan-name.ts'
import type { PlanMention } from '../question/plan-mention.ts'
import type { PlanQuery } from '../question/plan-query.ts'
import { RESULT_WORDS, TARGET_WORDS } from '../question/question-words.ts'
import { analyze } from '../../text/analyze.ts'
import { bigrams, syllables } from '../../text/syllables.ts'
import { readCounted } from '../question/counted.ts'
import { termsOf } from '../question/term-statistics.ts'
import { coverageOf, type WeightedTerm } from '../question/weigh-terms.ts'
import { withoutSchoolNames } from '../question/school-names.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'

export type RankedFamily = {
  readonly family: IndicatorFamily
  readonly score: number
  /** Its row is named, and what is said besides is of its table. */
  readonly isNamedRow: boolean
  /** Its share is of something else than asked, or something else is said of it. */
  readonly isOfOther: boolean
  /** The score without regard to numbers of levels: "mức độ 3". */
  readonly atAnyNumber: number
  /** The score without regard to levels where only another level than the asked one is held; else 0. */
  readonly atOtherLevel: number
}

export type FoundValue = { readonly stored: StoredTarget; readonly plan: StoredPlan; readonly value: TargetValue }

export function rankFamilies(
  families: readonly IndicatorFamily[],
  question: readonly WeightedTerm[],
  {
    query,
    mention,
    snapshot,
  }: { readonly query: PlanQuery; readonly mention: PlanMention; readonly snapshot: Snapshot },
): readonly RankedFamily[] {
  const identity = new Set([
    ...snapshot.plans.flatMap(({ head }) => termsOf([head.kind, head.issuer, head.subject].join(' ; '))),
    ...VALUE_WORDS,
  ])
  const asked = askedIndicator(
    question.filter(({ term }) => isTold(term, families, identity)),
    withoutSchoolNames(query.keys, snapshot),
  )
  const weight = indicatorWeights(
    families.flatMap((family) => family.names.slice(0, 1)),
    snapshot.terms,
  )
  const counted = readCounted(query.keys)
  const turned = turnedPhrases(query.keys)
  const heads = new Set(families.flatMap(({ names }) => names.map(({ keys }) => headOf(keys))))
  const head = headOf(query.keys)
  const isOtherHead = ({ names }: IndicatorFamily) =>
    head !== '' && heads.has(head) && names.every(({ keys }) => !keys.includes(head))
  const joined = ` ${query.keys.join(' ')} `
  /** "Điểm chuẩn của trường A" is told by no number of its pupils: what is said besides the name must be of the table, too. */
  const isAboutRow = (family: IndicatorFamily, subject = '') => {
    const name = new Set(analyze(withoutMeasure(family.name)))
    const besides = question.filter(({ term }) => term.split('_').every((key) => !name.has(key)))
    return (
      besides.length === 0 || coverageOf(besides, family.name, subject, ...headingsOf(family, snapshot)) >= ROW_HELD
    )
  }
  const scoreOfRow = (family: IndicatorFamily) => {
    const plan = snapshot.plans.find(({ versionId }) => versionId === family.members[0]?.versionId)
    const score = scoreNamedRow(family.name, joined, plan?.head.locality)
    return score > 0 && isAboutRow(family, plan?.head.subject) ? score : 0
  }
  const unleveled = { ...asked, levels: NO_LEVELS, terms: asked.terms.filter((term) => !isOfLevel(term, asked.levels)) }
  const unnumbered = { ...asked, digits: NO_LEVELS, terms: asked.terms.filter((term) => !/\d/.test(term)) }
  const withLevels = levelsFromAbove(snapshot)
  return families
    .filter(({ members }) => !mention.only || members.some(({ versionId }) => mention.only?.has(versionId)))
    .filter(
      (family) =>
        query.answerKind !== 'percent' ||
        family.members.some(({ target }) => target.unit === '%' || (target.unit === undefined && mayBeShare(target))),
    )
    .filter(({ names }) => turned.length === 0 || names.some(({ keys }) => saysTurned(turned, keys)))
    .filter(({ names }) => !names.every(({ keys }) => turnsAway(keys, query.keys)))
    .map(withLevels)
    .map((family) => ({
      family,
      isNamedRow: scoreOfRow(family) > 0,
      isOfOther: isOtherHead(family) || family.names.every(saysOtherThan(asked, query.keys)),
      score: Math.max(
        scoreOfRow(family),
        (isOtherHead(family) ? OTHER_HEAD : 1) *
          (isOfUnnamedPlace(family.name, joined) ? UNNAMED_PLACE : 1) *
          (family.names.every(saysOtherThan(asked, query.keys)) ? OTHER_PREDICATE : 1) *
          Math.max(0, ...family.names.map((name) => scoreIndicator(asked, name, weight))) +
          (counted && family.members.some(({ target }) => isUnitOf(counted, target.unit)) ? UNIT_BONUS : 0),
      ),
      atAnyNumber: Math.max(0, ...family.names.map((name) => scoreIndicator(unnumbered, name, weight))),
      atOtherLevel: family.names.every((name) => isOtherLevel(asked, name))
        ? Math.max(0, ...family.names.map((name) => scoreIndicator(unleveled, name, weight)))
        : 0,
    }))
    .toSorted((a, b) => b.score - a.score)
}

/** More than a hundred of a hundred is none. */
const mayBeShare = ({ values }: Target): boolean => values.every(({ number }) => number === undefined || number <= 100)

const UNNAMED_PLACE = 0.7
const ROW_HELD = 0.4

const headingsOf = ({ members: [first] }: IndicatorFamily, { passages }: Snapshot): readonly string[] => {
  const [row] = first?.passageIds ?? []
  return (row === undefined ? undefined : passages.get(row)?.headingPath) ?? []
}

/** "Tỷ lệ trường …" is told by no "Tỷ lệ giáo viên …": what a share is of, where other indicators are of it. */
const headOf = (keys: readonly string[]): string =>
  / ti le (?:phan tram )?([a-z]+) /.exec(` ${keys.join(' ')} `)?.[1] ?? ''
const OTHER_HEAD = 0.6

/** Whatever else they share: beneath the threshold. */
const OTHER_PREDICATE = 0.5
const saysOtherThan =
  ({ alternatives }: AskedIndicator, keys: readonly string[]) =>
  ({ keys: own, terms }: IndicatorTerms): boolean =>
    saysOther(
      keys,
      own,
      (key) =>
        heldOrMeant({ term: key, alternatives: alternatives.get(key) ?? [] }, (term) => (terms.has(term) ? 1 : 0)) > 0,
    )

/** "Bao nhiêu phòng học": what is counted is the indicator's unit. */
const UNIT_BONUS = 0.1
const isUnitOf = (counted: string, unit: string | undefined): boolean => {
  const keys = syllables(unit ?? '').join(' ')
  return keys !== '' && `${counted} `.startsWith(`${keys} `)
}

const NO_LEVELS: ReadonlySet<string> = new Set()

const isOfLevel = (term: string, levels: ReadonlySet<string>) =>
  [...levels].some((level) => term.split('_').some((key) => level.split(' ').includes(key)))

/** Words for values and plans tell no indicator from another, unless a name holds them. */
const isTold = (term: string, families: readonly IndicatorFamily[], identity: ReadonlySet<string>) =>
  !identity.has(term) || families.some((family) => family.names.some((name) => name.terms.has(term)))

const VALUE_WORDS = [...RESULT_WORDS, ...TARGET_WORDS, 'phan tram', 'ti le'].flatMap((phrase) => [
  ...phrase.split(' '),
  ...bigrams(phrase.split(' ')),
])

/** Every value of an indicator over all plans, newest plan first. */
export function valuesOf(family: IndicatorFamily, snapshot: Snapshot): readonly FoundValue[] {
  return family.members
    .flatMap((stored) =>
      stored.target.values.map((value) => ({ stored, plan: requirePlan(snapshot, stored.versionId), value })),
    )
    .toSorted((a, b) => planYear(b.plan) - planYear(a.plan))
}

export const planYear = (plan: StoredPlan): number =>
  plan.head.period?.from ?? Number(plan.head.issuedOn?.slice(0, 4) ?? 0)

/**
 * The values that fit: of the periods named, of the kind named. Nothing named means the newest plan's target.
 * A period that is named and not held gives nothing: another year is no answer.
 */
export function pickValues(
  values: readonly FoundValue[],
  query: PlanQuery,
  mention: PlanMention,
): readonly FoundValue[] {
  const periods = askedPeriods(query, values)
  if (periods.length === 0 && query.periods.some(({ from, to }) => from === to)) return []
  const inPeriod = values.filter(
    ({ value }) => periods.length === 0 || periods.some((period) => samePeriod(period, value.period)),
  )
  const preferred = mention.only ? inPeriod.filter(({ plan }) => mention.only?.has(plan.versionId)) : inPeriod
  const pool = preferred
  const ofKind = (pick: readonly FoundValue[]) =>
    query.valueKind
      ? pick.filter(({ value }) => value.kind === query.valueKind)
      : targetsElseResults(pick, PLANNED.test(` ${query.keys.join(' ')} `))
  if (periods.length > 0)
    return periods.flatMap((period) => ofKind(pool.filter(({ value }) => samePeriod(period, value.period))))
  const fitting = ofKind(pool)
  const newest = Math.max(...fitting.map(({ plan }) => planYear(plan)))
  return fitting.filter(({ plan }) => planYear(plan) === newest)
}

const PLANNED = / ke hoach /
const isOver = ({ value: { period }, plan }: FoundValue): boolean =>
  period.kind === 'school-year' ? period.to <= planYear(plan) : period.to < planYear(plan)

/**
 * Where neither is asked for: of a year that was over when the plan was made, what was reached; of others what is
 * aimed at, else what was reached. Who says "kế hoạch" asks for the aim.
 */
function targetsElseResults(values: readonly FoundValue[], asksPlanned: boolean): readonly FoundValue[] {
  const reached = values.filter(({ value }) => value.kind === 'result')
  if (!asksPlanned && reached.length > 0 && values.every(isOver)) return reached
  const targets = values.filter(({ value }) => value.kind === 'target')
  return targets.length > 0 ? targets : values
}

/** "năm 2025" is the school year that ends or begins then, where the table counts in school years. */
function askedPeriods(query: PlanQuery, values: readonly FoundValue[]): readonly Period[] {
  return query.periods.flatMap((asked) => {
    if (asked.kind === 'school-year' || values.some(({ value }) => samePeriod(value.period, asked))) return [asked]
    return asked.from === asked.to
      ? values
          .map(({ value }) => value.period)
          .filter((period) => period.kind === 'school-year' && period.to === asked.to)
      : []
  })
}
