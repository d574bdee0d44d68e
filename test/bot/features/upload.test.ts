// A plan sent as a file: by administrators only, reported before it counts, approved, rolled back and taken back; over HTTP, with the real store and readers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { SAMPLES_DIR } from '../../../ingest/publish/withdraw-samples.ts'
import { LAN, MINH } from '../../support/bot-under-test.ts'
import { startDeskUnderTest, type DeskUnderTest } from '../../support/desk-under-test.ts'
import { labels, turn } from '../../support/pressed-pages.ts'
import { missingForScan } from '../../support/missing-for-scan.ts'
import { drawPage, encodePng } from '../../support/scanned-page.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'
import { FORMATS } from '../../generator/formats/formats.ts'
import type { PrintedCell } from '../../generator/printed.ts'
import { makePlan } from '../../generator/make-plan.ts'
import { createRandom } from '../../support/seeded-random.ts'

/** Reading processes start beside other tests on two cores. */
const PATIENCE = { timeout: 60_000 }
const SAMPLE = readFileSync(join(SAMPLES_DIR, 'mau-01-phu-luc-nhiem-vu-ctr-49.md'), 'utf8')
const QUESTION = 'Ai chủ trì trình đề án xóa mù chữ 2025-2030?'

const spoilTime = (cell: PrintedCell): PrintedCell =>
  /^(?:Quý|Tháng) /.test(cell.text) ? { ...cell, text: 'Quý lV/20Z6' } : cell

const newPath = temporaryPaths()

let dataDir: string
let bot: DeskUnderTest
beforeEach(async () => {
  dataDir = newPath('data')
  bot = await startDeskUnderTest(dataDir)
}, 60_000)
afterEach(() => bot.end(), 60_000)

const sends: DeskUnderTest['sends'] = (...file) => bot.sends(...file)
/** The progress message counts as the first. */
const nth: DeskUnderTest['nth'] = (...which) => bot.nth(...which)
const asks: DeskUnderTest['asksAndReads'] = (...asked) => bot.asksAndReads(...asked)
const versions = () => bot.versions()

