// The preview: a local Telegram with one person in it, and a page in the browser where that person chats.
import type { Clock } from '../../knowledge/time/clock.ts'
import { startBotApiServer } from './bot-api-server.ts'
import { startPageServer } from './page-server.ts'
import { privateChat } from './people.ts'
import type { User } from './telegram-shapes.ts'
import { createWorld } from './telegram-world.ts'

export type Preview = {
  /** What the bot takes as its API root. */
  readonly apiRoot: string
  /** Of the page. */
  readonly url: string
  readonly stop: () => Promise<void>
}

const BOT: User = { id: 1_000_000, is_bot: true, first_name: 'Trợ lý kế hoạch', username: 'tro_ly_ke_hoach_bot' }
const PERSON: User = { id: 1001, is_bot: false, first_name: 'Anh/Chị' }

/** Rejects with EADDRINUSE when the page's port is taken; 0 takes a free one. */
export async function startPreview(options: {
  readonly token: string
  readonly port: number
  readonly clock: Clock
}): Promise<Preview> {
  // Seconds since 1970 as the first id: above every id of the runs before, as fewer than one a second is given out.
  const firstId = Math.floor(options.clock.now().getTime() / 1000)
  const world = createWorld({ bot: BOT, clock: options.clock, firstId })
  const api = await startBotApiServer({ token: options.token, world })
  try {
    const chat = privateChat(PERSON)
    const page = await startPageServer({ api, chat, person: PERSON, port: options.port })
    return {
      apiRoot: api.apiRoot,
      url: page.url,
      stop: async () => {
        await page.close()
        await api.close()
      },
    }
  } catch (error) {
    await api.close()
    throw error
  }
}
