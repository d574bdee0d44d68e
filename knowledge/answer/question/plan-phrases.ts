// The words of a question that name a plan by its issuer, its place or what it is about.
import type { Period } from '../../domain/plan.ts'
import type { StoredPlan } from '../../store/plan-store.ts'
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { remembered } from '../../text/remembered.ts'
import { bigrams, syllables } from '../../text/syllables.ts'
import { nameKeys } from './agency-mention.ts'
import { PLACE_KINDS } from './place-kinds.ts'
import { FILLER, FUNCTION_WORDS, isCueWord, SCHOOL_LEVELS } from './question-words.ts'
import type { Snapshot } from '../snapshot.ts'

/** The longest run of the issuer's name in the question that no other issuer shares. */
export function issuerPhrase(plan: StoredPlan, joined: string, snapshot: Snapshot): readonly string[] | undefined {
  const own = issuerKeys(plan)
  const others = snapshot.plans
    .filter((other) => other.versionId !== plan.versionId)
    .map((other) => ` ${issuerKeys(other).join(' ')} `)
  // The place alone means every plan of that place.
  const place = syllables(plan.head.locality ?? '')
  const isShared = snapshot.plans.some(
    (other) => other.versionId !== plan.versionId && other.head.locality === plan.head.locality,
  )
  const isSharedPlace = (run: readonly string[]) =>
    isShared && place.length > 0 && run.every((key) => place.includes(key) || PLACE_KINDS.has(key))
  for (let length = own.length; length >= 2; length -= 1)
    for (let start = 0; start + length <= own.length; start += 1) {
      const run = own.slice(start, start + length)
      const phrase = ` ${run.join(' ')} `
      if (
        joined.includes(phrase) &&
        !isGeneric(run) &&
        !isSharedPlace(run) &&
        !others.some((other) => other.includes(phrase))
      )
        return run
    }
  return undefined
}

/** "Kế hoạch … của Ủy ban nhân dân tỉnh": whose plan it is, though others of that name have issued some, too; [] where it is not said. */
export function ownerPhrase(plan: StoredPlan, joined: string): readonly string[] {
  const own = issuerKeys(plan)
  const said = / ke hoach (?:\S+ ){0,12}?cua ((?:\S+ )+)/.exec(joined)?.[1]?.trim().split(' ') ?? []
  const length = own.findIndex((key, index) => key !== said[index])
  const run = length < 0 ? own : own.slice(0, length)
  // "Kế hoạch của Ủy ban nhân dân tỉnh … báo cáo Ủy ban nhân dân tỉnh": it is spoken of besides.
  const isSaidAgain = joined.split(` ${run.join(' ')} `).length > 2
  return run.length >= SHORTEST_OWNER && !isSaidAgain ? run : []
}
/** "Ủy ban nhân dân", "Ban Chấp hành Đảng bộ". */
const SHORTEST_OWNER = 4

/** The issuer bears the name of the unit as the question says it: "tỉnh Yên Bái". */
export function isOfItself(plan: StoredPlan, locality: readonly string[], joined: string): boolean {
  const kind = kindBefore(locality.join(' '), joined)
  return kind !== undefined && ` ${issuerKeys(plan).join(' ')} `.includes(` ${kind} ${locality.join(' ')} `)
}

/** "Trường Lê Quý Đôn", "xã Mường Bú": the word for what it is belongs to the name. */
export const kindBefore = (first: string, joined: string): string | undefined =>
  new RegExp(` (tinh|huyen|xa|phuong|truong|so|bot) ${first} `).exec(joined)?.[1]

/** "Sở Giáo dục và Đào tạo" issues a plan and is charged by others: alone it is who has to do something, not whose plan is meant. */
export function isCharged(issuer: readonly string[], plan: StoredPlan, joined: string, snapshot: Snapshot): boolean {
  const name = ` ${issuer.join(' ')} `
  if (joined.includes(` ke hoach${name}`) || joined.includes(` ke hoach cua${name}`)) return false
  // "Do UBND xã làm", "chờ UBND tỉnh giao vốn": whoever it is does it.
  if (
    OF_ANY_PLACE.test(name) &&
    new RegExp(` (?:do|doi|cho|xin|trinh|gui|bao cao|de nghi|sau khi|khi)${name}`).test(joined)
  )
    return true
  return snapshot.tasks.some(
    ({ versionId, task }) =>
      versionId !== plan.versionId &&
      [...task.leads, ...task.coordinating].some((agency) => ` ${nameKeys(agency).join(' ')} `.includes(name)),
  )
}

