// The preview: a local Telegram with a few people and a group in it, and a page in the browser where they chat.
import type { Clock } from '../../knowledge/time/clock.ts'
import type { Route } from '../public-server.ts'
import { startBotApiServer } from './bot-api-server.ts'
import { startPageServer } from './page-server.ts'
import { peopleMeet, PREVIEW_ADMINISTRATOR_IDS, PREVIEW_BOT } from './preview-people.ts'
import { createWorld } from './telegram-world.ts'

export type Preview = {
  /** What the bot takes as its API root. */
  readonly apiRoot: string
  /** Of the page. */
  readonly url: string
  /** The people of the page who administer the bot. */
  readonly administratorIds: readonly number[]
  readonly stop: () => Promise<void>
}

/** Rejects with EADDRINUSE when the page's port is taken; 0 takes a free one. */
export async function startPreview(options: {
  readonly token: string
  readonly port: number
  /** What else the page's server answers. */
  readonly routes?: ReadonlyMap<string, Route>
  readonly clock: Clock
}): Promise<Preview> {
  // Seconds since 1970 as the first id: above every id of the runs before, as fewer than one a second is given out.
  const firstId = Math.floor(options.clock.now().getTime() / 1000)
  const world = createWorld({ bot: PREVIEW_BOT, clock: options.clock, firstId })
  const api = await startBotApiServer({ token: options.token, world })
  try {
    peopleMeet(api)
    const page = await startPageServer({ ...options, api })
    return {
      apiRoot: api.apiRoot,
      url: page.url,
      administratorIds: PREVIEW_ADMINISTRATOR_IDS,
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
