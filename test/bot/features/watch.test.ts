// A file that is dropped into the watched folder, with the real store and readers: administrators are told, and approve it from there.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { SAMPLES_DIR } from '../../../ingest/publish/withdraw-samples.ts'
import { LAN } from '../../support/bot-under-test.ts'
import { startDeskUnderTest, type DeskUnderTest } from '../../support/desk-under-test.ts'
import { labels, turn } from '../../support/pressed-pages.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

/** Reading processes start beside other tests on two cores. */
const PATIENCE = { timeout: 60_000 }
const SAMPLE = readFileSync(join(SAMPLES_DIR, 'mau-01-phu-luc-nhiem-vu-ctr-49.md'), 'utf8')
/** An administrator who never wrote to the bot: Telegram lets nothing be sent to them. */
const STRANGER = 777

const newPath = temporaryPaths()
let watchDir: string
let bot: DeskUnderTest
beforeEach(async () => {
  watchDir = newPath('watched')
  mkdirSync(watchDir, { recursive: true })
  bot = await startDeskUnderTest(newPath('data'), {
    settings: { watchDir, adminIds: [STRANGER, LAN.id] },
    knownChats: [privateChat(LAN)],
  })
}, 60_000)
afterEach(() => bot.end(), 60_000)

test('is told of with its report one press away, and answers once it is approved', PATIENCE, async () => {
  writeFileSync(join(watchDir, 'kh.md'), SAMPLE)
  writeFileSync(join(watchDir, 'hong.pdf'), '%PDF-1.4 not really')
  await twoMinutes()
  const news = await bot.nth(1)
  expect(news.text).toMatch(/^Có kế hoạch mới trong thư mục theo dõi\n• kh\.md\n.+chờ duyệt/)
  expect(news.text).toMatch(/\n\nChưa nạp được từ thư mục theo dõi\n• hong\.pdf: .+/)
  expect(labels(news)).toEqual([['Báo cáo: kh.md']])
  const report = await turn(bot, news, 'Báo cáo: kh.md')
  expect(report.text).toMatch(/^Bản chờ duyệt: Kế hoạch/)
  await turn(bot, report, 'Duyệt')
  expect(await bot.asksAndReads('Ai chủ trì trình đề án xóa mù chữ 2025-2030?')).toContain('Sở GD&ĐT')
  expect(bot.log.join('')).toContain('"msg":"administrator not told"')
})

/** The look at the start may come before or after the files: then a third one is needed. */
async function twoMinutes(): Promise<void> {
  for (let minute = 0; minute < 3; minute += 1) {
    bot.minutePasses()
    await bot.program.watchingIdle()
  }
}
