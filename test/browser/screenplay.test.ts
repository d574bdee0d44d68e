// The bot as a first visitor meets it, in a real browser over the sample plans: the whole program, from the page to the store.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startProgram, type Program } from '../../bot/compose.ts'
import { CHART } from '../../bot/messages/chart.ts'
import { AGREE, AGREED } from '../../bot/messages/people.ts'
import { openKnowledge } from '../../bot/open-knowledge.ts'
import { FORMATS } from '../generator/formats/formats.ts'
import { makePlan } from '../generator/make-plan.ts'
import { NOON } from '../support/bot-under-test.ts'
import { startOpenAiServer, type OpenAiServer } from '../support/openai-server.ts'
import { createRandom } from '../support/seeded-random.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'
import { chatOn } from './chat-on-page.ts'
import { CHROMIUM, openBrowser, openPage, PHONE, WITH_CHROMIUM, type OpenPage } from './chromium.ts'

/** Reading the sample plans and starting a browser, beside other tests on two cores. */
const SCREENPLAY_TIMEOUT_MS = 180_000

/** Small enough for a picture in the README. */
const SMALL_DESKTOP = { width: 1080, height: 680 }

const newPath = temporaryPaths()

/** Of a made-up plan: one task is asked for, by words that no sample plan has. */
const MADE_UP_SEED = 11
const WORD = FORMATS.find(({ name }) => name === 'docx')!
const MADE_UP = makePlan({ seed: MADE_UP_SEED, shape: 'a', traits: WORD.traits, rows: 6 })
const MADE_UP_WORDS = 'công tác tư vấn hướng nghiệp lớp 9'
const MADE_UP_TASK = MADE_UP.gold.tasks.find(({ text }) => text.startsWith(`Số hóa ${MADE_UP_WORDS}`))!
const MADE_UP_QUESTION = `ai chủ trì số hóa ${MADE_UP_WORDS}?`

describe.skipIf(CHROMIUM === undefined)(`a first visit ${WITH_CHROMIUM}`, { timeout: SCREENPLAY_TIMEOUT_MS }, () => {
  let program: Program
  let browser: Browser
  let open: OpenPage
  let service: OpenAiServer
  beforeAll(async () => {
    service = await startOpenAiServer()
    const transcription = { baseUrl: service.baseUrl, apiKey: undefined, model: 'whisper-1', callsADay: 10 }
    const models = { transcription }
    const config = { dataDir: newPath('data'), telegramToken: undefined, adminIds: [], models } as const
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
    await service.close()
  })

  test('goes from the introduction to consent, questions, a chart, reminders, lists, a voice, a plan sent in, and the group', async () => {
    const { page, faults } = open
    await isWelcomed(page)
    await asks(page)
    await seesChart(page, () => openPage(browser, urlOf(program), { colorScheme: 'dark', viewport: SMALL_DESKTOP }))
    await subscribes(page)
    await turnsPages(page)
    await speaks(page, service)
    await sendsPlan(page)
    await asksInGroup(page)
    await sharesInGroup(page)
    expect(faults).toEqual([])
  })
})

async function isWelcomed(page: Page): Promise<void> {
  const chat = chatOn(page)
  await page.locator('.begin').click()
  const welcome = await chat.answer('Đang dùng 4 kế hoạch mẫu')
  expect(await welcome.locator('.keyboard-row').count()).toBeGreaterThanOrEqual(3)
  await takePicture(page, 'phone-welcome')
  await chat.press(AGREE)
  await chat.answer(AGREED)
}

async function asks(page: Page): Promise<void> {
  const chat = chatOn(page)
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
}

/** On the phone, and once more on a desktop in the dark. */
async function seesChart(page: Page, openDesktop: () => Promise<OpenPage>): Promise<void> {
  const chat = chatOn(page)
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
  const desktop = await openDesktop()
  await desktop.page.locator('article.from-bot:last-of-type .photo img').waitFor()
  await takePicture(desktop.page, 'desktop-chart')
  expect(desktop.faults).toEqual([])
  await desktop.close()
}

async function subscribes(page: Page): Promise<void> {
  const chat = chatOn(page)
  await chat.says('/dangky xóa mù chữ')
  await chat.answer('Việc nói đến “xóa mù chữ”')
  await chat.press('Đăng ký')
  await chat.answer('Đã đăng ký: nhắc trước 30, 7, 1 ngày và đúng ngày.')
  await takePicture(page, 'phone-subscription')
}

async function turnsPages(page: Page): Promise<void> {
  const chat = chatOn(page)
  await chat.says('/nhiemvu')
  await chat.press('Sở GD&ĐT (')
  await chat.answer('Nhiệm vụ của Sở GD&ĐT')
  await chat.press('›')
  await page.locator('.keyboard-row button').filter({ hasText: '2/3' }).waitFor()
  await takePicture(page, 'phone-list')
  const saving = page.waitForEvent('download')
  await chat.press('Tải danh sách (.xlsx)')
  await page.locator('article.from-bot:last-of-type .document').click()
  expect((await saving).suggestedFilename()).toMatch(/\.xlsx$/)
}

