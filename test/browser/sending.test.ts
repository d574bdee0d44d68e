// What people send from the browser arrives at the bot: lines, files, voices, inline results.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describePage, LAN } from './describe-page.ts'

describePage('sending', ({ telegram, page, latest, told }) => {
  test('sends several lines by Enter, and a new line by Shift and Enter', async () => {
    await page().locator('#text').pressSequentially('một')
    await page().keyboard.press('Shift+Enter')
    await page().keyboard.type('hai')
    await page().keyboard.press('Enter')
    await latest('.text').filter({ hasText: 'một\nhai' }).waitFor()
    expect(await told('message')).toMatchObject({ text: 'một\nhai', from: LAN })
    expect(await page().locator('#text').inputValue()).toBe('')
  })

  test('takes a document by button and gives one to save', async () => {
    await page().locator('#attach').click()
    const choosing = page().waitForEvent('filechooser')
    await page().locator('#suggestions button').filter({ hasText: /^Tệp$/ }).click()
    await (
      await choosing
    ).setFiles({ name: 'kế hoạch.md', mimeType: 'text/markdown', buffer: Buffer.from('# Kế hoạch') })
    await page().locator('#sending input').fill('kế hoạch mới')
    await page().keyboard.press('Enter')
    await latest('.document').waitFor()
    expect(await told('message')).toMatchObject({ document: { file_name: 'kế hoạch.md' }, caption: 'kế hoạch mới' })
    const saving = page().waitForEvent('download')
    await latest('.document').click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('kế hoạch.md')
    expect(readFileSync(await saved.path(), 'utf8')).toBe('# Kế hoạch')
  })

  test('takes a document that is dropped on the conversation', async () => {
    const drop = await page().evaluateHandle(`(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['# Thả'], 'tha.md', { type: 'text/markdown' }))
      return transfer
    })()`)
    await page().dispatchEvent('#conversation', 'dragover', { dataTransfer: drop })
    expect(await page().locator('#drop').isVisible()).toBe(true)
    await page().dispatchEvent('#conversation', 'drop', { dataTransfer: drop })
    await page().locator('#sending .main').click()
    await latest('.document').waitFor()
    expect(await told('message')).toMatchObject({ document: { file_name: 'tha.md' } })
  })

  test('records a voice where there is a microphone, and takes one from a file', async () => {
    await page().locator('#record').click()
    await page().locator('#record.is-recording').waitFor()
    await page().locator('#record').click()
    await latest('audio').waitFor()
    expect(await told('message')).toMatchObject({ voice: { duration: expect.any(Number) } })
    await page().locator('#attach').click()
    const choosing = page().waitForEvent('filechooser')
    await page().locator('#suggestions button').filter({ hasText: 'Tệp ghi âm' }).click()
    await (await choosing).setFiles({ name: 'hoi.ogg', mimeType: 'audio/ogg', buffer: Buffer.from('OggS') })
    await page().locator('#sending .main').click()
    await page().locator('article:has(audio)').nth(1).waitFor()
    expect(await told('message')).toMatchObject({ voice: { mime_type: 'audio/ogg' } })
    // What is no sound at all is the browser's to say; the page itself has no fault.
  })

  test('offers inline results while a query is typed, and sends the one that is chosen', async () => {
    await page().locator('#text').pressSequentially('@tro_ly_ke_hoach_bot xóa mù chữ')
    const { id, query } = await told('inline_query')
    expect(query).toBe('xóa mù chữ')
    await telegram().bot('answerInlineQuery', {
      inline_query_id: id,
      results: [
        { type: 'article', id: '1', title: 'Ai chủ trì?', input_message_content: { message_text: 'Sở chủ trì.' } },
      ],
    })
    await page().locator('#suggestions button').filter({ hasText: 'Ai chủ trì?' }).click()
    await latest('.text').filter({ hasText: 'Sở chủ trì.' }).waitFor()
    expect(await told('message')).toMatchObject({ text: 'Sở chủ trì.', via_bot: { is_bot: true }, from: LAN })
  })
})
