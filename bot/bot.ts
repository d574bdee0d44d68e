// The bot: its middleware in the order in which an update meets it, a reason a line.
// Long: what the bot is made of and in which order stands in one place; a feature takes three lines here.
import type { Bot, Context } from 'grammy'
import type { Message } from 'grammy/types'
import type { OfferAnswers } from '../knowledge/browse/offer-answers.ts'
import type { PlanDesk } from '../ingest/publish/plan-desk.ts'
import type { AnswerQuestion, ShowPassage } from '../knowledge/answer/reply.ts'
import type { Transcribe } from '../knowledge/model/transcriber.ts'
import type { ShowIndicators } from '../knowledge/browse/show-indicators.ts'
import type { Pace } from '../jobs/delivery/pace.ts'
import type { CalendarFeedStore } from '../knowledge/store/calendar-feeds.ts'
import type { DeliveryLedger } from '../knowledge/store/delivery-ledger.ts'
import type { OwnDeadlineStore } from '../knowledge/store/own-deadlines.ts'
import type { SubscriptionStore } from '../knowledge/store/subscriptions.ts'
import type { AccessMode } from '../knowledge/domain/member.ts'
import type { MemberStore } from '../knowledge/store/members.ts'
import type { PeopleStore } from '../knowledge/store/people.ts'
import type { Browse } from '../knowledge/browse/browse.ts'
import type { FeedbackStore } from '../knowledge/store/feedback.ts'
import type { AnnouncementStore } from '../knowledge/store/announcements.ts'
import type { AuditLog } from '../knowledge/store/audit-log.ts'
import type { ButtonStore } from '../knowledge/store/button-store.ts'
import type { UsageStore } from '../knowledge/store/usage.ts'
import type { UpdateInbox } from '../knowledge/store/update-inbox.ts'
import type { Clock } from '../knowledge/time/clock.ts'
import { createAskFor } from './ask-for.ts'
import { createConnectedBot } from './connected-bot.ts'
import { createDownloadFile } from './download-file.ts'
import { createButtonId, createMakeKeyboard } from './buttons/keyboard.ts'
import { createRetireButtons } from './buttons/retire-buttons.ts'
import { createEditRichText } from './edit-rich-text.ts'
import { createErrorBoundary } from './error-boundary.ts'
import { createAccessFeature, createRefusePress } from './features/access.ts'
import { createInvitesFeature, createJoinHandler } from './features/invites.ts'
import { createPeopleFeature, createPeopleHandler } from './features/people.ts'
import { showMenu } from './announce.ts'
import { createAnnouncementFeature, createAnnouncementHandler } from './features/announcements.ts'
import {
  createComplaintsHandler,
  createKeepQuestionsHandler,
  createUsageChartHandler,
  createUsageFeature,
} from './features/usage.ts'
import { createAuditFeature } from './features/audit.ts'
import { createAskExampleHandler, createAskFeature, createAskHandler } from './features/ask.ts'
import {
  createCalendarButtons,
  createCalendarFeature,
  createCalendarHandler,
  createOwnCalendarHandler,
} from './features/calendar.ts'
import { createCancelFeature } from './features/cancel.ts'
import { chartButtons, createChartHandler } from './features/chart.ts'
import { createConsentHandler } from './features/consent.ts'
import {
  createAskReasonHandler,
  createComplainHandler,
  createReasonHandler,
  createRetractHandler,
} from './features/feedback.ts'
import { createFallbackFeature } from './features/fallback.ts'
import { createInlineFeature } from './features/inline.ts'
import { createLimitsFeature } from './features/limits.ts'
import { createCorrectionFeature, createCorrectionHandler } from './features/correction.ts'
import { createMembershipFeature } from './features/membership.ts'
import { createListFileHandler } from './features/list-file.ts'
import { createShowPassageHandler, createTurnHandler } from './features/passage.ts'
import { createPressFeature } from './features/press.ts'
import {
  createEraseHandler,
  createExportHandler,
  createPrivacyFeature,
  createReachHandler,
} from './features/privacy.ts'
import {
  createSetHandler,
  createSettingsFeature,
  createSettingsHandler,
  show as showSettings,
} from './features/settings.ts'
import { createQrFeature, createQrHandler, createQrPageHandler } from './features/qr.ts'
import { createTimelineHandler } from './features/timeline.ts'
import { createStartFeature, type DescribePlans } from './features/start.ts'
import { createEndWithUpdate, endOf } from './inbox/end-with-update.ts'
import { createResume } from './inbox/resume.ts'
import { createRateLimiter, RATE_RULES, type RateRules } from './limits/rate-limiter.ts'
import {
  createAdministratorRows,
  createDraftHandler,
  createLifecycleHandler,
  createReviewFeature,
  createReviewHandler,
} from './features/review.ts'
import { createOwnDeadlineHandler, createOwnDeadlinesFeature } from './features/own-deadlines.ts'
import { createUndeliveredFeature, createUndeliveredHandler } from './features/undelivered.ts'
import { createUploadFeature } from './features/upload.ts'
import { createWhoDidFeature, createWhoDidHandler } from './features/who-did.ts'
import { createVoiceFeature } from './features/voice.ts'
import { createShowHandler, createViewsFeature } from './features/views.ts'
import type { Log } from './log.ts'
import type { PrivacyFacts } from './messages/people.ts'
import type { Meters } from './operation/meters.ts'
import type { Signs } from './operation/signs.ts'
import { createReminderHandler } from './features/reminder.ts'
import { createRemindMeButtons, createRemindMeFeature } from './features/remind-me.ts'
import { createSubscriptionsFeature, createSubscriptionsHandler } from './features/subscriptions.ts'
import { roleOf } from './require-right.ts'
import { createFindReader } from './reader.ts'
import { createRunningWork } from './running-work.ts'
import { createMakePicture } from './pictures/make-picture.ts'
import { createSendPicture } from './send-picture.ts'
import { createSendRichText } from './send-rich-text.ts'
import type { Repeat } from './typing.ts'
import { createNoteQuestion } from './usage/note-question.ts'
import { createOpenView } from './views/open-view.ts'

