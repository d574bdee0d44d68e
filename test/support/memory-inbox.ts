// An inbox in memory, for tests of what is built on one; it keeps the same contract as the real one (test/contract/update-inbox.ts).
import type {
  ClaimedUpdate,
  InboxState,
  InboxStore,
  SentEffect,
  UpdateInbox,
} from '../../knowledge/store/update-inbox.ts'

type Row = {
  readonly id: number
  lane: string
  payload: string
  readonly receivedAt: Date
  state: InboxState
  attempts: number
  holder?: string | undefined
  leasedUntil?: Date | undefined
  notBefore?: Date
  sent: SentEffect[]
}

export type MemoryInboxes = InboxStore & {
  /** While it is there, nothing can be kept. */
  failure: Error | undefined
}

export function createMemoryInboxes(): MemoryInboxes {
  const bots = new Map<number, Map<number, Row>>()
  const rowsOf = (bot: number) => {
    const rows = bots.get(bot) ?? new Map<number, Row>()
    bots.set(bot, rows)
    return rows
  }
  const store: MemoryInboxes = {
    failure: undefined,
    inboxOf: (bot) => {
      const inbox = createMemoryInbox(rowsOf(bot))
      return {
        ...inbox,
        receive: (...given) => (store.failure ? Promise.reject(store.failure) : inbox.receive(...given)),
      }
    },
    async pruneInboxes(before) {
      let pruned = 0
      for (const mine of bots.values())
        for (const [id, { receivedAt }] of mine)
          if (receivedAt.getTime() < before.getTime() && mine.delete(id)) pruned += 1
      return pruned
    },
  }
  return store
}

function createMemoryInbox(rows: Map<number, Row>): UpdateInbox {
  const isOpen = ({ state }: Row) => state === 'waiting' || state === 'taken'
  const inOrder = () => [...rows.values()].filter(isOpen).toSorted((one, other) => one.id - other.id)
  const isHeld = (row: Row, holder: string, at: Date) =>
    row.state === 'taken' && (row.holder === holder || row.leasedUntil!.getTime() > at.getTime())
  const claimable = (holder: string, at: Date, begun: { from?: number; below?: number } = {}) =>
    inOrder().filter(
      (row, _, open) =>
        row.attempts >= (begun.from ?? 0) &&
        row.attempts < (begun.below ?? Infinity) &&
        (row.notBefore?.getTime() ?? 0) <= at.getTime() &&
        !isHeld(row, holder, at) &&
        !open.some((other) => other.lane === row.lane && (other.id < row.id || isHeld(other, holder, at))),
    )
  const ofHolder = (holder: string) => inOrder().filter((row) => row.holder === holder)
  return {
    async receive(updates, at) {
      const fresh = updates.filter(({ id }) => !rows.has(id))
      for (const update of fresh)
        rows.set(update.id, { ...update, receivedAt: at, state: 'waiting', attempts: 0, sent: [] })
      return new Set(fresh.map(({ id }) => id)).size
    },
    async claim({ holder, at, leaseUntil, limit, begun }) {
      const taken = claimable(holder, at, begun).slice(0, limit)
      return taken.map((row) => {
        Object.assign(row, { state: 'taken', holder, leasedUntil: leaseUntil, attempts: row.attempts + 1 })
        return toClaimed(row)
      })
    },
    isClaimable: async (holder, at, from) => claimable(holder, at, { from }).length > 0,
    async renew(holder, leaseUntil) {
      for (const row of ofHolder(holder)) row.leasedUntil = leaseUntil
    },
    async release(holder) {
      for (const row of ofHolder(holder))
        Object.assign(row, { state: 'waiting', holder: undefined, attempts: row.attempts - 1 })
    },
    async putBack(id, holder) {
      const row = rows.get(id)
      if (row?.holder === holder) Object.assign(row, { state: 'waiting', holder: undefined })
    },
    async postpone(id, { holder, until }) {
      const row = rows.get(id)
      if (row?.holder !== holder) return
      Object.assign(row, { state: 'waiting', holder: undefined, attempts: row.attempts - 1, notBefore: until })
    },
    async settle(id, { holder, state }) {
      const row = rows.get(id)
      if (row?.holder !== holder) return
      Object.assign(row, { state, holder: undefined, lane: '', payload: '', sent: [] })
    },
    sentFor: async (id) => [...(rows.get(id)?.sent ?? [])],
    async noteSent(id, position, effect) {
      const row = rows.get(id)
      if (row?.state === 'taken') row.sent[position] = effect
    },
    async count() {
      const counts: Partial<Record<InboxState, number>> = {}
      for (const { state } of rows.values()) counts[state] = (counts[state] ?? 0) + 1
      return counts
    },
    async backlog(at) {
      const open = inOrder()
      const since = open
        .filter((row, place) => open.findIndex(({ lane }) => lane === row.lane) === place)
        .filter(({ notBefore }) => notBefore === undefined || notBefore.getTime() <= at.getTime())
        .map(({ receivedAt, notBefore }) => Math.max(receivedAt.getTime(), notBefore?.getTime() ?? 0))
      return { open: open.length, waitsSince: since.length === 0 ? undefined : new Date(Math.min(...since)) }
    },
  }
}

function toClaimed({ id, lane, payload, receivedAt, attempts }: Row): ClaimedUpdate {
  return { id, lane, payload, receivedAt, attempts }
}
