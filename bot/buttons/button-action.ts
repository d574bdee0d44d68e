// What stored buttons do: one branch a kind. A new kind needs its branch here and its handler in bot.ts; the compiler asks for the second.
import { z } from 'zod'
import { INTENTS } from '../../knowledge/answer/question/plan-query.ts'
import { FEEDBACK_REASONS } from '../../knowledge/store/feedback.ts'
import { correctionPressSchema } from '../review/correction-press.ts'
import { announcementPressSchema } from '../announcements/announcement-press.ts'
import { peoplePressSchema } from '../people/people-press.ts'
import { ownDeadlinePressSchema } from '../own-deadlines/own-deadline-press.ts'
import { complaintPressSchema } from '../usage/complaint-press.ts'
import { subscriptionPressSchema } from '../subscriptions/subscription-press.ts'
import { settingSchema, SETTINGS_PAGES } from '../settings/setting.ts'
import { viewSchema } from '../views/view.ts'
import type { PlainButton } from './button-data.ts'

/** `doubtful`: rows that a person should look at. */
export const REVIEW_PARTS = [
  'report',
  'tasks',
  'targets',
  'deadlines',
  'references',
  'doubtful',
  'warnings',
  'changes',
] as const

/** Grows when a branch changes its meaning: buttons of an older version are gone rather than misread. A new branch is no change. */
const ACTION_VERSION = 1

