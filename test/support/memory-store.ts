// Parts of the store over a database in memory, for bots under test: the real rules, without a file and without a fake of their own.
import { createCalendarFeeds } from '../../knowledge/store/sqlite/calendar-feeds.ts'
import { createAnnouncements } from '../../knowledge/store/sqlite/announcements.ts'
import { createAuditLog } from '../../knowledge/store/sqlite/audit-log.ts'
import { createDeliveryLedger } from '../../knowledge/store/sqlite/delivery-ledger.ts'
import { Kysely, SqliteDialect } from '../../knowledge/store/sqlite/load-kysely.ts'
import { keepStatements } from '../../knowledge/store/sqlite/kept-statements.ts'
import { createMembers } from '../../knowledge/store/sqlite/members.ts'
import { openDatabase } from '../../knowledge/store/sqlite/open-database.ts'
import { createOwnDeadlines } from '../../knowledge/store/sqlite/own-deadlines.ts'
import { createPeople } from '../../knowledge/store/sqlite/people.ts'
import type { Schema } from '../../knowledge/store/sqlite/schema.ts'
import { createSubscriptions } from '../../knowledge/store/sqlite/subscriptions.ts'
import { createUsage } from '../../knowledge/store/sqlite/usage.ts'
import type { UsageStore } from '../../knowledge/store/usage.ts'
import type { CalendarFeedStore } from '../../knowledge/store/calendar-feeds.ts'
import type { AnnouncementStore } from '../../knowledge/store/announcements.ts'
import type { AuditLog } from '../../knowledge/store/audit-log.ts'
import type { DeliveryLedger } from '../../knowledge/store/delivery-ledger.ts'
import type { MemberStore } from '../../knowledge/store/members.ts'
import type { OwnDeadlineStore } from '../../knowledge/store/own-deadlines.ts'
import type { PeopleStore } from '../../knowledge/store/people.ts'
import type { SubscriptionStore } from '../../knowledge/store/subscriptions.ts'

/** @param people of the bot under test: who has a profile there has one in this database by the time that it matters */
export function createMemoryStore(people: Pick<PeopleStore, 'allProfiles'>): {
  readonly deliveries: DeliveryLedger
  readonly subscriptions: SubscriptionStore
  readonly calendarFeeds: CalendarFeedStore
  readonly ownDeadlines: OwnDeadlineStore
  readonly audit: AuditLog
  readonly members: MemberStore
  readonly usage: UsageStore
  readonly announcements: AnnouncementStore
} {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: keepStatements(openDatabase(':memory:')) }) })
  const [ledger, subscriptions, known] = [createDeliveryLedger(db), createSubscriptions(db), createPeople(db)]
  const calendarFeeds = createCalendarFeeds(db)
  const learnProfiles = async () => {
    await db.deleteFrom('profile').execute()
    for (const { chat, consent } of await people.allProfiles()) await known.agree(chat, consent)
  }
  const knowing = async <Result>(write: () => Promise<Result>): Promise<Result> => {
    await learnProfiles()
    return write()
  }
  return {
    calendarFeeds: {
      ...calendarFeeds,
      renewFeed: (feed) => knowing(() => calendarFeeds.renewFeed(feed)),
      findFeed: (id) => knowing(() => calendarFeeds.findFeed(id)),
    },
    ownDeadlines: createOwnDeadlines(db),
    audit: createAuditLog(db),
    members: createMembers(db),
    usage: createUsage(db),
    announcements: createAnnouncements(db),
    deliveries: { ...ledger, plan: (...args) => knowing(() => ledger.plan(...args)) },
    subscriptions: {
      ...subscriptions,
      subscribe: (subscription) => knowing(() => subscriptions.subscribe(subscription)),
      markDone: (mark) => knowing(() => subscriptions.markDone(mark)),
    },
  }
}
