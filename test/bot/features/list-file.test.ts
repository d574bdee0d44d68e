// A long list as a workbook: all rows with their source, and cells that are only text.
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import { type BotUnderTest, LAN } from '../../support/bot-under-test.ts'
import { botWithPlans } from '../../support/bot-with-plans.ts'
import { financeTasks, readingOfTasks } from '../../support/browsable-readings.ts'
import { labels } from '../../support/pressed-pages.ts'

let bot: BotUnderTest
const load = botWithPlans((started) => (bot = started))

describe('a list as a file', () => {
  test('has every row with its source, a header that stays, and cells that are only text', async () => {
    const tasks = financeTasks(21, 0).map((task, index) =>
      index === 0 ? { ...task, text: '=HYPERLINK("http://x";"bấm")' } : task,
    )
    await load({ 'a.md': readingOfTasks(tasks) })
    bot.asks(LAN, '/nhiemvu sở tài chính')
    bot.people.presses(await bot.replyTo(LAN), 'Tải danh sách (.xlsx)')
    const file = (await bot.replies(privateChat(LAN), 2))[1]!
    expect(file['caption']).toMatch(/^Danh sách 21 mục/)
    const document = file['document'] as { file_id: string; file_name: string }
    expect(document.file_name).toBe('danh-sach.xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bot.world.files.find(document.file_id)!.bytes as never)
    const sheet = workbook.worksheets[0]!
    expect(sheet.rowCount).toBe(22)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    const header = (sheet.getRow(1).values as string[]).slice(1)
    expect(header[0]).toBe('TT')
    expect(header.at(-1)).toBe('Nguồn (tệp, vị trí)')
    expect(sheet.getRow(3).getCell(header.length).value).toBe('a.md, dòng 2')
    expect(sheet.getRow(2).getCell(2)).toMatchObject({ type: ExcelJS.ValueType.String, formula: undefined })
    expect(sheet.getRow(2).getCell(2).value).toBe('\'=HYPERLINK("http://x";"bấm")')
    expect(sheet.getRow(3).getCell(2).alignment).toMatchObject({ wrapText: true })
  })

  test('is not offered for a list that two pages hold', async () => {
    await load({ 'a.md': readingOfTasks(financeTasks(20, 0)) })
    bot.asks(LAN, '/nhiemvu sở tài chính')
    expect(labels(await bot.replyTo(LAN)).flat()).not.toContain('Tải danh sách (.xlsx)')
  })
})
