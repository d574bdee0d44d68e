// Plans what each of many subscribers is to be told, in turns.
import { setImmediate } from 'node:timers/promises'
import { inTurns } from '../../knowledge/in-turns.ts'
import type { DeliveryLedger, NewDelivery } from '../../knowledge/store/delivery-ledger.ts'
import type { Subscriber } from './plan-reminders.ts'

/** Some milliseconds of writing. */
const DELIVERIES_A_TURN = 200

/**
 * What is told to one person is written as a whole: whoever sends meanwhile (another process does) makes one message of it. A kill in
 * the middle leaves the others for the next time, under the same keys.
 */
export async function planForEach(
  subscribers: AsyncIterable<readonly Subscriber[]>,
  deliveriesOf: (subscriber: Subscriber) => readonly NewDelivery[],
  { ledger, at }: { readonly ledger: Pick<DeliveryLedger, 'plan'>; readonly at: Date },
): Promise<void> {
  for await (const some of subscribers) {
    const each: (readonly NewDelivery[])[] = []
    await inTurns(some, (one) => void each.push(deliveriesOf(one)))
    for (const deliveries of together(each)) {
      await setImmediate()
      await ledger.plan(deliveries, at)
    }
  }
}

/** As many people at a time as make so many deliveries; one who has more is alone. */
function* together(each: readonly (readonly NewDelivery[])[]): Generator<readonly NewDelivery[]> {
  let batch: NewDelivery[] = []
  for (const own of each) {
    if (batch.length > 0 && batch.length + own.length > DELIVERIES_A_TURN) {
      yield batch
      batch = []
    }
    batch.push(...own)
  }
  if (batch.length > 0) yield batch
}
