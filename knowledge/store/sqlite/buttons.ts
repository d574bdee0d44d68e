// Stored buttons on SQLite: one row a message, under the seal of its id.
import type { Kysely } from 'kysely'
import { openActions, sealActions, sealChat, sealId, sealPerson } from '../button-seal.ts'
import type { ButtonStore } from '../button-store.ts'
import type { Schema } from './schema.ts'
import { unsynced } from './unsynced.ts'

/** Each method is one statement, and so waits for other processes by itself. */
export function createButtonStore(db: Kysely<Schema>): ButtonStore {
  return {
    async saveButtons({ id, chat, person, actions, createdAt, expiresAt }) {
      // After a power cut a button of the last moment may be gone, and then says so when it is pressed.
      await unsynced(db, (connection) =>
        connection
          .insertInto('button_set')
          .values({
            id_seal: sealId(id),
            chat_seal: sealChat(id, chat),
            person_seal: person === undefined ? null : sealPerson(id, person),
            actions: sealActions(id, actions),
            created_at: createdAt.toISOString(),
            expires_at: expiresAt.toISOString(),
          })
          .execute(),
      )
    },
    async findButton({ id, position, chat, person, at }) {
      const row = await db
        .selectFrom('button_set')
        .select(['chat_seal', 'person_seal', 'actions'])
        .where('id_seal', '=', sealId(id))
        .where('expires_at', '>', at.toISOString())
        .executeTakeFirst()
      if (row === undefined || row.chat_seal !== sealChat(id, chat)) return { kind: 'gone' }
      if (row.person_seal !== null && row.person_seal !== sealPerson(id, person)) return { kind: 'foreign' }
      const actions = openActions(id, row.actions)
      return position in actions ? { kind: 'found', action: actions[position] } : { kind: 'gone' }
    },
    async endButtons(id, at) {
      // After a power cut a set may live as long as it was first given.
      await unsynced(db, (connection) =>
        connection
          .updateTable('button_set')
          .set({ expires_at: at.toISOString() })
          .where('id_seal', '=', sealId(id))
          .where('expires_at', '>', at.toISOString())
          .execute(),
      )
    },
    async removeExpiredButtons(at) {
      const { numDeletedRows } = await db
        .deleteFrom('button_set')
        .where('expires_at', '<=', at.toISOString())
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}
