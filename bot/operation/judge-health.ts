// What /healthz says: whether the parts that people depend on were at work lately, from facts alone.
import type { Backlog } from '../../knowledge/store/update-inbox.ts'
import type { Part } from './signs.ts'

/** `starting`: not seen yet, and not late yet. */
export type Verdict = 'ok' | 'starting' | 'failing'

export type Health = {
  readonly status: Verdict
  readonly checks: Readonly<Record<string, Check>>
}

export type Check = {
  readonly status: Verdict
  /** Since it was last seen, or since the longest wait began. */
  readonly seconds?: number
  /** Updates that are not handled yet. */
  readonly open?: number
}

export type HealthFacts = {
  readonly now: Date
  readonly startedAt: Date
  /** Of each part that runs; undefined: not yet. */
  readonly lastSeen: Readonly<Partial<Record<Part, Date | undefined>>>
  /** `closed`: not opened yet, or closed again; `silent`: it gave an error or nothing at all in time. */
  readonly store: Backlog | 'closed' | 'silent'
}

/** Ticks come every minute; a step that reads many new plans into the indexes holds one up. Polls last half a minute, a dead one ends after a whole one. */
const LATE_AFTER_MS: Readonly<Record<Part, number>> = { ticker: 300_000, deliveries: 300_000, telegram: 180_000 }

/** What hangs is given up after ten minutes (inbox/inbox-worker.ts): what has waited longer than that has nobody who works on it. */
const WAITS_TOO_LONG_MS = 900_000

/** Reading a folder of sample plans at the first start takes a minute on a slow machine. */
const START_WITHIN_MS = 300_000

export function judgeHealth(facts: HealthFacts): Health {
  const parts = Object.entries(facts.lastSeen).map(([part, at]) => [part, judgePart(facts, part, at)] as const)
  const checks = { store: judgeStore(facts), inbox: judgeInbox(facts), ...Object.fromEntries(parts) }
  const found = Object.values(checks).map(({ status }) => status)
  const status = (['failing', 'starting'] as const).find((bad) => found.includes(bad)) ?? 'ok'
  return { status, checks }
}

function judgePart({ now, startedAt }: HealthFacts, part: string, at: Date | undefined): Check {
  if (at === undefined) return { status: notYet(now, startedAt) }
  const ms = now.getTime() - at.getTime()
  // The keys of `lastSeen` are parts.
  return { status: ms > LATE_AFTER_MS[part as Part] ? 'failing' : 'ok', seconds: toSeconds(ms) }
}

function judgeStore({ now, startedAt, store }: HealthFacts): Check {
  if (store === 'silent') return { status: 'failing' }
  return { status: store === 'closed' ? notYet(now, startedAt) : 'ok' }
}

/** Nothing is known of it while the store is silent; that alone is said then. */
function judgeInbox({ now, startedAt, store }: HealthFacts): Check {
  if (store === 'silent') return { status: 'failing' }
  if (store === 'closed') return { status: notYet(now, startedAt) }
  const ms = store.waitsSince === undefined ? 0 : now.getTime() - store.waitsSince.getTime()
  return { status: ms > WAITS_TOO_LONG_MS ? 'failing' : 'ok', open: store.open, seconds: toSeconds(ms) }
}

const notYet = (now: Date, startedAt: Date): Verdict =>
  now.getTime() - startedAt.getTime() > START_WITHIN_MS ? 'failing' : 'starting'

/** A clock that is set back makes nothing older than now. */
const toSeconds = (ms: number) => Math.max(0, Math.round(ms / 1000))
