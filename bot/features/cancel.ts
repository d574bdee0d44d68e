// /huy: stops what the person lets run in this conversation. Stands before everything that waits its turn.
import { Composer, type Context } from 'grammy'
import { workKey } from '../ask-for.ts'
import { CANCELLED, NOTHING_RUNS } from '../messages/chat.ts'
import type { RunningWork } from '../running-work.ts'

export function createCancelFeature(deps: { readonly running: RunningWork }): Composer<Context> {
  const feature = new Composer()
  feature.command('huy', async (ctx) => {
    const stopped = deps.running.cancel(workKey(ctx))
    // In a group it may be meant for another bot.
    if (stopped > 0 || ctx.chat.type === 'private') await ctx.reply(stopped > 0 ? CANCELLED : NOTHING_RUNS)
  })
  return feature
}