const actionSchema = z.discriminatedUnion('kind', [
  /** `version`: of the text that stood above the button. */
  z.strictObject({
    kind: z.literal('consent'),
    choice: z.enum(['agree', 'only-ask']),
    version: z.number().int().positive(),
  }),
  /** A chart of target records, or a page of it. */
  z.strictObject({
    kind: z.literal('chart'),
    targets: z.array(z.int().positive()).min(1),
    title: z.string().min(1).exactOptional(),
    page: z.int().nonnegative(),
  }),
  /** The deadlines of a year as a picture; of some tasks only where they are named. */
  z.strictObject({
    kind: z.literal('timeline'),
    year: z.int().positive(),
    tasks: z.array(z.int().positive()).exactOptional(),
    page: z.int().nonnegative().exactOptional(),
  }),
  /** A QR picture of a plan, and a page of the plans to pick from; `plan` is the key of a link (links/deep-link.ts). */
  z.strictObject({ kind: z.literal('qr'), plan: z.string().min(1) }),
  z.strictObject({ kind: z.literal('qr-page'), page: z.int().nonnegative() }),
  /** Of an administrator, in private: a version as it was read. */
  z.strictObject({
    kind: z.literal('review'),
    version: z.int().positive(),
    part: z.enum(REVIEW_PARTS),
    page: z.int().nonnegative(),
  }),
  /** Of an administrator, in private: a row of a version, corrected. */
  z.strictObject({ kind: z.literal('correct'), version: z.int().positive(), press: correctionPressSchema }),
  /** `replaces`: the plan whose place it takes. */
  z.strictObject({
    kind: z.literal('draft'),
    version: z.int().positive(),
    does: z.enum(['approve', 'discard']),
    replaces: z.int().positive().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('lifecycle'),
    version: z.int().positive(),
    does: z.enum(['ask-withdraw', 'withdraw', 'keep', 'roll-back']),
  }),
  /** Of an administrator, in private: people and their roles. */
  z.strictObject({ kind: z.literal('people'), press: peoplePressSchema }),
  /** Of an administrator, in private: a text on its way to an audience, and what became of it. */
  z.strictObject({ kind: z.literal('announcement'), press: announcementPressSchema }),
  /** Of an administrator, in private: what people ask, and what they say is wrong. */
  z.strictObject({ kind: z.literal('usage-chart') }),
  z.strictObject({ kind: z.literal('complaints'), press: complaintPressSchema }),
  /** Whether questions that no plan answers may be kept. */
  z.strictObject({ kind: z.literal('keep-questions'), keeps: z.boolean() }),
  /** Below an invitation; `version`: of the text that stood above the button. */
  z.strictObject({
    kind: z.literal('join'),
    invite: z.string().min(1),
    version: z.number().int().positive(),
    choice: z.enum(['accept', 'decline']),
  }),
  z.strictObject({ kind: z.literal('export') }),
  z.strictObject({ kind: z.literal('erase'), step: z.enum(['ask', 'erase', 'keep']) }),
  /** `from`: the page of settings is shown afresh instead of a sentence. */
  z.strictObject({
    kind: z.literal('reach'),
    change: z.enum(['stopped', 'resumed']),
    from: z.literal('settings').exactOptional(),
  }),
  /** Turns the message into a page of the settings. */
  z.strictObject({ kind: z.literal('settings'), shows: z.enum(SETTINGS_PAGES), page: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('set'), setting: settingSchema }),
  /** Asks in the conversation in which it is pressed, as if the person had typed it. */
  z.strictObject({
    kind: z.literal('ask'),
    question: z.string().min(1),
    /** The task that is meant, where a list or an answer named it. */
    about: z.strictObject({ task: z.int().positive(), intent: z.enum(INTENTS) }).exactOptional(),
  }),
  /** Turns the message into a page of a view; `isNew`: shows it below, and the message stays. */
  z.strictObject({
    kind: z.literal('show'),
    view: viewSchema,
    page: z.int().nonnegative(),
    isNew: z.literal(true).exactOptional(),
  }),
  /** Sends a list as a workbook. */
  z.strictObject({ kind: z.literal('file'), view: viewSchema }),
  /** "Sai?": keeps the question and the answer as they were, and asks why. */
  z.strictObject({
    kind: z.literal('complain'),
    feedback: z.string().min(1),
    question: z.string(),
    intent: z.enum(INTENTS).exactOptional(),
    answer: z.string(),
  }),
  z.strictObject({ kind: z.literal('reason'), feedback: z.string().min(1), reason: z.enum(FEEDBACK_REASONS) }),
  /** Asks for the reason again, or takes the complaint back. */
  z.strictObject({ kind: z.literal('ask-reason'), feedback: z.string().min(1) }),
  z.strictObject({ kind: z.literal('retract'), feedback: z.string().min(1) }),
  /** Below a reminder: the rows of the ledger that it was made from, and one task of it. */
  z.strictObject({
    kind: z.literal('reminder'),
    deliveries: z.array(z.int().positive()).min(1),
    task: z.string().min(1),
    does: z.enum(['open', 'close', 'done', 'undone', 'ask-when', 'later', 'stop']),
    /** From now, of `later`. */
    days: z.int().min(1).max(30).exactOptional(),
  }),
  /** Who has reported a deadline done: the list, or one of it ("key day"). */
  z.strictObject({
    kind: z.literal('who-did'),
    page: z.int().nonnegative(),
    task: z.string().min(1).exactOptional(),
    as: z.enum(['picture', 'table']).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('own-deadline'), press: ownDeadlinePressSchema }),
  /** Of an administrator: what did not arrive, and sending it again. */
  z.strictObject({
    kind: z.literal('undelivered'),
    does: z.enum(['page', 'again', 'again-uncertain']),
    page: z.int().nonnegative(),
  }),
  /** The due days of a list as a calendar, and one's own calendar. */
  z.strictObject({ kind: z.literal('calendar'), view: viewSchema }),
  z.strictObject({ kind: z.literal('own-calendar'), does: z.enum(['page', 'file', 'renew', 'end']) }),
  z.strictObject({ kind: z.literal('subscriptions'), press: subscriptionPressSchema }),
])

export type ButtonAction = Readonly<z.infer<typeof actionSchema>>

/** Everything that a press can mean, whichever way it was kept. */
export type Pressed = PlainButton | ButtonAction

export type PressedKind = Pressed['kind']

/** As the store keeps it. */
export const packAction = (action: ButtonAction) => ({ version: ACTION_VERSION, action })

/** @returns undefined for what another version wrote, and for what no version writes */
export function readAction(stored: unknown): ButtonAction | undefined {
  return packedSchema.safeParse(stored).data?.action
}

const packedSchema = z.strictObject({ version: z.literal(ACTION_VERSION), action: actionSchema })
