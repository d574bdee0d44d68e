// Photos, documents and their captions: as Telegram takes, refuses and changes them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startBotApiServer, type BotApiServer } from '../../../bot/preview/bot-api-server.ts'
import { privateChat } from '../../../bot/preview/people.ts'
import { callBotApi, formWith } from '../../support/bot-api-client.ts'
import { createTestWorld, LAN, TOKEN } from '../../support/bot-under-test.ts'
import { jpegOf, pngOf } from '../../support/tiny-picture.ts'

let server: BotApiServer
beforeEach(async () => {
  server = await startBotApiServer({ token: TOKEN, world: createTestWorld() })
  server.people.says({ chat: privateChat(LAN), from: LAN, text: '/start' })
})
afterEach(() => server.close())

const chat_id = LAN.id
const chatField = { chat_id: String(LAN.id) }
const bytes = new TextEncoder().encode('Kế hoạch')

const sendPhoto = (picture: Uint8Array, fields: Readonly<Record<string, string>> = {}) =>
  callBotApi(
    server,
    'sendPhoto',
    formWith({ ...chatField, photo: 'attach://p1', ...fields }, { p1: { name: 'a.png', bytes: picture } }),
  )

const sendDocument = (content: Uint8Array = bytes, fields: Readonly<Record<string, string>> = {}) =>
  callBotApi(
    server,
    'sendDocument',
    formWith({ ...chatField, document: 'attach://d1', ...fields }, { d1: { name: 'Kế hoạch.docx', bytes: content } }),
  )

describe('sendPhoto', () => {
  test.each([
    ['PNG', pngOf(800, 450)],
    ['JPEG', jpegOf(800, 450)],
  ])('takes a %s and tells its size', async (_, picture) => {
    const { result } = await sendPhoto(picture, { caption: '<b>Biểu đồ</b>', parse_mode: 'HTML' })
    expect(result!.photo).toEqual([expect.objectContaining({ width: 800, height: 450 })])
    expect(result!.caption).toBe('Biểu đồ')
    expect(result!.caption_entities).toEqual([{ type: 'bold', offset: 0, length: 7 }])
  })

  test.each([
    ['what is no picture', bytes, 'Bad Request: IMAGE_PROCESS_FAILED'],
    ['sides over 10,000 together', pngOf(9000, 1001), 'Bad Request: PHOTO_INVALID_DIMENSIONS'],
    ['a strip of 21 to 1', pngOf(2100, 100), 'Bad Request: PHOTO_INVALID_DIMENSIONS'],
  ])('refuses %s', async (_, picture, description) => {
    expect(await sendPhoto(picture)).toEqual({ ok: false, error_code: 400, description })
  })

  test('takes the id of a photo, from the same chat or another, and no id of a document', async () => {
    const first = (await sendPhoto(pngOf(10, 10))).result!
    const again = await callBotApi(server, 'sendPhoto', { chat_id, photo: first.photo!.at(-1)!.file_id })
    expect(again.result!.photo).toEqual(first.photo)
    const { document } = (await sendDocument()).result!
    const wrong = await callBotApi(server, 'sendPhoto', { chat_id, photo: document!.file_id })
    expect(wrong.description).toBe("Bad Request: can't use file of type document as photo")
    const unknown = await callBotApi(server, 'sendPhoto', { chat_id, photo: 'photo-none' })
    expect(unknown.description).toMatch(/^Bad Request: wrong remote file identifier/)
  })

  test('without a photo, or with a part that is not there, is refused', async () => {
    const description = 'Bad Request: there is no photo in the request'
    expect((await callBotApi(server, 'sendPhoto', { chat_id })).description).toBe(description)
    expect((await callBotApi(server, 'sendPhoto', { chat_id, photo: 'attach://no' })).description).toBe(description)
  })
})

describe('a caption', () => {
  test('has 1,024 characters after parsing, no more', async () => {
    const longest = `<i>${'ữ'.repeat(1024)}</i>`
    const fields = { caption: longest, parse_mode: 'HTML' }
    expect((await sendDocument(bytes, fields)).result!.caption).toHaveLength(1024)
    const over = await sendDocument(bytes, { ...fields, caption: `${longest}x` })
    expect(over.description).toBe('Bad Request: message caption is too long')
  })

  test('is changed in place, and refused where nothing changes or there is no file', async () => {
    const { message_id } = (await sendPhoto(pngOf(10, 10), { caption: 'cũ' })).result!
    const edited = await callBotApi(server, 'editMessageCaption', { chat_id, message_id, caption: 'mới' })
    expect(edited.result).toMatchObject({ caption: 'mới', photo: [{ width: 10 }] })
    const same = await callBotApi(server, 'editMessageCaption', { chat_id, message_id, caption: 'mới' })
    expect(same.description).toMatch(/^Bad Request: message is not modified/)
    const text = (await callBotApi(server, 'sendMessage', { chat_id, text: 'chữ' })).result!
    const none = await callBotApi(server, 'editMessageCaption', { chat_id, message_id: text.message_id, caption: 'x' })
    expect(none.description).toBe('Bad Request: there is no caption in the message to edit')
  })
})

