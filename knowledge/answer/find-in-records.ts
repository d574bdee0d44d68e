// What can be looked up and computed without ranking text: the plan itself, numbered rows, comparisons, lists, references, values.
import type { StoredPlan } from '../store/plan-store.ts'
import { syllables } from '../text/syllables.ts'
import { readAgencyMention } from './agency-mention.ts'
import { nothing, type Asked } from './asked.ts'
import { findAcross } from './find-across.ts'
import { findPlansThatSay } from './find-plans-that-say.ts'
import { DUE } from './due-range.ts'
import { composeComparison } from './compose-comparison.ts'
import type { Finding } from './draft.ts'
import { findComparison, isOneYear } from './find-comparison.ts'
import { choosePlan, findIssuer, findNumberAndDate, findPlace, findRecipients, findSigner } from './find-document.ts'
import { DUTY_WORDS, findDuties } from './find-duties.ts'
import { findHeadings } from './find-headings.ts'
import { readCitedNumbers } from './mentions.ts'
import { findCharged } from './find-charged.ts'
import { findList } from './find-list.ts'
import { findMonth } from './find-month.ts'
import { findInTable } from './find-in-table.ts'
import { findMissingAnnex } from './find-missing-annex.ts'
import { findIssuedFirst } from './find-issued-first.ts'
import { findGroup } from './find-group.ts'
import { findByOrdinal } from './find-ordinal.ts'
import { findUnknown } from './find-unknown.ts'
import { RESULT_WORDS, TARGET_WORDS } from './question-words.ts'
import { findReference } from './find-reference.ts'
import { findReferenceList } from './find-reference-list.ts'
import { findValue } from './find-value.ts'

/** undefined: no record answers, the text may. */
export function findInRecords(asked: Asked): Finding | undefined {
  const { query, mention, snapshot } = asked
  const unknown = findUnknown(asked)
  if (unknown) return unknown
  const missing = findMissingAnnex(asked)
  if (missing) return missing
  const ofPlan = findAboutPlan(asked)
  if (ofPlan) return ofPlan
  if (query.ordinal)
    return findByOrdinal(query, mention, snapshot) ?? nothing(`Không có mục số ${query.ordinal.number} như được hỏi.`)
  const issued = findIssuedFirst(asked)
  if (issued) return issued
  const saying = findPlansThatSay(asked)
  if (saying) return saying
  if (query.intent === 'compare' || namesTwoYears(asked) || namesBothKinds(asked) || asksWhyItChanged(asked)) {
    const across = query.intent === 'compare' ? findAcross(asked) : undefined
    if (across) return across
    const compared = findComparison(asked)
    if (compared) return composeComparison(compared.family, compared.before, compared.after, snapshot)
  }
  const group = GROUP_INTENTS.has(query.intent) ? findGroup(asked) : undefined
  if (group && query.intent !== 'fact') return group
  const references = findReferenceList(asked)
  if (references) return references
  const month = findMonth(asked)
  if (month) return month
  const rows = findInTable(asked)
  if (rows) return rows
  const charged = findCharged(asked)
  if (charged) return charged
  if (query.intent !== 'list' && isOnlyAnAgency(asked)) return findDuties(asked)
  const duties = query.intent === 'duties' ? (findDuties(asked) ?? findDue(asked)) : undefined
  if (duties) return duties
  if (query.intent === 'list') return findList(asked) ?? findHeadings(asked) ?? findDuties(asked) ?? findValue(asked)
  return findReference(asked) ?? group ?? findHeadings(asked) ?? findValue(asked)
}

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
      / (?:dang|hien|hien nay|hien tai)(?: \S+){0,3} (?:bao nhieu|may) .* (?:bao nhieu|may) /.test(joined)))

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

