// The pages of /dangky: what is subscribed to, what can be added, and one subscription with its switches. Pure.
import { SCHOOLINGS, type Profile } from '../../knowledge/domain/profile.ts'
import { FIRST_LEAD_DAYS, RHYTHMS, type Scope, type Subscription } from '../../knowledge/domain/subscription.ts'
import type { KeyboardRows, LabelledButton } from '../buttons/keyboard.ts'
import { pageOf } from '../buttons/pages.ts'
import { bold, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { SCHOOLING_NAMES } from '../messages/people.ts'
import { chosen } from '../messages/settings.ts'
import * as say from '../messages/subscriptions.ts'
import { GO_BACK } from '../messages/words.ts'
import type { SubscriptionPage, SubscriptionPress } from './subscription-press.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'

export type SubscriptionView = { readonly text: RichText; readonly rows: KeyboardRows }

/** One with what it is about and what it would bring, in words. */
export type SaidSubscription = {
  readonly subscription: Subscription
  readonly phrase: string
  readonly meaning: string
}

/** A phone shows eight rows without scrolling; a button that has a row for itself shows some forty letters. */
const ITEMS_A_PAGE = 8
const PHRASE_LENGTH = 160

/** @param at page, from 0 */
export function listPage(own: readonly SaidSubscription[], profile: Profile, at: number): SubscriptionView {
  const { shown, first, turning } = pageOf(own, leafing(at, 'all'))
  const items = shown.map(
    ({ subscription, phrase, meaning }, index) =>
      `${first + index + 1}. ${shorten(say.capital(phrase), PHRASE_LENGTH)}\n${say.capital(say.howOften(subscription))}. ${meaning}`,
  )
  return {
    text: [
      bold(profile.chat < 0 ? say.GROUP_SUBSCRIPTIONS : say.OWN_SUBSCRIPTIONS),
      plain(`\n${items.length === 0 ? say.NO_SUBSCRIPTIONS : items.join('\n')}\n\n${whenSent(profile)}`),
    ],
    rows: [
      ...shown.map(({ subscription, phrase }, index) => [
        button(`${first + index + 1}. ${say.capital(phrase)}`, { does: 'one', id: subscription.id }),
      ]),
      ...turning,
      [open(say.ADD, 'add'), { label: say.REMINDER_TIME, press: { kind: 'settings', shows: 'time', page: 0 } }],
      // A private calendar is a person's own.
      ...(profile.chat < 0 ? [] : [[{ label: say.CALENDAR, press: { kind: 'own-calendar', does: 'page' } } as const]]),
    ],
  }
}

export function addPage({ settings: { agency } }: Profile): SubscriptionView {
  const own = agency === undefined ? [] : [[add(`${say.MY_AGENCY}: ${agency}`, { kind: 'agency', name: agency })]]
  return {
    text: [bold(say.ADD_HEAD), plain(`\n${say.ADD_HINT}`)],
    rows: [
      ...own,
      [open(say.OTHER_AGENCY, 'agency'), open(say.ONE_PLAN, 'plan')],
      [open(say.ONE_SCHOOLING, 'schooling'), add(say.EVERYTHING, { kind: 'everything' })],
      [open(GO_BACK, 'all')],
    ],
  }
}

type Choice = { readonly label: string; readonly scope: Scope }

/** To pick one of many: agencies, plans or kinds of schools. */
export function pickPage(
  page: 'agency' | 'plan' | 'schooling',
  choices: readonly Choice[],
  at: number,
): SubscriptionView {
  const { shown, turning } = pageOf(choices, leafing(at, page))
  const hint = { agency: say.PICK_AGENCY, plan: say.PICK_PLAN, schooling: say.PICK_SCHOOLING }[page]
  return {
    text: [plain(hint)],
    rows: [...shown.map(({ label, scope }) => [add(label, scope)]), ...turning, [open(GO_BACK, 'add')]],
  }
}

export const schoolingChoices = (): readonly Choice[] =>
  SCHOOLINGS.map((schooling) => ({ label: SCHOOLING_NAMES[schooling], scope: { kind: 'schooling', schooling } }))

export function onePage({ subscription, phrase, meaning }: SaidSubscription, profile: Profile): SubscriptionView {
  const { id, leadDays, rhythm, untilDone } = subscription
  const tune = (label: string, isOn: boolean, change: Extract<SubscriptionPress, { does: 'tune' }>['change']) =>
    button(isOn ? chosen(label) : label, { does: 'tune', id, change })
  const leads = FIRST_LEAD_DAYS.map((days) =>
    tune(say.leadLabel(days), leadDays.includes(days), { leadDays: toggled(leadDays, days) }),
  )
  const rhythms = RHYTHMS.map((one) => tune(say.RHYTHM_NAMES[one], one === rhythm, { rhythm: one }))
  return {
    text: [
      bold(shorten(say.capital(phrase), PHRASE_LENGTH)),
      plain(`\n${meaning}\n${say.subscribedNow(say.howOften(subscription))}\n${whenSent(profile)}`),
    ],
    rows: [
      rhythms,
      ...(rhythm === 'single' ? [leads, [tune(say.UNTIL_DONE, untilDone, { untilDone: !untilDone })]] : []),
      [button(say.UNSUBSCRIBE, { does: 'remove', id }), open(GO_BACK, 'all')],
    ],
  }
}

/** Whoever stopped reminders gets none, whatever they subscribe to. */
const whenSent = ({ settings, stoppedAt }: Profile) =>
  stoppedAt === undefined ? say.sentAt(settings.remindAtMinute) : say.REMINDERS_STOPPED

/** The longest first. */
const toggled = (leadDays: readonly number[], days: number): number[] =>
  (leadDays.includes(days) ? leadDays.filter((one) => one !== days) : [...leadDays, days]).toSorted((a, b) => b - a)

const leafing = (at: number, page: SubscriptionPage) => ({
  page: at,
  size: ITEMS_A_PAGE,
  press: (to: number) => ({ kind: 'subscriptions', press: { does: 'show', page, at: to } }) as const,
})

export const button = (label: string, press: SubscriptionPress): LabelledButton => ({
  label: shorten(label, LABEL_LENGTH),
  press: { kind: 'subscriptions', press },
})

const open = (label: string, page: SubscriptionPage) => button(label, { does: 'show', page, at: 0 })
export const add = (label: string, scope: Scope) => button(label, { does: 'add', scope })
