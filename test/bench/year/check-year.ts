// Holds the simulated year against its oracle: what is due once or recorded with its reason, nothing else, nothing early, nothing late.
import type { DeliveryState, StoredDelivery } from '../../../knowledge/store/delivery-ledger.ts'
import { dayAt } from './calendar.ts'
import type { SimulatedYear } from './simulate-year.ts'
import { keyOf } from './year-telegram.ts'

export type YearVerdict = {
  readonly due: number
  readonly states: Readonly<Partial<Record<DeliveryState, number>>>
  readonly reasons: Readonly<Record<string, number>>
  /** What is wrong, by kind, with the first keys of each. */
  readonly faults: Readonly<Record<string, readonly string[]>>
}

const ALL: readonly DeliveryState[] = [
  'planned',
  'retry',
  'claimed',
  'sent',
  'uncertain',
  'blocked',
  'failed',
  'missed',
  'withdrawn',
]
const DAY_MS = 24 * 3_600_000

export async function checkYear(year: SimulatedYear): Promise<YearVerdict> {
  const { store, oracle, telegram } = year
  const rows = await store.deliveries.findByState(ALL, Number.MAX_SAFE_INTEGER)
  const faults = new Map<string, string[]>()
  const fault = (kind: string, key: string) => faults.set(kind, [...(faults.get(kind) ?? []), key])
  const byKey = new Map<string, StoredDelivery>()
  for (const row of rows) {
    if (byKey.has(keyOf(row))) fault('two rows of one key', keyOf(row))
    byKey.set(keyOf(row), row)
    if (!oracle.expected.has(keyOf(row))) fault('never due', keyOf(row))
  }
  for (const [key, dueAt] of oracle.expected) {
    const row = byKey.get(key)
    if (row === undefined) fault('due and never written down', key)
    else {
      const wrong = judge(row, { key, dueAt, times: telegram.told.get(key) ?? [] }, year)
      if (wrong !== undefined) fault(wrong, key)
    }
  }
  for (const [key, times] of telegram.told) {
    if (times.length > 1) fault('told twice', key)
    if (isAfterTheEnd(key, times, year)) fault('told of a deadline that was gone or over', key)
  }
  return {
    due: oracle.expected.size,
    states: await store.deliveries.countByState(),
    reasons: countBy(rows, ({ state, reason }) => `${state}${reason === undefined ? '' : `: ${reason}`}`),
    faults: Object.fromEntries(faults),
  }
}

/** @returns what is wrong with how it ended */
function judge(
  { state, reason, changedAt }: StoredDelivery,
  { key, dueAt, times }: { readonly key: string; readonly dueAt: number; readonly times: readonly number[] },
  { telegram, outage, oracle }: SimulatedYear,
): string | undefined {
  if (times.some((at) => at < dueAt)) return 'told before its time'
  if (state === 'sent') return times.length === 1 ? undefined : 'said to be sent, and was not'
  if (state === 'uncertain') return telegram.doubtful.has(key) ? undefined : 'uncertain without a reason'
  if (times.length > 0) return `told, and said to be ${state}`
  if (state === 'missed' && reason === 'too late')
    return dueAt >= outage.from - DAY_MS && dueAt < outage.to && changedAt.getTime() - dueAt > DAY_MS
      ? undefined
      : 'missed without an outage'
  if (state === 'withdrawn' && reason === undefined)
    return oracle.gone.has(key.split(' ').slice(3, 5).join(' ')) ? undefined : 'withdrawn without a change'
  return ['missed', 'withdrawn', 'blocked'].includes(state) ? undefined : `left ${state}`
}

function isAfterTheEnd(key: string, times: readonly number[], { oracle }: SimulatedYear): boolean {
  const [kind, , , task, dueOn = '', lead] = key.split(' ')
  if (kind !== 'reminder') return false
  const goneAt = oracle.gone.get(`${task} ${dueOn}`) ?? Number.POSITIVE_INFINITY
  return times.some((at) => at >= goneAt || (Number(lead) >= 0 ? dayAt(at) > dueOn : dayAt(at) <= dueOn))
}

function countBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[nameOf(item)] = (counts[nameOf(item)] ?? 0) + 1
  return counts
}
