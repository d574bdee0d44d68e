// What an update may send ends with it, however its handler goes on; what others send does not.
import { Bot, type Context } from 'grammy'
import type { Update } from 'grammy/types'
import { expect, test } from 'vitest'
import { createEndWithUpdate, endOf, endWith } from '../../../bot/inbox/end-with-update.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { LAN, TOKEN } from '../../support/bot-under-test.ts'
import { createDeferred } from '../../support/deferred.ts'
import { eventually } from '../../support/eventually.ts'

function startBot() {
  const said: string[] = []
  const mayGoOn = createDeferred<undefined>()
  const botInfo = { id: 1, is_bot: true, first_name: 'Trợ lý', username: 'ke_hoach_bot' }
  const bot = new Bot(TOKEN, { botInfo: botInfo as never })
  bot.api.config.use(async (_previous, _method, payload) => {
    said.push((payload as { readonly text: string }).text)
    return { ok: true, result: {} as never }
  })
  bot.use(createEndWithUpdate())
  const ends: unknown[] = []
  bot.on('message:text', async (ctx: Context) => {
    ends.push(endOf(ctx))
    await ctx.reply(`${ctx.message?.text} trước`)
    await mayGoOn.promise
    await ctx.reply(`${ctx.message?.text} sau`)
  })
  return { bot, said, ends, goOn: () => mayGoOn.resolve(undefined) }
}

const saying = (id: number, text: string): Update => ({
  update_id: id,
  message: { message_id: id, date: 0, chat: privateChat(LAN), from: LAN, text } as never,
})

test('from its end on, an update calls nothing; others go on', async () => {
  const { bot, said, ends, goOn } = startBot()
  const [ended, other] = [saying(1, 'một'), saying(2, 'hai')]
  const limit = new AbortController()
  endWith(ended, limit.signal)
  endWith(other, new AbortController().signal)
  const handlings = Promise.allSettled([bot.handleUpdate(ended), bot.handleUpdate(other)])
  await eventually(() => expect(said).toHaveLength(2))
  limit.abort()
  goOn()
  expect((await handlings).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(said).toEqual(['một trước', 'hai trước', 'hai sau'])
  expect(ends[0]).toBe(limit.signal)
})

test('one that nobody ends has no end', async () => {
  const { bot, said, ends, goOn } = startBot()
  goOn()
  await bot.handleUpdate(saying(1, 'một'))
  expect([said, ends]).toEqual([['một trước', 'một sau'], [undefined]])
})
