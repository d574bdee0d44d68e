// Which live plan a new one seems to replace. A proposal from number, issuer, kind, subject and time: a person confirms it.
import type { PlanHead } from '../../knowledge/domain/plan.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import type { StoredPlan } from '../../knowledge/store/plan-store.ts'
import { documentNumberKey, findDocumentNumbers } from '../../knowledge/text/document-number.ts'
import { syllables } from '../../knowledge/text/syllables.ts'

type New = Pick<PlanReading, 'head' | 'passages'> & { readonly file: string }

/** The one that it says it replaces, else the newest of the same kind, issuer and subject that is older than it. */
export function findPredecessor({ file, head, passages }: New, live: readonly StoredPlan[]): StoredPlan | undefined {
  const others = live.filter((plan) => plan.file !== file && plan.replacedBy === undefined)
  const saying = passages.map(({ text }) => text).filter((text) => /thay thế/iu.test(text))
  const named = others.find(
    ({ head: { number } }) => number !== undefined && saying.some((text) => cites(text, number)),
  )
  if (named) return named
  return others
    .filter((plan) => isOneKind(plan.head, head) && isOlder(plan.head, head))
    .toSorted((a, b) => timeOf(b.head).localeCompare(timeOf(a.head)))[0]
}

const cites = (text: string, number: string) =>
  findDocumentNumbers(text).some((cited) => documentNumberKey(cited.number) === documentNumberKey(number))

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && key(a) === key(b)

function isOneKind(one: PlanHead, other: PlanHead): boolean {
  return (
    same(one.kind, other.kind) && same(one.issuer, other.issuer) && likeness(one.subject, other.subject) >= ONE_SUBJECT
  )
}

/** By the time that they cover, else by the day of issue; two that tell neither are not put in order. */
function isOlder(one: PlanHead, other: PlanHead): boolean {
  if (one.number !== undefined && other.number !== undefined && key(one.number) === key(other.number)) return false
  const [a, b] = [one.period?.from, other.period?.from]
  if (a !== undefined && b !== undefined && a !== b) return a < b
  return one.issuedOn !== undefined && other.issuedOn !== undefined && one.issuedOn < other.issuedOn
}

const timeOf = ({ period, issuedOn }: PlanHead) => `${period?.from ?? 0} ${issuedOn ?? ''}`

/** Years apart, the same subject has other years and other small words. */
const ONE_SUBJECT = 0.6

const key = (text: string) => syllables(text).join(' ')

function likeness(one = '', other = ''): number {
  const [a, b] = [one, other].map((text) => new Set(syllables(text).filter((word) => !/\d/.test(word))))
  if (!a || !b || a.size === 0 || b.size === 0) return 0
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
}
