// What can be looked up and computed without ranking text: the plan itself, numbered rows, comparisons, lists, references, values.
import { readAgencyMention } from '../question/agency-mention.ts'
import { nothing, type Asked } from '../question/asked.ts'
import { findAssigned } from './find-assigned.ts'
import { findEachAgency } from './find-each-agency.ts'
import { findAboutPlan } from './find-about-plan.ts'
import { findBesideValue } from './find-beside-value.ts'
import { findAcross } from './find-across.ts'
import { findPlansThatSay } from './find-plans-that-say.ts'
import { DUE } from '../question/due-range.ts'
import { composeComparison } from '../compose/compose-comparison.ts'
import type { Finding } from '../compose/draft.ts'
import { findComparison, isOneYear } from './find-comparison.ts'
import { DUTY_WORDS, findDuties } from './find-duties.ts'
import { findComparedSums } from '../passages/find-compared-sums.ts'
import { findHeadings } from '../passages/find-headings.ts'
import { findCharged } from './find-charged.ts'
import { findList } from './find-list.ts'
import { findComparedCosts } from './find-compared-costs.ts'
import { findRowsUnder } from './find-rows-under.ts'
import { findMonth } from './find-month.ts'
import { findNumberedRow } from './find-numbered-row.ts'
import { findInGrid } from '../tables/find-in-grid.ts'
import { findInYears } from '../tables/find-in-years.ts'
import { findInTable } from '../tables/find-in-table.ts'
import { findPayments, findWholeTable } from '../tables/find-whole-table.ts'
import { findUnlistedSchool } from '../tables/find-unlisted-school.ts'
import { findCarriedOut } from './find-carried-out.ts'
import { findLocalBodies } from './find-local-bodies.ts'
import { findMissingAnnex } from './find-missing-annex.ts'
import { findIssuedFirst } from './find-issued-first.ts'
import { findGroup } from './find-group.ts'
import { findByOrdinal } from './find-ordinal.ts'
import { findUnknown } from './find-unknown.ts'
import { RESULT_WORDS, TARGET_WORDS } from '../question/question-words.ts'
import { findReference } from './find-reference.ts'
import { findReferenceList } from './find-reference-list.ts'
import { findValue } from './find-value.ts'

/** undefined: no record answers, the text may. */
export function findInRecords(asked: Asked): Finding | undefined {
  const { query, mention, snapshot } = asked
  const assigned = findAssigned(asked)
  if (assigned) return assigned
  const ofEach = findEachAgency(asked)
  if (ofEach) return ofEach
  const unknown = findUnknown(asked)
  if (unknown) return unknown
  const ofPlans = findLocalBodies(asked) ?? findCarriedOut(asked)
  if (ofPlans) return ofPlans
  const unlisted = findUnlistedSchool(asked)
  if (unlisted) return unlisted
  const missing = findMissingAnnex(asked)
  if (missing) return missing
  const issued = findIssuedFirst(asked)
  if (issued) return issued
  const ofPlan = findAboutPlan(asked)
  if (ofPlan) return ofPlan
  if (query.ordinal)
    return findByOrdinal(query, mention, snapshot) ?? nothing(`Không có mục số ${query.ordinal.number} như được hỏi.`)
  const saying = findPlansThatSay(asked)
  if (saying) return saying
  const sums = findComparedSums(asked) ?? findComparedCosts(asked)
  if (sums) return sums
  const figures = findPayments(asked) ?? findInYears(asked) ?? findInGrid(asked)
  if (figures) return figures
  const beside = findBesideValue(asked)
  if (beside) return beside
  if (query.intent === 'compare' || namesTwoYears(asked) || namesBothKinds(asked) || asksWhyItChanged(asked)) {
    const across = query.intent === 'compare' ? findAcross(asked) : undefined
    if (across) return across
    const isOfPlaces = WHICH_PLACE.test(asked.joined) && query.periods.length < 2
    const compared = isOfPlaces ? undefined : findComparison(asked)
    if (compared) return composeComparison(compared.family, compared.before, compared.after, snapshot)
  }
  const group = GROUP_INTENTS.has(query.intent) ? findGroup(asked) : undefined
  if (group && query.intent !== 'fact') return group
  const references = findReferenceList(asked)
  if (references) return references
  const numbered = findNumberedRow(asked)
  if (numbered) return numbered
  const month = findMonth(asked)
  if (month) return month
  const listed = findRowsUnder(asked)
  if (listed) return listed
  const rows = findInTable(asked)
  const isCounted = HOW_MANY.test(asked.joined) && !asked.joined.includes(' nao ')
  if (rows) return (isCounted ? answered(findValue(asked)) : undefined) ?? rows
  const whole = findWholeTable(asked)
  if (whole) return whole
  const charged = findCharged(asked)
  if (charged) return charged
  if (query.intent !== 'list' && isOnlyAnAgency(asked)) return findDuties(asked)
  const duties = query.intent === 'duties' || asksHowOf(asked) ? (findDuties(asked) ?? findDue(asked)) : undefined
  if (duties) return duties
  if (query.intent === 'list') return findList(asked) ?? findHeadings(asked) ?? findDuties(asked) ?? findValue(asked)
  return findReference(asked) ?? group ?? findHeadings(asked) ?? findValue(asked)
}

