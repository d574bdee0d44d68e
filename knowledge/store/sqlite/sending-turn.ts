// Who sends, and whether anybody may: the pause that Telegram asked for, and the turn that one process holds.
import type { Kysely } from 'kysely'
import type { DeliveryLedger } from '../delivery-ledger.ts'
import type { Schema } from './schema.ts'

export function createSendingTurn(
  db: Kysely<Schema>,
): Pick<DeliveryLedger, 'pausedUntil' | 'pause' | 'takeTurn' | 'endTurn'> {
  return {
    async pausedUntil() {
      const row = await db.selectFrom('sending').select('paused_until').executeTakeFirst()
      return row?.paused_until ? new Date(row.paused_until) : undefined
    },
    async pause(until) {
      await db
        .updateTable('sending')
        .set({ paused_until: until.toISOString() })
        .where((row) => row.or([row('paused_until', 'is', null), row('paused_until', '<', until.toISOString())]))
        .execute()
    },
    async takeTurn(holder, at, until) {
      const impossible = new Date(2 * until.getTime() - at.getTime()).toISOString()
      const taken = await db
        .updateTable('sending')
        .set({ holder, held_until: until.toISOString() })
        .where((row) =>
          row.or([
            row('holder', 'is', null),
            row('holder', '=', holder),
            row('held_until', '<=', at.toISOString()),
            row('held_until', '>', impossible),
          ]),
        )
        .executeTakeFirstOrThrow()
      return taken.numUpdatedRows > 0n
    },
    async endTurn(holder) {
      await db.updateTable('sending').set({ holder: null, held_until: null }).where('holder', '=', holder).execute()
    },
  }
}
