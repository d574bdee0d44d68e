// /dangky: what a person or a group is reminded of, shown and changed by editing one message; of a group by its administrators, each topic by itself.
import { Composer, type Context } from 'grammy'
import { matches } from '../../jobs/reminders/matches.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { Profile } from '../../knowledge/domain/profile.ts'
import { FIRST_LEAD_DAYS, type Scope, type Subscription } from '../../knowledge/domain/subscription.ts'
import type { SubscriptionStore } from '../../knowledge/store/subscriptions.ts'
import { addMonths, vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import { conversationOf } from '../conversation.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import { plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import * as say from '../messages/subscriptions.ts'
import { TURN_BACK_ON } from '../messages/reminder.ts'
import { sayScopes } from '../reminders/say-scopes.ts'
import { refusalFor } from '../require-right.ts'
import {
  add,
  addPage,
  button,
  listPage,
  onePage,
  pickPage,
  schoolingChoices,
  type SaidSubscription,
  type SubscriptionView,
} from '../subscriptions/subscription-pages.ts'
import type { SubscriptionPress } from '../subscriptions/subscription-press.ts'
import { askForConsent, hasAgreed, type ConsentDeps } from './consent.ts'
import type { PressHandler } from './press.ts'

export type SubscriptionsDeps = ConsentDeps & {
  readonly browse: Pick<Browse, 'due' | 'plans' | 'agencies' | 'findAgencies'>
  readonly subscriptions: SubscriptionStore
  readonly edit: EditRichText
  /** Random, of a new subscription. */
  readonly createId: () => string
}

/** A topic is a few words; what is longer is a question. */
const LONGEST_TOPIC = 80
const MOST_CANDIDATES = 6

export function createSubscriptionsFeature(deps: SubscriptionsDeps): Composer<Context> {
  const feature = new Composer()
  feature.command('dangky', async (ctx) => {
    const profile = await admit(deps, ctx)
    if (profile === undefined) return
    const words = shorten(ctx.match.trim(), LONGEST_TOPIC)
    if (words === '') return show(deps, ctx, await listOf(deps, ctx, profile, 0))
    const agencies = (await deps.browse.findAgencies(words)).slice(0, MOST_CANDIDATES)
    const scopes: readonly Scope[] = [
      ...agencies.map(({ name }): Scope => ({ kind: 'agency', name })),
      { kind: 'topic', words },
    ]
    const said = await Promise.all(scopes.map(async (scope) => ({ scope, ...(await describe(deps, scope)) })))
    const lines = said.map(({ phrase, meaning }) => `${say.capital(phrase)}: ${meaning}`)
    return show(deps, ctx, {
      text: [plain(lines.join('\n'))],
      rows: said.map(({ scope, phrase }) => [add(said.length === 1 ? say.SUBSCRIBE : say.capital(phrase), scope)]),
    })
  })
  return feature
}

export function createSubscriptionsHandler(deps: SubscriptionsDeps): PressHandler<'subscriptions'> {
  return async (ctx, { press }, answer) => {
    const refusal = await refusalFor(deps, ctx, 'change-settings')
    if (refusal !== undefined) return answer({ text: refusal, asAlert: true })
    const profile = ctx.chatId === undefined ? undefined : await deps.people.findProfile(ctx.chatId)
    if (profile === undefined || !(await hasAgreed(deps, profile.chat))) {
      await answer()
      return askForConsent(deps, ctx)
    }
    const outcome = await carryOut(deps, ctx, press, profile)
    if (typeof outcome === 'string') return answer({ text: outcome, asAlert: true })
    await answer()
    return show(deps, ctx, outcome, press.does === 'add' && press.isNew === true)
  }
}

/** @returns the page that stands afterwards, or why nothing was changed */
async function carryOut(
  deps: SubscriptionsDeps,
  ctx: Context,
  press: SubscriptionPress,
  profile: Profile,
): Promise<SubscriptionView | string> {
  const { chat, settings } = profile
  switch (press.does) {
    case 'show':
      return pageOf(deps, ctx, press, profile)
    case 'add': {
      const added = await subscribe(deps, ctx, press)
      return added === undefined ? say.FULL : onePage(await withWords(deps, added), settings.remindAtMinute)
    }
    case 'tune':
      if (press.change.leadDays?.length === 0) return say.AT_LEAST_ONE
      await deps.subscriptions.changeSubscription(chat, press.id, press.change)
      return openOne(deps, profile, press.id)
    case 'remove':
      return remove(deps, chat, press.id)
    default:
      return openOne(deps, profile, press.id)
  }
}

/** What is there already stays as it is. @returns undefined where there are as many as there may be */
export async function subscribe(
  deps: Pick<SubscriptionsDeps, 'subscriptions' | 'clock' | 'createId'>,
  ctx: Context,
  { scope, like }: Pick<Extract<SubscriptionPress, { does: 'add' }>, 'scope' | 'like'>,
): Promise<Subscription | undefined> {
  const { chat, thread } = conversationOf(ctx)
  if (chat === undefined) return undefined
  const first = { leadDays: FIRST_LEAD_DAYS, rhythm: 'single', untilDone: false } as const
  const fresh = { id: deps.createId(), chat, thread, scope, createdAt: deps.clock.now(), ...(like ?? first) }
  const outcome = await deps.subscriptions.subscribe(fresh)
  if (outcome === 'full') return undefined
  if (outcome === 'subscribed') return fresh
  const own = await deps.subscriptions.subscriptionsOf(chat)
  const isSame = (other: Subscription) => other.thread === thread && sameScope(other.scope, scope)
  return own.find(isSame) ?? fresh
}

const sameScope = (one: Scope, other: Scope) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
const inOrder = (scope: Scope) => Object.entries(scope).toSorted(([a], [b]) => (a < b ? -1 : 1))

async function openOne(
  deps: SubscriptionsDeps,
  { chat, settings }: Profile,
  id: string,
): Promise<SubscriptionView | string> {
  const found = (await deps.subscriptions.subscriptionsOf(chat)).find((subscription) => subscription.id === id)
  return found === undefined ? say.SUBSCRIPTION_UNKNOWN : onePage(await withWords(deps, found), settings.remindAtMinute)
}

/** Leaves a way back. */
async function remove(deps: SubscriptionsDeps, chat: number, id: string): Promise<SubscriptionView | string> {
  const found = (await deps.subscriptions.subscriptionsOf(chat)).find((subscription) => subscription.id === id)
  if (found === undefined) return say.SUBSCRIPTION_UNKNOWN
  await deps.subscriptions.unsubscribe(chat, id)
  const { scope, leadDays, rhythm, untilDone } = found
  const { phrase } = await describe(deps, scope)
  return {
    text: [plain(say.unsubscribed(phrase))],
    rows: [
      [
        button(TURN_BACK_ON, { does: 'add', scope, like: { leadDays: [...leadDays], rhythm, untilDone } }),
        button(say.OWN_LIST, { does: 'show', page: 'all', at: 0 }),
      ],
    ],
  }
}

async function pageOf(
  deps: SubscriptionsDeps,
  ctx: Context,
  { page, at }: Extract<SubscriptionPress, { does: 'show' }>,
  profile: Profile,
): Promise<SubscriptionView> {
  switch (page) {
    case 'all':
      return listOf(deps, ctx, profile, at)
    case 'add':
      return addPage(profile)
    case 'agency': {
      const agencies = await deps.browse.agencies()
      return pickPage(
        page,
        agencies.map(({ name }) => ({ label: name, scope: { kind: 'agency', name } })),
        at,
      )
    }
    case 'plan': {
      const plans = await deps.browse.plans()
      return pickPage(
        page,
        plans.map(({ name, file }) => ({ label: name, scope: { kind: 'plan', file } })),
        at,
      )
    }
    default:
      return pickPage(page, schoolingChoices(), at)
  }
}

async function listOf(deps: SubscriptionsDeps, ctx: Context, profile: Profile, at: number): Promise<SubscriptionView> {
  const { thread } = conversationOf(ctx)
  const own = (await deps.subscriptions.subscriptionsOf(profile.chat)).filter(
    (subscription) => subscription.thread === thread,
  )
  return listPage(await Promise.all(own.map((subscription) => withWords(deps, subscription))), profile, at)
}

const withWords = async (deps: SubscriptionsDeps, subscription: Subscription): Promise<SaidSubscription> => ({
  subscription,
  ...(await describe(deps, subscription.scope)),
})

/** What it is about, and what it would bring. */
async function describe({ browse, clock }: Pick<SubscriptionsDeps, 'browse' | 'clock'>, scope: Scope) {
  const today = vietnamDateAt(clock.now())
  const { due } = await browse.due({ from: today, to: addMonths(today, 12) })
  const [phrase = ''] = await sayScopes(browse, [scope], today)
  const days = due.filter((task) => matches(scope, task)).map(({ occurrence }) => occurrence.dueOn)
  return { phrase, meaning: say.meaning(days, today) }
}

/** @returns undefined where the person was told why not */
async function admit(deps: SubscriptionsDeps, ctx: Context): Promise<Profile | undefined> {
  const refusal = await refusalFor(deps, ctx, 'change-settings')
  if (refusal !== undefined) await deps.send(ctx, [plain(refusal)], { replyTo: ctx.msgId })
  if (refusal !== undefined || ctx.chatId === undefined) return undefined
  if (await hasAgreed(deps, ctx.chatId)) return deps.people.findProfile(ctx.chatId)
  await askForConsent(deps, ctx)
  return undefined
}

async function show(
  deps: SubscriptionsDeps,
  ctx: Context,
  { text, rows }: SubscriptionView,
  isNew = false,
): Promise<void> {
  if (ctx.chatId === undefined) return
  // In a group any administrator may press: rights are asked then.
  const owner =
    ctx.chatId < 0 || ctx.from === undefined ? { chat: ctx.chatId } : { chat: ctx.chatId, person: ctx.from.id }
  const keyboard = await deps.makeKeyboard(rows, owner)
  if (ctx.callbackQuery === undefined || isNew)
    await deps.send(ctx, text, { keyboard, replyTo: isNew ? ctx.msgId : undefined })
  else await deps.edit(ctx, text, keyboard)
}
