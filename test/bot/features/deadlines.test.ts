// /han: what is due by when, in order, and what names no day.
import { describe, expect, test } from 'vitest'
import { timelineOf } from '../../../bot/messages/timeline.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { type BotUnderTest, LAN } from '../../support/bot-under-test.ts'
import { botWithPlans } from '../../support/bot-with-plans.ts'
import { readingOfTasks } from '../../support/browsable-readings.ts'
import { turn } from '../../support/pressed-pages.ts'

let bot: BotUnderTest
const load = botWithPlans((started) => (bot = started))

describe('/han', () => {
  test('by day with the weekday and days left; what went by and what has no day is told apart', async () => {
    await load({
      'a.md': readingOfTasks([
        { text: 'Việc một', time: 'Quý III/2025', leads: ['Sở Tài chính'] },
        { text: 'Việc hai', time: 'trước ngày 15/6/2025' },
        { text: 'Việc ba', time: 'Quý I/2025' },
        { text: 'Việc bốn', time: 'Thường xuyên' },
        { text: 'Việc năm', time: 'sau khi có hướng dẫn' },
      ]),
    })
    bot.asks(LAN, '/han')
    const list = await bot.replyTo(LAN)
    expect(list.text).toMatch(/^Các việc sắp đến hạn\n\n14\/06\/2025 \(thứ Bảy, còn 13 ngày\)\n1\. Việc hai \(số 2\)\n/)
    expect(list.text).toContain(
      '\n\n30/09/2025 (thứ Ba, còn 121 ngày)\n2. Việc một (số 1)\nChủ trì: Sở Tài chính · Quý III/2025',
    )
    expect(list.text).toMatch(/\n\nNgoài ra có 1 việc thường xuyên, 1 việc tính theo sự kiện\.$/)
    const past = await turn(bot, list, 'Đã qua hạn (1)')
    expect(past.text).toContain('31/03/2025 (thứ Hai, đã qua hạn 62 ngày)\n1. Việc ba')
    expect(past.text).toContain('Kế hoạch không ghi việc nào đã xong')
    expect((await turn(bot, past, 'Sắp đến hạn')).text).toBe(list.text)
  })

  test('has the year of the next deadline as a picture', async () => {
    await load({ 'a.md': readingOfTasks([{ text: 'Việc một', time: 'Quý III/2025' }]) })
    bot.asks(LAN, '/han')
    bot.people.presses(await bot.replyTo(LAN), timelineOf(2025))
    const [, photo] = await bot.replies(privateChat(LAN), 2)
    expect(photo!.caption).toMatch(/^Thời hạn trong năm 2025\n[^]*30\/09\/2025, còn 121 ngày: Việc một/)
    expect(photo!.photo).toHaveLength(1)
  })

  test('says so where nothing is due', async () => {
    await load({ 'a.md': readingOfTasks([{ text: 'Việc', time: 'Thường xuyên' }]) })
    bot.asks(LAN, '/han')
    expect((await bot.replyTo(LAN)).text).toBe(
      'Các việc sắp đến hạn\n\nTrong 12 tháng tới không có việc nào ghi ngày đến hạn.\nNgoài ra có 1 việc thường xuyên.',
    )
  })
})
