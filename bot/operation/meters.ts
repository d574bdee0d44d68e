// The only file that knows prom-client: what is counted while the program runs. No label holds anybody's number or words, and each has few values.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Reply } from '../../knowledge/answer/reply.ts'
import type { ServiceTrouble } from '../../knowledge/model/service-trouble.ts'
import type { DeliveryState } from '../../knowledge/store/delivery-ledger.ts'
import type { Backlog } from '../../knowledge/store/update-inbox.ts'

export type Meters = {
  /** @param tookMs from the question's turn until its answer was sent */
  readonly questionAnswered: (reply: Pick<Reply, 'intent' | 'outcome'>, tookMs: number) => void
  /** Every try of a call to Telegram. */
  readonly telegramCalled: (method: string, outcome: CallOutcome) => void
  /** Telegram asked for a pause (429). */
  readonly telegramPaused: (seconds: number) => void
  /** Somebody was told that something went wrong. */
  readonly updateFailed: () => void
  readonly upkeepFailed: (step: string) => void
  readonly serviceFailed: (trouble: Pick<ServiceTrouble, 'service' | 'kind'>) => void
  /** Everything that is counted, in the text format of Prometheus. */
  readonly write: (state: StoredState | undefined) => Promise<MetricsPage>
}

/** What the store holds at the moment; it is read when somebody looks. */
export type StoredState = {
  readonly backlog: Backlog
  readonly deliveries: Readonly<Partial<Record<DeliveryState, number>>>
  /** Of the newest copy of the store; undefined: there is none, or none is made. */
  readonly copiedAt: Date | undefined
  readonly at: Date
}

export type MetricsPage = { readonly contentType: string; readonly text: string }

/** `no-answer`: the connection broke, or nothing came in time. */
export type CallOutcome = 'ok' | '400' | '401' | '403' | '404' | '409' | '429' | '5xx' | 'other' | 'no-answer'

/** In seconds: most answers take less than a tenth, one with a language model up to ten. */
const ANSWER_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export function createMeters(): Meters {
  const registry = new Registry()
  const registers = [registry]
  const counter = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Counter({ name: `tlkh_${name}`, help, labelNames: [...labelNames], registers })
  const questions = counter('questions_total', 'Questions that got their answer', ['intent', 'outcome'])
  const calls = counter('telegram_calls_total', 'Calls to Telegram, every try', ['method', 'outcome'])
  const pauses = counter('telegram_pause_seconds_total', 'Pauses that Telegram asked for (429)')
  const failures = counter('updates_failed_total', 'Updates that ended in an error')
  const upkeep = counter('upkeep_failed_total', 'Steps of the upkeep that failed', ['step'])
  const services = counter('service_failed_total', 'Calls to a model service that failed', ['service', 'trouble'])
  const took = new Histogram({
    name: 'tlkh_answer_seconds',
    help: 'From the turn of a question until its answer was sent',
    buckets: ANSWER_BUCKETS,
    registers,
  })
  const showState = createStateGauges(registers)
  let hasDefaults = false
  return {
    questionAnswered({ intent = 'none', outcome }, tookMs) {
      questions.inc({ intent, outcome })
      took.observe(tookMs / 1000)
    },
    telegramCalled: (method, outcome) => calls.inc({ method, outcome }),
    telegramPaused: (seconds) => pauses.inc(seconds),
    updateFailed: () => failures.inc(),
    upkeepFailed: (step) => upkeep.inc({ step }),
    serviceFailed: ({ service, kind }) => services.inc({ service, trouble: kind }),
    async write(state) {
      // Watching the event loop costs a timer: nobody pays for it who never looks.
      if (!hasDefaults) collectDefaultMetrics({ register: registry })
      hasDefaults = true
      showState(state)
      return { contentType: registry.contentType, text: await registry.metrics() }
    },
  }
}

/** @returns shows a state, or that none could be read: numbers of before would be taken for those of now */
function createStateGauges(registers: Registry[]): (state: StoredState | undefined) => void {
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name: `tlkh_${name}`, help, labelNames: [...labelNames], registers })
  const answers = gauge('store_up', '1: the store answers')
  const open = gauge('inbox_updates', 'Updates that are kept and not handled yet')
  const age = gauge('inbox_wait_seconds', 'How long the update waits that could have been begun first')
  const deliveries = gauge('deliveries', 'Reminders and other messages sent unasked, by state', ['state'])
  const copy = gauge('backup_age_seconds', 'How old the newest copy of the store is')
  return (state) => {
    answers.set(state === undefined ? 0 : 1)
    deliveries.reset()
    copy.remove()
    if (state === undefined) {
      open.remove()
      age.remove()
      return
    }
    const { backlog, copiedAt, at } = state
    if (copiedAt !== undefined) copy.set(Math.max(0, (at.getTime() - copiedAt.getTime()) / 1000))
    open.set(backlog.open)
    age.set(backlog.waitsSince === undefined ? 0 : Math.max(0, (at.getTime() - backlog.waitsSince.getTime()) / 1000))
    for (const [name, count] of Object.entries(state.deliveries)) deliveries.set({ state: name }, count)
  }
}