export type BotDeps = {
  readonly token: string
  /** undefined: Telegram's own. */
  readonly apiRoot: string | undefined
  readonly answerQuestion: AnswerQuestion
  readonly forgetConversation: (chat: number) => void
  readonly showPassage: ShowPassage
  readonly describePlans: DescribePlans
  readonly browse: Browse
  readonly offerAnswers: OfferAnswers
  readonly showIndicators: ShowIndicators
  readonly desk: PlanDesk
  readonly buttons: ButtonStore
  readonly feedback: FeedbackStore
  readonly audit: AuditLog
  readonly people: PeopleStore
  readonly deliveries: DeliveryLedger
  readonly subscriptions: SubscriptionStore
  readonly calendarFeeds: CalendarFeedStore
  readonly ownDeadlines: OwnDeadlineStore
  readonly publishOwn: () => Promise<void>
  /** Where the program is reached from outside; undefined: nowhere. */
  readonly publicUrl: string | undefined
  readonly pace: Pick<Pace, 'note'>
  readonly inbox: UpdateInbox
  readonly privacy: PrivacyFacts
  readonly members: MemberStore
  readonly usage: UsageStore
  readonly announcements: AnnouncementStore
  readonly adminIds: readonly number[]
  readonly configuredAccess: AccessMode
  /** undefined: spoken questions are not heard. */
  readonly transcribe: Transcribe | undefined
  /** Left out: RATE_RULES. */
  readonly rates?: RateRules
  readonly clock: Clock
  readonly repeat: Repeat
  readonly meters: Meters
  readonly signs: Signs
  readonly log: Log
}

