// /maqr, for administrators in private: a QR picture for a notice board, that opens a plan in the chat or offers to be reminded.
import { Composer, type Context } from 'grammy'
import type { Browse } from '../../knowledge/browse/browse.ts'
import { SCHOOLINGS } from '../../knowledge/domain/profile.ts'
import type { Scope } from '../../knowledge/domain/subscription.ts'
import { fold } from '../../knowledge/text/fold.ts'
import type { MakeKeyboard } from '../buttons/keyboard.ts'
import { pageOf } from '../buttons/pages.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import { plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { linkUrl, planKey } from '../links/deep-link.ts'
import { followLink } from '../links/follow-link.ts'
import { NO_PLANS } from '../messages/chat.ts'
import {
  LINK_GONE,
  noOfferFor,
  ONLY_FOR_ADMINISTRATORS,
  PICK_PLAN_FOR_QR,
  qrPicture,
  subscribeQr,
} from '../messages/links.ts'
import { levelCalled } from '../level-called.ts'
import { SCHOOLING_NAMES } from '../messages/people.ts'
import { describe } from '../subscriptions/open-pages.ts'
import { linkOfScope } from '../links/subscribe-link.ts'
import { refusalFor, type RightsDeps } from '../require-right.ts'
import type { SendPicture } from '../send-picture.ts'
import type { SendRichText } from '../send-rich-text.ts'
import type { PressHandler } from './press.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'

export type QrDeps = RightsDeps &
  Parameters<typeof describe>[0] & {
    readonly browse: Pick<Browse, 'tasksOfPlan' | 'findAgencies'>
    readonly send: SendRichText
    readonly edit: EditRichText
    readonly sendPicture: SendPicture
    readonly makeKeyboard: MakeKeyboard
  }

export function createQrFeature(deps: QrDeps): Composer<Context> {
  const feature = new Composer()
  feature.chatType('private').command('maqr', async (ctx) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined)
      return deps.send(ctx, [plain(ONLY_FOR_ADMINISTRATORS)])
    const words = ctx.match.trim().slice(0, LONGEST_NAME)
    return words === '' ? showPlans(deps, ctx, 0) : sendOffer(deps, ctx, words)
  })
  return feature
}

export function createQrPageHandler(deps: QrDeps): PressHandler<'qr-page'> {
  return async (ctx, { page }, answer) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined)
      return answer({ text: ONLY_FOR_ADMINISTRATORS, asAlert: true })
    await answer()
    return showPlans(deps, ctx, page)
  }
}

export function createQrHandler(deps: QrDeps): PressHandler<'qr'> {
  return async (ctx, { plan }, answer) => {
    if ((await refusalFor(deps, ctx, 'administer')) !== undefined)
      return answer({ text: ONLY_FOR_ADMINISTRATORS, asAlert: true })
    const link = { kind: 'plan', plan } as const
    const target = await followLink(link, deps.browse)
    if (target.kind !== 'plan') return answer({ text: LINK_GONE, asAlert: true })
    await answer()
    return deps.sendPicture(ctx, qrPicture(target.plan, linkUrl(ctx.me.username, link)))
  }
}

/** Longer than any agency's. */
const LONGEST_NAME = 200

/** A picture that leads to an offer to be reminded. */
async function sendOffer(deps: QrDeps, ctx: Context, words: string): Promise<void> {
  const scope = await scopeOf(deps, words)
  const link = scope && linkOfScope(scope)
  if (scope === undefined || link === undefined) return deps.send(ctx, [plain(noOfferFor(words))])
  const { phrase } = await describe(deps, scope, { chat: ctx.chatId })
  return deps.sendPicture(ctx, subscribeQr(phrase, linkUrl(ctx.me.username, link)))
}

const EVERYTHING = ['moi viec', 'tat ca', 'moi viec co han']

async function scopeOf({ browse }: QrDeps, words: string): Promise<Scope | undefined> {
  const key = fold(words)
  if (EVERYTHING.includes(key)) return { kind: 'everything' }
  const schooling = levelCalled(words) ?? SCHOOLINGS.find((one) => fold(SCHOOLING_NAMES[one]) === key)
  if (schooling !== undefined) return { kind: 'schooling', schooling }
  const [agency, ...others] = await browse.findAgencies(words)
  return agency === undefined || others.length > 0 ? undefined : { kind: 'agency', name: agency.name }
}

const PLANS_A_PAGE = 8
async function showPlans(deps: QrDeps, ctx: Context, page: number): Promise<void> {
  if (ctx.chatId === undefined || ctx.from === undefined) return
  const plans = await deps.browse.plans()
  if (plans.length === 0) return deps.send(ctx, [plain(NO_PLANS)])
  const { shown, turning } = pageOf(plans, { page, size: PLANS_A_PAGE, press: opens })
  const rows = [
    ...shown.map(({ name, file }) => [
      { label: shorten(name, LABEL_LENGTH), press: { kind: 'qr', plan: planKey(file) } as const },
    ]),
    ...turning,
  ]
  const keyboard = await deps.makeKeyboard(rows, { chat: ctx.chatId, person: ctx.from.id })
  if (ctx.callbackQuery === undefined) await deps.send(ctx, [plain(PICK_PLAN_FOR_QR)], { keyboard })
  else await deps.edit(ctx, [plain(PICK_PLAN_FOR_QR)], keyboard)
}

const opens = (page: number) => ({ kind: 'qr-page', page }) as const
