// Questions about plans themselves: who signed or issued one, to whom it went, its number and its day; of several that are named, each.
import type { StoredPlan } from '../../store/plan-store.ts'
import { syllables } from '../../text/syllables.ts'
import { nothing, type Asked } from '../question/asked.ts'
import type { Finding } from '../compose/draft.ts'
import { choosePlan, findIssuer, findNumberAndDate, findPlace, findRecipients, findSigner } from './find-document.ts'
import { readCitedNumbers } from '../question/mentions.ts'
import { sidesNamed } from '../question/plan-mention.ts'

/** undefined unless a plan itself is asked about. */
export function findAboutPlan(asked: Asked): Finding | undefined {
  const { query, mention, snapshot, joined } = asked
  const plan = choosePlan(query, mention, snapshot)
  const plans = plansAsked(asked, plan)
  if (query.intent === 'signer' && !signsSomethingElse(asked, plans))
    return plan
      ? together(plans.map((one) => findSigner(one, snapshot, joined)))
      : nothing('Không có kế hoạch nào của thời gian được hỏi.')
  if (plan && ASKS_FOR_RECIPIENTS.test(joined))
    return findRecipients(
      plan,
      snapshot,
      / bao cao /.test(joined) && !EXCLUDES_REPORTS.test(joined) ? 'reported to' : 'all',
    )
  if (plan && ASKS_WHERE_KEPT.test(joined) && namesOnlyPlans(asked, [plan]))
    return findRecipients(plan, snapshot, 'kept')
  const where = OF_WHERE.exec(joined)?.[1]
  if (plan && mention.only?.size === 1 && where && namesOnlyPlans(asked, [plan]))
    return findPlace(plan, where, snapshot)
  const isNamed = mention.only !== undefined || query.periods.length > 0
  const asksForIssuer =
    ASKS_FOR_ISSUER.test(joined) && !asksForIssuerOfCited(joined) && !(plan && namesOtherOfKind(joined, plan.head))
  if (plan && isNamed && asksForIssuer && namesOnlyPlans(asked, plans))
    return together(
      plans.flatMap((one) => [
        findIssuer(one, snapshot),
        ...(WHEN_ISSUED.test(joined) ? [findNumberAndDate(one, snapshot, joined)] : []),
      ]),
    )
  if (!plan && asksOnlyForIdentity(asked, snapshot.plans))
    return nothing('Không có kế hoạch nào của thời gian được hỏi.')
  return plan && isNamed && asksOnlyForIdentity(asked, plans)
    ? together(plans.map((one) => findNumberAndDate(one, snapshot, joined)))
    : undefined
}

/** "Kế hoạch của tỉnh A và của xã B": each that is named; else the one that is meant. */
function plansAsked({ mention, snapshot, joined }: Asked, plan: StoredPlan | undefined): readonly StoredPlan[] {
  if (!SEVERAL_PLANS.test(joined)) return plan ? [plan] : []
  const sides = sidesNamed(mention)
  const named = snapshot.plans.filter(({ versionId }) => sides.some((side) => side.size === 1 && side.has(versionId)))
  return named.length > 1 && named.length <= MOST_PLANS ? named : plan ? [plan] : []
}

const SEVERAL_PLANS =
  / (?:ke hoach|chuong trinh|van ban|quyet dinh) .* (?:va|voi|cung) .*(?:ke hoach|chuong trinh|van ban|quyet dinh) | (?:ke hoach|chuong trinh|van ban|quyet dinh) (?:cua|do) .* (?:va|voi|cung) (?:cua|do) /
const MOST_PLANS = 4

/** What several plans say of themselves, one after the other; what one does not say is said, too. */
function together(findings: readonly Finding[]): Finding | undefined {
  const [first] = findings
  const told = findings.filter((one) => one.outcome !== 'nothing-found')
  const [opening] = told
  if (findings.length < 2 || !opening) return first
  return {
    ...opening,
    lines: [...new Set(findings.flatMap((one) => (one.outcome === 'nothing-found' ? [one.reason] : one.lines)))],
    citations: told.flatMap(({ citations }) => citations),
    // The plan of which nothing is told is named by its number.
    computed: findings.flatMap((one) =>
      one.outcome === 'nothing-found' ? (one.reason.match(/\d+/g) ?? []) : one.computed,
    ),
    claims: told.flatMap(({ claims }) => claims),
  }
}

const ASKS_FOR_RECIPIENTS =
  / noi nhan | (?:van ban|ke hoach|quyet dinh)(?: \S+){0,12} (?:duoc )?gui (?:\S+ ){0,8}(?:ai|nhung ai|nhung dau|dau|(?:co quan|don vi|noi|hoi|so|nganh|to chuc|phong|truong|doan the|ban)(?: (?:cap )?(?:tinh|huyen|xa|trung uong))? nao) /

/** "Ngoài các nơi báo cáo thì gửi những đâu nữa". */
const EXCLUDES_REPORTS = / ngoai (?:\S+ ){0,4}bao cao /

const ASKS_WHERE_KEPT =
  / ban luu(?: \S+){0,8} (?:o|de|cat|giu|nam)(?: \S+){0,2} (?:dau|nao) | luu(?: giu| tru)?(?: (?:o|tai|vao))? (?:dau|(?:co quan|don vi|noi|phong|bo phan|cho) nao) /

