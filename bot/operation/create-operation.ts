// What tells how the program does: counts, signs of life, and the pages that show them, from before the store is open until it is closed.
import { withinTime } from '../../knowledge/model/within-time.ts'
import type { Backups } from '../../knowledge/store/backups.ts'
import type { DeliveryLedger } from '../../knowledge/store/delivery-ledger.ts'
import type { UpdateInbox } from '../../knowledge/store/update-inbox.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { errorFacts } from '../error-facts.ts'
import type { Log } from '../log.ts'
import type { Route } from '../public-server.ts'
import { judgeHealth } from './judge-health.ts'
import { createMeters, type Meters, type StoredState } from './meters.ts'
import { createOperationRoutes } from './operation-routes.ts'
import { createSigns, type Part, type Signs } from './signs.ts'

export type Operation = {
  readonly meters: Meters
  readonly signs: Signs
  readonly routes: ReadonlyMap<string, Route>
  /** From now on the store is asked too. */
  readonly watch: (store: WatchedStore) => void
  /** It is closed: nobody asks it any more. */
  readonly unwatch: () => void
}

export type WatchedStore = {
  readonly inbox: Pick<UpdateInbox, 'backlog'>
  readonly deliveries: Pick<DeliveryLedger, 'countByState'>
  /** undefined: no copies are made. */
  readonly backups: Pick<Backups, 'copies'> | undefined
}

/** A store that takes longer answers nobody else either. */
const STORE_WITHIN_MS = 5_000

export function createOperation(deps: {
  /** With a webhook nobody polls: when Telegram was last heard of says nothing then. */
  readonly polls: boolean
  readonly secret: string | undefined
  readonly clock: Clock
  readonly log: Log
}): Operation {
  const { clock, log } = deps
  const parts: readonly Part[] = ['ticker', 'deliveries', ...(deps.polls ? (['telegram'] as const) : [])]
  const signs = createSigns(clock)
  const meters = createMeters()
  let watched: WatchedStore | undefined
  const ask = async <Found>(
    question: (store: WatchedStore) => Promise<Found>,
  ): Promise<Found | 'closed' | 'silent'> => {
    const store = watched
    if (store === undefined) return 'closed'
    try {
      return await withinTime(STORE_WITHIN_MS, () => question(store))
    } catch (error) {
      log.warn('store does not answer', errorFacts(error))
      return 'silent'
    }
  }
  const readHealth = async () =>
    judgeHealth({
      store: await ask(({ inbox }) => inbox.backlog(clock.now())),
      startedAt: signs.startedAt,
      lastSeen: Object.fromEntries(parts.map((part) => [part, signs.lastSeen(part)])),
      now: clock.now(),
    })
  const writeMetrics = async () => {
    const state = await ask(async ({ inbox, deliveries, backups }): Promise<StoredState> => {
      const at = clock.now()
      const newest = (await backups?.copies())?.find(({ kind }) => kind === 'backup')
      return { at, backlog: await inbox.backlog(at), deliveries: await deliveries.countByState(), copiedAt: newest?.at }
    })
    return meters.write(typeof state === 'string' ? undefined : state)
  }
  return {
    meters,
    signs,
    routes: createOperationRoutes({ secret: deps.secret, readHealth, writeMetrics }),
    watch: (store) => void (watched = store),
    unwatch: () => void (watched = undefined),
  }
}
