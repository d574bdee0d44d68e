// The rate limit: one kind sentence when somebody sends too much, then silence until it is over. Nothing below sees what it keeps.
import { Composer, type Context } from 'grammy'
import { answerPress } from '../answer-press.ts'
import { isAddressed } from '../group-address.ts'
import type { RateLimiter } from '../limits/rate-limiter.ts'
import type { Take } from '../limits/token-bucket.ts'
import type { Log } from '../log.ts'
import { tooMany, tooManyInGroup } from '../messages/chat.ts'

/** Stopping what runs, and reminders, is never too much. */
const ALWAYS_LET_THROUGH = ['huy', 'dung']

export function createLimitsFeature(deps: { readonly limiter: RateLimiter; readonly log: Log }): Composer<Context> {
  const feature = new Composer()
  feature.on('inline_query', async (ctx, next) => {
    // Unanswered, it shows nothing: while a person types there is nobody to explain it to.
    if (deps.limiter.take('inline', ctx.from.id).kind === 'granted') await next()
  })
  feature.on(['message', 'callback_query'], async (ctx, next) => {
    if (ctx.from === undefined || !isAddressed(ctx) || ctx.hasCommand(ALWAYS_LET_THROUGH)) return next()
    const ofPerson = hidesBehindChat(ctx) ? undefined : deps.limiter.take('person', ctx.from.id)
    if (ofPerson !== undefined && ofPerson.kind !== 'granted') return refuse(deps.log, ctx, ofPerson, tooMany)
    const ofGroup =
      ctx.chat === undefined || ctx.chat.type === 'private' ? undefined : deps.limiter.take('group', ctx.chat.id)
    if (ofGroup !== undefined && ofGroup.kind !== 'granted') return refuse(deps.log, ctx, ofGroup, tooManyInGroup)
    return next()
  })
  return feature
}

/** Telegram names one and the same person for all anonymous administrators, and one for all channels: they would pay for each other. */
const hidesBehindChat = (ctx: Context) => ctx.message?.sender_chat !== undefined

async function refuse(log: Log, ctx: Context, take: Take, sentence: (afterSeconds: number) => string): Promise<void> {
  if (take.kind === 'refused') log.warn('too many', { chat: ctx.chat?.id })
  const text = take.kind === 'refused' ? sentence(take.afterSeconds) : undefined
  // A press is answered in any case, or its button spins for ever.
  if (ctx.callbackQuery !== undefined)
    return answerPress(ctx, log, text === undefined ? undefined : { text, asAlert: false })
  if (text === undefined) return
  // In a group people must see who is meant.
  const replyTo = ctx.chat?.type === 'private' ? undefined : ctx.msgId
  await ctx.reply(text, {
    ...(replyTo !== undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  })
}
