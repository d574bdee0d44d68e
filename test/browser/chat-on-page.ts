// What a person does in a chat of the page, in their own words: says, hears, presses, sends.
import type { Locator, Page } from 'playwright-core'

export type ChatOnPage = {
  readonly says: (text: string) => Promise<void>
  /** The last message of the bot that holds the words, as soon as it is there. */
  readonly answer: (words: string) => Promise<Locator>
  /** The lowest button of that name. */
  readonly press: (label: string) => Promise<void>
  /** By the button for files, under its name in the list that opens. */
  readonly sendsFile: (choice: string | RegExp, file: PageFile) => Promise<void>
  /** Another chat of the list, also where the list is a page of its own. */
  readonly opens: (chat: string) => Promise<void>
}

export type PageFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

export function chatOn(page: Page): ChatOnPage {
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
    sendsFile: async (choice, file) => {
      await page.locator('#attach').click()
      const choosing = page.waitForEvent('filechooser')
      await page.locator('#suggestions button').filter({ hasText: choice }).click()
      await (await choosing).setFiles(file)
      await page.locator('#sending .main').click()
    },
    opens: async (chat) => {
      const back = page.locator('#back')
      if (await back.isVisible()) await back.click()
      await page.locator('#chats button').filter({ hasText: chat }).click()
    },
  }
}
