// The frame of the tests of the page: one browser a file, a new Telegram and a new page for each test.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest'
import { privateChat } from '../../bot/preview/people.ts'
import { PREVIEW_PEOPLE } from '../../bot/preview/preview-people.ts'
import { BROWSER_TIMEOUT_MS, CHROMIUM, openBrowser, openPage, WITH_CHROMIUM, type OpenPage } from './chromium.ts'
import { startPageWithoutBot, type PageWithoutBot } from './page-without-bot.ts'

export const LAN = PREVIEW_PEOPLE[0]!.user

export type PageTest = {
  readonly browser: () => Browser
  readonly telegram: () => PageWithoutBot
  /** Lan's chat, in which she has said "chào". */
  readonly page: () => Page
  /** Within the last message of the chat that is shown. */
  readonly latest: (selector: string) => Locator
  /** What people did last, as the bot is told it; waits for the first of its kind. */
  readonly told: (kind: string) => Promise<Record<string, unknown>>
}

export function describePage(name: string, define: (on: PageTest) => void): void {
  describe.skipIf(CHROMIUM === undefined)(`${name} ${WITH_CHROMIUM}`, { timeout: BROWSER_TIMEOUT_MS }, () => {
    let browser: Browser
    let telegram: PageWithoutBot
    let open: OpenPage
    beforeAll(async () => {
      browser = await openBrowser()
    }, BROWSER_TIMEOUT_MS)
    afterAll(() => browser.close())
    beforeEach(async () => {
      telegram = await startPageWithoutBot()
      telegram.people.says({ chat: privateChat(LAN), from: LAN, text: 'chào' })
      open = await openPage(browser, telegram.url)
    })
    afterEach(async () => {
      expect(open.faults).toEqual([])
      await open.close()
      await telegram.end()
    })
    define({
      browser: () => browser,
      telegram: () => telegram,
      page: () => open.page,
      latest: (selector) => open.page.locator(`#messages article:last-of-type ${selector}`),
      told: (kind) => waitUntilTold(telegram, kind),
    })
  })
}

function waitUntilTold({ world }: PageWithoutBot, kind: string): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    const look = () => {
      const found = world.updates.unconfirmed().findLast((update) => kind in update)
      // Which kind it is was just asked.
      if (found !== undefined) resolve((found as unknown as Record<string, Record<string, unknown>>)[kind]!)
      return found !== undefined
    }
    if (look()) return
    const end = world.updates.onPush(() => look() && end())
  })
}
