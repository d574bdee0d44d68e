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
  // A row that is worded otherwise is the same row: it is due once, whatever it was called then.
  const named = (key: string) => inAllVersions(key, oracle)
  const [expected, told] = [new Map<string, number>(), new Map<string, readonly number[]>()]
  for (const [key, dueAt] of oracle.expected)
    expected.set(named(key), Math.min(dueAt, expected.get(named(key)) ?? dueAt))
  for (const [key, times] of telegram.told) told.set(named(key), [...(told.get(named(key)) ?? []), ...times])
  const doubtful = new Set([...telegram.doubtful].map(named))
  const gone = new Map<string, number>()
  for (const [deadline, at] of oracle.gone) {
    const [task = '', dueOn] = deadline.split(' ')
    gone.set(`${oracle.rowOf(task)} ${dueOn}`, at)
  }
  const byKey = new Map<string, StoredDelivery>()
  for (const row of rows) {
    const key = named(keyOf(row))
    if (byKey.has(key)) fault('two rows of one key', key)
    byKey.set(key, row)
    if (!expected.has(key)) fault('never due', key)
  }
  for (const [key, dueAt] of expected) {
    const row = byKey.get(key)
    if (row === undefined) fault('due and never written down', key)
    else {
      const wrong = judge(row, { key, dueAt, times: told.get(key) ?? [], doubtful, gone }, year)
      if (wrong !== undefined) fault(wrong, key)
    }
  }
  for (const [key, times] of told) {
    if (times.length > 1) fault('told twice', key)
    if (isAfterTheEnd(key, times, gone)) fault('told of a deadline that was gone or over', key)
  }
  return {
    due: expected.size,
    states: await store.deliveries.countByState(),
    reasons: countBy(rows, ({ state, reason }) => `${state}${reason === undefined ? '' : `: ${reason}`}`),
    faults: Object.fromEntries(faults),
  }
}

/** The fourth part of a key names the task. */
const inAllVersions = (key: string, { rowOf }: SimulatedYear['oracle']): string =>
  key
    .split(' ')
    .map((part, at) => (at === 3 ? rowOf(part) : part))
    .join(' ')

/** @returns what is wrong with how it ended */
function judge(
  { state, reason, changedAt }: StoredDelivery,
  {
    key,
    dueAt,
    times,
    doubtful,
    gone,
  }: {
    readonly key: string
    readonly dueAt: number
    readonly times: readonly number[]
    readonly doubtful: ReadonlySet<string>
    readonly gone: ReadonlyMap<string, number>
  },
  { outage }: SimulatedYear,
): string | undefined {
  if (times.some((at) => at < dueAt)) return 'told before its time'
  if (state === 'sent') return times.length === 1 ? undefined : 'said to be sent, and was not'
  if (state === 'uncertain') return doubtful.has(key) ? undefined : 'uncertain without a reason'
  if (times.length > 0) return `told, and said to be ${state}`
  if (state === 'missed' && reason === 'too late')
    return dueAt >= outage.from - DAY_MS && dueAt < outage.to && changedAt.getTime() - dueAt > DAY_MS
      ? undefined
      : 'missed without an outage'
  if (state === 'withdrawn' && (reason === undefined || reason === 'deadline gone'))
    return gone.has(key.split(' ').slice(3, 5).join(' ')) ? undefined : 'withdrawn without a change'
  return ['missed', 'withdrawn', 'blocked'].includes(state) ? undefined : `left ${state}`
}

function isAfterTheEnd(key: string, times: readonly number[], gone: ReadonlyMap<string, number>): boolean {
  const [kind, , , task, dueOn = '', lead] = key.split(' ')
  if (kind !== 'reminder') return false
  const goneAt = gone.get(`${task} ${dueOn}`) ?? Number.POSITIVE_INFINITY
  return times.some((at) => at >= goneAt || (Number(lead) >= 0 ? dayAt(at) > dueOn : dayAt(at) <= dueOn))
}

function countBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[nameOf(item)] = (counts[nameOf(item)] ?? 0) + 1
  return counts
}
