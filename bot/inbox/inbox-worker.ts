// Handles what stands in the inbox: lanes side by side up to a bound, each in order, and nothing begun without a lease.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import type { ClaimedUpdate, UpdateInbox } from '../../knowledge/store/update-inbox.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { errorFacts } from '../error-facts.ts'
import type { Log } from '../log.ts'
import type { Repeat } from '../typing.ts'
import type { HandleUpdate } from './handle-update.ts'
import { settledWithin } from './settled-within.ts'

export type InboxWorker = {
  /** There may be something new. */
  readonly wake: () => void
  /** Begins nothing more, waits for what is in hand; what is unfinished after `withinMs` waits for the next start. */
  readonly stop: (withinMs: number) => Promise<void>
}

export type InboxWorkerDeps = {
  readonly inbox: UpdateInbox
  readonly handle: HandleUpdate
  readonly clock: Clock
  readonly repeat: Repeat
  readonly log: Log
}

/** Most of an answer is waiting for Telegram or a model; a hundred lanes are served in three rounds. */
const SIDE_BY_SIDE = 32

/** How long a killed process keeps others from its updates; renewed thrice in that time. */
const LEASE_MS = 15_000
const LOOK_EVERY_MS = 5_000

/** Above what one call may take with all its tries (bot/patient-retry.ts): what takes longer hangs, and must not hold its lane for ever. */
export const HANDLE_WITHIN_MS = 600_000

/** What was begun so often without an end may be what killed us: it runs alone, so that it takes nobody else along. */
export const ALONE_FROM = 2

type InHand = { readonly begunAt: Date; readonly work: Promise<void>; readonly tooLong: AbortController }

export function startInboxWorker(deps: InboxWorkerDeps): InboxWorker {
  const { inbox, clock, log } = deps
  const holder = randomUUID()
  const inHand = new Map<number, InHand>()
  let isStopping = false
  /** Something is there that runs alone; first looked for when the worker starts. */
  let isSuspectWaiting = false

  const begin = (update: ClaimedUpdate) => {
    const tooLong = new AbortController()
    const work = settle(deps, { holder, update, tooLong: tooLong.signal }).then((isPutBack) => {
      if (isPutBack && update.attempts >= ALONE_FROM) isSuspectWaiting = true
      inHand.delete(update.id)
      claimMore()
    })
    inHand.set(update.id, { begunAt: clock.now(), work, tooLong })
  }
  const claim = (limit: number, begun: { readonly from?: number; readonly below?: number }) => {
    const at = clock.now()
    return inbox.claim({ holder, at, leaseUntil: new Date(at.getTime() + LEASE_MS), limit, begun })
  }
  const claimMore = oneAtATime(async () => {
    if (isStopping) return
    try {
      if (isSuspectWaiting) {
        if (inHand.size > 0) return
        const suspects = await claim(1, { from: ALONE_FROM })
        suspects.forEach(begin)
        isSuspectWaiting = suspects.length > 0
        if (isSuspectWaiting) return
      }
      const room = SIDE_BY_SIDE - inHand.size
      if (room > 0) (await claim(room, { below: ALONE_FROM })).forEach(begin)
    } catch (error) {
      log.error('inbox not read', errorFacts(error))
    }
  })
  const look = async () => {
    const now = clock.now()
    try {
      await inbox.renew(holder, new Date(now.getTime() + LEASE_MS))
      isSuspectWaiting ||= await inbox.isClaimable(holder, now, ALONE_FROM)
    } catch (error) {
      log.error('inbox not read', errorFacts(error))
    }
    for (const { begunAt, tooLong } of inHand.values())
      if (now.getTime() - begunAt.getTime() > HANDLE_WITHIN_MS) tooLong.abort()
    claimMore()
  }
  const endLooking = deps.repeat(() => void look(), LOOK_EVERY_MS)
  void look()
  return {
    wake: claimMore,
    stop: async (withinMs) => {
      isStopping = true
      await claimMore.idle()
      await settledWithin(
        [...inHand.values()].map(({ work }) => work),
        withinMs,
      )
      endLooking()
      if (inHand.size > 0) log.warn('stopped with updates unfinished', { unfinished: inHand.size })
      await inbox.release(holder)
    },
  }
}

/** Never rejects. @returns whether it waits again, its handler having failed for good */
async function settle(
  { inbox, handle, log }: InboxWorkerDeps,
  { holder, update, tooLong }: { holder: string; update: ClaimedUpdate; tooLong: AbortSignal },
): Promise<boolean> {
  const { id, attempts } = update
  try {
    const hangs = once(tooLong, 'abort').then(() => 'hangs' as const)
    const outcome = await Promise.race([handle(update, tooLong), hangs])
    if (outcome === 'hangs') log.error('update hangs', { update: id, attempts })
    if (typeof outcome === 'object') {
      await inbox.postpone(id, { holder, until: outcome.until })
      return false
    }
    await inbox.settle(id, { holder, state: outcome === 'hangs' ? 'given-up' : outcome })
    return false
  } catch (error) {
    log.error('update not handled', { update: id, attempts, ...errorFacts(error) })
  }
  try {
    await inbox.putBack(id, holder)
    return true
  } catch (error) {
    // The lease runs out when this process ends.
    log.error('update not put back', { update: id, ...errorFacts(error) })
    return false
  }
}

type Coalesced = (() => void) & { /** Resolves when nothing runs. */ readonly idle: () => Promise<void> }

/**
 * Runs the action once more after the running one, however often it was asked for meanwhile. What ends within one turn of the event loop
 * asks together: with a hundred chats at once, one claim for several instead of one for each.
 */
function oneAtATime(action: () => Promise<void>): Coalesced {
  let running: Promise<void> | undefined
  let isWanted = false
  const run = async () => {
    while (isWanted) {
      await setImmediate()
      isWanted = false
      await action()
    }
    running = undefined
  }
  const ask = () => {
    isWanted = true
    running ??= run()
  }
  return Object.assign(ask, { idle: async () => running })
}
