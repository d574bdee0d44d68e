// The tables as Kysely sees them. The SQL that makes them is in migrations.ts; JSON columns are text here.
import type { Generated } from 'kysely'
import type { Correction } from '../../domain/correction.ts'
import type { OwnDeadline } from '../../domain/own-deadline.ts'
import type { PlanReading } from '../../domain/plan-reading.ts'
import type { PlanState } from '../../domain/plan.ts'
import type { DateStyle, Schooling } from '../../domain/profile.ts'
import type { Subscription } from '../../domain/subscription.ts'
import type { InboxState } from '../update-inbox.ts'
import type { FeedbackReason } from '../feedback.ts'
import type { DeliveryState } from '../delivery-ledger.ts'
import type { KnownDeadline } from '../subscriptions.ts'
import type {
  AnnouncementTable,
  AuditAliasTable,
  AuditEntryTable,
  ChosenAccessTable,
  InviteTable,
  MemberTable,
} from './office-tables.ts'
import type { PassageTable, ReferenceTable, SectionTable, TargetTable, TaskTable } from './record-tables.ts'
import type { StoredJson } from './stored-json.ts'
import type { QuestionCountTable, QuestionKeeperTable, TaskCountTable, UnansweredTable } from './usage-tables.ts'

export type Schema = {
  plan: { id: Generated<number>; file: string }
  plan_version: PlanVersionTable
  plan_replacement: { plan_id: number; by_plan_id: number; at: string }
  correction: CorrectionTable
  correction_author: { id: Generated<number>; correction_id: number; person: number }
  watched_file: { name: string; size: number; modified_ms: number; sha256: string | null }
  section: SectionTable
  passage: PassageTable
  task: TaskTable
  target: TargetTable
  reference: ReferenceTable
  task_passage: { task_id: number; position: number; passage_id: number }
  target_passage: { target_id: number; position: number; passage_id: number }
  /** One row, id 1: which store this is, and the revision of what is live. */
  feed_state: { id: number; identity: string; revision: number }
  passage_change: { revision: number; kind: 'added' | 'removed'; passage_id: number }
  vector: { embedder: string; hash: string; vector: Buffer }
  button_set: ButtonSetTable
  feedback: FeedbackTable
  profile: ProfileTable
  erasure: ErasureTable
  copy_alias: CopyAliasTable
  delivery: DeliveryTable
  subscription: SubscriptionTable
  done_mark: { id: Generated<number>; chat: number; person: number; task_key: string; due_on: string; at: string }
  calendar_feed: CalendarFeedTable
  own_deadline: OwnDeadlineTable
  known_deadline: { task_key: string; due_on: string; facts: StoredJson<Omit<KnownDeadline, 'taskKey' | 'dueOn'>> }
  /** One row, id 1. */
  reminder_planning: { id: number; planned_until: string; revision: number }
  /** One row, id 1: the pause that Telegram asked for, and whose turn it is to send. */
  sending: { id: number; paused_until: string | null; holder: string | null; held_until: string | null }
  inbox_update: InboxUpdateTable
  member: MemberTable
  chosen_access: ChosenAccessTable
  invite: InviteTable
  question_count: QuestionCountTable
  task_count: TaskCountTable
  question_keeper: QuestionKeeperTable
  unanswered_question: UnansweredTable
  announcement: AnnouncementTable
  audit_alias: AuditAliasTable
  audit_entry: AuditEntryTable
  inbox_sent: { bot: number; update_id: number; position: number; method: string; result: string }
}

export type FeedbackTable = {
  id: string
  question: string
  intent: string | null
  answer: string
  reason: FeedbackReason | null
  at: string
  settled_at: Generated<string | null>
}

/** Seals instead of ids: see button-seal.ts. */
export type ButtonSetTable = {
  id_seal: string
  chat_seal: string
  person_seal: string | null
  /** Sealed: see button-seal.ts. */
  actions: Buffer
  created_at: string
  expires_at: string
}

export type SubscriptionTable = {
  id: string
  chat: number
  thread: number | null
  scope: StoredJson<Subscription['scope']>
  lead_days: StoredJson<Subscription['leadDays']>
  rhythm: Subscription['rhythm']
  until_done: number
  created_at: string
}

export type OwnDeadlineTable = {
  id: Generated<number>
  task: string
  time: string
  source: string
  audience: StoredJson<OwnDeadline['audience']>
  made_at: string
  ended_at: string | null
  draft: string | null
}

export type CalendarFeedTable = { id: string; chat: number; secret_digest: string; made_at: string }

export type ProfileTable = {
  id: Generated<number>
  chat: number
  consent_version: number
  consented_at: string
  agency: string | null
  schooling: Schooling | null
  remind_at_minute: number
  hour_changed_at: string | null
  date_style: DateStyle
  stopped_at: string | null
  blocked_at: string | null
}

export type ErasureTable = {
  proof: string
  erased_at: string
  /** 1 when nothing of it can be left in the write-ahead log. */
  log_emptied: number
  /** The one in the copies; null where no copy ever held the person. */
  alias: string | null
  /** 1 while a copy may still hold the person. */
  in_copies: Generated<number>
}

/** By what a person is found in a copy after an erasure, when the number itself is gone. */
export type CopyAliasTable = {
  id: Generated<number>
  chat: number
  alias: string
  /** Of the newest copy that holds the person. */
  copied_at: string
}

export type PlanVersionTable = {
  id: Generated<number>
  plan_id: number
  version: number
  state: PlanState
  sha256: string
  make: string
  head: StoredJson<PlanReading['head']>
  abbreviations: StoredJson<PlanReading['abbreviations']>
  warnings: StoredJson<PlanReading['warnings']>
  saved_at: string
  activated_at: string | null
  /** When it was superseded or withdrawn. */
  ended_at: string | null
}

export type CorrectionTable = {
  id: Generated<number>
  plan_id: number
  version: number
  sha256: string
  row_facts: StoredJson<Correction['row']>
  field: StoredJson<Correction['field']>
  printed: string
  value: string
  made_at: string
  /** When it was taken back, or another one took its place. */
  ended_at: string | null
}

export type InboxUpdateTable = {
  bot: number
  update_id: number
  /** null once settled, as is the payload. */
  lane: string | null
  payload: string | null
  received_at: string
  state: InboxState
  attempts: Generated<number>
  holder: string | null
  leased_until: string | null
  /** When it was put off: until then nobody takes it. */
  not_before: string | null
}

export type DeliveryTable = {
  id: Generated<number>
  key: string
  chat: number
  thread: number | null
  kind: string
  subject: string
  facts: StoredJson<unknown>
  due_at: string
  state: DeliveryState
  /** When it may be claimed: its day, or that of the next try; null where it does not wait. */
  next_at: string | null
  claim: string | null
  claimed_until: string | null
  attempts: Generated<number>
  message_id: number | null
  reason: string | null
  changed_at: string
}
