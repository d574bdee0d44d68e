// Chats in the browser: several people, a group, links that begin a chat, and a phone's narrow page.
import { expect, test } from 'vitest'
import { privateChat } from '../../bot/preview/people.ts'
import { PREVIEW_PEOPLE } from '../../bot/preview/preview-people.ts'
import { openPage, PHONE } from './chromium.ts'
import { describePage } from './describe-page.ts'

describePage('the chats', ({ browser, telegram, page, latest, told }) => {
  test('says /start with the parameter of its address, once', async () => {
    const second = await openPage(browser(), `${telegram().url}/?start=task_12`)
    await second.page.locator('#messages article .text').filter({ hasText: '/start task_12' }).waitFor()
    expect(new URL(second.page.url()).search).toBe('')
    await second.close()
  })

  test('follows a link to the bot itself within the page', async () => {
    await telegram().bot('sendMessage', { text: 'Mở: https://t.me/tro_ly_ke_hoach_bot?start=plan_3' })
    await latest('a').click()
    await latest('.text').filter({ hasText: '/start plan_3' }).waitFor()
    expect(await told('message')).toMatchObject({ text: '/start plan_3' })
  })

  test('lets each member of the group speak, and shows the others by name', async () => {
    await page().locator('#chats button').filter({ hasText: 'Nhóm kế hoạch' }).click()
    await page().locator('#speaker-choice').selectOption({ label: 'Minh – hiệu trưởng' })
    await page().locator('#text').fill('Chào cả nhà')
    await page().keyboard.press('Enter')
    await latest('.text').filter({ hasText: 'Chào cả nhà' }).waitFor()
    expect(await told('message')).toMatchObject({ chat: { type: 'group' }, from: { first_name: 'Minh' } })
    await page().locator('#speaker-choice').selectOption({ label: 'Lan – chuyên viên' })
    expect(await latest('.name').innerText()).toBe('Minh')
  })

  test('counts what came in a chat that is not shown', async () => {
    const minh = PREVIEW_PEOPLE[1]!.user
    telegram().people.says({ chat: privateChat(minh), from: minh, text: '/start' })
    await telegram().bot('sendMessage', { chat_id: minh.id, text: 'Xin chào' })
    const entry = page().locator('#chats button').filter({ hasText: 'Minh' })
    await entry.locator('.unread').filter({ hasText: '1' }).waitFor()
    await entry.click()
    expect(await entry.locator('.unread').count()).toBe(0)
  })

  test('shows one thing at a time on a phone', async () => {
    const phone = await openPage(browser(), telegram().url, { viewport: PHONE })
    expect(await phone.page.locator('#sidebar').isVisible()).toBe(false)
    await phone.page.locator('#back').click()
    expect(await phone.page.locator('#conversation').isVisible()).toBe(false)
    await phone.page.locator('#chats button').nth(2).click()
    expect(await phone.page.locator('#status').innerText()).toContain('Hà – quản trị')
    expect((await phone.page.locator('#text').boundingBox())!.height).toBeGreaterThanOrEqual(40)
    const width = await phone.page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBe(PHONE.width)
    await phone.close()
  })
})
