// What the program needs of the knowledge: answers, passages, the list of plans, a place for its buttons, and its upkeep.
import type { OnAct, PlanDesk } from '../ingest/publish/plan-desk.ts'
import type { OfferAnswers } from '../knowledge/browse/offer-answers.ts'
import type { AnswerQuestion, ShowPassage } from '../knowledge/answer/reply.ts'
import type { ModelConfig } from '../knowledge/model/model-config.ts'
import type { OnTrouble } from '../knowledge/model/service-trouble.ts'
import type { Transcribe } from '../knowledge/model/transcriber.ts'
import type { Browse } from '../knowledge/browse/browse.ts'
import type { ShowIndicators } from '../knowledge/browse/show-indicators.ts'
import type { AnnouncementStore } from '../knowledge/store/announcements.ts'
import type { AuditLog } from '../knowledge/store/audit-log.ts'
import type { ButtonStore } from '../knowledge/store/button-store.ts'
import type { CalendarFeedStore } from '../knowledge/store/calendar-feeds.ts'
import type { DeliveryLedger } from '../knowledge/store/delivery-ledger.ts'
import type { OwnDeadlineStore } from '../knowledge/store/own-deadlines.ts'
import type { SubscriptionStore } from '../knowledge/store/subscriptions.ts'
import type { MemberStore } from '../knowledge/store/members.ts'
import type { PeopleStore } from '../knowledge/store/people.ts'
import type { WatchedFiles } from '../knowledge/store/watched-files.ts'
import type { UsageStore } from '../knowledge/store/usage.ts'
import type { InboxStore } from '../knowledge/store/update-inbox.ts'
import type { BackupConfig } from '../knowledge/backups/backup-config.ts'
import type { Backups } from '../knowledge/store/backups.ts'
import type { FeedbackStore } from '../knowledge/store/feedback.ts'
import type { PlanOverview } from './messages/chat.ts'

export type KnowledgePort = {
  readonly answerQuestion: AnswerQuestion
  /** Of a chat that is erased. */
  readonly forgetConversation: (chat: number) => void
  readonly showPassage: ShowPassage
  readonly offerAnswers: OfferAnswers
  /** The live plans as people call them, and whether they are the sample plans. */
  readonly describePlans: () => Promise<PlanOverview>
  readonly browse: Browse
  readonly showIndicators: ShowIndicators
  /** What administrators do with plans. */
  readonly desk: PlanDesk
  readonly buttons: ButtonStore
  readonly people: PeopleStore
  /** What is sent unasked, and to whom. */
  readonly deliveries: DeliveryLedger
  readonly subscriptions: SubscriptionStore
  readonly calendarFeeds: CalendarFeedStore
  readonly ownDeadlines: OwnDeadlineStore
  /** Brings what is answered and reminded from up to the own deadlines; nothing where it is. */
  readonly publishOwn: () => Promise<void>
  /** What comes in from Telegram, kept until it is handled. */
  readonly inboxes: InboxStore
  /** undefined: no service is configured for it. */
  readonly transcribe: Transcribe | undefined
  readonly feedback: FeedbackStore
  readonly watchedFiles: WatchedFiles
  /** undefined: none are configured. */
  readonly backups: Backups | undefined
  /** Roles, invitations, and whom the assistant talks to. */
  readonly members: MemberStore
  readonly announcements: AnnouncementStore
  /** What people ask, as numbers. */
  readonly usage: UsageStore
  /** Of what administrators did. */
  readonly audit: AuditLog
  /** Loads the samples where no plan is stored at all, and takes them back where other plans are live. */
  readonly settleSamples: () => Promise<void>
  /** Brings the search indexes up to the store, so that what another process ingested is answered from. */
  readonly refresh: () => Promise<void>
  /** Works out in turns what the first who ask would else wait for; nothing where it is done for the plans that are live. */
  readonly prepare: () => Promise<void>
  readonly close: () => Promise<void>
}

export type OpenKnowledge = (options: {
  readonly dataDir: string
  readonly models?: ModelConfig
  readonly backups?: BackupConfig | undefined
  readonly onTrouble?: OnTrouble
  /** Told of each administrative act with plans, after it stands in the audit log. */
  readonly onAct?: OnAct
}) => Promise<KnowledgePort>
