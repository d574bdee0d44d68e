// Everything that the program keeps, each part with its own contract: one database implements them all.
import type { AnnouncementStore } from './announcements.ts'
import type { AuditLog } from './audit-log.ts'
import type { ButtonStore } from './button-store.ts'
import type { CorrectionStore } from './corrections.ts'
import type { CalendarFeedStore } from './calendar-feeds.ts'
import type { DeliveryLedger } from './delivery-ledger.ts'
import type { FeedbackStore } from './feedback.ts'
import type { MemberStore } from './members.ts'
import type { OwnDeadlineStore } from './own-deadlines.ts'
import type { PeopleStore } from './people.ts'
import type { PlanStore } from './plan-store.ts'
import type { PlanVersions } from './plan-versions.ts'
import type { SubscriptionStore } from './subscriptions.ts'
import type { WatchedFiles } from './watched-files.ts'
import type { UsageStore } from './usage.ts'
import type { InboxStore } from './update-inbox.ts'

export type Store = PlanStore &
  PlanVersions &
  ButtonStore &
  InboxStore & {
    readonly people: PeopleStore
    readonly feedback: FeedbackStore
    readonly corrections: CorrectionStore
    readonly watchedFiles: WatchedFiles
    readonly audit: AuditLog
    readonly usage: UsageStore
    readonly announcements: AnnouncementStore
    readonly members: MemberStore
    readonly deliveries: DeliveryLedger
    readonly subscriptions: SubscriptionStore
    readonly calendarFeeds: CalendarFeedStore
    readonly ownDeadlines: OwnDeadlineStore
  }