const edit = (message_id: number, picture: Uint8Array) =>
  callBotApi(
    server,
    'editMessageMedia',
    formWith(
      {
        ...chatField,
        message_id: String(message_id),
        media: JSON.stringify({ type: 'photo', media: 'attach://n1', caption: 'Trang 2' }),
      },
      { n1: { name: 'b.png', bytes: picture } },
    ),
  )

describe('editMessageMedia', () => {
  test('puts another picture in the place of the old, and refuses the same', async () => {
    const { message_id } = (await sendPhoto(pngOf(10, 10))).result!
    expect((await edit(message_id, pngOf(20, 20))).result).toMatchObject({
      message_id,
      photo: [{ width: 20 }],
      caption: 'Trang 2',
    })
    expect((await edit(message_id, pngOf(20, 20))).description).toMatch(/message is not modified/)
  })

  test('turns a text into a picture', async () => {
    const { message_id } = (await callBotApi(server, 'sendMessage', { chat_id, text: 'chữ' })).result!
    const { result } = await edit(message_id, pngOf(20, 20))
    expect(result!.text).toBeUndefined()
    const back = await callBotApi(server, 'editMessageText', { chat_id, message_id, text: 'chữ' })
    expect(back.description).toBe('Bad Request: there is no text in the message to edit')
  })
})

const download = async (id: string) => {
  const { result } = await callBotApi<{ file_path: string }>(server, 'getFile', { file_id: id })
  return fetch(`${server.apiRoot}/file/bot${TOKEN}/${result!.file_path}`)
}

describe('a file', () => {
  test('of the bot keeps its name and comes back byte for byte', async () => {
    const { document } = (await sendDocument()).result!
    expect(document).toMatchObject({ file_name: 'Kế hoạch.docx', file_size: bytes.length })
    expect(new Uint8Array(await (await download(document!.file_id)).arrayBuffer())).toEqual(bytes)
  })

  test.each([
    ['document', 'ke-hoach.md'],
    ['voice', 'hoi.ogg'],
  ] as const)('of a person (%s) is told to the bot and can be downloaded', async (kind, name) => {
    const sent = server.people.uploads(
      { chat: privateChat(LAN), from: LAN },
      { kind, name, mimeType: 'x/y', bytes, caption: 'đây', seconds: 3 },
    )
    const file = sent[kind]!
    expect(sent).toMatchObject({ caption: 'đây', [kind]: { mime_type: 'x/y', file_size: bytes.length } })
    expect(await (await download(file.file_id)).text()).toBe('Kế hoạch')
  })

  test('over 20 MB cannot be downloaded, over 50 MB not be sent', async () => {
    const large = { kind: 'document', name: 'lớn.pdf', mimeType: 'application/pdf' } as const
    const { document } = server.people.uploads(
      { chat: privateChat(LAN), from: LAN },
      { ...large, bytes: new Uint8Array(20 * 1024 * 1024 + 1) },
    )
    const answer = await callBotApi(server, 'getFile', { file_id: document!.file_id })
    expect(answer.description).toBe('Bad Request: file is too big')
    const tooLarge = await sendDocument(new Uint8Array(50 * 1024 * 1024 + 1))
    expect(tooLarge).toEqual({ ok: false, error_code: 413, description: 'Request Entity Too Large' })
  })

  test('needs the token, and a path that exists', async () => {
    expect((await fetch(`${server.apiRoot}/file/bot1:x/documents/file_1.docx`)).status).toBe(401)
    expect((await fetch(`${server.apiRoot}/file/bot${TOKEN}/documents/../../main.ts`)).status).toBe(404)
  })
})

describe('deleteMessage', () => {
  test('takes a message away once', async () => {
    const { message_id } = (await callBotApi(server, 'sendMessage', { chat_id, text: 'chữ' })).result!
    expect((await callBotApi(server, 'deleteMessage', { chat_id, message_id })).result).toBe(true)
    expect(server.world.findMessage(chat_id, message_id)).toBeUndefined()
    const again = await callBotApi(server, 'deleteMessage', { chat_id, message_id })
    expect(again.description).toBe('Bad Request: message to delete not found')
  })
})

test('editMessageReplyMarkup changes the keyboard alone', async () => {
  const reply_markup = { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] }
  const { message_id } = (await sendPhoto(pngOf(10, 10), { caption: 'ảnh' })).result!
  const edited = await callBotApi(server, 'editMessageReplyMarkup', { chat_id, message_id, reply_markup })
  expect(edited.result).toMatchObject({ reply_markup, caption: 'ảnh', photo: [{ width: 10 }] })
  const without = await callBotApi(server, 'editMessageReplyMarkup', { chat_id, message_id })
  expect(without.result!.reply_markup).toBeUndefined()
  const same = await callBotApi(server, 'editMessageReplyMarkup', { chat_id, message_id })
  expect(same.description).toMatch(/message is not modified/)
})
