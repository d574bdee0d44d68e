// The page without a mouse, for screen readers, and for people who want no motion.
import { expect, test } from 'vitest'
import { openPage } from './chromium.ts'
import { describePage } from './describe-page.ts'
import { eventually } from '../support/eventually.ts'

/** What has the focus, as a person would call it. */
const FOCUSED = `(() => {
  const it = document.activeElement
  return it.id || it.getAttribute('aria-label') || it.textContent.trim().slice(0, 30)
})()`

const WAITING_ANIMATION = "getComputedStyle(document.querySelector('.is-waiting'), '::after').animationName"

/** Whether the focus is on something of the page that an open window covers; the browser's own controls are no part of it. */
const IS_BEHIND_A_WINDOW = `(() => {
  const it = document.activeElement
  return it !== document.body && it.closest('dialog[open]') === null
})()`

/** Of every text that is seen: its colour against the nearest ground that is painted, as WCAG measures it. */
const CONTRASTS = `(() => {
  const parse = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const light = (colour) => {
    const [r, g, b] = parse(colour).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const groundOf = (it) => {
    for (let at = it; at !== null; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      const alpha = parse(backgroundColor)[3] ?? 1
      if (alpha === 1) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  const own = (it) => [...it.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '')
  return [...document.body.querySelectorAll('*')]
    .filter((it) => own(it) && it.checkVisibility() && it.closest('.for-readers') === null)
    .map((it) => {
      const [one, other] = [light(getComputedStyle(it).color), light(groundOf(it))].sort((a, b) => b - a)
      return { words: it.textContent.trim().slice(0, 40), ratio: (one + 0.05) / (other + 0.05) }
    })
})()`

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
    await eventually(async () => expect(await page().locator('#suggestions button').count()).toBe(1))
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

  test('keeps the focus in the input after sending by button and after choosing from a list', async () => {
    await page().locator('#text').fill('một')
    await page().locator('#send').click()
    await latest('.text').filter({ hasText: 'một' }).waitFor()
    expect(await focused()).toBe('text')
    await telegram().bot('setMyCommands', { commands: [{ command: 'han', description: 'Việc sắp đến hạn' }] })
    await page().locator('#menu-button').focus()
    await press('Enter')
    await page().locator('#suggestions button').first().waitFor()
    await press('Enter')
    await latest('.text').filter({ hasText: '/han' }).waitFor()
    expect(await focused()).toBe('text')
  })

  test('reads a notice aloud, keeps Tab within a window, and goes back to the button that opened it', async () => {
    const reply_markup = { inline_keyboard: [[{ text: 'Nhắc tôi', callback_data: 'x' }]] }
    await telegram().bot('sendMessage', { text: 'Hạn', reply_markup })
    await latest('.keyboard-row button').focus()
    await press('Enter')
    const first = (await told('callback_query'))['id']
    await telegram().bot('answerCallbackQuery', { callback_query_id: first, text: 'Đã ghi' })
    await page().locator('#announcer p').filter({ hasText: 'Đã ghi' }).waitFor()
    await latest('.keyboard-row button:not(.is-waiting)').press('Enter')
    await page().locator('.is-waiting').waitFor()
    const second = (await told('callback_query'))['id']
    await telegram().bot('answerCallbackQuery', { callback_query_id: second, text: 'Chú ý', show_alert: true })
    await page().locator('#alert').filter({ hasText: 'Chú ý' }).waitFor()
    for (let step = 0; step < 6; step++) {
      await press('Tab')
      expect(await page().evaluate(IS_BEHIND_A_WINDOW)).toBe(false)
    }
    await press('Escape')
    expect(await page().locator('#alert').isVisible()).toBe(false)
    expect(await focused()).toBe('Nhắc tôi')
  })

  test.each(['light', 'dark'] as const)(
    'has the contrast of AA wherever something is written, in the %s',
    async (scheme) => {
      await telegram().bot('sendMessage', {
        text: '<b>Chủ trì</b> <a href="https://moet.gov.vn/">Bộ</a> <code>12/KH</code>\n<blockquote>Nguyên văn</blockquote>',
        parse_mode: 'HTML',
        reply_markup: { inline_keyboard: [[{ text: 'Xem nguyên văn', callback_data: 'x' }]] },
      })
      const shown = await openPage(browser(), telegram().url, { colorScheme: scheme })
      await shown.page.locator('.keyboard-row button').waitFor()
      await shown.page.locator('#menu-button').click()
      const written = (await shown.page.evaluate(CONTRASTS)) as readonly { words: string; ratio: number }[]
      expect(written.length).toBeGreaterThan(15)
      expect(written.filter(({ ratio }) => ratio < 4.5)).toEqual([])
      await shown.close()
    },
  )

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
