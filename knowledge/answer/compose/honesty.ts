// What an answer must say of itself in a line each: read from a scan, an agency that is no more, a plan that a newer one follows.
import { readAgencySuccessions, type AgencySuccession } from '../../data/agency-succession.ts'
import type { StoredPlan } from '../../store/plan-store.ts'
import type { Passage } from '../../domain/passage.ts'
import { fold } from '../../text/fold.ts'
import { measureQuality } from '../../text/letter-quality.ts'
import { nameKeys } from '../question/agency-mention.ts'
import { sayCorrections } from './corrections-of.ts'
import type { Draft } from './draft.ts'
import { planName } from './plan-name.ts'
import type { PlanQuery } from '../question/plan-query.ts'
import { replacementOf } from '../replaced-plans.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'

/** @param query tells whether a year or a document was asked for: then its plan is meant, however old */
export function honestyLines(draft: Draft, query: PlanQuery, snapshot: Snapshot): readonly string[] {
  const plans = citedPlans(draft, snapshot)
  return [
    ...(draft.notes ?? []),
    ...sayCorrections(draft, snapshot),
    ...formerAgencies(draft, plans),
    ...sayReplaced(plans, snapshot),
    ...(query.periods.length + query.documents.length === 0 ? newerPlans(plans, snapshot) : []),
    ...(plans.some(({ head }) => head.quality.kind === 'scan') || citesRestored(draft, snapshot)
      ? ['Đọc từ bản quét, chữ và số có thể sai: nên đối chiếu bản gốc.']
      : []),
  ]
}

/** Of a clean plan with scanned pages: what it prints has no marks, what is told has. */
const citesRestored = ({ citations }: Draft, { passages }: Snapshot): boolean =>
  citations.some(({ passageId }) => {
    const passage = passages.get(passageId)
    return passage !== undefined && passage.text !== passage.raw && isRestored(passage)
  })

const isRestored = ({ text, raw }: Passage): boolean =>
  measureQuality(raw).share < RESTORED_SHARE / 2 && measureQuality(text).share > RESTORED_SHARE
const RESTORED_SHARE = 0.08

function citedPlans({ citations }: Draft, snapshot: Snapshot): readonly StoredPlan[] {
  const versions = citations.flatMap(({ passageId }) => snapshot.passages.get(passageId)?.versionId ?? [])
  return [...new Set(versions)].map((versionId) => requirePlan(snapshot, versionId))
}

/** The plan's words stay as they are; what became of an agency since it was issued is said below them. */
function formerAgencies({ claims, lines }: Draft, plans: readonly StoredPlan[]): readonly string[] {
  const issued = plans.map(({ head }) => head.issuedOn ?? '').toSorted()[0] ?? ''
  const names = claims.map((claim) => ` ${nameKeys(claim).join(' ')} `)
  return readAgencySuccessions()
    .successions.filter(({ from }) => issued !== '' && issued < from)
    .filter(({ former, aliases }) =>
      [former, ...aliases].some((name) => names.includes(` ${nameKeys(name).join(' ')} `)),
    )
    .map((succession) => sayFormer(succession, lines.join('\n')))
}

/** The function that the answer speaks of decides who took over; else all are named. */
function sayFormer({ former, from, sure, successors }: AgencySuccession, text: string): string {
  const said = fold(text)
  const fitting = successors.filter((one) => one.function.some((part) => said.includes(fold(part))))
  const now = (fitting.length > 0 ? fitting : successors).map(({ agency }) => agency)
  const check = sure ? '' : ' (cần đối chiếu quyết định của địa phương)'
  return `Lưu ý: ${former} đã tổ chức lại từ ${sayDay(from)}, việc nay do ${now.join(', ')}${check}.`
}

const sayDay = (iso: string) => iso.split('-').map(Number).toReversed().join('/')

/** Of the same kind, level and place, for a later time. */
function newerPlans(plans: readonly StoredPlan[], snapshot: Snapshot): readonly string[] {
  const newer = plans.flatMap((plan) => (plan.replacedBy === undefined ? (newestAfter(plan, snapshot) ?? []) : []))
  const others = [...new Set(newer)].filter((plan) => !plans.includes(plan))
  return others.map(({ head, file }) => `Đã có kế hoạch mới hơn: ${planName(head, file)}.`)
}

/** Said whatever was asked: an administrator has confirmed it. */
function sayReplaced(plans: readonly StoredPlan[], snapshot: Snapshot): readonly string[] {
  return plans.flatMap((plan) => {
    const by = replacementOf(plan, snapshot)
    return by ? [`${planName(plan.head, plan.file)} đã được thay bằng ${planName(by.head, by.file)}.`] : []
  })
}

/** Years apart, two subjects are one where they share most of their words. */
function isOneSubject(one: string, other: string): boolean {
  const [a, b] = [one, other].map((subject) => new Set(nameKeys(subject).filter((key) => !/\d/.test(key))))
  if (!a || !b || a.size === 0 || b.size === 0) return false
  const shared = [...a].filter((key) => b.has(key)).length
  return (2 * shared) / (a.size + b.size) >= ONE_SUBJECT
}

const ONE_SUBJECT = 0.6

export function newestAfter({ head }: StoredPlan, { plans }: Snapshot): StoredPlan | undefined {
  const { period, level, kind, locality } = head
  if (!period || !level || !locality) return undefined
  return plans
    .filter(({ head: other }) => other.kind === kind && other.level === level && other.locality === locality)
    .filter(({ head: other }) => other.period?.kind === period.kind && other.period.from > period.from)
    .filter(({ head: other }) => isOneSubject(head.subject ?? '', other.subject ?? ''))
    .toSorted((a, b) => (b.head.period?.from ?? 0) - (a.head.period?.from ?? 0))[0]
}
