// What in a question points at one plan: its number, issuer, subject, place, level, the document that it carries out, its time.
import type { StoredPlan } from '../store/plan-store.ts'
import { documentNumberKey, findDocumentNumbers } from '../text/document-number.ts'
import { bigrams, syllables } from '../text/syllables.ts'
import { expandAbbreviations } from '../text/abbreviations.ts'
import { nameKeys } from './agency-mention.ts'
import type { readCitedNumbers } from './mentions.ts'
import { samePeriod } from './plan-name.ts'
import type { PlanQuery } from './plan-query.ts'
import { FILLER, isCueWord, PLAN_LEVELS, SCHOOL_LEVELS } from './question-words.ts'
import type { Snapshot } from './snapshot.ts'

/** Weak hints order plans, they exclude none: "huyện" may be the plan's level or a word of the topic. */
const LEVEL_BONUS = 0.12
const SUBJECT_BONUS = 0.18
/** Of one that may as well be charged with something by another plan. */
const ISSUER_BONUS = 0.12
export const PERIOD_BONUS = 0.15

export type Hint = {
  readonly bonus: number
  /** Enough to leave the other plans out. */ readonly names: boolean
  readonly terms: readonly string[]
}

export function hintsOf(
  plan: StoredPlan,
  query: PlanQuery,
  joined: string,
  cited: ReturnType<typeof readCitedNumbers>,
  snapshot: Snapshot,
): readonly Hint[] {
  const { head } = plan
  const hints: Hint[] = []
  const ownNumber = head.number ? /^\d+/.exec(head.number)?.[0] : undefined
  const isCited = head.number !== undefined && query.documents.includes(documentNumberKey(head.number))
  if (ownNumber && (isCited || isPlanNumber(ownNumber, joined)))
    hints.push({ bonus: 0.5, names: true, terms: isCited ? withPairs(syllables(head.number ?? '')) : [ownNumber] })
  const issuer = issuerPhrase(plan, joined, snapshot)
  if (issuer) {
    const charged = isCharged(issuer, plan, joined, snapshot)
    hints.push({ bonus: charged ? ISSUER_BONUS : 0.3, names: !charged, terms: charged ? [] : withPairs(issuer) })
  }
  const subject = subjectPhrase(plan, joined, snapshot)
  if (subject) hints.push({ bonus: SUBJECT_BONUS, names: true, terms: withPairs(subject) })
  const locality = head.locality ? syllables(head.locality) : []
  if (locality.length > 0 && joined.includes(` ${locality.join(' ')} `))
    hints.push({
      bonus: 0.1,
      names:
        snapshot.plans.filter((other) => other.head.locality === head.locality).length <= snapshot.plans.length / 2,
      terms: withPairs(locality),
    })
  for (const [level, phrases] of PLAN_LEVELS) {
    const phrase = phrases.find((candidate) => joined.includes(` ${candidate} `))
    if (phrase && level === head.level)
      hints.push({
        bonus: LEVEL_BONUS,
        names: false,
        terms: phrase.split(' ').length > 1 ? withPairs(phrase.split(' ')) : [],
      })
  }
  const carried = carriedOf(plan, cited)
  if (carried)
    hints.push({
      bonus: SUBJECT_BONUS,
      names: isOfPlan(carried, joined) || query.intent === 'list' || query.intent === 'duties',
      terms: withPairs(`${carried.kind} ${carried.number}`.split(' ')),
    })
  if (head.period && query.periods.some((period) => head.period && samePeriod(period, head.period)))
    hints.push({ bonus: PERIOD_BONUS, names: false, terms: [] })
  return hints
}

/** The document of those cited that a plan carries out, by what it says of itself. */
export function carriedOf({ head }: StoredPlan, cited: ReturnType<typeof readCitedNumbers>) {
  const numbers = findDocumentNumbers(head.subject ?? '').map(({ number }) => /^\d+/.exec(number)?.[0])
  return cited.find(({ number }) => numbers.includes(number))
}