const OF_ANY_PLACE = /^ uy ban nhan dan (?:xa|phuong|huyen|thi xa|thanh pho|tinh) $/

/** "Trung học cơ sở" in the name of one school means no school. */
export const isGeneric = (run: readonly string[]) =>
  SCHOOL_LEVELS.some((level) => ` truong ${level} `.includes(` ${run.join(' ')} `))

/** "kế hoạch chuyển đổi số": the words after "kế hoạch" that open what a plan is about; not where a plan is still to be made, nor what it says. */
const NAMED_PLANS =
  /(?<!(?:xay dung|ban hanh|lap|tham muu|trinh|phe duyet|quy hoach) )ke hoach (?!(?:yeu cau|de ra|de cap|neu|noi|giao|ghi|quy dinh|xac dinh|dat|dua) )(?:ve )?(?=(.*)$)/g
/** A single syllable names nothing; two name a plan where nothing goes on after them. */
const SHORTEST_SUBJECT = 2
const SURE_SUBJECT = 3

/** "Kế hoạch A và kế hoạch B" may name this plan second. */
export function subjectPhrase(plan: StoredPlan, joined: string, snapshot: Snapshot): readonly string[] | undefined {
  const subjects = snapshot.plans.map((other) => subjectOf(other))
  for (const { 1: rest = '', index } of joined.matchAll(NAMED_PLANS)) {
    const phrase = phraseOf(subjectOf(plan), rest.trim().split(' '), subjects)
    const isOutcome = OUTCOME.test(joined.slice(0, index)) && phrase !== undefined && ONLY_A_TIME.test(phrase.join(' '))
    if (phrase && !isOutcome) return phrase
  }
  return undefined
}

/** "Kết quả thực hiện kế hoạch năm học …" is told by the plan after it. */
const OUTCOME = / (?:ket qua|thuc hien|so voi)(?: cua| theo)? $/
const ONLY_A_TIME = /^nam (?:hoc )?20\d{2}(?: 20\d{2})?$/

function phraseOf(own: string, said: readonly string[], subjects: readonly string[]): readonly string[] | undefined {
  /** "Kế hoạch kinh tế xã hội 5 năm" goes on after a pair that some subject holds: another plan is meant. */
  const ends = (length: number) => {
    const next = said[length]
    return next === undefined || /^\d/.test(next) || (next !== 'cua' && (FILLER.has(next) || isCueWord(next)))
  }
  const names = (phrase: string, length: number) => own.includes(phrase) && (length >= SURE_SUBJECT || ends(length))
  // "Kế hoạch của ban …" says whose, not what about.
  if (FUNCTION_WORDS.has(said[0] ?? '')) return undefined
  for (let length = said.length; length >= SHORTEST_SUBJECT; length -= 1) {
    const phrase = ` ${said.slice(0, length).join(' ')} `
    if (subjects.some((subject) => subject.includes(phrase)))
      return names(phrase, length) && !subjects.every((subject) => subject.includes(phrase))
        ? said.slice(0, length)
        : undefined
  }
  return undefined
}

/** "Kế hoạch năm học 2025-2026", "kế hoạch năm 25-26": the plan of that time, where every time that is named is said so. */
export function namesByTime({ head }: StoredPlan, joined: string, periods: readonly Period[]): boolean {
  const said = [...joined.matchAll(PLAN_OF_YEARS)].flatMap(({ 1: years = '', index }) =>
    OUTCOME.test(joined.slice(0, index)) ? [] : [...years.matchAll(YEARS)].map(([, from]) => Number(from) % 100),
  )
  return head.period?.kind === 'school-year' && said.length >= periods.length && said.includes(head.period.from % 100)
}

const PLAN_OF_YEARS =
  /ke hoach (?:cua tinh |cua huyen |cua so |tinh )?((?:(?:va |voi |cung )?nam (?:hoc )?(?:20)?\d{2} (?:20)?\d{2} )(?:(?:va|voi|cung) (?:nam (?:hoc )?)?(?:20)?\d{2} (?:20)?\d{2} )*)/g
const YEARS = /((?:20)?\d{2}) (?:20)?\d{2} /g

/** Heads are compared with every question, each plan's with all others. */
const namedBy = remembered((issuer) => syllables(expandAbbreviations(issuer, 'plan')))
const issuerKeys = ({ head }: StoredPlan): readonly string[] => namedBy(head.issuer ?? '')
const joinedSyllables = remembered((text) => ` ${syllables(text).join(' ')} `)
const subjectOf = ({ head }: StoredPlan): string => joinedSyllables(head.subject ?? '')

export const withPairs = (keys: readonly string[]) => [...keys, ...bigrams(keys)]
