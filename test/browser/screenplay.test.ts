// The bot as a first visitor meets it, in a real browser over the sample plans: the whole program, from the page to the store.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProgram, type Program } from '../../bot/compose.ts'
import { CHART } from '../../bot/messages/chart.ts'
import { AGREE, AGREED } from '../../bot/messages/people.ts'
import { openKnowledge } from '../../bot/open-knowledge.ts'
import { NOON } from '../support/bot-under-test.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'
import { CHROMIUM, openBrowser, openPage, PHONE, WITH_CHROMIUM, type OpenPage } from './chromium.ts'

/** Reading the sample plans and starting a browser, beside other tests on two cores. */
const SCREENPLAY_TIMEOUT_MS = 180_000

/** Small enough for a picture in the README. */
const SMALL_DESKTOP = { width: 1080, height: 680 }

const newPath = temporaryPaths()

describe.skipIf(CHROMIUM === undefined)(`a first visit ${WITH_CHROMIUM}`, { timeout: SCREENPLAY_TIMEOUT_MS }, () => {
  let program: Program
  let browser: Browser
  let open: OpenPage
  beforeAll(async () => {
    const config = { dataDir: newPath('data'), telegramToken: undefined, adminIds: [], models: {} } as const
    program = await startProgram(
      { ...config, telegramApiRoot: undefined, logLevel: 'silent', port: 0 },
      { openKnowledge, clock: { now: () => NOON } },
    )
    browser = await openBrowser()
    open = await openPage(browser, urlOf(program), { viewport: PHONE })
  }, SCREENPLAY_TIMEOUT_MS)
  afterAll(async () => {
    await browser.close()
    await program.stop()
  })

  test('goes from the introduction to consent, questions, their source, a chart, a list page by page, and the group', async () => {
    const { page, faults } = open
    const chat = chatOn(page)

    await page.locator('.begin').click()
    const welcome = await chat.answer('Đang dùng 4 kế hoạch mẫu')
    expect(await welcome.locator('.keyboard-row').count()).toBeGreaterThanOrEqual(3)
    await takePicture(page, 'phone-welcome')

    await chat.press(AGREE)
    await chat.answer(AGREED)

    await chat.says('ai chu tri truyen thong ve xoa mu chu')
    const answer = await chat.answer('Chủ trì: UBND các huyện, thành phố; Sở Giáo dục và Đào tạo')
    const quote = answer.locator('blockquote').first()
    await quote.click()
    expect(await quote.innerText()).toContain('Truyền thông để người dân hiểu về phổ cập')
    await takePicture(page, 'phone-answer')

    await chat.press('Xem nguyên văn')
    const passage = await chat.answer('Truyền thông để người dân hiểu về phổ cập, giáo dục bắt buộc và xóa mù chữ.')
    expect(await passage.locator('.replied').innerText()).toContain('Chủ trì: UBND')

    await chat.says('Phối hợp với ai?')
    await chat.answer('Phối hợp: Sở Thông tin và Truyền thông')

    await chat.says('so xa dat chuan pho cap thcs muc do 3 nam hoc 2024-2025')
    await chat.answer('Chỉ tiêu năm học 2024-2025: 23 xã')
    await chat.press(CHART)
    const photo = page.locator('article.from-bot:last-of-type .photo img')
    await photo.waitFor()
    expect(await photo.getAttribute('alt')).toContain('Số xã đạt chuẩn phổ cập THCS mức độ 3')
    await photo.click()
    await page.locator('#picture img').waitFor()
    await page.keyboard.press('Escape')
    await takePicture(page, 'phone-chart')
    const desktop = await openPage(browser, urlOf(program), { colorScheme: 'dark', viewport: SMALL_DESKTOP })
    await desktop.page.locator('article.from-bot:last-of-type .photo img').waitFor()
    await takePicture(desktop.page, 'desktop-chart')
    expect(desktop.faults).toEqual([])
    await desktop.close()

    await chat.says('/dangky xóa mù chữ')
    await chat.answer('Việc nói đến “xóa mù chữ”')
    await chat.press('Đăng ký')
    await chat.answer('Nhắc trước 30, 7, 1 ngày; đúng ngày.')
    await takePicture(page, 'phone-subscription')

    await chat.says('/nhiemvu')
    await chat.press('Sở GD&ĐT (')
    await chat.press('›')
    await page.locator('.keyboard-row button').filter({ hasText: '2/3' }).waitFor()
    await takePicture(page, 'phone-list')
    const saving = page.waitForEvent('download')
    await chat.press('Tải danh sách (.xlsx)')
    await page.locator('article.from-bot:last-of-type .document').click()
    expect((await saving).suggestedFilename()).toMatch(/\.xlsx$/)

    await page.locator('#back').click()
    await page.locator('#chats button').filter({ hasText: 'Nhóm kế hoạch' }).click()
    await page.locator('#speaker-choice').selectOption({ label: 'Minh – hiệu trưởng' })
    await chat.says('Các anh chị xem giúp tôi nhé')
    await chat.says('@tro_ly_ke_hoach_bot ai chủ trì trình đề án xóa mù chữ 2025-2030?')
    const inGroup = await chat.answer('Chủ trì: Sở GD&ĐT')
    expect(await inGroup.locator('.replied').innerText()).toContain('Minh')
    await takePicture(page, 'phone-group')
    expect(faults).toEqual([])
  })
})

type ChatOnPage = {
  readonly says: (text: string) => Promise<void>
  /** The last message of the bot that holds the words, as soon as it is there. */
  readonly answer: (words: string) => Promise<ReturnType<Page['locator']>>
  /** The lowest button of that name. */
  readonly press: (label: string) => Promise<void>
}

function chatOn(page: Page): ChatOnPage {
  return {
    says: async (text) => {
      await page.locator('#text').fill(text)
      await page.keyboard.press('Enter')
      await page.locator('article.from-person').filter({ hasText: text }).last().waitFor()
    },
    answer: async (words) => {
      const message = page.locator('article.from-bot').filter({ hasText: words }).last()
      await message.waitFor()
      return message
    },
    press: (label) => page.locator('.keyboard-row button').filter({ hasText: label }).last().click(),
  }
}

function urlOf({ reach }: Program): string {
  if (reach.kind === 'preview') return reach.url
  throw new Error('Without a token there is a preview')
}

/** SCREENSHOTS=FOLDER keeps what the tests saw, for people to look at. */
async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