/** "Bao nhiêu trường đạt chuẩn" is an indicator's value before it is a list of schools. */
const HOW_MANY = / (?:bao nhieu|may) /
const answered = (finding: Finding | undefined) => (finding?.outcome === 'answered' ? finding : undefined)

/** "Các trường phải làm gì để giữ an toàn": of one that the plan asked about charges, its duties about that. */
function asksHowOf({ query, mention, joined, snapshot }: Asked): boolean {
  if (query.intent !== 'explain' || (mention.only?.size ?? snapshot.plans.length) !== 1 || !HOW_OF.test(joined))
    return false
  const agency = readAgencyMention(query.keys, snapshot.tasks, snapshot)
  return agency !== undefined && joined.startsWith(` ${agency.keys.join(' ')} `)
}

const HOW_OF = / (?:phai|can|se) lam (?:nhung )?(?:gi|viec gi) (?:de|nham) /

/** "Xã A với xã B, xã nào cao hơn": of one time, two rows. */
const WHICH_PLACE =
  / (?:xa|phuong|huyen|truong|thon|cum|noi|ben|dau|don vi) nao (?:\S+ ){0,2}(?:cao|nhieu|thap|it|lon|nho|dong) hon /

const LAST_AND_THIS =
  / (?:nam truoc|nam ngoai|nam hoc truoc) .*nam(?: hoc)? nay | nam(?: hoc)? nay .*(?:nam truoc|nam ngoai|nam hoc truoc) /

/** What a group of tasks may be asked for with. */
const GROUP_INTENTS: ReadonlySet<string> = new Set(['explain', 'fact', 'list', 'duties'])

/** Two years of one thing, whatever the words: both are wanted side by side. */
const namesTwoYears = ({ query, joined }: Asked): boolean =>
  query.intent !== 'list' &&
  (LAST_AND_THIS.test(joined) ||
    new Set(query.periods.filter(isOneYear).map(({ from }) => from)).size > 1 ||
    (query.periods.length === 1 &&
      / (?:dang|hien|hien nay|hien tai|bay gio|luc nay)(?: \S+){0,3} (?:bao nhieu|may) .* (?:bao nhieu|may) /.test(
        joined,
      )))

/** "Sao đang 106 mà chỉ còn 38": both values, and what is to be said of their difference. */
const asksWhyItChanged = ({ query, joined }: Asked): boolean =>
  /^ (?:vi |tai )?sao /.test(joined) &&
  / (?:ma|lai|chi) /.test(joined) &&
  (query.topic.filter((key) => /^\d{2,}$/.test(key)).length > 0 || query.valueKind !== undefined)

/** "Năm 2025 phải làm xong những việc gì": no agency, but a time to be done by. */
const findDue = (asked: Asked): Finding | undefined => (DUE.test(asked.joined) ? findList(asked) : undefined)

/** "Đặt ra bao nhiêu, làm được bao nhiêu": the aim and what came of it. */
const namesBothKinds = ({ query, joined }: Asked): boolean =>
  query.intent === 'fact' &&
  / (?:bao nhieu|may) .* (?:bao nhieu|may) /.test(joined) &&
  [RESULT_WORDS, TARGET_WORDS].every((words) => words.some((phrase) => joined.includes(` ${phrase} `)))

/** An agency and no topic: what it is to do is meant. */
function isOnlyAnAgency({ query, question, snapshot }: Asked): boolean {
  const agency = readAgencyMention(query.keys, snapshot.tasks, snapshot)
  if (!agency || query.answerKind === 'contact' || query.answerKind === 'address') return false
  if (query.valueKind !== undefined && query.intent !== 'duties') return false
  const known = new Set([...agency.keys, ...DUTY_WORDS])
  return question.every(({ term }) => term.split('_').every((key) => known.has(key)))
}
