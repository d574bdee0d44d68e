// The buttons below a reminder: done, again later, off. Each press reads the plans and the marks afresh and edits the message.
import type { Context } from 'grammy'
import { planLater } from '../../jobs/reminders/plan-later.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Profile } from '../../knowledge/domain/profile.ts'
import type { DeliveryLedger, StoredDelivery } from '../../knowledge/store/delivery-ledger.ts'
import type { SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import type { ButtonAction } from '../buttons/button-action.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import { plain } from '../format/rich-text.ts'
import { BUTTON_EXPIRED } from '../messages/chat.ts'
import { CONSENT_MISSING } from '../messages/people.ts'
import {
  DONE_BY_ANOTHER,
  REMINDER_GONE,
  remindedOn,
  stopped,
  SUBSCRIPTION_GONE,
  TURN_BACK_ON,
} from '../messages/reminder.ts'
import { reminderPage, taskRef } from '../reminders/reminder-page.ts'
import { sayScopes } from '../reminders/say-scopes.ts'
import { showReminder, type RemindedTask } from '../reminders/shown-reminder.ts'
import { membersNamed } from '../reminders/members-named.ts'
import { refusalFor } from '../require-right.ts'
import type { ConsentDeps } from './consent.ts'
import type { AnswerOnce, PressHandler } from './press.ts'

export type ReminderDeps = ConsentDeps & {
  readonly browse: Pick<Browse, 'due' | 'plans'>
  readonly subscriptions: SubscriptionStore
  readonly deliveries: Pick<DeliveryLedger, 'find' | 'plan'>
  readonly edit: EditRichText
}

type ReminderPress = Extract<ButtonAction, { kind: 'reminder' }>

type Pressed = {
  readonly chat: number
  readonly person: number
  readonly press: ReminderPress
  readonly task: RemindedTask
  readonly delivery: StoredDelivery
  readonly profile: Profile
  readonly answer: AnswerOnce
}

export function createReminderHandler(deps: ReminderDeps): PressHandler<'reminder'> {
  return async (ctx, press, answer) => {
    const { chatId: chat } = ctx
    if (chat === undefined || ctx.from === undefined) return
    const deliveries = (await deps.deliveries.find(press.deliveries)).filter(({ recipient }) => recipient.chat === chat)
    const [delivery] = deliveries
    const profile = await deps.people.findProfile(chat)
    if (delivery === undefined) return answer({ text: BUTTON_EXPIRED, asAlert: false })
    if (profile === undefined) return answer({ text: CONSENT_MISSING, asAlert: true })
    const today = vietnamDateAt(deps.clock.now())
    const before = await showReminder(deps, { chat, deliveries, today })
    const task = before.tasks.find((one) => taskRef(one) === press.task)
    if (task === undefined) return answer({ text: REMINDER_GONE, asAlert: true })
    await carryOut(deps, ctx, { chat, person: ctx.from.id, press, task, delivery, profile, answer })
    const shown = press.does === 'stop' ? before : await showReminder(deps, { chat, deliveries, today })
    const page = reminderPage(
      shown,
      {
        deliveries: press.deliveries,
        opened: press.does === 'close' ? undefined : press.task,
        asksWhen: press.does === 'ask-when',
      },
      {
        today,
        style: profile.settings.dateStyle,
        isGroup: chat < 0,
        reasons: await sayScopes(deps.browse, shown.scopes, today),
        nameOf: await membersNamed(
          ctx,
          chat,
          shown.tasks.flatMap(({ doneBy }) => doneBy),
        ),
      },
    )
    await deps.edit(ctx, page.text, await deps.makeKeyboard(page.rows, { chat }))
  }
}

/** What the press changes; pressed twice it changes nothing more. */
async function carryOut(deps: ReminderDeps, ctx: Context, pressed: Pressed): Promise<void> {
  const { chat, person, press, task, answer } = pressed
  const mark = { chat, person, taskKey: task.due.key, dueOn: task.due.occurrence.dueOn }
  switch (press.does) {
    case 'done':
      return (await deps.subscriptions.markDone({ ...mark, at: deps.clock.now() })) === 'no-profile'
        ? answer({ text: CONSENT_MISSING, asAlert: true })
        : undefined
    case 'undone':
      // Of a group's members each takes back what is his own.
      if (!task.doneBy.includes(person)) return answer({ text: DONE_BY_ANOTHER, asAlert: true })
      return deps.subscriptions.unmarkDone(mark)
    case 'later':
      return unlessRefused(deps, ctx, pressed, () => remindLater(deps, pressed))
    case 'stop':
      return unlessRefused(deps, ctx, pressed, () => stop(deps, ctx, pressed))
    default:
      return undefined
  }
}

async function unlessRefused(
  deps: ReminderDeps,
  ctx: Context,
  { answer }: Pressed,
  act: () => Promise<void>,
): Promise<void> {
  const refusal = await refusalFor(deps, ctx, 'change-settings')
  return refusal === undefined ? act() : answer({ text: refusal, asAlert: true })
}

async function remindLater(deps: ReminderDeps, { press, task, delivery, profile, answer }: Pressed): Promise<void> {
  const at = deps.clock.now()
  const { day, delivery: later } = planLater({
    recipient: delivery.recipient,
    profile,
    taskKey: task.due.key,
    dueOn: task.due.occurrence.dueOn,
    subscription: task.subscription,
    today: vietnamDateAt(at),
    days: press.days ?? 1,
  })
  const { noProfile } = await deps.deliveries.plan([later], at)
  if (noProfile > 0) return answer({ text: CONSENT_MISSING, asAlert: true })
  return answer({ text: remindedOn(day, profile.settings.dateStyle), asAlert: true })
}

async function stop(deps: ReminderDeps, ctx: Context, { chat, person, task, answer }: Pressed): Promise<void> {
  const subscription = (await deps.subscriptions.subscriptionsOf(chat)).find(({ id }) => id === task.subscription)
  if (subscription === undefined) return answer({ text: SUBSCRIPTION_GONE, asAlert: true })
  const { id, scope, leadDays, rhythm, untilDone } = subscription
  const [phrase = ''] = await sayScopes(deps.browse, [scope], vietnamDateAt(deps.clock.now()))
  await deps.subscriptions.unsubscribe(chat, id)
  await answer()
  const like = { leadDays: [...leadDays], rhythm, untilDone }
  const back = { label: TURN_BACK_ON, press: { kind: 'subscriptions', press: { does: 'add', scope, like } } } as const
  const keyboard = await deps.makeKeyboard([[back]], chat < 0 ? { chat } : { chat, person })
  await deps.send(ctx, [plain(stopped(phrase))], { keyboard, replyTo: ctx.msgId })
}