/** "Phụ lục Chương trình hành động 49", "kế hoạch thực hiện Kết luận 91": the document says whose plan is meant, not what is asked about. */
const isOfPlan = ({ kind, number }: { readonly kind: string; readonly number: string }, joined: string) =>
  new RegExp(
    ` (?:phu luc|ke hoach|bieu)(?: kem theo)?(?: (?:cua|ve|so|theo|trien khai|thuc hien|de|cho|nham)){0,3} ${kind}(?: so)? ${number} `,
  ).test(joined)

/** The longest run of the issuer's name in the question that no other issuer shares. */
function issuerPhrase(plan: StoredPlan, joined: string, snapshot: Snapshot): readonly string[] | undefined {
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

const PLACE_KINDS: ReadonlySet<string> = new Set('tinh huyen xa phuong thanh pho thi tran dac khu'.split(' '))

/** "Trường Lê Quý Đôn", "xã Mường Bú": the word for what it is belongs to the name. */
export const kindBefore = (first: string, joined: string): string | undefined =>
  new RegExp(` (tinh|huyen|xa|phuong|truong|so|bot) ${first} `).exec(joined)?.[1]

/** "Sở Giáo dục và Đào tạo" issues a plan and is charged by others: alone it is who has to do something, not whose plan is meant. */
function isCharged(issuer: readonly string[], plan: StoredPlan, joined: string, snapshot: Snapshot): boolean {
  const name = ` ${issuer.join(' ')} `
  if (joined.includes(` ke hoach${name}`) || joined.includes(` ke hoach cua${name}`)) return false
  return snapshot.tasks.some(
    ({ versionId, task }) =>
      versionId !== plan.versionId &&
      [...task.leads, ...task.coordinating].some((agency) => ` ${nameKeys(agency).join(' ')} `.includes(name)),
  )
}

/** "Trung học cơ sở" in the name of one school means no school. */
const isGeneric = (run: readonly string[]) =>
  SCHOOL_LEVELS.some((level) => ` truong ${level} `.includes(` ${run.join(' ')} `))

/** "kế hoạch chuyển đổi số": the words after "kế hoạch" that open what a plan is about; not where a plan is still to be made. */
const NAMED_PLAN = /(?<!(?:xay dung|ban hanh|lap|tham muu|trinh|phe duyet) )ke hoach (?:ve )?(.*)$/
/** A single syllable names nothing; two name a plan where nothing goes on after them. */
const SHORTEST_SUBJECT = 2
const SURE_SUBJECT = 3

function subjectPhrase(plan: StoredPlan, joined: string, snapshot: Snapshot): readonly string[] | undefined {
  const said = NAMED_PLAN.exec(joined)?.[1]?.trim().split(' ') ?? []
  const subjects = snapshot.plans.map((other) => ` ${syllables(other.head.subject ?? '').join(' ')} `)
  const own = ` ${syllables(plan.head.subject ?? '').join(' ')} `
  /** "Kế hoạch kinh tế xã hội 5 năm" goes on after a pair that some subject holds: another plan is meant. */
  const ends = (length: number) => {
    const next = said[length]
    return next === undefined || /^\d/.test(next) || (next !== 'cua' && (FILLER.has(next) || isCueWord(next)))
  }
  const names = (phrase: string, length: number) => own.includes(phrase) && (length >= SURE_SUBJECT || ends(length))
  for (let length = said.length; length >= SHORTEST_SUBJECT; length -= 1) {
    const phrase = ` ${said.slice(0, length).join(' ')} `
    if (subjects.some((subject) => subject.includes(phrase)))
      return names(phrase, length) && !subjects.every((subject) => subject.includes(phrase))
        ? said.slice(0, length)
        : undefined
  }
  return undefined
}

const issuerKeys = (plan: StoredPlan) => syllables(expandAbbreviations(plan.head.issuer ?? '', 'plan'))

export const withPairs = (keys: readonly string[]) => [...keys, ...bigrams(keys)]

/** A long number tells a plan wherever it stands, a short one right after the word for a plan. */
const isPlanNumber = (number: string, joined: string): boolean =>
  number.length > 2
    ? joined.includes(` ${number} `)
    : [number, String(Number(number))].some(
        (form) => joined.includes(` ke hoach ${form} `) || joined.includes(` ke hoach so ${form} `),
      )
