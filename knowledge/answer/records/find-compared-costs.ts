// What two things cost, one against the other: "tiền tập huấn với tiền mua sách, khoản nào lớn hơn". Each is a row of a table of tasks with an amount beside it.
import type { StoredTask } from '../../store/plan-store.ts'
import { formatNumber } from '../../text/numbers.ts'
import { citePassages } from '../compose/cite.ts'
import type { Draft } from '../compose/draft.ts'
import { planName } from '../compose/plan-name.ts'
import type { Asked } from '../question/asked.ts'
import { termsOf } from '../question/term-statistics.ts'
import { coverage } from '../question/weigh-terms.ts'
import { requirePlan } from '../snapshot.ts'
import { clearlyFirst, numberIn } from '../tables/plan-tables.ts'
import { cellsBeside, isMoney } from './cells-beside.ts'
import { tasksInScope } from './task-filters.ts'

const COSTS = / (?:kinh phi|tien|chi phi|du toan|von|ngan sach) /
const COMPARES = / (?:hon|chenh|lech|bang nhau|so sanh|so voi) /
const BETWEEN = / (?:so voi|voi|va|hay|hoac) /g
/** Of what each side says, its row must hold so much. */
const HELD = 0.6

type Cost = {
  readonly stored: StoredTask
  readonly head: string
  readonly amount: number
  readonly terms: ReadonlySet<string>
}

/** undefined unless both sides name one row each, and both amounts stand under one head. */
export function findComparedCosts(asked: Asked): Draft | undefined {
  const { joined, mention, snapshot } = asked
  if (!COSTS.test(joined) || !COMPARES.test(joined)) return undefined
  const costs = tasksInScope(mention, snapshot).flatMap((stored) =>
    cellsBeside(stored, snapshot).flatMap((cell) => {
      const amount = isMoney(cell) ? numberIn(cell.value) : undefined
      return amount === undefined
        ? []
        : [{ stored, head: cell.head, amount, terms: new Set(termsOf(stored.task.text)) }]
    }),
  )
  if (costs.length === 0) return undefined
  for (const { index, 0: between } of joined.matchAll(BETWEEN)) {
    const sides = [joined.slice(0, index + 1), joined.slice(index + between.length - 1)]
    const [one, other] = sides.map((side) => costOf(side, costs, asked))
    if (one && other && one.stored !== other.stored && isComparable(one, other)) return compose(one, other, asked)
  }
  return undefined
}

const isComparable = (one: Cost, other: Cost): boolean =>
  one.head === other.head && one.stored.versionId === other.stored.versionId

function costOf(side: string, costs: readonly Cost[], { question }: Asked): Cost | undefined {
  const own = question.filter(({ term }) => side.includes(` ${term.replaceAll('_', ' ')} `) && !isAsking(term))
  if (own.length === 0) return undefined
  const found = costs.map((cost) => ({ ...cost, held: coverage(own, (term) => (cost.terms.has(term) ? 1 : 0)) }))
  return clearlyFirst(found.filter(({ held }) => held >= HELD))
}

/** How costs are asked for and held against each other. */
const ASKING: ReadonlySet<string> = new Set(
  'kinh phi tien chi du toan von ngan sach khoan nao lon nho nhieu it hon cao thap so sanh voi chenh lech nhau bang bao nhieu'.split(
    ' ',
  ),
)
const isAsking = (term: string): boolean => term.split('_').some((key) => ASKING.has(key))

function compose(one: Cost, other: Cost, { snapshot }: Asked): Draft {
  const [more, less] = one.amount >= other.amount ? [one, other] : [other, one]
  const between = formatNumber(more.amount - less.amount)
  const { head, file } = requirePlan(snapshot, one.stored.versionId)
  return {
    outcome: 'answered',
    lines: [
      `${one.head}.`,
      ...[one, other].map(({ stored, amount }) => `${stored.task.text}: ${formatNumber(amount)}`),
      more.amount === less.amount ? 'Hai khoản bằng nhau.' : `${more.stored.task.text} nhiều hơn ${between}.`,
      `Theo ${planName(head, file)}.`,
    ],
    citations: citePassages(
      snapshot,
      [one, other].flatMap(({ stored }) => stored.passageIds),
    ),
    computed: [between],
    claims: [],
    compares: true,
  }
}