/** "Do cơ quan nào ban hành", "kế hoạch ấy là của ai". */
const ASKS_FOR_ISSUER =
  / (?:ai|(?:co quan|don vi|cap|to chuc) nao) (?:da )?(?:ban hanh|ra) | ban hanh boi | cua (?:ai|(?:co quan|don vi|cap|to chuc) nao)(?: vay| the| a)? (?:$|(?:va |vao |ban hanh )?(?:ngay|thang|nam|khi|hom) (?:nao|may) )/
/** "Trong kế hoạch ấy, Kết luận 91-KL/TW là của cơ quan nào": a document that the plan cites. "Kế hoạch theo Kết luận 91" is itself asked about. */
const asksForIssuerOfCited = (joined: string): boolean =>
  ISSUER_OF_CITED.test(joined) && (/ (?:trong|theo) (?:\S+ )?ke hoach /.test(joined) || !NAMES_PLAN.test(joined))
const ISSUER_OF_CITED =
  /(?<! thuc hien| trien khai| cu the hoa) (?:chi thi|nghi quyet|ket luan|quyet dinh|thong tu|nghi dinh|cong van)(?: so)? \d+(?: [a-z]+\d*){0,4} (?:la )?(?:cua|do) (?:ai|(?:co quan|don vi|cap|to chuc) nao) /
const NAMES_PLAN = / ke hoach(?: \S+){0,3} (?:chi thi|nghi quyet|ket luan|quyet dinh|thong tu|nghi dinh|cong van) /
/** "Của cơ quan nào, tháng mấy": who and when. */
const WHEN_ISSUED = / nao (?:va |vao |ban hanh )?(?:ngay|thang|nam|khi|hom) (?:nao|may) /

/** "Ra kế hoạch để thực hiện chỉ thị số mấy": another document's number is asked for. */
const CARRIES_OUT =
  / (?:thuc hien|trien khai|cu the hoa|can cu|dua|theo)(?: theo| vao| tren)? (?:ke hoach|chi thi|nghi quyet|ket luan|chuong trinh|quyet dinh)(?: hanh dong)? (?:so may|so nao|so bao nhieu|nao) /

/** "Kế hoạch của Thị ủy thực hiện Kế hoạch 232": the plan that it carries out is another one's. */
const CARRIED =
  / (?:thuc hien|trien khai|cu the hoa) (?:ke hoach|chi thi|nghi quyet|ket luan|chuong trinh|quyet dinh)(?: hanh dong)?(?: so)? \d+(?= )/g

/** "Kế hoạch số 232 … ban hành ngày nào": a document of the same kind with another number than the plan's. */
const namesOtherOfKind = (joined: string, { kind, number }: StoredPlan['head']): boolean =>
  readCitedNumbers(joined.replaceAll(CARRIED, ' ')).some(
    (cited) => cited.kind === syllables(kind ?? '').join(' ') && !number?.startsWith(cited.number),
  )

/** "Sở Kế hoạch và Đầu tư chủ trì việc gì" asks for no plan. */
const OF_TASKS: ReadonlySet<string> = new Set(['list', 'duties', 'lead', 'coordinate', 'product'])

/** Number and date are asked, and what is left besides only names the plan. */
function asksOnlyForIdentity(asked: Asked, plans: readonly StoredPlan[]): boolean {
  const { query, mention, joined } = asked
  const asksForNumber = joined.includes(' so ') && !mention.spent.has('so')
  if (
    OF_TASKS.has(query.intent) ||
    !(asksForNumber || / (ngay|ban hanh) /.test(joined)) ||
    !/ ke hoach | van ban | quyet dinh /.test(joined) ||
    CARRIES_OUT.test(joined) ||
    joined.includes(' hieu luc ') ||
    plans.every(({ head }) => namesOtherOfKind(joined, head))
  )
    return false
  return namesOnlyPlans(asked, plans)
}

/** "Học bạ số do ai ký": so many words are left that it is no plan that is signed. */
const signsSomethingElse = (asked: Asked, plans: readonly StoredPlan[]): boolean =>
  !SIGNS_PLAN.test(asked.joined) && wordsBeside(asked, plans).length >= FEWEST_OF_A_TOPIC
const SIGNS_PLAN = / ki (?:ban hanh )?(?:ke hoach|chuong trinh|de an) /
const FEWEST_OF_A_TOPIC = 3

/** Nothing is left of the question but words that name the plans. */
const namesOnlyPlans = (asked: Asked, plans: readonly StoredPlan[]): boolean => wordsBeside(asked, plans).length === 0

/** The syllables of the question that do not name the plans, nor what is asked of them. */
function wordsBeside({ question, query }: Asked, plans: readonly StoredPlan[]): readonly string[] {
  const named = plans.flatMap(({ head }) => [head.kind, head.subject, head.issuer])
  const cited = query.documents.flatMap((key) => key.split('|'))
  const own = new Set([...IDENTITY_WORDS, ...cited, ...syllables(named.join(' '))])
  return question.flatMap(({ term }) => (term.includes('_') || own.has(term) || /^\d+$/.test(term) ? [] : [term]))
}

const OF_WHERE = / (?:cua|thuoc|o) (thi xa|huyen|tinh|xa|phuong|dia phuong) nao /

const IDENTITY_WORDS =
  'so hieu ki luu giu tru dau ngay trong thang nam thuoc ma mang kem theo di dinh nhiem vu phu luc ban hanh thuc hien trien khai ve uy ui nhan dan tinh nganh dung lam ket luan chi thi nghi quyet chuong trinh hanh dong'.split(
    ' ',
  )