/** Signer, recipients, number and date of a plan. */
function findAboutPlan(asked: Asked): Finding | undefined {
  const { query, mention, snapshot, joined } = asked
  const plan = choosePlan(query, mention, snapshot)
  if (query.intent === 'signer')
    return plan ? findSigner(plan, snapshot) : nothing('Không có kế hoạch nào của thời gian được hỏi.')
  if (plan && ASKS_FOR_RECIPIENTS.test(joined)) return findRecipients(plan, snapshot, / bao cao /.test(joined))
  const where = OF_WHERE.exec(joined)?.[1]
  if (plan && mention.only?.size === 1 && where && namesOnlyPlan(asked, plan)) return findPlace(plan, where, snapshot)
  const isNamed = mention.only !== undefined || query.periods.length > 0
  const asksForIssuer = ASKS_FOR_ISSUER.test(joined) && !(plan && namesOtherOfKind(joined, plan.head))
  if (plan && isNamed && asksForIssuer && namesOnlyPlan(asked, plan)) return findIssuer(plan, snapshot)
  return plan && asksOnlyForIdentity(asked, plan) ? findNumberAndDate(plan, snapshot, joined) : undefined
}

const ASKS_FOR_RECIPIENTS =
  / (?:noi nhan|gui bao cao|gui cho|gui den) | (?:van ban|ke hoach|quyet dinh)(?: \S+){0,8} (?:duoc )?gui (?:\S+ ){0,6}(?:ai|nhung ai|nhung dau|dau|co quan nao|don vi nao|noi nao) /

/** "Do cơ quan nào ban hành", "kế hoạch ấy là của ai". */
const ASKS_FOR_ISSUER =
  / (?:ai|(?:co quan|don vi|cap|to chuc) nao) (?:da )?(?:ban hanh|ra) | ban hanh boi | cua (?:ai|(?:co quan|don vi|cap|to chuc) nao)(?: vay| the| a)? $/

/** "Ra kế hoạch để thực hiện chỉ thị số mấy": another document's number is asked for. */
const CARRIES_OUT =
  / (?:thuc hien|trien khai|cu the hoa) (?:ke hoach|chi thi|nghi quyet|ket luan|chuong trinh|quyet dinh)(?: hanh dong)? (?:so may|so nao|so bao nhieu|nao) /

/** "Kế hoạch số 232 … ban hành ngày nào": a document of the same kind with another number than the plan's. */
const namesOtherOfKind = (joined: string, { kind, number }: StoredPlan['head']): boolean =>
  readCitedNumbers(joined).some(
    (cited) => cited.kind === syllables(kind ?? '').join(' ') && !number?.startsWith(cited.number),
  )

/** Number and date are asked, and what is left besides only names the plan. */
function asksOnlyForIdentity(asked: Asked, plan: StoredPlan): boolean {
  const { query, mention, joined } = asked
  const { head } = plan
  const asksForNumber = joined.includes(' so ') && !mention.spent.has('so')
  if (
    query.intent === 'list' ||
    !(asksForNumber || / (ngay|ban hanh) /.test(joined)) ||
    !/ ke hoach | van ban | quyet dinh /.test(joined) ||
    CARRIES_OUT.test(joined) ||
    namesOtherOfKind(joined, head)
  )
    return false
  return (mention.only !== undefined || query.periods.length > 0) && namesOnlyPlan(asked, plan)
}

/** Nothing is left of the question but words that name a plan. */
function namesOnlyPlan({ question, query }: Asked, { head }: StoredPlan): boolean {
  const cited = query.documents.flatMap((key) => key.split('|'))
  const own = new Set([...IDENTITY_WORDS, ...cited, ...syllables([head.kind, head.subject, head.issuer].join(' '))])
  return question.every(({ term }) => term.includes('_') || own.has(term) || /^\d+$/.test(term))
}

const OF_WHERE = / (?:cua|thuoc|o) (thi xa|huyen|tinh|xa|phuong|dia phuong) nao /

const IDENTITY_WORDS =
  'so hieu ki ngay thang nam thuoc ma mang kem theo nhiem vu phu luc ban hanh thuc hien trien khai ve uy ui nhan dan tinh nganh dung lam ket luan chi thi nghi quyet chuong trinh hanh dong'.split(
    ' ',
  )

/** An agency and no topic: what it is to do is meant. */
function isOnlyAnAgency({ query, question, snapshot }: Asked): boolean {
  const agency = readAgencyMention(query.keys, snapshot.tasks)
  if (!agency || (query.valueKind !== undefined && query.intent !== 'duties')) return false
  const known = new Set([...agency.keys, ...DUTY_WORDS])
  return question.every(({ term }) => term.split('_').every((key) => known.has(key)))
}
