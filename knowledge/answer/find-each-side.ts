// A comparison whose two sides no one record or table holds: each side is asked for by itself, and both are told, with the greater named.
import { formatNumber } from '../text/numbers.ts'
import type { PassageId } from '../domain/ids.ts'
import { prepareQuestion, type AnswerSources } from './question/asked.ts'
import { splitSides, type ComparedSide } from './question/compared-sides.ts'
import { joinFindings } from './question/compound-question.ts'
import { termsOf } from './question/term-statistics.ts'
import { coverageOf } from './question/weigh-terms.ts'
import { idsOf, type Draft } from './compose/draft.ts'
import { amountTold, areAlike } from './compose/told-amount.ts'
import { findOnce, type Found } from './find-once.ts'
import type { Said } from './question/follow-up.ts'
import { requirePlan, type Snapshot } from './snapshot.ts'
import { questionKeys } from './question/understand.ts'

type Told = {
  readonly side: ComparedSide
  readonly draft: Draft
  /** Whether the side says which plan or place is meant. */
  readonly namesPlan: boolean
}

/** @param whole what was found for both at once; kept where it compares already, or where a side has no answer of its own */
export async function findEachSide(whole: Found, typed: Said, sources: AnswerSources): Promise<Found> {
  if (whole.finding?.outcome === 'answered' && whole.finding.compares) return whole
  for (const [one, other] of splitSides(typed.text)) {
    const first = await findSide(one, other, sources)
    const second = first && (await findSide(other, one, sources))
    const both =
      first && second && belongTogether(first, second, sources.snapshot)
        ? join(first, second, sources.snapshot)
        : undefined
    if (both) return { ...whole, finding: both }
  }
  return whole
}

async function findSide(side: ComparedSide, beside: ComparedSide, sources: AnswerSources): Promise<Told | undefined> {
  const keys = questionKeys(side.text, sources.snapshot)
  const { finding, query } = await findOnce({ text: side.text, keys }, sources)
  if (finding?.outcome !== 'answered') return undefined
  const { question, mention } = prepareQuestion(query, sources)
  const others = new Set(termsOf(beside.text))
  const own = question.filter(({ term }) => !others.has(term))
  const texts = [...finding.lines, ...idsOf(finding).flatMap((id) => textsAround(id, sources.snapshot))]
  return own.length === 0 || coverageOf(own, ...texts) >= OWN_HELD
    ? { side, draft: finding, namesPlan: mention.only !== undefined }
    : undefined
}

/** What a side says that the other does not, its source must hold. */
const OWN_HELD = 0.5

/** What it says itself, what it stands under, and whose plan it is of. */
function textsAround(id: PassageId, snapshot: Snapshot): readonly string[] {
  const passage = snapshot.passages.get(id)
  if (!passage) return []
  const { subject = '', issuer = '', locality = '' } = requirePlan(snapshot, passage.versionId).head
  return [passage.text, ...passage.headingPath, subject, issuer, locality]
}

/** Figures of two plans are set against each other only where both are named. */
const belongTogether = (first: Told, second: Told, snapshot: Snapshot): boolean =>
  areApart(first.draft, second.draft) &&
  (planOf(first.draft, snapshot) === planOf(second.draft, snapshot) || (first.namesPlan && second.namesPlan))

/** Of one row, each must tell its own figure: "số chiêng năm 2026" is not told by the row with that of 2025. */
function areApart(first: Draft, second: Draft): boolean {
  if (first.lines.join('\n') === second.lines.join('\n')) return false
  const cited = new Set(idsOf(first))
  return (
    !idsOf(second).every((id) => cited.has(id)) || [first, second].every((draft) => amountTold(draft) !== undefined)
  )
}

function join(first: Told, second: Told, snapshot: Snapshot): Draft | undefined {
  const both = joinFindings(first.draft, second.draft)
  if (!both || both.lines.join('\n').length > LONGEST_TOGETHER) return undefined
  const verdict = sayGreater(first, second, snapshot)
  return {
    ...both,
    lines: [...both.lines, ...(verdict ? [verdict.line] : [])],
    computed: [...both.computed, ...(verdict ? [verdict.printed] : [])],
    compares: true,
  }
}

/** More is no answer at a glance. */
const LONGEST_TOGETHER = 1_100

function sayGreater(
  first: Told,
  second: Told,
  snapshot: Snapshot,
): { readonly line: string; readonly printed: string } | undefined {
  const [one, other] = [amountTold(first.draft), amountTold(second.draft)]
  if (!one || !other || !areAlike(one, other)) return undefined
  // A bare number has its unit somewhere around it, in each plan another.
  if (one.unit === undefined && planOf(first.draft, snapshot) !== planOf(second.draft, snapshot)) return undefined
  if (one.value === other.value)
    return one.isBound || other.isBound ? undefined : { line: 'Hai bên bằng nhau.', printed: '' }
  const [more, name] = one.value > other.value ? [one, first] : [other, second]
  const [printed, unit] = sayAmount(Math.abs(one.value - other.value), more.unit)
  return { line: `Cao hơn: ${nameOf(name, first, second, snapshot)}, hơn ${`${printed} ${unit}`.trim()}.`, printed }
}

/** Less than a million is said in đồng. */
function sayAmount(value: number, unit = ''): readonly [string, string] {
  if (unit === '%') return [formatNumber(value), 'điểm %']
  if (value >= 1 || !unit.startsWith(MILLIONS)) return [formatNumber(value), unit]
  return [formatNumber(Math.round(value * 1_000_000)), unit.replace(MILLIONS, 'đồng')]
}
const MILLIONS = 'triệu đồng'

/** Plans of two places are told apart by the place, rows of one plan as the question calls them. */
function nameOf({ side, draft }: Told, first: Told, second: Told, snapshot: Snapshot): string {
  const [one, other] = [first, second].map((told) => planOf(told.draft, snapshot))
  const head = planOf(draft, snapshot)?.head
  return one !== other && head?.locality ? head.locality : side.name
}

function planOf(draft: Draft, snapshot: Snapshot) {
  const [id] = idsOf(draft)
  const versionId = id === undefined ? undefined : snapshot.passages.get(id)?.versionId
  return versionId === undefined ? undefined : requirePlan(snapshot, versionId)
}
