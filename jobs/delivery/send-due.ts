// Sends what is due, at the pace that Telegram allows: claim, send, settle. What nobody can know is marked uncertain, never repeated.
import type { Claim, DeliveryLedger, Recipient } from '../../knowledge/store/delivery-ledger.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import type { Pace } from './pace.ts'
import { settlementsOf, type SendOutcome } from './settlement.ts'

/** undefined: there is nothing to tell any more, e.g. because the deadline went while it waited. */
export type SendClaim = (claim: Claim) => Promise<SendOutcome | undefined>

export type SendingDeps = {
  readonly ledger: DeliveryLedger
  readonly send: SendClaim
  readonly pace: Pace
  readonly clock: Clock
  readonly wait: (ms: number) => Promise<void>
  /** Who holds the turn; another in each process. */
  readonly holder: string
  readonly onBlocked: (recipient: Recipient) => Promise<void>
  /** Moves all that is held of the chat, its deliveries included. */
  readonly onMoved: (from: number, to: number) => Promise<void>
}

/** A request takes at most as long as the client waits for it; after this nobody waits for its answer. */
export const LEASE_MS = 60_000
/** Later than this a reminder is no longer one (whoever was down for a day says so instead). */
export const LATEST_MS = 24 * 3_600_000
/** The turn is renewed well before it ends. */
const TURN_MS = 120_000
const UPKEEP_MS = 10_000
/** In flight at once: at 28 a second, requests that take a second each. */
const MOST_IN_FLIGHT = 28
/** A chat that rests is asked for again after this. */
const REST_MS = 250
/** A pause up to this is waited out; after a longer one the ticker comes back. Waiting is done in steps, so that a stop is heard. */
const SHORT_PAUSE_MS = 60_000
const PAUSE_STEP_MS = 1_000

/** Ends when nothing is due any more, when Telegram asked for a long pause, when `signal` says so, or when another process has the turn. */
export async function sendDue(deps: SendingDeps, signal?: AbortSignal): Promise<void> {
  const { ledger, pace, clock, wait } = deps
  const inFlight = new Set<Promise<void>>()
  const failures: unknown[] = []
  const isStopped = () => signal?.aborted === true
  let upkeepAt = 0
  try {
    while (!isStopped() && failures.length === 0) {
      const at = clock.now()
      if (at.getTime() >= upkeepAt) {
        if (!(await keepUp(deps, at))) break
        upkeepAt = at.getTime() + UPKEEP_MS
      }
      const askedMs = await askedPauseMs(deps, at)
      if (askedMs > SHORT_PAUSE_MS) break
      const pauseMs = askedMs > 0 ? Math.min(askedMs, PAUSE_STEP_MS) : pace.waitFor(at)
      if (inFlight.size >= MOST_IN_FLIGHT) await Promise.race(inFlight)
      else if (pauseMs > 0) await wait(pauseMs)
      else if (!(await startNext(deps, inFlight, failures))) {
        if (inFlight.size === 0 && !(await ledger.hasDue(clock.now()))) break
        // Whoever is due may only be resting, and an answer in flight may ask for another try.
        await wait(REST_MS)
      }
    }
  } finally {
    await Promise.all(inFlight)
  }
  await ledger.endTurn(deps.holder)
  if (failures.length > 0) throw failures[0]
}

/** @returns whether it is this process's turn */
async function keepUp({ ledger, holder }: SendingDeps, at: Date): Promise<boolean> {
  if (!(await ledger.takeTurn(holder, at, new Date(at.getTime() + TURN_MS)))) return false
  await ledger.giveUpClaims(at)
  await ledger.giveUpLate(new Date(at.getTime() - LATEST_MS), at)
  return true
}

async function askedPauseMs({ ledger }: SendingDeps, at: Date): Promise<number> {
  const until = await ledger.pausedUntil()
  return until === undefined ? 0 : until.getTime() - at.getTime()
}

/** @returns whether anything was claimed */
async function startNext(deps: SendingDeps, inFlight: Set<Promise<void>>, failures: unknown[]): Promise<boolean> {
  const at = deps.clock.now()
  const claim = await deps.ledger.claimNext({ at, leaseMs: LEASE_MS, resting: deps.pace.resting(at) })
  if (!claim) return false
  deps.pace.note(claim.recipient.chat, at)
  // A store that fails leaves the claim to run out: uncertain, as it is.
  const work: Promise<void> = deliver(deps, claim)
    .catch((error: unknown) => void failures.push(error))
    .finally(() => inFlight.delete(work))
  inFlight.add(work)
  return true
}

async function deliver(deps: SendingDeps, claim: Claim): Promise<void> {
  const outcome = await deps.send(claim)
  const at = deps.clock.now()
  for (const part of settlementsOf(outcome, claim, at)) await deps.ledger.settle(part.claim, part.settlement, at)
  if (outcome?.kind === 'limited') await deps.ledger.pause(new Date(at.getTime() + outcome.retryAfterSeconds * 1000))
  if (outcome?.kind === 'blocked') await deps.onBlocked(claim.recipient)
  if (outcome?.kind === 'moved') await deps.onMoved(claim.recipient.chat, outcome.chat)
}
