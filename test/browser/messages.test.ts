// Messages in the browser: what the bot sends is drawn, pressed, changed and answered.
import { expect, test } from 'vitest'
import { formWith } from '../support/bot-api-client.ts'
import { solidPng } from '../support/solid-png.ts'
import { describePage } from './describe-page.ts'
import { LAN_CHAT } from './page-without-bot.ts'

const pager = (number: number) => ({
  text: `Trang ${number}`,
  reply_markup: {
    inline_keyboard: [
      [
        { text: '‹', callback_data: 'a' },
        { text: '›', callback_data: 'b' },
      ],
    ],
  },
})

describePage('a message', ({ telegram, page, latest, told }) => {
  test('shows mark-up as elements, and never as what somebody wrote', async () => {
    await telegram().bot('sendMessage', {
      text: '<b>Chủ trì:</b> &lt;img src=x&gt; <a href="https://moet.gov.vn/x">nguồn</a> <tg-spoiler>ẩn</tg-spoiler> <code>ab</code> https://a.vn/b.',
      parse_mode: 'HTML',
    })
    await latest('b').filter({ hasText: 'Chủ trì:' }).waitFor()
    expect(await latest('.text').innerText()).toBe('Chủ trì: <img src=x> nguồn ẩn ab https://a.vn/b.')
    expect(await latest('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      'https://moet.gov.vn/x',
      'https://a.vn/b',
    ])
  })

  test('folds a long quote, and opens it by a press', async () => {
    const quote = Array.from({ length: 12 }, (_, index) => `Dòng ${index + 1}`).join('\n')
    await telegram().bot('sendMessage', { text: `<blockquote expandable>${quote}</blockquote>`, parse_mode: 'HTML' })
    const shown = latest('blockquote')
    const height = async () => (await shown.boundingBox())!.height
    const folded = await height()
    expect(await shown.getAttribute('aria-expanded')).toBe('false')
    await shown.click()
    expect(await shown.getAttribute('aria-expanded')).toBe('true')
    expect(await height()).toBeGreaterThan(folded * 2.5)
    await shown.click()
    expect(await height()).toBe(folded)
  })

  test('answers a message', async () => {
    await telegram().bot('sendMessage', { text: 'Năm học nào?' })
    await latest('.text').filter({ hasText: 'Năm học nào?' }).waitFor()
    await latest('.bubble').hover()
    await latest('.reply').click()
    await page().keyboard.type('2024-2025')
    await page().keyboard.press('Enter')
    await latest('.replied').filter({ hasText: 'Năm học nào?' }).waitFor()
    expect(await told('message')).toMatchObject({ reply_to_message: { text: 'Năm học nào?' } })
  })

  test('presses a button, shows what the bot answers as a line or as a window', async () => {
    const reply_markup = { inline_keyboard: [[{ text: 'Nhắc tôi', callback_data: 'x' }]] }
    await telegram().bot('sendMessage', { text: 'Hạn', reply_markup })
    await latest('.keyboard-row button').click()
    const first = (await told('callback_query'))['id']
    await telegram().bot('answerCallbackQuery', { callback_query_id: first, text: 'Đã ghi' })
    await page().locator('#notice').filter({ hasText: 'Đã ghi' }).waitFor()
    await latest('.keyboard-row button:not(.is-waiting)').click()
    await page().locator('.is-waiting').waitFor()
    const second = (await told('callback_query'))['id']
    expect(second).not.toBe(first)
    await telegram().bot('answerCallbackQuery', { callback_query_id: second, text: 'Chú ý', show_alert: true })
    await page().locator('#alert').filter({ hasText: 'Chú ý' }).waitFor()
    await page().locator('#alert button').click()
    expect(await page().locator('#alert').isVisible()).toBe(false)
  })

  test('changes a message in place, and keeps the keyboard on the button that was pressed', async () => {
    const { message_id } = await telegram().bot('sendMessage', pager(1))
    const next = latest('[data-place="0:1"]')
    await next.focus()
    await page().keyboard.press('Enter')
    await telegram().bot('answerCallbackQuery', { callback_query_id: (await told('callback_query'))['id'] })
    await telegram().bot('editMessageText', { message_id, ...pager(2) })
    await latest('.text').filter({ hasText: 'Trang 2' }).waitFor()
    expect(await latest('.foot').innerText()).toContain('đã sửa')
    expect(await page().evaluate('document.activeElement.dataset.place')).toBe('0:1')
    await page().locator('#announcer p').filter({ hasText: 'Trang 2' }).waitFor()
    await telegram().bot('deleteMessage', { message_id })
    await page().locator(`[data-id="${message_id}"]`).waitFor({ state: 'detached' })
  })

  test('shows typing while it lasts', async () => {
    await telegram().bot('sendChatAction', { action: 'typing' })
    await page().locator('#status').filter({ hasText: 'đang nhập…' }).waitFor()
    await telegram().bot('sendMessage', { text: 'Xong' })
    await latest('.text').filter({ hasText: 'Xong' }).waitFor()
    expect(await page().locator('#status').innerText()).toContain('trực tuyến')
  })

  test('shows a photo, opens it large and closes it by Escape', async () => {
    const form = formWith(
      { chat_id: String(LAN_CHAT), photo: 'attach://p', caption: 'Biểu đồ phổ cập' },
      { p: { name: 'a.png', bytes: solidPng(640, 360) } },
    )
    await telegram().bot('sendPhoto', form)
    await latest('.photo').click()
    const large = page().locator('#picture img')
    await large.waitFor()
    expect(await page().evaluate("document.querySelector('#picture img').naturalWidth")).toBe(640)
    expect(await large.getAttribute('alt')).toBe('Biểu đồ phổ cập')
    await page().keyboard.press('Escape')
    expect(await large.isVisible()).toBe(false)
  })
})
