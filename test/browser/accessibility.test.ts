// The page without a mouse, for screen readers, and for people who want no motion.
import { expect, test } from 'vitest'
import { openPage } from './chromium.ts'
import { describePage } from './describe-page.ts'

/** What has the focus, as a person would call it. */
const FOCUSED = `(() => {
  const it = document.activeElement
  return it.id || it.getAttribute('aria-label') || it.textContent.trim().slice(0, 30)
})()`

const WAITING_ANIMATION = "getComputedStyle(document.querySelector('.is-waiting'), '::after').animationName"

describePage('accessibility', ({ browser, telegram, page, latest, told }) => {
  const focused = () => page().evaluate(FOCUSED)
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page().keyboard.press(key)), Promise.resolve())

  test('begins in the input, from where the whole page can be reached by Tab and left again', async () => {
    const visited = new Set<unknown>([await focused()])
    expect(visited).toContain('text')
    for (let step = 0; step < 14; step++) {
      await press('Tab')
      visited.add(await focused())
    }
    for (const name of ['send', 'record', 'menu-button', 'attach', 'scheme', 'skip', 'messages'])
      expect([...visited]).toContain(name)
  })

  test('moves through the chats by arrows, one tab stop for all of them', async () => {
    await page().locator('#chats [aria-current]').focus()
    await press('ArrowDown', 'ArrowDown', 'Enter')
    expect(await page().locator('#status').innerText()).toContain('Hà – quản trị')
    expect(await focused()).toBe('text')
    await page().locator('#chats [aria-current]').focus()
    await press('End')
    expect(await focused()).toContain('Nhóm kế hoạch')
    expect(await page().locator('#chats button[tabindex="0"]').count()).toBe(1)
  })

  test('opens the menu, chooses by arrows, and closes it by Escape', async () => {
    const commands = [
      { command: 'hoi', description: 'Hỏi một câu' },
      { command: 'han', description: 'Việc sắp đến hạn' },
    ]
    await telegram().bot('setMyCommands', { commands })
    await page().locator('#menu-button').focus()
    await press('Enter')
    await page().locator('#suggestions button').first().waitFor()
    expect(await page().locator('#menu-button').getAttribute('aria-expanded')).toBe('true')
    await press('Escape')
    expect(await focused()).toBe('menu-button')
    expect(await page().locator('#menu-button').getAttribute('aria-expanded')).toBe('false')
    await press('Enter')
    await page().locator('#suggestions button').first().waitFor()
    await press('ArrowDown', 'Enter')
    await latest('.text').filter({ hasText: '/han' }).waitFor()
    expect(await told('message')).toMatchObject({ text: '/han' })
  })

  test('narrows the menu while a command is typed', async () => {
    const commands = ['hoi', 'han', 'help'].map((command) => ({ command, description: command }))
    await telegram().bot('setMyCommands', { commands })
    await page().locator('#text').pressSequentially('/ha')
    await page().waitForFunction("document.querySelectorAll('#suggestions button').length === 1")
    await press('ArrowUp')
    expect(await focused()).toContain('/han')
  })

  test('reads what the bot says to those who listen, and says what each button and file is', async () => {
    await telegram().bot('sendMessage', {
      text: '<b>Chủ trì:</b> Sở',
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: 'Trang', url: 'https://moet.gov.vn/' }]] },
    })
    await page().locator('#announcer p').filter({ hasText: 'Trợ lý kế hoạch: Chủ trì: Sở' }).waitFor()
    expect(await page().locator('#announcer').getAttribute('aria-live')).toBe('polite')
    expect(await latest('.keyboard-row button').getAttribute('aria-label')).toBe('Trang, mở trang ngoài')
    const nameless = await page()
      .evaluate(`[...document.querySelectorAll('button, a, input:not([hidden]), select, textarea, img')]
      .filter((one) => one.checkVisibility())
      .filter((one) => !(one.getAttribute('aria-label') || one.labels?.[0]?.textContent || one.alt || one.textContent.trim()))
      .map((one) => one.outerHTML)`)
    expect(nameless).toEqual([])
  })

  test('opens a quote by Enter', async () => {
    const quote = Array.from({ length: 9 }, (_, index) => `Dòng ${index}`).join('\n')
    await telegram().bot('sendMessage', { text: `<blockquote expandable>${quote}</blockquote>`, parse_mode: 'HTML' })
    await latest('blockquote').focus()
    await press('Enter')
    expect(await latest('blockquote').getAttribute('aria-expanded')).toBe('true')
  })

  test('shows where the focus is', async () => {
    const widths = []
    for (const selector of ['#menu-button', '#text', '#chats [aria-current]']) {
      await page().locator(selector).focus()
      await press('Shift')
      widths.push(await page().evaluate('getComputedStyle(document.activeElement).outlineWidth'))
    }
    expect(widths).toEqual(['3px', '2px', '3px'])
  })

  test('moves nothing for those who asked for that', async () => {
    const still = await openPage(browser(), telegram().url, { reducedMotion: 'reduce' })
    await telegram().bot('sendMessage', {
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'Bấm', callback_data: 'x' }]] },
    })
    await still.page.locator('.keyboard-row button').click()
    const name = await still.page.evaluate(WAITING_ANIMATION)
    expect(name).toBe('none')
    await still.close()
    const usual = await openPage(browser(), telegram().url)
    await usual.page.locator('.keyboard-row button').click()
    const moving = await usual.page.evaluate(WAITING_ANIMATION)
    expect(moving).toBe('waiting')
    await usual.close()
  })

  test('is dark or light as the system is, until a person chooses', async () => {
    const dark = await openPage(browser(), telegram().url, { colorScheme: 'dark' })
    const panel = () => dark.page.evaluate("getComputedStyle(document.querySelector('header')).backgroundColor")
    expect(await panel()).toBe('rgb(23, 33, 43)')
    await dark.page.locator('#scheme').click()
    expect(await panel()).toBe('rgb(255, 255, 255)')
    await dark.page.reload()
    await dark.page.locator('#scheme:not(.is-dark)').waitFor()
    expect(await panel()).toBe('rgb(255, 255, 255)')
    await dark.close()
  })
})
