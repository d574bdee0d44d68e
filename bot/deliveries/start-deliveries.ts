// What is sent unasked: each minute what fell due is planned and sent, beside the answers and never before them; at the start what a silence left.
import { randomUUID } from 'node:crypto'
import { Api } from 'grammy'
import { sendDue } from '../../jobs/delivery/send-due.ts'
import type { Pace } from '../../jobs/delivery/pace.ts'
import { planDue } from '../../jobs/reminders/plan-due.ts'
import { planWeekly } from '../../jobs/summaries/plan-weekly.ts'
import { startTicker, type Cron } from '../../jobs/schedule.ts'
import type { Claim } from '../../knowledge/store/delivery-ledger.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { createMakeKeyboard } from '../buttons/keyboard.ts'
import { errorFacts } from '../error-facts.ts'
import { settledWithin } from '../inbox/settled-within.ts'
import type { KnowledgePort } from '../knowledge-port.ts'
import type { Log } from '../log.ts'
import type { Meters } from '../operation/meters.ts'
import { createNoteCalls } from '../operation/note-calls.ts'
import type { Signs } from '../operation/signs.ts'
import type { RightsDeps } from '../require-right.ts'
import { createMakePicture } from '../pictures/make-picture.ts'
import { createComposeAny } from './compose-any.ts'
import { createDeliver } from './deliver.ts'

export type RunningDeliveries = {
  /** Begins no further message; what is in hand after `withinMs` is left, and marked uncertain at the next start. */
  readonly stop: (withinMs: number) => Promise<void>
  /** Resolves when nothing is being sent. */
  readonly idle: () => Promise<void>
}

export type DeliveriesDeps = {
  readonly knowledge: Pick<
    KnowledgePort,
    | 'browse'
    | 'people'
    | 'members'
    | 'announcements'
    | 'usage'
    | 'feedback'
    | 'deliveries'
    | 'subscriptions'
    | 'buttons'
  >
  readonly rights: Omit<RightsDeps, 'members'>
  readonly administrators: () => Promise<readonly number[]>
  readonly token: string
  readonly apiRoot: string | undefined
  readonly pace: Pace
  readonly meters: Meters
  readonly signs: Signs
  readonly clock: Clock
  readonly log: Log
  readonly cron?: Cron
  readonly wait?: (ms: number) => Promise<void>
}

/** Below the lease of a claim (jobs/delivery/send-due.ts): nobody else takes it for lost while we still wait. */
const CALL_TIMEOUT_SECONDS = 50

export function startDeliveries(deps: DeliveriesDeps): RunningDeliveries {
  const { knowledge, pace, clock, log, signs } = deps
  const { browse, people, deliveries: ledger, subscriptions } = knowledge
  // A client of its own: without the retry, which would send again what the ledger calls uncertain, and without counting twice.
  const root = deps.apiRoot === undefined ? {} : { apiRoot: deps.apiRoot }
  const api = new Api(deps.token, { timeoutSeconds: CALL_TIMEOUT_SECONDS, ...root })
  api.config.use(createNoteCalls(deps))
  const send = createDeliver({
    api,
    compose: createComposeAny({ ...knowledge, ...deps.rights, clock }),
    makeKeyboard: createMakeKeyboard({ buttons: knowledge.buttons, clock }),
    makePicture: createMakePicture(),
    log,
  })
  const stopping = new AbortController()
  const planning = {
    subscriptions,
    ledger,
    people,
    revision: browse.revision,
    readDue: browse.due,
    clock,
  }
  const sending = {
    ledger,
    // Between two messages too: a broadcast takes longer than a tick.
    send: (claim: Claim) => {
      signs.see('deliveries')
      return send(claim)
    },
    pace,
    clock,
    wait: deps.wait ?? waitInRealTime,
    holder: randomUUID(),
    onBlocked: async ({ chat }: { readonly chat: number }) =>
      void (await people.changeReach(chat, 'blocked', clock.now())),
    onMoved: (from: number, to: number) => people.moveChat(from, to),
  }
  let summaryPlanned: string | undefined
  const planSummaries = async () => {
    const summaries = planWeekly(clock.now(), await deps.administrators())
    // Once a week and process: the keys would change nothing, but each minute of a Monday would write.
    if (summaries[0] === undefined || summaries[0].subject === summaryPlanned) return
    await ledger.plan(summaries, clock.now())
    summaryPlanned = summaries[0].subject
  }
  const ticker = startTicker({
    atOnce: true,
    everyMinute: async () => {
      signs.see('deliveries')
      await planDue(planning)
      await planSummaries()
      await sendDue(sending, stopping.signal)
    },
    onError: (error) => log.error('deliveries failed', errorFacts(error)),
    ...(deps.cron !== undefined && { cron: deps.cron }),
  })
  return {
    idle: ticker.idle,
    stop: async (withinMs) => {
      stopping.abort()
      await settledWithin([ticker.stop()], withinMs)
    },
  }
}

const waitInRealTime = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms))
