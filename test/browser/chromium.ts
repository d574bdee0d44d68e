// Chromium for the tests of the page: where it is, and one page of it in the size and colours that a test asks for.
import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

/** Debian's; CHROMIUM_PATH names another one. */
export const CHROMIUM = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find(
  (path) => path !== undefined && path !== '' && existsSync(path),
)

/** Stands in the name of what is skipped, so that a report says why. */
export const WITH_CHROMIUM =
  CHROMIUM === undefined ? '(skipped: no Chromium at CHROMIUM_PATH or /usr/bin/chromium)' : '(Chromium)'

export const PHONE = { width: 390, height: 844 }
export const DESKTOP = { width: 1280, height: 800 }

/** Starting a browser beside other tests on two cores takes its time. */
export const BROWSER_TIMEOUT_MS = 60_000

export function openBrowser(): Promise<Browser> {
  // The tests also run as root in a container, where the sandbox cannot; only our own page is loaded.
  const args = ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
  return chromium.launch({ ...(CHROMIUM !== undefined && { executablePath: CHROMIUM }), args })
}

export type OpenPage = {
  readonly page: Page
  /** What went wrong in the page, whatever else a test looks at. */
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}

export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'vi-VN', acceptDownloads: true, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (entry) => {
    if (entry.type() === 'error' || entry.type() === 'warning') faults.push(entry.text())
  })
  // Until its first news the page takes what comes for what was there before, and reads none of it aloud.
  const firstNews = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/news')
  await page.goto(url)
  await page.locator('#title').filter({ hasText: /./ }).waitFor()
  await firstNews
  return { page, faults, close: () => context.close() }
}