export function createBot(deps: BotDeps): Bot {
  const bot = createConnectedBot(deps)
  const running = createRunningWork()
  const send = createSendRichText(deps)
  const retireButtons = createRetireButtons(deps)
  const edit = createEditRichText({ ...deps, send, retireButtons })
  const makeKeyboard = createMakeKeyboard(deps)
  const findReader = createFindReader(deps)
  const withSend = {
    ...deps,
    sendPicture: createSendPicture({ ...deps, retireButtons, makePicture: createMakePicture() }),
    send,
    edit,
    administratorRows: createAdministratorRows({ ...deps, send, edit, makeKeyboard, findReader }),
    editText: (ctx: Context, { chat, message_id: id }: Message, text: string) =>
      bot.api.editMessageText(chat.id, id, text, {}, endOf(ctx)),
    openView: createOpenView({ ...deps, findReader }),
    findReader,
    makeKeyboard,
    ask: createAskFor({ ...deps, running }),
    running,
    download: createDownloadFile(deps),
    answerButtons: [chartButtons, createRemindMeButtons(deps), createCalendarButtons(deps)],
    createId: createButtonId,
    noteQuestion: createNoteQuestion(deps),
    showMenu: async ({ api }: Context, person: number) =>
      showMenu(api, deps.log, { person, role: await roleOf(deps, person) }),
  }
  const pressing = { ...deps, refusePress: createRefusePress(withSend) }
  // First: nothing that is sent below outlives its update, the pauses of the retry included.
  bot.use(createEndWithUpdate())
  // Before all that sends: whatever is sent below is noted, so that a kill repeats as little as can be. The inbox keeps the order of a conversation.
  bot.use(createResume(deps))
  // Before any work: what is too much costs nothing more than this.
  bot.use(createLimitsFeature({ ...deps, limiter: createRateLimiter({ ...deps, rules: deps.rates ?? RATE_RULES }) }))
  // It comes in a lane of its own (inbox/lane.ts), past what it is to stop.
  bot.use(createCancelFeature({ running }))
  // Takes what is nobody's question: where the bot comes and goes.
  bot.use(createMembershipFeature(withSend))
  // Before whatever answers: the door.
  bot.use(createAccessFeature(withSend))
  // Before questions: /start and /help are not questions.
  bot.use(createStartFeature(withSend))
  // Before questions: commands about one's own data are not questions.
  bot.use(createPrivacyFeature(withSend))
  bot.use(createSettingsFeature(withSend))
  bot.use(createSubscriptionsFeature(withSend))
  bot.use(createCalendarFeature(withSend))
  bot.use(createQrFeature(withSend))
  bot.use(createUndeliveredFeature(withSend))
  bot.use(createOwnDeadlinesFeature(withSend))
  bot.use(createWhoDidFeature(withSend))
  // Before questions: files are for administrators, and so are the drafts that come of them.
  bot.use(createReviewFeature(withSend))
  bot.use(createUploadFeature(withSend))
  // Before questions: a reply to our question for a value is none.
  bot.use(createCorrectionFeature(withSend))
  bot.use(createAuditFeature(withSend))
  bot.use(createPeopleFeature(withSend))
  bot.use(createInvitesFeature(withSend))
  bot.use(createUsageFeature(withSend))
  bot.use(createAnnouncementFeature(withSend))
  // Before questions: commands that open lists are not questions.
  bot.use(createViewsFeature(withSend))
  // Outside any chat: results to share into others.
  bot.use(createInlineFeature(withSend))
  // Takes every press of a button, and answers each.
  bot.use(
    createPressFeature(pressing, {
      example: createAskExampleHandler(withSend),
      review: createReviewHandler(withSend),
      draft: createDraftHandler(withSend),
      correct: createCorrectionHandler(withSend),
      lifecycle: createLifecycleHandler(withSend),
      passage: createShowPassageHandler(withSend),
      turn: createTurnHandler(withSend),
      ask: createAskHandler(withSend),
      show: createShowHandler(withSend),
      file: createListFileHandler(withSend),
      complain: createComplainHandler(withSend),
      reason: createReasonHandler(withSend),
      'ask-reason': createAskReasonHandler(withSend),
      retract: createRetractHandler(withSend),
      consent: createConsentHandler(withSend),
      qr: createQrHandler(withSend),
      'qr-page': createQrPageHandler(withSend),
      people: createPeopleHandler(withSend),
      join: createJoinHandler(withSend),
      'usage-chart': createUsageChartHandler(withSend),
      complaints: createComplaintsHandler(withSend),
      'keep-questions': createKeepQuestionsHandler(withSend),
      announcement: createAnnouncementHandler(withSend),
      export: createExportHandler(withSend),
      erase: createEraseHandler(withSend),
      reach: createReachHandler({ ...withSend, showSettings: (ctx) => showSettings(withSend, ctx, 'all') }),
      settings: createSettingsHandler(withSend),
      set: createSetHandler(withSend),
      reminder: createReminderHandler(withSend),
      subscriptions: createSubscriptionsHandler(withSend),
      undelivered: createUndeliveredHandler(withSend),
      'own-deadline': createOwnDeadlineHandler(withSend),
      'who-did': createWhoDidHandler(withSend),
      calendar: createCalendarHandler(withSend),
      'own-calendar': createOwnCalendarHandler(withSend),
      chart: createChartHandler(withSend),
      timeline: createTimelineHandler(withSend),
    }),
  )
  // Before questions: "nhắc tôi việc này" asks for a reminder.
  bot.use(createRemindMeFeature(withSend))
  // Takes every text in private, and what is addressed to the bot in groups.
  bot.use(createAskFeature(withSend))
  // Beside questions in writing: spoken ones.
  bot.use(createVoiceFeature(withSend))
  // Last: takes whatever is left.
  bot.use(createFallbackFeature(deps))
  bot.catch(createErrorBoundary(deps))
  return bot
}
