// /start in private chats: what this is, which plans it knows, what to try; or what a link leads to.
import { Composer, type Context } from 'grammy'
import type { PlanEntry } from '../../knowledge/browse/plan-entries.ts'
import type { KeyboardRows } from '../buttons/keyboard.ts'
import { plain } from '../format/rich-text.ts'
import { parseLink, type RecordLink, type SubscribeLink } from '../links/deep-link.ts'
import { followLink } from '../links/follow-link.ts'
import { scopeOfLink } from '../links/subscribe-link.ts'
import { askAbout } from '../messages/answer.ts'
import { EXAMPLE_QUESTIONS, welcome, type PlanOverview } from '../messages/chat.ts'
import { LINK_GONE, OFFER_GONE, TASK_CHANGED } from '../messages/links.ts'
import type { OpenView } from '../views/open-view.ts'
import { respond, type AskDeps } from './ask.ts'
import { offerSubscriptions, type OfferDeps } from './subscriptions.ts'
import { openInvite, type InviteDeps } from './invites.ts'
import { consentRows, type ConsentDeps } from './consent.ts'

/** Which plans are live now. */
export type DescribePlans = () => Promise<PlanOverview>

export type StartDeps = ConsentDeps &
  InviteDeps &
  AskDeps &
  OfferDeps & {
    readonly describePlans: DescribePlans
    readonly openView: OpenView
  }

export function createStartFeature(deps: StartDeps): Composer<Context> {
  const feature = new Composer()
  feature.chatType('private').command('start', async (ctx) => {
    const link = parseLink(ctx.match.trim())
    if (link?.kind === 'invite') return openInvite(deps, ctx, link.code)
    if (link?.kind === 'subscribe') return offer(deps, ctx, link)
    return link === undefined ? greet(deps, ctx) : openLink(deps, ctx, link)
  })
  return feature
}

async function greet(deps: StartDeps, ctx: Context): Promise<void> {
  if (ctx.chatId === undefined || ctx.from === undefined) return
  const asking = await consentRows(deps, ctx.chatId)
  const keyboard = await deps.makeKeyboard([...asking, ...EXAMPLE_ROWS], { chat: ctx.chatId, person: ctx.from.id })
  await deps.send(ctx, welcome(await deps.describePlans(), asking.length > 0), { keyboard })
}

async function offer(deps: StartDeps, ctx: Context, link: SubscribeLink): Promise<void> {
  const scope = await scopeOfLink(link, deps.browse)
  if (scope !== undefined) return offerSubscriptions(deps, ctx, [scope])
  await deps.send(ctx, [plain(OFFER_GONE)])
  return greet(deps, ctx)
}

/** Who comes by a link sees what it leads to first; the welcome is a /start away. */
async function openLink(deps: StartDeps, ctx: Context, link: RecordLink): Promise<void> {
  const target = await followLink(link, deps.browse)
  switch (target.kind) {
    case 'gone':
      await deps.send(ctx, [plain(LINK_GONE)])
      return greet(deps, ctx)
    case 'task': {
      const { task, id } = target.task
      return respond(deps, ctx, { text: askAbout('explain', task.text), about: { task: id, intent: 'explain' } })
    }
    case 'task-changed':
      await deps.send(ctx, [plain(TASK_CHANGED)])
      return showPlan(deps, ctx, target.plan)
    default:
      return showPlan(deps, ctx, target.plan)
  }
}

async function showPlan(deps: StartDeps, ctx: Context, plan: PlanEntry): Promise<void> {
  const page = await deps.openView({ of: 'plan', plan: plan.versionId }, 0, ctx.chatId)
  // Withdrawn in this very moment.
  if (page === undefined || ctx.chatId === undefined) return deps.send(ctx, [plain(LINK_GONE)])
  await deps.send(ctx, page.text, { keyboard: await deps.makeKeyboard(page.rows, { chat: ctx.chatId }) })
}

const EXAMPLE_ROWS: KeyboardRows = EXAMPLE_QUESTIONS.map((label, example) => [
  { label, press: { kind: 'example', example } },
])