describe('an administrator’s file', PATIENCE, () => {
  test('is reported as a draft, answers nothing, and answers once it is approved', async () => {
    sends(SAMPLE)
    const report = await nth(2)
    expect(report.text).toMatch(/^Bản chờ duyệt: Kế hoạch/)
    expect(report.text).toMatch(/Đọc được \d+ nhiệm vụ \(\d+ có hạn, .+\), 0 chỉ tiêu, \d+ văn bản viện dẫn/)
    expect(report.text).toMatch(/Tôi chưa trả lời và chưa nhắc gì theo bản này\.$/)
    expect(labels(report)).toEqual([['Duyệt'], ['Xem từng mục', 'Sửa'], ['Hủy bản này']])
    expect(await asks(QUESTION)).toContain('Chưa có kế hoạch nào được nạp')
    const approved = await turn(bot, report, 'Duyệt')
    expect(approved.text).toMatch(/^Đã duyệt\. Từ bây giờ tôi trả lời theo/)
    expect(await asks(QUESTION)).toContain('Chủ trì: Sở GD&ĐT')
    expect(bot.log.join('')).toContain('"act":"activate"')
  })

  test.each(['docx', 'pdf'])('is read whatever it is made with: %s', async (name) => {
    const format = FORMATS.find((one) => one.ending === name)!
    const plan = makePlan({ seed: 5, shape: 'a', traits: format.traits, rows: 6 })
    sends(await format.write(plan.printed, createRandom(5)), `Kế hoạch.${name}`)
    expect((await nth(2)).text).toMatch(new RegExp(`Tệp: Kế hoạch\\.${name} \\(bản 1\\)`))
    expect(await versions()).toEqual([`Kế hoạch.${name}@1 draft`])
  })

  test('can be read item by item, each with its place and words', async () => {
    sends(SAMPLE)
    const report = await nth(2)
    const tasks = await turn(bot, report, 'Xem từng mục')
    expect(tasks.text).toMatch(/^Nhiệm vụ \(\d+\) · Kế hoạch/)
    expect(tasks.text).toMatch(/\n1\. .+ \(dòng \d+\)/)
    expect(labels(tasks)[0]).toEqual(['Sửa 1', 'Sửa 2', 'Sửa 3'])
    expect(labels(tasks)[2]).toEqual([expect.stringMatching(/^1\//), '›'])
    expect((await turn(bot, tasks, '›')).text).toMatch(/\n7\. /)
    expect((await turn(bot, tasks, '‹ Báo cáo')).text).toMatch(/^Bản chờ duyệt/)
  })

  test('is reported with its deadlines and the documents that it cites, each with its place', async () => {
    sends(SAMPLE)
    const report = await nth(2)
    expect(report.text).toMatch(/\(\d+ có hạn, từ \d\d\/\d\d\/\d{4} đến \d\d\/\d\d\/\d{4}\)/)
    const tasks = await turn(bot, report, 'Xem từng mục')
    const deadlines = await turn(bot, tasks, 'Việc có hạn')
    expect(deadlines.text).toMatch(/^Việc có hạn \(\d+\)[^]+\n1\. .+ \(dòng \d+\)\nHạn \d\d\/\d\d\/\d{4} · /)
    const references = await turn(bot, deadlines, 'Văn bản viện dẫn')
    expect(references.text).toMatch(/\n2\. Quyết định 1585\/QĐ-TTg: về quy hoạch tỉnh \(dòng 30\)/)
  })

  test('made with Word tells what is doubtful with its place, too', async () => {
    const format = FORMATS.find(({ ending }) => ending === 'docx')!
    const { printed } = makePlan({ seed: 5, shape: 'a', traits: format.traits, rows: 6 })
    const blocks = printed.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(spoilTime)) } : block,
    )
    sends(await format.write({ blocks }, createRandom(5)), 'mo.docx')
    expect((await nth(2)).text).toMatch(/• đoạn \d+: Nhiệm vụ .+: không hiểu thời gian "Quý lV\/20Z6"/)
  })

  test('of a known name is compared with what is live; cancelled, all stays as it was', async () => {
    sends(SAMPLE)
    await turn(bot, await nth(2), 'Duyệt')
    sends(SAMPLE.replace('| Sở GD&ĐT |', '| Sở Tài chính |'))
    const report = await nth(4)
    expect(report.text).toContain('So với bản đang dùng (bản 1)')
    expect(report.text).toMatch(/Nhiệm vụ: 0 thêm, 1 sửa, 0 bỏ/)
    expect((await turn(bot, report, 'Hủy bản này')).text).toMatch(/^Đã hủy bản 2/)
    expect(await versions()).toEqual(['ke-hoach.md@2 withdrawn', 'ke-hoach.md@1 live'])
  })

  test('sent twice is said to wait, and once live to be known', async () => {
    sends(SAMPLE)
    const report = await nth(2)
    sends(SAMPLE, 'ten-khac.md')
    expect((await nth(4)).text).toMatch(/đang chờ duyệt/)
    expect((await nth(5)).text).toBe(report.text)
    await turn(bot, report, 'Duyệt')
    sends(SAMPLE, 'ten-khac.md')
    expect((await nth(7)).text).toMatch(/trùng nội dung với ke-hoach\.md \(bản 1\)/)
    expect(await versions()).toEqual(['ke-hoach.md@1 live'])
  })

  test.each([
    ['damaged', '%PDF-1.4 not really', 'hong.pdf', /^Chưa nạp được hong\.pdf\. .+/],
    ['of a kind that is not read', 'PK\u0003\u0004nothing inside', 'a.zip', /^Chưa nạp được a\.zip\. .+ZIP/],
  ])('%s is refused in a sentence', async (_, bytes, name, sentence) => {
    sends(bytes, name)
    expect((await nth(2)).text).toMatch(sentence)
    expect(await versions()).toEqual([])
  })

  test('above 20 MB is not fetched', async () => {
    const document = { file_id: 'x', file_unique_id: 'x', file_name: 'to.pdf', file_size: 20_000_001 }
    bot.people.sends({ chat: privateChat(LAN), from: LAN }, { document })
    expect((await nth(1)).text).toMatch(/đến 20 MB/)
    expect(bot.world.calls.map(({ method }) => method)).not.toContain('getFile')
  })

  test('is given up by /huy, and nothing of it is kept', async () => {
    sends(SAMPLE)
    await bot.callOf('getFile')
    bot.asks(LAN, '/huy')
    await bot.callOf('editMessageText')
    const said = (await bot.replies(privateChat(LAN), 2)).map(({ text }) => text)
    expect(said).toContain('Vâng, tôi đã dừng.')
    expect(said).toContain('Đã dừng đọc tệp, chưa lưu gì.')
    expect(await versions()).toEqual([])
  })
})

test('between report and yes the program may be started anew', PATIENCE, async () => {
  sends(SAMPLE)
  const report = await nth(2)
  const data = report.reply_markup!.inline_keyboard.flat().find(({ text }) => text === 'Duyệt')!.callback_data!
  await bot.end()
  bot = await startDeskUnderTest(dataDir)
  bot.asks(LAN, 'chào')
  bot.people.forgesPress(await nth(1), data)
  await bot.callOf('editMessageText')
  expect(await versions()).toEqual(['ke-hoach.md@1 live'])
})

