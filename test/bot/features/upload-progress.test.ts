// How far the reading of a file is, told by editing one message: step, page and bar; a page that takes a minute is seen meanwhile.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { privateChat } from '../../../bot/preview/people.ts'
import type { PlanDesk } from '../../../ingest/publish/plan-desk.ts'
import type { TakeInOptions, TakenIn } from '../../../ingest/publish/take-in-draft.ts'
import { LAN, startBotUnderTest, type BotUnderTest } from '../../support/bot-under-test.ts'
import { createDeferred } from '../../support/deferred.ts'
import { createFakeKnowledge } from '../../support/fake-knowledge.ts'

const reading = createDeferred<TakeInOptions>()
const read = createDeferred<TakenIn>()
const waitForReading: PlanDesk['takeIn'] = (_, options) => {
  reading.resolve(options)
  return read.promise
}
let bot: BotUnderTest
beforeEach(async () => {
  const { desk } = createFakeKnowledge()
  bot = await startBotUnderTest({ desk: { ...desk, takeIn: waitForReading } }, { settings: { adminIds: [LAN.id] } })
})
afterEach(() => bot.end())

test('one message says step, page and bar, and at last what became of it', async () => {
  bot.people.uploads(
    { chat: privateChat(LAN), from: LAN },
    { kind: 'document', name: 'quet.pdf', mimeType: 'application/pdf', bytes: new Uint8Array([1]) },
  )
  const { onPage, mayStore } = await reading.promise
  const shown: string[] = []
  const edits = () => bot.world.calls.filter(({ method }) => method === 'editMessageText').length
  const look = async (count: number) => {
    // The edit before may not have come back yet: then none is sent.
    for (let tries = 0; edits() < count && tries < 1_000; tries += 1) {
      bot.repeatTyping()
      await nextTurn()
    }
    shown.push((await bot.replies(privateChat(LAN), 1))[0]!.text!)
  }
  await look(1)
  onPage!({ page: 1, pages: 6 })
  await look(2)
  onPage!({ page: 5, pages: 6 })
  onPage!({ page: 6, pages: 6 })
  await look(3)
  expect(await mayStore!()).toBe(true)
  await look(4)
  read.resolve({ kind: 'failed', reason: 'Không đọc được.' })
  await bot.replies(privateChat(LAN), 2)
  const last = await bot.replies(privateChat(LAN), 2)
  expect([...shown, last[0]!.text, last[1]!.text]).toEqual([
    'Đang nhận quet.pdf\n▓▓░░░░░░░░ đọc nội dung\nGõ /huy để dừng.',
    'Đang nhận quet.pdf\n▓▓░░░░░░░░ nhận dạng trang 1/6\nGõ /huy để dừng.',
    'Đang nhận quet.pdf\n▓▓▓▓▓▓▓░░░ nhận dạng trang 6/6\nGõ /huy để dừng.',
    'Đang nhận quet.pdf\n▓▓▓▓▓▓▓▓▓░ lưu bản nháp\nGõ /huy để dừng.',
    'Đã đọc xong quet.pdf.',
    'Chưa nạp được quet.pdf. Không đọc được.',
  ])
})