/** Once into the microphone, which Chromium plays, and once as a file. */
async function speaks(page: Page, service: OpenAiServer): Promise<void> {
  const chat = chatOn(page)
  service.behave({ kind: 'hears', text: 'Ai chủ trì trình đề án xóa mù chữ 2025-2030?' })
  await page.locator('#record').click()
  await page.locator('#record.is-recording').waitFor()
  await page.locator('#record').click()
  const heard = await chat.answer('Tôi nghe được: “Ai chủ trì trình đề án xóa mù chữ 2025-2030?”')
  expect(await heard.innerText()).toContain('Chủ trì: Sở GD&ĐT')
  expect(await page.locator('#notice').isVisible()).toBe(false)
  await takePicture(page, 'phone-voice')
  service.behave({ kind: 'hears', text: 'Phối hợp với ai?' })
  await chat.sendsFile('Tệp ghi âm', { name: 'hoi.ogg', mimeType: 'audio/ogg', buffer: Buffer.from('OggS') })
  const second = await chat.answer('Tôi nghe được: “Phối hợp với ai?”')
  expect(await second.innerText()).toContain('Phối hợp: Các sở, ngành và địa phương')
  expect(service.calls.map(({ path }) => path)).toEqual(Array.from({ length: 2 }, () => '/v1/audio/transcriptions'))
}

/** An administrator's, made up, as a Word file: watched while it is read, reported, approved, and answered from. */
async function sendsPlan(page: Page): Promise<void> {
  const chat = chatOn(page)
  await chat.opens('Hà – quản trị')
  const shown = await watchTexts(page)
  const bytes = await WORD.write(MADE_UP.printed, createRandom(MADE_UP_SEED))
  await chat.sendsFile(/^Tệp$/, {
    name: 'ke-hoach-xa.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
  const report = await chat.answer('Bản chờ duyệt: Kế hoạch')
  expect(await report.innerText()).toMatch(/Đọc được \d+ nhiệm vụ \(\d+ có hạn/)
  const progress = await chat.answer('Đã đọc xong ke-hoach-xa.docx.')
  expect(await progress.locator('.foot').innerText()).toContain('đã sửa')
  expect(await shown()).toContainEqual(expect.stringMatching(/^Đang nhận ke-hoach-xa\.docx\n▓+░+ /))
  await takePicture(page, 'phone-upload')
  await chat.press('Xem từng mục')
  await chat.answer('Nhiệm vụ (')
  await chat.press('‹ Báo cáo')
  await (await chat.answer('Bản chờ duyệt: Kế hoạch')).waitFor()
  await chat.press('Duyệt')
  await chat.answer('Đã duyệt. Từ bây giờ tôi trả lời theo')
  await chat.says(MADE_UP_QUESTION)
  const answer = await chat.answer('Chủ trì: ')
  for (const lead of MADE_UP_TASK.leads) expect(await answer.innerText()).toContain(lead)
  expect(await answer.innerText()).toContain(MADE_UP.gold.head.number)
}

async function asksInGroup(page: Page): Promise<void> {
  const chat = chatOn(page)
  await chat.opens('Nhóm kế hoạch')
  await page.locator('#speaker-choice').selectOption({ label: 'Minh – hiệu trưởng' })
  await chat.says('Các anh chị xem giúp tôi nhé')
  await chat.says(`@tro_ly_ke_hoach_bot ${MADE_UP_QUESTION}`)
  const inGroup = await chat.answer(`Chủ trì: ${MADE_UP_TASK.leads.join('; ')}`)
  expect(await inGroup.locator('.replied').innerText()).toContain('Minh')
  await page.evaluate("document.querySelector('article.from-bot:last-of-type').previousElementSibling.scrollIntoView()")
  await takePicture(page, 'phone-group')
}

/** Inline: results while one types, the chosen one goes into the chat with its source. */
async function sharesInGroup(page: Page): Promise<void> {
  await page.locator('#text').pressSequentially('@tro_ly_ke_hoach_bot tư vấn hướng nghiệp')
  const offer = page.locator('#suggestions button').filter({ hasText: MADE_UP_WORDS }).first()
  await offer.waitFor()
  await takePicture(page, 'phone-inline')
  await offer.click()
  // What was asked before holds the words, too; the source is only in what is shared.
  const shared = page.locator('article.from-person').filter({ hasText: MADE_UP_WORDS }).filter({ hasText: 'Nguồn: ' })
  await shared.last().waitFor()
  expect(await page.locator('#text').inputValue()).toBe('')
}

/** Every text that a message of the bot has shown since, also those that were edited away. */
async function watchTexts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(`(() => {
    const shown = (window.shownTexts = [])
    const look = () => document.querySelectorAll('article.from-bot .text').forEach((one) => shown.push(one.innerText))
    new MutationObserver(look).observe(document.querySelector('#messages'), { childList: true, subtree: true })
  })()`)
  return () => page.evaluate('window.shownTexts')
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