test.skipIf(missingForScan !== '')(
  `a photo of a page is recognised${missingForScan && ` (skipped: ${missingForScan})`}`,
  PATIENCE,
  async () => {
    const format = FORMATS.find(({ ending }) => ending === 'pdf')!
    const { printed } = makePlan({ seed: 5, shape: 'a', traits: format.traits, rows: 4 })
    const photo = encodePng(drawPage(await format.write(printed, createRandom(5)), 150))
    sends(photo, 'x.jpg', LAN, 'photo')
    const report = await nth(2)
    expect(report.text).toMatch(/Tệp: anh-chup-2025-06-01-1\.jpg \(bản 1\)/)
    expect(report.text).toMatch(/Đọc được [1-9]\d* nhiệm vụ/)
  },
)

describe('whoever is no administrator', PATIENCE, () => {
  test('is told so kindly, and nothing is fetched', async () => {
    sends(SAMPLE, 'kh.md', MINH)
    expect((await nth(1, MINH)).text).toMatch(/^Cảm ơn anh\/chị\. Chỉ quản trị viên/)
    expect(bot.world.calls.map(({ method }) => method)).not.toContain('getFile')
  })

  test('cannot press what an administrator was shown', async () => {
    sends(SAMPLE)
    const report = await nth(2)
    const data = report.reply_markup!.inline_keyboard.flat().find(({ text }) => text === 'Duyệt')!.callback_data!
    bot.asks(MINH, 'chào')
    bot.people.forgesPress(await nth(1, MINH), data)
    await bot.callOf('answerCallbackQuery')
    expect(await versions()).toEqual(['ke-hoach.md@1 draft'])
  })

  test('sees no drafts and no way to take plans back', async () => {
    sends(SAMPLE)
    await turn(bot, await nth(2), 'Duyệt')
    bot.asks(MINH, '/kehoach')
    const list = await nth(1, MINH)
    const page = await turn(bot, list, labels(list)[0]![0]!)
    expect(labels(page).flat()).not.toContain('Thu hồi')
    expect(await asks('/duyet')).toMatch(/chưa biết lệnh này/)
  })
})

test('a live plan is rolled back in one press, and taken back in two', PATIENCE, async () => {
  sends(SAMPLE)
  await turn(bot, await nth(2), 'Duyệt')
  sends(SAMPLE.replace('| Sở GD&ĐT |', '| Sở Tài chính |'))
  await turn(bot, await nth(4), 'Duyệt')
  bot.asks(LAN, '/kehoach')
  const list = await nth(5)
  const page = await turn(bot, list, labels(list)[0]![0]!)
  expect(labels(page)).toContainEqual(['Quay lại bản trước', 'Thu hồi'])
  expect((await turn(bot, page, 'Quay lại bản trước')).text).toMatch(/^Đã quay lại bản 1/)
  bot.asks(LAN, '/kehoach')
  const again = await nth(6)
  const plan = await turn(bot, again, labels(again)[0]![0]!)
  expect((await turn(bot, await turn(bot, plan, 'Thu hồi'), 'Giữ lại')).text).toMatch(
    /^Giữ lại .+ không có gì thay đổi/,
  )
  bot.asks(LAN, '/kehoach')
  const kept = await nth(7)
  const asked = await turn(bot, await turn(bot, kept, labels(kept)[0]![0]!), 'Thu hồi')
  expect(asked.text).toMatch(/^Thu hồi Kế hoạch .+\?/)
  expect((await turn(bot, asked, 'Thu hồi')).text).toMatch(/^Đã thu hồi/)
  expect(await versions()).toEqual(['ke-hoach.md@2 superseded', 'ke-hoach.md@1 withdrawn'])
  expect(await asks(QUESTION)).toContain('Chưa có kế hoạch nào được nạp')
})

test('/duyet lists what waits, and opens it', PATIENCE, async () => {
  bot.asks(LAN, '/duyet')
  expect((await nth(1)).text).toMatch(/^Không có bản nào đang chờ duyệt/)
  sends(SAMPLE)
  await nth(3)
  bot.asks(LAN, '/duyet')
  const list = await nth(4)
  expect((await turn(bot, list, labels(list)[0]![0]!)).text).toMatch(/^Bản chờ duyệt/)
})

test('help has a page for administrators, whom alone it is shown', PATIENCE, async () => {
  bot.asks(LAN, '/help')
  const help = await nth(1)
  expect(labels(help).flat()).toContain('Quản trị')
  expect((await turn(bot, help, 'Quản trị')).text).toMatch(/\/duyet – các bản đang chờ duyệt/)
  bot.asks(MINH, '/help')
  expect(labels(await nth(1, MINH)).flat()).not.toContain('Quản trị')
})
