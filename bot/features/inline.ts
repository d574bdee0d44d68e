// Inline mode: "@bot từ khóa" in any chat offers answers to share. Nothing is kept of who asks or what.
import { Composer, InlineKeyboard, InlineQueryResultBuilder, type Context } from 'grammy'
import type { Offer, OfferAnswers } from '../../knowledge/browse/offer-answers.ts'
import { keyOf } from '../../knowledge/browse/entries.ts'
import type { Clock } from '../../knowledge/time/clock.ts'
import { toHtml } from '../format/rich-text.ts'
import { linkUrl, planKey } from '../links/deep-link.ts'
import type { Log } from '../log.ts'
import { currentAccess, type RightsDeps } from '../require-right.ts'
import {
  ASK_IN_PRIVATE,
  INLINE_NOTHING,
  inlineHelp,
  inlineText,
  OPEN_IN_CHAT,
  type InlineText,
} from '../messages/inline.ts'

export type InlineDeps = RightsDeps & { readonly offerAnswers: OfferAnswers; readonly clock: Clock; readonly log: Log }

/** A list that nobody scrolls to the end of. */
const MOST_RESULTS = 10

/** The same for everybody who is let in, so Telegram may keep it, for others only where everybody is; short, so that a plan that is replaced is not answered from for long. */
const CACHE_SECONDS = 60

/** Not a link: opens the private chat with its welcome. */
export const INLINE_START = 'inline'

export function createInlineFeature(deps: InlineDeps): Composer<Context> {
  const feature = new Composer()
  feature.on('inline_query', async (ctx) => {
    const query = ctx.inlineQuery.query.trim()
    await ctx.answerInlineQuery(await resultsFor(deps, query, ctx.me.username), {
      cache_time: CACHE_SECONDS,
      is_personal: (await currentAccess(deps)) !== 'open',
      button: { text: ASK_IN_PRIVATE, start_parameter: INLINE_START },
    })
  })
  return feature
}

async function resultsFor(deps: InlineDeps, query: string, username: string) {
  if (query === '') return [article('help', inlineHelp(username))]
  const offers = await deps.offerAnswers(query, deps.clock.now(), MOST_RESULTS)
  if (offers.length === 0) return [article('nothing', INLINE_NOTHING)]
  return offers.map((offer) => article(idOf(offer), inlineText(offer, query), linkOf(offer, username)))
}

const article = (id: string, { title, description, message }: InlineText, url?: string) =>
  InlineQueryResultBuilder.article(id, title, {
    ...(description !== '' && { description }),
    ...(url !== undefined && { reply_markup: new InlineKeyboard().url(OPEN_IN_CHAT, url) }),
  }).text(toHtml(message), { parse_mode: 'HTML', link_preview_options: { is_disabled: true } })

function idOf(offer: Offer): string {
  if (offer.kind === 'answer') return 'answer'
  return offer.kind === 'task' ? `task-${offer.task.id}` : `passage-${offer.passage.id}`
}

function linkOf(offer: Offer, username: string): string | undefined {
  if (offer.kind !== 'task') return undefined
  const { task } = offer
  return linkUrl(username, { kind: 'task', plan: planKey(task.file), task: keyOf(task) })
}
