// Private calendars on SQLite.
import type { Kysely, Selectable } from 'kysely'
import type { CalendarFeed, CalendarFeedStore } from '../calendar-feeds.ts'
import type { CalendarFeedTable, Schema } from './schema.ts'
import { writing } from './transaction.ts'
import { withProfile } from './with-profile.ts'

/** The number of a chat stands in an index only (see people-schema.ts). */
export const CALENDAR_FEEDS = `
  create table calendar_feed (
    id text primary key,
    chat integer not null unique,
    secret_digest text not null,
    made_at text not null
  ) without rowid;
`

export function createCalendarFeeds(db: Kysely<Schema>): CalendarFeedStore {
  const find = async (column: 'id' | 'chat', value: string | number) => {
    const row = await db.selectFrom('calendar_feed').selectAll().where(column, '=', value).executeTakeFirst()
    return row && feedOfRow(row)
  }
  return {
    renewFeed: ({ id, chat, secretDigest, madeAt }) =>
      writing(db, async (transaction) => {
        if ((await withProfile(transaction, [chat])).size === 0) return 'no-profile'
        await transaction.deleteFrom('calendar_feed').where('chat', '=', chat).execute()
        const row = { id, chat, secret_digest: secretDigest, made_at: madeAt.toISOString() }
        await transaction.insertInto('calendar_feed').values(row).execute()
        return 'renewed'
      }),
    endFeed: async (chat) =>
      (await db.deleteFrom('calendar_feed').where('chat', '=', chat).executeTakeFirstOrThrow()).numDeletedRows > 0n,
    feedOf: (chat) => find('chat', chat),
    findFeed: (id) => find('id', id),
  }
}

const feedOfRow = (row: Selectable<CalendarFeedTable>): CalendarFeed => ({
  chat: row.chat,
  secretDigest: row.secret_digest,
  madeAt: new Date(row.made_at),
})
