// Plans and sends until it is killed: npx tsx test/bench/deliveries-program.ts FILE API_ROOT. With DIES_AT_CALL it kills itself at that call of the ledger, with DIES_AFTERWARDS once the call is done.
import { CONSENT_VERSION } from '../../bot/messages/people.ts'
import { sendDue } from '../../jobs/delivery/send-due.ts'
import type { DeliveryLedger } from '../../knowledge/store/delivery-ledger.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { sendOverHttp } from './send-over-http.ts'

const [file = '', apiRoot = '', holder = 'one', most = '1000000'] = process.argv.slice(2)
const { DIES_AT_CALL: diesAt, DIES_AFTERWARDS: diesAfterwards } = process.env
/** Planned together: a transaction. */
const BATCH = 40
const store = await openSqlitePlanStore(file)
let calls = 0

const die = () => void process.kill(process.pid, 'SIGKILL')
const mortal = new Proxy(store.deliveries, {
  get(target, name: keyof DeliveryLedger) {
    const method: unknown = Reflect.get(target, name)
    return async (...args: readonly unknown[]) => {
      calls += 1
      const isLast = calls === Number(diesAt)
      if (isLast && diesAfterwards === undefined) die()
      const result: unknown = await Reflect.apply(method as () => unknown, target, args)
      if (isLast) die()
      return result
    }
  },
})
// Whoever started it is gone.
process.stdin.on('end', () => process.exit()).resume()
process.stdout.write('ready\n')

for (;;) {
  const counts = await store.deliveries.countByState()
  const planned = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (planned >= Number(most)) break
  const at = systemClock.now()
  const chats = Array.from({ length: BATCH }, (_, index) => 1_000 + planned + index)
  for (const chat of chats) await store.people.agree(chat, { version: CONSENT_VERSION, at })
  await mortal.plan(
    chats.map((chat) => ({
      key: `announcement ${chat}`,
      recipient: { chat, thread: undefined },
      kind: 'announcement',
      subject: 'announcement',
      facts: {},
      dueAt: at,
    })),
    at,
  )
  await sendDue({
    ledger: mortal,
    send: sendOverHttp(apiRoot),
    // What is tried here is what a kill leaves behind, not the pace (test/jobs/broadcast.test.ts).
    pace: { note: () => undefined, waitFor: () => 0, resting: () => [] },
    clock: systemClock,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 5))),
    holder,
    onBlocked: async () => undefined,
    onMoved: async () => undefined,
  })
}
await store.close()
process.stdin.destroy()
