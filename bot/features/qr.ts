// /maqr, for administrators in private: a QR picture that opens a plan in the chat, for a notice board.
import { Composer, type Context } from 'grammy'
import type { Browse } from '../../knowledge/browse/browse.ts'
import type { MakeKeyboard } from '../buttons/keyboard.ts'
import { pageOf } from '../buttons/pages.ts'
import type { EditRichText } from '../edit-rich-text.ts'
import { plain } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { linkUrl, planKey } from '../links/deep-link.ts'
import { followLink } from '../links/follow-link.ts'
import { NO_PLANS } from '../messages/chat.ts'
import { LINK_GONE, ONLY_FOR_ADMINISTRATORS, PICK_PLAN_FOR_QR, qrPicture } from '../messages/links.ts'
import { refusalFor, type RightsDeps } from '../require-right.ts'
import type { SendPicture } from '../send-picture.ts'
import type { SendRichText } from '../send-rich-text.ts'
import type { PressHandler } from './press.ts'
import { LABEL_LENGTH } from '../buttons/label-length.ts'

export type QrDeps = RightsDeps & {
  readonly browse: Pick<Browse, 'plans' | 'tasksOfPlan'>
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
    return showPlans(deps, ctx, 0)
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
