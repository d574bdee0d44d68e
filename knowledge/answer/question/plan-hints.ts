// What in a question points at one plan: its number, issuer, subject, place, level, the document that it carries out, its time.
import type { StoredPlan } from '../../store/plan-store.ts'
import { documentNumberKey, findDocumentNumbers } from '../../text/document-number.ts'
import { syllables } from '../../text/syllables.ts'
import type { readCitedNumbers } from './mentions.ts'
import { rowNames } from '../tables/plan-tables.ts'
import { samePeriod } from '../compose/plan-name.ts'
import type { PlanQuery } from './plan-query.ts'
import {
  isCharged,
  isOfItself,
  issuerPhrase,
  namesByTime,
  ownerPhrase,
  subjectPhrase,
  withPairs,
} from './plan-phrases.ts'
import { LEVEL_OF, PLAN_LEVELS } from './question-words.ts'
import type { Snapshot } from '../snapshot.ts'

/** Weak hints order plans, they exclude none: "huyện" may be the plan's level or a word of the topic. */
const LEVEL_BONUS = 0.12
const SUBJECT_BONUS = 0.18
const PLACE_BONUS = 0.1
/** "Kế hoạch của tỉnh A" is its committee's before one of its departments'. */
const OWN_UNIT_BONUS = 0.06
/** Of one that may as well be charged with something by another plan. */
const ISSUER_BONUS = 0.12
export const PERIOD_BONUS = 0.15

type Hint = {
  readonly bonus: number
  /** Enough to leave the other plans out. */ readonly names: boolean
  /** The plan's place is named: plans of other places of that level are left out. */ readonly place?: true
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
  } else hints.push({ bonus: 0, names: false, terms: withPairs(ownerPhrase(plan, joined)) })
  const subject = subjectPhrase(plan, joined, snapshot)
  if (subject) {
    const isOtherLevel = isOfOtherLevel(plan, joined, snapshot)
    hints.push({
      bonus: isOtherLevel ? 0 : SUBJECT_BONUS,
      names: !isOfOtherYear(plan, query) && !isOtherLevel,
      terms: withPairs(subject),
    })
  }
  const locality = head.locality ? syllables(head.locality) : []
  if (locality.length > 0 && joined.includes(` ${locality.join(' ')} `))
    hints.push({
      bonus: PLACE_BONUS + (isOfItself(plan, locality, joined) ? OWN_UNIT_BONUS : 0),
      place: true,
      names:
        snapshot.plans.filter((other) => other.head.locality === head.locality).length <= snapshot.plans.length / 2,
      terms: withPairs(locality),
    })
  for (const [level, phrases] of PLAN_LEVELS) {
    const phrase = phrases.find((candidate) => joined.includes(` ${candidate} `))
    if (phrase && level === head.level)
      hints.push({
        bonus: LEVEL_BONUS,
        names: isSpokenOf(phrase, joined) && !isNameGoingOn(phrase, joined, snapshot),
        terms: phrase.split(' ').length > 1 ? withPairs(phrase.split(' ')) : [],
      })
  }
  const carried = carriedOf(plan, cited)
  if (carried)
    hints.push({
      bonus: SUBJECT_BONUS,
      names: isOfPlan(carried, joined) || query.intent === 'list' || query.intent === 'duties',
      terms: withPairs([...carryingOut(carried, joined), ...`${carried.kind} ${carried.number}`.split(' ')]),
    })
  const { period } = head
  if (period && query.periods.some((asked) => samePeriod(asked, period))) {
    const names = namesByTime(plan, joined, query.periods)
    hints.push({ bonus: PERIOD_BONUS, names, terms: names ? [`${period.from}`, `${period.to}`] : [] })
  }
  return hints
}

/** "Kế hoạch nhiệm vụ năm học 2025-2026": the plan that says the same of another school year is not meant. */
const isOfOtherYear = ({ head: { period } }: StoredPlan, { periods }: PlanQuery): boolean =>
  period?.kind === 'school-year' &&
  periods.length > 0 &&
  periods.every(({ kind, from }) => kind === 'school-year' && from !== period.from)

/** "Kế hoạch phổ cập của tỉnh": a town's plan about the same is not meant where one of the province is loaded. */
function isOfOtherLevel({ head }: StoredPlan, joined: string, { plans }: Snapshot): boolean {
  const level = LEVEL_OF.get(OF_LEVEL.exec(joined)?.[1] ?? '')
  return level !== undefined && level !== head.level && plans.some((plan) => plan.head.level === level)
}

const OF_LEVEL = / ke hoach (?:\S+ ){1,16}?cua (tinh|huyen|thi xa|xa)(?= )/

/** "Thị xã hiện có bao nhiêu …": the question begins with whom it asks about. */
const isSpokenOf = (phrase: string, joined: string): boolean =>
  new RegExp(
    `^ (?:o |tai |trong )?${phrase} (?:hien|da|dang|co|minh|nay|phan dau|se|duoc|con|dinh|du kien|chu truong|dat ra|de ra) `,
  ).test(joined)

/** Without marks "huyện mình" begins like "huyện Minh Hóa", which a table names. */
const isNameGoingOn = (phrase: string, joined: string, snapshot: Snapshot): boolean =>
  rowNames(snapshot).some((name) => joined.includes(` ${phrase} ${name} `))

/** The document of those cited that a plan carries out, by what it says of itself. */
export function carriedOf({ head }: StoredPlan, cited: ReturnType<typeof readCitedNumbers>) {
  const numbers = findDocumentNumbers(head.subject ?? '').map(({ number }) => /^\d+/.exec(number)?.[0])
  return cited.find(({ number }) => numbers.includes(number))
}

/** "Thực hiện Chỉ thị 29": the words that say so are part of the plan's name. */
const carryingOut = ({ kind }: { readonly kind: string }, joined: string): readonly string[] =>
  new RegExp(` ((?:(?:trien khai|thuc hien|cu the hoa) ){1,2})${kind} `).exec(joined)?.[1]?.trim().split(' ') ?? []

/** "Phụ lục Chương trình hành động 49", "kế hoạch thực hiện Kết luận 91": the document says whose plan is meant, not what is asked about. */
const isOfPlan = ({ kind, number }: { readonly kind: string; readonly number: string }, joined: string) =>
  kind === 'phu luc' ||
  new RegExp(
    ` (?:phu luc|ke hoach|bieu)(?: kem theo)?(?: (?:cua|ve|so|theo|trien khai|thuc hien|de|cho|nham|cac|nhiem vu)){0,4} ${kind}(?: so)? ${number} `,
  ).test(joined)

/** A long number tells a plan wherever it stands, a short one right after the word for a plan. */
const isPlanNumber = (number: string, joined: string): boolean =>
  number.length > 2
    ? joined.includes(` ${number} `)
    : [number, String(Number(number))].some(
        (form) => joined.includes(` ke hoach ${form} `) || joined.includes(` ke hoach so ${form} `),
      )
