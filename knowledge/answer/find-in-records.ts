// What can be looked up and computed without ranking text: the plan itself, numbered rows, comparisons, lists, references, values.
import { readAgencyMention } from './agency-mention.ts'
import { nothing, THRESHOLDS, type Asked } from './asked.ts'
import { composeAlikeValues, composeComparison, composeValues } from './compose-values.ts'
import type { Finding } from './draft.ts'
import { findComparison } from './find-comparison.ts'
import { choosePlan, findNumberAndDate, findRecipients, findSigner } from './find-document.ts'
import { findDuties } from './find-duties.ts'
import { findHeadings } from './find-headings.ts'
import { findList } from './find-list.ts'
import { findByOrdinal, findGroup } from './find-ordinal.ts'
import { formatPeriod } from './plan-name.ts'
import type { IndicatorFamily } from './indicator-families.ts'
import { findUnknown } from './find-unknown.ts'
import { findReference } from './find-reference.ts'
import { pickValues, rankFamilies, valuesOf, type RankedFamily } from './find-values.ts'

/** undefined: no record answers, the text may. */
export function findInRecords(asked: Asked): Finding | undefined {
  const { query, mention, snapshot } = asked
  const unknown = findUnknown(asked)
  if (unknown) return unknown
  const ofPlan = findAboutPlan(asked)
  if (ofPlan) return ofPlan
  if (query.ordinal)
    return findByOrdinal(query, mention, snapshot) ?? nothing(`Không có mục số ${query.ordinal.number} như được hỏi.`)
  if (query.intent === 'compare') {
    const compared = findComparison(asked)
    if (compared) return composeComparison(compared.family, compared.before, compared.after, snapshot)
  }
  if (query.intent !== 'list' && isOnlyAnAgency(asked)) return findDuties(asked)
  const duties = query.intent === 'duties' ? findDuties(asked) : undefined
  if (duties) return duties
  if (query.intent === 'list') return findList(asked) ?? findHeadings(asked) ?? findDuties(asked) ?? findValue(asked)
  const group = query.intent === 'explain' || query.intent === 'fact' ? findGroup(query, mention, snapshot) : undefined
  return findReference(asked) ?? group ?? findHeadings(asked) ?? findValue(asked)
}

/** Signer, recipients, number and date of a plan. */
function findAboutPlan(asked: Asked): Finding | undefined {
  const { query, mention, snapshot, joined } = asked
  const plan = choosePlan(query, mention, snapshot)
  if (query.intent === 'signer')
    return plan ? findSigner(plan, snapshot) : nothing('Không có kế hoạch nào của thời gian được hỏi.')
  if (plan && / (noi nhan|gui bao cao|gui cho|gui den) /.test(joined)) return findRecipients(plan, snapshot)
  return plan && asksOnlyForIdentity(asked) ? findNumberAndDate(plan, snapshot) : undefined
}

/** Number and date are asked, and what is left besides only names the plan. */
function asksOnlyForIdentity({ query, question, mention, joined }: Asked): boolean {
  const asksForNumber = joined.includes(' so ') && !mention.spent.has('so')
  if (
    query.intent === 'list' ||
    !(asksForNumber || / (ngay|ban hanh) /.test(joined)) ||
    !/ ke hoach | van ban | quyet dinh /.test(joined)
  )
    return false
  const named = mention.only !== undefined || query.periods.length > 0
  return named && question.every(({ term }) => term.includes('_') || IDENTITY_WORDS.includes(term))
}

const IDENTITY_WORDS = 'so ki ngay ban hanh thuc hien uy ui nhan dan tinh'.split(' ')

/** An agency and no topic: what it is to do is meant. */
function isOnlyAnAgency({ query, question, snapshot }: Asked): boolean {
  const agency = readAgencyMention(query.keys, snapshot.tasks)
  if (!agency || (query.valueKind !== undefined && query.intent !== 'duties')) return false
  const known = new Set([...agency.keys, ...DUTY_WORDS])
  return question.every(({ term }) => term.split('_').every((key) => known.has(key)))
}

const DUTY_WORDS = 'nhiem vu trach cong viec chuc nang dau nam hoc trong ke hoach'.split(' ')

/** Indicators that fit a question equally, for it leaves their level open, are all said; more than a few are a list. */
const EQUALLY_GOOD = 0.97
const NEARLY_AS_GOOD = 0.8
const MOST_ALIKE = 4

/** Counted at several levels, none of which is asked for, an indicator stands in as many rows. */
const isSameCore = (one: IndicatorFamily, other: IndicatorFamily) =>
  one.names.some(({ core }) => core !== '' && core === other.names[0]?.core)

/** The indicator is there, for other school levels than the one asked. */
function atOtherLevel(ranked: readonly RankedFamily[]): Finding | undefined {
  const near = ranked
    .filter((one) => one.atOtherLevel >= SURE_AT_OTHER_LEVEL)
    .toSorted((a, b) => b.atOtherLevel - a.atOtherLevel)
    .map(({ family }) => family.name)
  return near.length > 0 ? nothing('Không có chỉ tiêu này cho cấp học được hỏi.', near.slice(0, MOST_ALIKE)) : undefined
}

const SURE_AT_OTHER_LEVEL = 0.7

function findValue(asked: Asked): Finding | undefined {
  const { query, mention, question, snapshot, families } = asked
  const wantsNumber = query.answerKind === 'percent' || query.answerKind === 'number' || query.valueKind !== undefined
  if (!wantsNumber && query.intent !== 'fact' && query.intent !== 'compare') return undefined
  const ranked = rankFamilies(families, question, { query, mention, snapshot })
  const best = ranked[0]
  if (!best || best.score < THRESHOLDS.indicator) return wantsNumber ? atOtherLevel(ranked) : undefined
  const alike = ranked.filter(
    ({ family, score }) => score >= best.score * (isSameCore(family, best.family) ? NEARLY_AS_GOOD : EQUALLY_GOOD),
  )
  if (alike.length > 1 && alike.length <= MOST_ALIKE) {
    const each = alike.map(({ family }) => ({ family, found: pickValues(valuesOf(family, snapshot), query, mention) }))
    const held = each.filter(({ found }) => found.length > 0)
    if (held.length > 1) return composeAlikeValues(held, snapshot)
  }
  const all = valuesOf(best.family, snapshot)
  const picked = pickValues(all, query, mention)
  if (picked.length > 0) return composeValues(best.family, picked, snapshot)
  const held = all.map(
    ({ value }) => `${value.kind === 'result' ? 'kết quả' : 'chỉ tiêu'} ${formatPeriod(value.period)}`,
  )
  return nothing(`Có chỉ tiêu "${best.family.name}", nhưng không có số liệu được hỏi.`, [
    `Các kế hoạch có: ${[...new Set(held)].join(', ')}.`,
  ])
}
