// The page over a Telegram whose bot is played by the test: it sends by the Bot API what no feature needs to send yet.
import { startBotApiServer, type BotApiServer } from '../../bot/preview/bot-api-server.ts'
import { startPageServer } from '../../bot/preview/page-server.ts'
import { peopleMeet, PREVIEW_BOT } from '../../bot/preview/preview-people.ts'
import { createWorld } from '../../bot/preview/telegram-world.ts'
import type { Message } from '../../bot/preview/telegram-shapes.ts'
import { callBotApi } from '../support/bot-api-client.ts'
import { NOON, TOKEN } from '../support/bot-under-test.ts'

export type PageWithoutBot = BotApiServer & {
  readonly url: string
  /** What the bot does; the chat is Lan's unless the call names another. */
  readonly bot: (method: string, body?: object) => Promise<Message>
  readonly end: () => Promise<void>
}

export const LAN_CHAT = 1001

export async function startPageWithoutBot(): Promise<PageWithoutBot> {
  const world = createWorld({ bot: PREVIEW_BOT, clock: { now: () => NOON } })
  const api = await startBotApiServer({ token: TOKEN, world })
  peopleMeet(api)
  const page = await startPageServer({ api, port: 0 })
  return {
    ...api,
    url: page.url,
    bot: async (method, body = {}) => {
      const isForm = body instanceof FormData
      const answer = await callBotApi(api, method, isForm ? body : { chat_id: LAN_CHAT, ...body })
      if (answer.result === undefined) throw new Error(`${method}: ${answer.description ?? 'no result'}`)
      return answer.result
    },
    end: async () => {
      await page.close()
      await api.close()
    },
  }
}
